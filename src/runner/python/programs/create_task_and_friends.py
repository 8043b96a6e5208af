import asyncio


async def helper(n):
    print("helper", n, "is", asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("helper", n, "again")
    return n


async def plain():
    print("awaited at once: no other task gets a turn")
    return "plain"


async def main():
    loop = asyncio.get_running_loop()
    first = asyncio.create_task(helper(1))
    second = asyncio.create_task(helper(2), name="second")
    print(first.done(), second.done())
    print(await plain())
    first.add_done_callback(lambda task: print("callback", task.get_name(), task.result()))
    loop.call_soon(print, "soon")
    loop.call_later(0.02, print, "later 0.02")
    loop.call_later(0.01, print, "later 0.01")
    print(await first, await second)
    await asyncio.sleep(0.03)

    bell = asyncio.Event()

    async def guest(k):
        await bell.wait()
        print("guest", k)

    guests = [asyncio.create_task(guest(k)) for k in range(3)]
    await asyncio.sleep(0)
    bell.set()
    print("rang")
    await asyncio.wait(guests)

    stove = asyncio.Lock()

    async def cook(k):
        async with stove:
            print("cook", k, "begins")
            await asyncio.sleep(0.01)
            print("cook", k, "ends")

    await asyncio.gather(cook(1), cook(2), cook(3))


asyncio.run(main())
