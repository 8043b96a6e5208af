import asyncio


async def tea():
    return "tea"


async def main():
    once = tea()
    print(await once)
    try:
        await once
    except RuntimeError as error:
        print(error)
    try:
        tea() + 1
    except TypeError as error:
        print(error)
    try:
        for _ in tea():
            pass
    except TypeError as error:
        print(error)
    try:
        with asyncio.Lock():
            pass
    except TypeError as error:
        print("context manager protocol" in str(error))
    try:
        async with open("/dev/null"):
            pass
    except TypeError as error:
        print("asynchronous context manager protocol" in str(error))
    try:
        async for _ in [1]:
            pass
    except TypeError as error:
        print(error)
    if tea():
        print("a coroutine is true")


asyncio.run(main())
try:
    asyncio.run(tea)
except (TypeError, ValueError) as error:
    print(type(error).__name__ in ("TypeError", "ValueError"))
coro = tea()
try:
    coro.send(1)
except TypeError as error:
    print(error)
coro.close()
try:
    coro.send(None)
except RuntimeError as error:
    print(error)
