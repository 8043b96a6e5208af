import asyncio
import datetime
import time


async def main():
    loop = asyncio.get_running_loop()
    clocks = {
        "loop": loop.time,
        "monotonic": time.monotonic,
        "perf_counter": time.perf_counter,
        "time": time.time,
        "now": lambda: datetime.datetime.now().timestamp(),
        "ns": lambda: time.monotonic_ns() / 1e9,
    }
    before = {name: clock() for name, clock in clocks.items()}
    await asyncio.sleep(2.5)
    time.sleep(0.5)
    print({name: round(clock() - before[name], 1) for name, clock in clocks.items()})
    started = time.perf_counter()
    await asyncio.gather(*(asyncio.sleep(n / 10) for n in range(10)))
    print(f"{time.perf_counter() - started:.1f}")
    deadline = loop.time() + 1
    loop.call_at(deadline, lambda: print("at", round(loop.time() - deadline, 1)))
    await asyncio.sleep(1.2)
    midnight = datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc)
    print(midnight.isoformat(), midnight.strftime("%Y/%m/%d %a"), midnight + datetime.timedelta(hours=36))


asyncio.run(main())
