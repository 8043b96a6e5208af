import asyncio


async def greet():
    print("never printed")


async def main():
    greet()
    await asyncio.sleep(0)
    print("main is done")


asyncio.run(main())
