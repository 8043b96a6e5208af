import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.2):
                await asyncio.sleep(5)
    except TimeoutError:
        print("inner", round(loop.time() - start, 1))
    try:
        async with asyncio.timeout(0):
            print("not reached?")
            await asyncio.sleep(0)
            print("not here")
    except TimeoutError as error:
        print("zero", repr(error))
    async with asyncio.timeout(None) as forever:
        print(forever.when(), forever.expired())
        forever.reschedule(loop.time() + 1)
        await asyncio.sleep(0.1)
    print(forever)
    async with asyncio.timeout(0.5) as unused:
        pass
    await asyncio.sleep(1)
    print(unused.expired())
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError as error:
        print("wait_for", repr(error))
    print(await asyncio.wait_for(asyncio.sleep(0.1, "in time"), 1))

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await asyncio.sleep(0.3)
            return "late but there"

    print(await asyncio.wait_for(stubborn(), 0.1))
    try:
        async with asyncio.timeout(0.1) as one:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("instead") from None
    except ValueError as error:
        print(error, one.expired())


asyncio.run(main())
