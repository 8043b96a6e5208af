"""The same work in CPython's asyncio: prints nanoseconds per step for each line of tasks and steps."""
import asyncio
import sys
import time


async def work(steps):
    for _ in range(steps):
        await asyncio.sleep(0)


async def main(tasks, steps):
    await asyncio.gather(*[work(steps) for _ in range(tasks)])


for line in sys.stdin:
    tasks, steps, repeats = map(int, line.split())
    best = float('inf')
    for _ in range(repeats):
        begun = time.process_time()
        asyncio.run(main(tasks, steps))
        best = min(best, time.process_time() - begun)
    print(best * 1e9 / (tasks * (steps + 1)), flush=True)
