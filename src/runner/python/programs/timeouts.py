import asyncio


async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print("tidied")


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.05)
    except TimeoutError as error:
        print("wait_for", type(error).__name__)
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 1))
    try:
        async with asyncio.timeout(0.02):
            await slow()
    except TimeoutError:
        print("timeout")
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("no time at all")
    naps = [asyncio.create_task(asyncio.sleep(d, d), name=f"nap {d}") for d in (0.03, 0.01, 1)]
    done, pending = await asyncio.wait(naps, timeout=0.06)
    print(sorted(task.result() for task in done), [task.get_name() for task in pending])
    for first in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.03, 0.01, 0.02)]):
        print(await first)


asyncio.run(main())
