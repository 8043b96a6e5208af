import asyncio


async def drip(n):
    try:
        for drop in range(n):
            await asyncio.sleep(0.01)
            yield drop
    finally:
        print("tap closed", n)


class Bath:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("fill")
        return self

    async def __aexit__(self, kind, *rest):
        await asyncio.sleep(0)
        print("empty", kind)


async def main():
    async for drop in drip(3):
        print("drop", drop)
    async for drop in drip(10):
        if drop == 1:
            break
    async with Bath():
        print([drop async for drop in drip(2)])
    tap = drip(4)
    print(await anext(tap), await tap.__anext__())
    await tap.aclose()
    print(await asyncio.gather(*[anext(drip(1)) for _ in range(2)]))


asyncio.run(main())
