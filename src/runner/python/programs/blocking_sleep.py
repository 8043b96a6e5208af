import asyncio
import time


async def pulse():
    for beat in range(4):
        print("beat", beat)
        await asyncio.sleep(0.1)


async def rude():
    print("rude begins")
    time.sleep(0.35)
    print("rude ends")


async def main():
    began = time.monotonic()
    pulsing = asyncio.create_task(pulse())
    await asyncio.sleep(0.15)
    await rude()
    await pulsing
    print(round(time.monotonic() - began, 1))


asyncio.run(main())
