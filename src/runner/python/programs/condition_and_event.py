import asyncio


async def main():
    condition, log = asyncio.Condition(), []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: len(log) >= 2)
            print(name, log)

    consumers = [asyncio.create_task(consumer(n)) for n in "ab"]
    await asyncio.sleep(0)
    for n in range(2):
        async with condition:
            log.append(n)
            condition.notify_all()
        await asyncio.sleep(0)
    await asyncio.gather(*consumers)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    print(await asyncio.gather(*waiters), event.is_set())
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    async with lock:
        print(lock.locked())
        try:
            async with asyncio.timeout(0.1):
                await lock.acquire()
        except TimeoutError:
            print("deadlock avoided")
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    semaphore = asyncio.Semaphore(2)
    print(semaphore.locked(), await semaphore.acquire(), await semaphore.acquire(), semaphore.locked())
    barrier = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(barrier.wait(), barrier.wait())), barrier.n_waiting)
    broken = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    print(repr((await asyncio.gather(broken, return_exceptions=True))[0]), barrier.broken)


asyncio.run(main())
