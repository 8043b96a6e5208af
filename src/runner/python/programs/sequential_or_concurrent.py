import asyncio
import time


async def fetch(page):
    await asyncio.sleep(0.2)
    return f"page {page}"


async def main():
    began = time.perf_counter()
    one_by_one = [await fetch(page) for page in range(3)]
    middle = time.perf_counter()
    together = await asyncio.gather(*map(fetch, range(3)))
    ended = time.perf_counter()
    print(one_by_one == together)
    print(f"{middle - began:.1f} {ended - middle:.1f}")


asyncio.run(main())
