import asyncio
import types


class Twice:
    def __await__(self):
        first = yield from asyncio.sleep(0.1, "one").__await__()
        second = yield from asyncio.sleep(0.1, "two").__await__()
        return first, second


@types.coroutine
def bare():
    yield
    return "bare"


class Wrong:
    def __await__(self):
        return [1, 2]


class YieldsNumber:
    def __await__(self):
        yield 42


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("close", kind and kind.__name__)
        return kind is KeyError


async def main():
    print(await Twice(), await bare())
    for awkward in (Wrong(), YieldsNumber()):
        try:
            await awkward
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, str(error).replace(repr(asyncio.current_task()), "TASK")[:40])
    async with Resource():
        raise KeyError("swallowed")
    try:
        async with Resource() as resource:
            raise ValueError(type(resource).__name__)
    except ValueError as error:
        print(error)


asyncio.run(main())
