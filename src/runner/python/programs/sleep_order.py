import asyncio


async def boil(what, seconds):
    print("on:", what)
    await asyncio.sleep(seconds)
    print("ready:", what)


async def main():
    soup = asyncio.create_task(boil("soup", 0.3))
    egg = asyncio.create_task(boil("egg", 0.1))
    rice = asyncio.create_task(boil("rice", 0.2))
    print("three pots")
    for pot in (soup, egg, rice):
        await pot

    async def blink(n):
        await asyncio.sleep(0)
        print(n, end=" ")

    print("turns", end=": ")
    await asyncio.gather(*(blink(n) for n in range(5)))
    print()


asyncio.run(main())
