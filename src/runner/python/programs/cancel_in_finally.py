import asyncio


async def job():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleaning")
        await asyncio.sleep(0.1)
        print("clean")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    task.cancel()
    print("asked")
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
