import asyncio
import contextvars

# asyncio.run cancels what is left in the order of a set, which is nobody's promise.
stopped = []
who = contextvars.ContextVar("who", default="nobody")


async def tick(name):
    who.set(name)
    try:
        while True:
            await asyncio.sleep(0.02)
            print("tick", who.get())
    finally:
        stopped.append(who.get())


async def main():
    clocks = [asyncio.create_task(tick(name)) for name in "ab"]
    await asyncio.sleep(0.05)
    print("main returns", who.get(), len(asyncio.all_tasks()), len(clocks))
    return 42


print(asyncio.run(main()), "stopped", sorted(stopped))
asyncio.run(asyncio.sleep(0, "again"), debug=False)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0.01, "runner")))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0.01, "by hand")))
loop.close()
