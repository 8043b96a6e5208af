import asyncio


async def named():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    timer = loop.call_later(5, print, "x")
    print(timer.cancelled(), round(timer.when() - loop.time(), 1))
    timer.cancel()
    print(str(timer).split(" when")[0], loop.call_soon(sorted, ()).cancelled())
    task = asyncio.create_task(named(), name="nap")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.cancel()
    print(str(task).replace(" cancelling", ""))
    await asyncio.wait([task])
    print(task)
    print(asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(3), sep="\n")
    done = asyncio.gather(asyncio.sleep(0))
    await done
    print(done)
    group = asyncio.TaskGroup()
    print(group)
    async with group:
        group.create_task(named())
        print(group)
    print(asyncio.timeout(3), asyncio.Queue(2))
    print(asyncio.iscoroutine(named), named.__qualname__, main)


asyncio.run(main())
