import asyncio
import time


async def beat():
    for n in range(3):
        print("beat", n)
        await asyncio.sleep(0.05)


async def spin():
    until = time.monotonic() + 0.12
    while time.monotonic() < until:
        pass
    print("spun")


async def main():
    await asyncio.gather(beat(), spin())


asyncio.run(main())
