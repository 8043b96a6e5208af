import asyncio


async def main():
    urgent = asyncio.PriorityQueue()
    for item in [(3, "sleep"), (1, "fire"), (2, "tea")]:
        urgent.put_nowait(item)
    while not urgent.empty():
        print(await urgent.get())
    stack = asyncio.LifoQueue()
    for n in range(3):
        await stack.put(n)
    print([stack.get_nowait() for _ in range(3)])
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__)


asyncio.run(main())
