import asyncio


async def main():
    gate = asyncio.BoundedSemaphore(1)
    await gate.acquire()
    gate.release()
    try:
        gate.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
