import asyncio


async def lines():
    try:
        for n in range(100):
            yield n
            await asyncio.sleep(0.01)
    finally:
        print("file closed")


async def main():
    async for line in lines():
        print("line", line)
        if line == 2:
            break
    print("loop left")
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())
