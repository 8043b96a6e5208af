import asyncio


async def main():
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(type(error).__name__)
    value = 5
    try:
        await value
    except TypeError as error:
        print(type(error).__name__)


asyncio.run(main())
