import asyncio


async def fail(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for error in (ValueError(1), TypeError(2), ValueError(3)):
                group.create_task(fail(error))
    except* ValueError as values:
        print("values", [str(error) for error in values.exceptions])
    except* TypeError as types:
        print("types", [str(error) for error in types.exceptions])


asyncio.run(main())
