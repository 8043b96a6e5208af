import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, print, "c")
    doomed = loop.call_later(0.2, print, "never")
    loop.call_later(0.1, print, "a")
    loop.call_at(loop.time() + 0.15, print, "b")
    doomed.cancel()
    print(doomed.cancelled())
    await asyncio.sleep(0.5)


asyncio.run(main())
