import asyncio


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    next_free = began

    async def limited(n):
        nonlocal next_free
        mine = max(next_free, loop.time())
        next_free = mine + 0.1
        await asyncio.sleep(mine - loop.time())
        print(n, f"{loop.time() - began:.1f}")

    await asyncio.gather(*(limited(n) for n in range(4)))


asyncio.run(main())
