import asyncio
import inspect


async def hello():
    print("running")
    return 5


coro = hello()
print(type(coro).__name__, inspect.iscoroutine(coro), inspect.iscoroutinefunction(hello))
print(inspect.getcoroutinestate(coro))
print(asyncio.run(coro), inspect.getcoroutinestate(coro))
try:
    asyncio.run(coro)
except RuntimeError as error:
    print(error)
