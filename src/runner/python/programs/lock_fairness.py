import asyncio


async def worker(lock, name):
    for round_ in range(2):
        async with lock:
            print(name, round_)
            await asyncio.sleep(0.01)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock, name) for name in "abc"))


asyncio.run(main())
