import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


async def tick(name):
    who.set(name)
    try:
        while True:
            await asyncio.sleep(0.02)
            print("tick", who.get())
    finally:
        print("stopped", who.get())


async def main():
    clocks = [asyncio.create_task(tick(name)) for name in "ab"]
    await asyncio.sleep(0.05)
    print("main returns", who.get(), len(asyncio.all_tasks()), len(clocks))
    return 42


print(asyncio.run(main()))
asyncio.run(asyncio.sleep(0, "again"), debug=False)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0.01, "runner")))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0.01, "by hand")))
loop.close()
