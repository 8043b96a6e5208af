import asyncio


async def fib(n):
    if n < 2:
        await asyncio.sleep(0)
        return n
    a, b = await asyncio.gather(fib(n - 1), fib(n - 2))
    return a + b


async def tree(depth):
    if depth == 0:
        return 1
    async with asyncio.TaskGroup() as group:
        left = group.create_task(tree(depth - 1))
        right = group.create_task(tree(depth - 1))
    return left.result() + right.result()


async def main():
    print(await fib(8), await tree(4))
    pending = {asyncio.create_task(asyncio.sleep(n / 10, n), name=str(n)) for n in range(4)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.result() for t in done), len(pending))
    for next_one in asyncio.as_completed([asyncio.sleep(0.2, "b"), asyncio.sleep(0.1, "a")]):
        print(await next_one)


asyncio.run(main())
