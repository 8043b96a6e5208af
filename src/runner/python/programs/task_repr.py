import asyncio


async def brew(cup):
    await asyncio.sleep(1)
    return cup


async def main():
    task = asyncio.create_task(brew("small"), name="tea")
    print(task.get_name(), task.get_coro().__qualname__, task.done())
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    await task
    print(task)


asyncio.run(main())
