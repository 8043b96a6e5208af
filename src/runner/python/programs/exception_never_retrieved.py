import asyncio
import gc


async def burn():
    await asyncio.sleep(0.01)
    raise RuntimeError("toast")


async def forgotten():
    raise KeyError("nobody asked")


async def main():
    task = asyncio.create_task(burn())
    try:
        await task
    except RuntimeError as error:
        print("caught", error)
    asyncio.create_task(forgotten(), name="forgotten")
    await asyncio.sleep(0.01)
    gc.collect()
    print("after")
    await burn()


asyncio.run(main())
