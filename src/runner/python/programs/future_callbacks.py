import asyncio
import functools


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    order = []
    for n in range(3):
        future.add_done_callback(functools.partial(lambda n, f: order.append((n, f.result())), n))
    removed = order.append
    future.add_done_callback(removed)
    print(future.remove_done_callback(removed), future.done())
    future.set_result("tea")
    print(order, future.done())
    await asyncio.sleep(0)
    print(order)
    future.add_done_callback(lambda f: order.append("late"))
    await future
    print(order[-1])
    await asyncio.sleep(0)
    print(order[-1], future)
    for call in (future.exception, lambda: future.set_result(1), lambda: loop.create_future().result()):
        try:
            print(call())
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    chained = asyncio.wrap_future(future) is future
    print(chained, asyncio.isfuture(future), asyncio.iscoroutine(main))
    task = asyncio.ensure_future(asyncio.sleep(0.1, "ensured"))
    print(await task, asyncio.ensure_future(task) is task)
    try:
        asyncio.ensure_future(42)
    except TypeError as error:
        print(error)


asyncio.run(main())
