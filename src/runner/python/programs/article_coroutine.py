import asyncio


async def my_coroutine():
    print("Coroutine started")
    await asyncio.sleep(1)  # This is a pause point
    print("Coroutine resumed after 1 second")
    return "Done!"


print(asyncio.run(my_coroutine()))
