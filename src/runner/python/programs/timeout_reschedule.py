import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.1) as limit:
            limit.reschedule(loop.time() + 0.3)
            await asyncio.sleep(0.2)
            print("saved by the new deadline")
            await asyncio.sleep(0.2)
    except TimeoutError:
        print("expired", limit.expired())


asyncio.run(main())
