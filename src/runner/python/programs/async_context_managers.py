import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def door(name):
    print("open", name)
    await asyncio.sleep(0.01)
    try:
        yield name
    except ValueError as error:
        print(name, "saw", error)
        raise
    finally:
        await asyncio.sleep(0.01)
        print("close", name)


async def main():
    async with AsyncExitStack() as doors:
        for name in ("front", "back"):
            await doors.enter_async_context(door(name))
        print("inside")
    try:
        async with door("trap"):
            raise ValueError("a draught")
    except ValueError:
        print("outside again")


asyncio.run(main())
