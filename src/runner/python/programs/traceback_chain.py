import asyncio


class BrewError(Exception):
    pass


async def heat():
    await asyncio.sleep(0.01)
    {}["water"]


async def brew():
    try:
        await heat()
    except KeyError as error:
        raise BrewError("no water") from error


async def serve():
    try:
        await brew()
    except BrewError:
        raise RuntimeError("cannot serve")


async def main():
    await asyncio.create_task(serve(), name="waiter")


asyncio.run(main())
