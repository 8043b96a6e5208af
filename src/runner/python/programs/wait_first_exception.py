import asyncio


async def fail():
    await asyncio.sleep(0.1)
    raise OSError("unplugged")


async def main():
    ok = asyncio.create_task(asyncio.sleep(0.5, "ok"))
    bad = asyncio.create_task(fail())
    done, pending = await asyncio.wait({ok, bad}, return_when=asyncio.FIRST_EXCEPTION)
    print(done == {bad}, pending == {ok})
    print(repr(bad.exception()))
    print(await ok)


asyncio.run(main())
