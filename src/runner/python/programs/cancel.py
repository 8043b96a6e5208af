import asyncio


async def simmer():
    try:
        print("simmer")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("off", error.args)
        raise
    finally:
        print("stove clean")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("not now")
    await asyncio.sleep(0.01)
    return "still here"


async def main():
    pot = asyncio.create_task(simmer())
    never = asyncio.create_task(simmer())
    never.cancel()
    await asyncio.sleep(0.01)
    print(pot.cancel("guests left"))
    try:
        await pot
    except asyncio.CancelledError as error:
        print("main saw", error.args)
    print(pot.cancelled(), never.cancelled(), pot.done())

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelling())

    inner = asyncio.create_task(asyncio.sleep(0.02, "inner done"))

    async def sheltered():
        return await asyncio.shield(inner)

    outer = asyncio.create_task(sheltered())
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled; inner done?", inner.done())
    print(await inner)


asyncio.run(main())
