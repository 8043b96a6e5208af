import asyncio


async def job():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("asked", task.cancelling())
        print("left", task.uncancel())
    await asyncio.sleep(0.1)
    return "went on"


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
