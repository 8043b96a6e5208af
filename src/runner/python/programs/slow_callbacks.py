"""Debug mode names what took long, and who made it."""
import asyncio
import logging
import re
import time


class Said(logging.Handler):
    def emit(self, record):
        print(re.sub(r"[\d.]+ seconds|when=[\d.]+|(?<=tasks.py):\d+|\S*/", "", record.getMessage()))


logging.getLogger("asyncio").addHandler(Said())


def block_now():
    time.sleep(0.15)


async def block():
    time.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(block())
    loop.call_soon(block_now)
    loop.call_later(0.01, block_now)
    await asyncio.sleep(0.5)


asyncio.run(main(), debug=True)
