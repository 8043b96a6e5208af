import asyncio
import logging
import sys

logging.basicConfig(
    level=logging.DEBUG,
    stream=sys.stdout,
    format="%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s",
)
log = logging.getLogger("tea")
log.info("water %d °C", 80)
log.debug("debug %s", {"a": 1})
logging.getLogger("asyncio").setLevel(logging.WARNING)


async def main():
    log.warning("in %s", asyncio.current_task().get_name())
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("caught")
    log.error("no %s", "milk", stack_info=False)
    logging.getLogger("tea.green").critical("child")


asyncio.run(main())
handler = logging.StreamHandler(sys.stderr)
handler.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{"))
log.addHandler(handler)
log.propagate = False
log.info("own handler")
log.setLevel(logging.ERROR)
log.warning("not shown")
log.error("shown")
logging.raiseExceptions = False
log.error("%d", "not a number")
