import asyncio


async def average():
    total = count = 0
    value = None
    while True:
        value = yield value and total / count
        await asyncio.sleep(0)
        total += value
        count += 1


async def main():
    running = average()
    print(await running.asend(None))
    for n in (10, 20, 60):
        print(n, await running.asend(n))
    await running.aclose()
    try:
        await running.asend(1)
    except StopAsyncIteration:
        print("closed")


asyncio.run(main())
