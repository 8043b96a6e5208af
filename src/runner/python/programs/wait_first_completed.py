import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(d, d)) for d in (0.3, 0.1, 0.2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(task.result() for task in done), len(pending))


asyncio.run(main())
