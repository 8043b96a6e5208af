import asyncio


async def greedy():
    print("greedy", sum(n * n for n in range(1000)))


async def polite():
    print("polite 1")
    await asyncio.sleep(0)
    print("polite 2")


async def main():
    await asyncio.gather(greedy(), polite(), greedy())


asyncio.run(main())
