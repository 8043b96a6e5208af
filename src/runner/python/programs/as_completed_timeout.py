import asyncio


async def main():
    try:
        for first in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.1, 0.9)], timeout=0.5):
            print(await first)
    except TimeoutError:
        print("too late for the rest")


asyncio.run(main())
