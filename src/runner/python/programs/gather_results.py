import asyncio


async def count(n):
    print(f"count {n} begins")
    for k in range(n):
        await asyncio.sleep(0)
        print(f"count {n}: {k}")
    return n * n


async def spill():
    await asyncio.sleep(0.05)
    raise ValueError("milk")


async def main():
    print(await asyncio.gather(count(3), count(1), count(2)))
    print(await asyncio.gather(count(1), spill(), return_exceptions=True))
    try:
        await asyncio.gather(count(0), spill(), asyncio.sleep(0.2, "late"))
    except ValueError as error:
        print("caught", repr(error))
    print("nothing:", await asyncio.gather())


asyncio.run(main())
