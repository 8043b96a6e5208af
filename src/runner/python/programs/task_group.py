import asyncio


async def fold(n, seconds):
    try:
        await asyncio.sleep(seconds)
        print("folded", n)
        return n
    except asyncio.CancelledError:
        print("dropped", n)
        raise


async def tear(seconds, error):
    await asyncio.sleep(seconds)
    print("tear", error)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        one = group.create_task(fold(1, 0.02))
        two = group.create_task(fold(2, 0.01))
    print(one.result(), two.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fold(3, 1))
            group.create_task(tear(0.01, ValueError("paper")))
            group.create_task(fold(4, 0.005))
            print("body done")
    except* ValueError as errors:
        print(type(errors).__name__, [repr(error) for error in errors.exceptions])


asyncio.run(main())
