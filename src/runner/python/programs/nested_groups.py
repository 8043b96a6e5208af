import asyncio


async def leaf(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        print(name, "fine")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def branch():
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf("inner 1", 0.3))
        group.create_task(leaf("inner 2", 0.1))


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(branch())
            group.create_task(leaf("outer", 0.2, TypeError("bad leaf")))
    except* TypeError as errors:
        print(len(errors.exceptions), repr(errors.exceptions[0]))


asyncio.run(main())
