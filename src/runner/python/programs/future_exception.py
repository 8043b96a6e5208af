import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(LookupError("gone"))
    print(future.done(), repr(future.exception()))
    try:
        await future
    except LookupError as error:
        print("caught", error)


asyncio.run(main())
