import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("the loop is closing")
        raise


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    return task


task = asyncio.run(main())
print(task.cancelled(), task.done())
