import asyncio


async def call(line, name):
    async with line:
        print(name, "talks")
        await asyncio.sleep(0.1)
        print(name, "hangs up")


async def main():
    line = asyncio.Semaphore(2)
    await asyncio.gather(*(call(line, name) for name in "abcde"))
    print(line.locked())


asyncio.run(main())
