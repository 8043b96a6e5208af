import asyncio
import atexit
import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(message)s")
atexit.register(print, "at exit")


async def main():
    logging.info("to stderr")
    print("to stdout")
    print("partial", end="")
    await asyncio.sleep(0)
    sys.stdout.write(" line\n")
    sys.exit(3)


asyncio.run(main())
