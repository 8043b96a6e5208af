import asyncio
import traceback


async def fail(n):
    await asyncio.sleep(n / 10)
    raise ValueError(n)


async def main():
    results = await asyncio.gather(fail(1), fail(2), asyncio.sleep(0.05, "ok"), return_exceptions=True)
    for result in results:
        print(repr(result))
        if isinstance(result, Exception):
            traceback.print_exception(result)
            print(traceback.extract_tb(result.__traceback__)[-1].lineno)
    first = asyncio.create_task(fail(1))
    try:
        await first
    except ValueError:
        print(traceback.format_exc().splitlines()[-1])
    print([frame.name for frame in traceback.extract_stack()][-1])
    task = asyncio.create_task(fail(3), name="stacked")
    await asyncio.sleep(0)
    task.print_stack()
    task.cancel()
    await asyncio.gather(asyncio.create_task(fail(1)), fail(1))


asyncio.run(main())
