import asyncio


async def divide():
    await asyncio.sleep(0.01)
    return 1 / 0


async def share():
    return await divide()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(share())


asyncio.run(main())
