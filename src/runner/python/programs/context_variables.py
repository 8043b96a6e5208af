import asyncio
from contextvars import ContextVar, copy_context

request = ContextVar("request")


async def handle(n):
    request.set(n)
    await asyncio.sleep(0.1 * (3 - n))
    return log()


def log():
    return f"request {request.get('none')}"


async def main():
    print(await asyncio.gather(*(handle(n) for n in range(3))))
    print(log())
    request.set("main")
    print(await asyncio.create_task(asyncio.sleep(0, log())))
    context = copy_context()
    context.run(request.set, "copy")
    print(log(), context[request])


asyncio.run(main())
