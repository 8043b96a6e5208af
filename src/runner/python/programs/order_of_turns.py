import asyncio


async def three(name):
    for step in (1, 2, 3):
        print(name, step)
        await asyncio.sleep(0)


async def main():
    asyncio.create_task(three("a"))
    asyncio.create_task(three("b"))
    print("main waits")
    await asyncio.sleep(0)
    print("main again")
    await three("main")


asyncio.run(main())
