import asyncio


async def where():
    return type(asyncio.get_running_loop()).__name__ != "", asyncio.current_task().get_name()


with asyncio.Runner(debug=False) as runner:
    print(runner.run(where()))
    print(runner.run(where()))
    first = runner.get_loop()
    print(first is runner.get_loop(), first.is_running(), first.is_closed())
print(first.is_closed())
try:
    runner.run(where())
except RuntimeError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
print(asyncio.current_task(first) if not first.is_closed() else "closed")
loop = asyncio.new_event_loop()
try:
    print(loop.run_until_complete(asyncio.gather(where(), asyncio.sleep(0.1, "x"), loop=loop)))
except TypeError as error:
    print(error)


async def stop_soon():
    asyncio.get_running_loop().stop()
    print("stop asked")
    await asyncio.sleep(0)
    print("never printed in this run")


task = loop.create_task(stop_soon())
loop.run_forever()
print("stopped", task.done())
loop.run_until_complete(task)
try:
    loop.run_until_complete(asyncio.sleep(0)) if loop.close() else loop.call_soon(print)
except RuntimeError as error:
    print(error)
