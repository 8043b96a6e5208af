import asyncio


async def search(text):
    await asyncio.sleep(0.3)
    print("searching", text)


async def main():
    pending = None
    for typed, pause in (("p", 0.1), ("py", 0.1), ("pyt", 0.4), ("python", 0.4)):
        if pending and not pending.done():
            pending.cancel()
        pending = asyncio.create_task(search(typed))
        await asyncio.sleep(pause)


asyncio.run(main())
