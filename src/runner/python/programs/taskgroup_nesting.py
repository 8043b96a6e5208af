import asyncio


async def fail(after, error):
    await asyncio.sleep(after)
    raise error


async def wait_for_ever(name):
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print(name, "cancelled", asyncio.current_task().cancelling())
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(wait_for_ever("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(wait_for_ever("inner"))
                inner.create_task(fail(0.1, ValueError("a")))
    except* ValueError as group:
        print(repr(group))
        print(repr(group.exceptions[0]), len(group.exceptions))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.1, KeyError("k")))
            group.create_task(fail(0.1, OSError("o")))
            raise RuntimeError("body")
    except* RuntimeError as only:
        print("runtime", [str(e) for e in only.exceptions])
    except* (KeyError, OSError) as rest:
        print("rest", [str(e) for e in rest.exceptions])
    late = asyncio.sleep(0)
    try:
        group.create_task(late)
    except RuntimeError as error:
        print(error)
    late.close()


asyncio.run(main())
