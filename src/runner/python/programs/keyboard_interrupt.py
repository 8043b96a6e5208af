import asyncio


async def victim():
    try:
        await asyncio.sleep(5)
    finally:
        print("victim cleaned up")


async def main():
    task = asyncio.create_task(victim())
    await asyncio.sleep(0.1)
    print("raising", task.done())
    raise KeyboardInterrupt


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")


async def leave():
    asyncio.create_task(victim())
    await asyncio.sleep(0)
    raise SystemExit("leaving")


asyncio.run(leave())
