import asyncio
import time


async def slow():
    time.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 10
    await slow()
    try:
        loop.call_soon("not callable")
    except TypeError as error:
        print(error)
    try:
        loop.call_soon(main)
    except TypeError as error:
        print("coroutines cannot be used with call_soon()" in str(error))
    loop.set_exception_handler(lambda loop, context: print("handler", sorted(context)))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    loop.call_exception_handler({"message": "by hand"})


asyncio.run(main(), debug=True)
