import asyncio


async def nap(n):
    await asyncio.sleep(0.1)
    print(n, end=" ")
    await asyncio.sleep(0)
    print(-n, end=" ")


async def main():
    await asyncio.gather(*(nap(n) for n in range(1, 13)))
    print()


asyncio.run(main())
