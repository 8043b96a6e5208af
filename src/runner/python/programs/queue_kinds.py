import asyncio
import queue


async def main():
    small = asyncio.Queue(maxsize=2)
    small.put_nowait(1)
    await small.put(2)
    print(small.full(), small.qsize(), small.maxsize)
    try:
        small.put_nowait(3)
    except asyncio.QueueFull as error:
        print("full", repr(error))
    waiting = asyncio.create_task(small.put(3))
    await asyncio.sleep(0)
    print(waiting.done(), small.get_nowait(), small.qsize())
    await waiting
    print([small.get_nowait() for _ in range(2)])
    try:
        small.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    try:
        for _ in range(4):
            small.task_done()
    except ValueError as error:
        print(error)
    lifo, heap = asyncio.LifoQueue(), asyncio.PriorityQueue()
    for n in (3, 1, 2):
        lifo.put_nowait(n)
        heap.put_nowait((n, "x" * n))
    print([lifo.get_nowait() for _ in range(3)], [heap.get_nowait() for _ in range(3)])
    getters = [asyncio.create_task(small.get(), name=f"g{n}") for n in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    small.put_nowait("a")
    small.put_nowait("b")
    done, _ = await asyncio.wait(getters)
    print(sorted((t.get_name(), "cancelled" if t.cancelled() else t.result()) for t in done))
    heap.put_nowait((1, {}))
    try:
        heap.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
plain = queue.Queue()
plain.put("sync")
print(plain.get(), plain.empty())
try:
    plain.get(block=False)
except queue.Empty:
    print("queue.Empty")
