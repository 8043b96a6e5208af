import asyncio


async def swallow():
    for n in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("swallowed", n, error.args, asyncio.current_task().cancelling())
            asyncio.current_task().uncancel()
    return "finished"


async def slow_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        print("clean")


async def main():
    task = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    print(task.cancel("one"), task.cancelling())
    await asyncio.sleep(0)
    print(task.cancel("two"))
    print(await task, task.cancelled(), task.cancel())
    task = asyncio.create_task(slow_cleanup())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel("again")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    never_started = asyncio.create_task(swallow())
    never_started.cancel()
    print(await asyncio.gather(never_started, return_exceptions=True))
    inner = asyncio.create_task(asyncio.sleep(0.3, "inner result"))
    shielded = asyncio.shield(inner)
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("shield cancelled", inner.cancelled(), await inner)
    future = asyncio.get_running_loop().create_future()
    waiter = asyncio.create_task(asyncio.wait_for(future, 10))
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), future.cancelled())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print("InvalidStateError", error)
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled myself", me.uncancel())


asyncio.run(main())
