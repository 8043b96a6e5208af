import asyncio


async def nap(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "woken")
        raise


async def main():
    both = asyncio.gather(nap("a"), nap("b"))
    await asyncio.sleep(0.1)
    print(both.cancel())
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled", both.cancelled())


asyncio.run(main())
