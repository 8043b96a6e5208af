import asyncio


async def dine(name, left, right):
    for _ in range(2):
        async with left:
            async with right:
                print(name, "eats")
                await asyncio.sleep(0.1)
        print(name, "thinks")
        await asyncio.sleep(0.05)


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    order = [(0, 1), (1, 2), (0, 2)]
    await asyncio.gather(*(dine(f"P{n}", forks[a], forks[b]) for n, (a, b) in enumerate(order)))


asyncio.run(main())
