import asyncio


async def bake(shelf):
    for n in range(5):
        await shelf.put(n)
        print("baked", n, "on the shelf:", shelf.qsize())
    await shelf.put(None)


async def eat(shelf, name):
    while True:
        bun = await shelf.get()
        if bun is None:
            await shelf.put(None)
            print(name, "is full")
            return
        print(name, "eats", bun)
        await asyncio.sleep(0.01 * (bun + 1))
        shelf.task_done()


async def main():
    shelf = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as group:
        group.create_task(bake(shelf))
        group.create_task(eat(shelf, "Aki"))
        group.create_task(eat(shelf, "Ben"))
    print("left:", shelf.qsize())


asyncio.run(main())
