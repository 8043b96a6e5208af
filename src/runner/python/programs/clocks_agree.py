import asyncio
import datetime
import time


async def main():
    loop = asyncio.get_running_loop()
    clocks = [loop.time, time.time, time.monotonic, time.perf_counter]
    before = [clock() for clock in clocks]
    day = datetime.datetime.now()
    await asyncio.sleep(0.2)
    time.sleep(0.1)
    print([round(clock() - start, 1) for clock, start in zip(clocks, before)])
    print(round((datetime.datetime.now() - day).total_seconds(), 1))
    print(time.time() > 1_700_000_000, day.year > 2022)


asyncio.run(main())
