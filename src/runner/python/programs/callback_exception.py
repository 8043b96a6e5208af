import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s")


def explode():
    raise ZeroDivisionError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, info: print("handler:", repr(info["exception"])))
    loop.call_soon(explode)
    await asyncio.sleep(0)
    print("the loop lives on")
    loop.set_exception_handler(None)


asyncio.run(main())
