import asyncio


async def producer(queue, name, count):
    for n in range(count):
        await queue.put((name, n))
        print("put", name, n)
        await asyncio.sleep(0)
    await queue.put(None)


async def consumer(queue, producers):
    while producers:
        item = await queue.get()
        if item is None:
            producers -= 1
        else:
            print("got", *item)
        queue.task_done()


async def main():
    queue = asyncio.Queue(1)
    eater = asyncio.create_task(consumer(queue, 2))
    await asyncio.gather(producer(queue, "a", 3), producer(queue, "b", 2))
    await queue.join()
    await eater
    print(queue.empty())


asyncio.run(main())
