import asyncio


async def idle():
    await asyncio.sleep(1)


async def main():
    for n in range(3):
        asyncio.create_task(idle(), name=f"idle {n}")
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(asyncio.current_task().get_name())


asyncio.run(main())
