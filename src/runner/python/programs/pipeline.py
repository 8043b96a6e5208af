import asyncio


async def produce(out):
    for n in range(4):
        await asyncio.sleep(0.1)
        await out.put(n)
    await out.put(None)


async def square(source, out):
    while (n := await source.get()) is not None:
        await asyncio.sleep(0.15)
        await out.put(n * n)
    await out.put(None)


async def show(source):
    while (n := await source.get()) is not None:
        print("square", n)


async def main():
    numbers, squares = asyncio.Queue(1), asyncio.Queue(1)
    await asyncio.gather(produce(numbers), square(numbers, squares), show(squares))
    print("done")


asyncio.run(main())
