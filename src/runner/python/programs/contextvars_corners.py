import asyncio
import contextvars

request = contextvars.ContextVar("request", default="-")


async def child(name):
    before = request.get()
    token = request.set(name)
    await asyncio.sleep(0.01)
    print(name, before, request.get(), token.old_value is contextvars.Token.MISSING)
    request.reset(token)
    print(name, request.get())


def show(label):
    print(label, request.get())


async def main():
    request.set("main")
    await asyncio.gather(child("a"), child("b"))
    await child("direct")
    loop = asyncio.get_running_loop()
    loop.call_soon(show, "soon")
    request.set("changed")
    loop.call_later(0.01, show, "later")
    context = contextvars.copy_context()
    context.run(request.set, "inside")
    print(request.get(), context[request], len(context) >= 1)
    task = asyncio.create_task(child("own"), context=context)
    await task
    print(context[request], request.get())
    await asyncio.sleep(0.02)
    try:
        request.reset(context.run(request.set, "x"))
    except ValueError as error:
        print(str(error).split(" at ")[0].split("<")[0], "ValueError")


asyncio.run(main())
