import asyncio


async def numbers(name):
    try:
        for n in range(5):
            yield n
            await asyncio.sleep(0.01)
    except GeneratorExit:
        print(name, "exit")
        raise
    finally:
        print(name, "finally")


async def main():
    async for n in numbers("broken off"):
        if n == 1:
            break
    await asyncio.sleep(0)
    print("after break")
    gen = numbers("closed")
    print(await anext(gen))
    await gen.aclose()
    print(await anext(gen, "none left"))
    gen = numbers("thrown")
    await gen.asend(None)
    try:
        await gen.athrow(ValueError("in"))
    except ValueError as error:
        print("out", error)
    gen = numbers("left open")
    await anext(gen)
    global kept
    kept = gen
    squares = [n * n async for n in numbers("comprehension")]
    print(squares)

    async def ignores():
        while True:
            try:
                yield 1
            except GeneratorExit:
                yield 2

    bad = ignores()
    await anext(bad)
    try:
        await bad.aclose()
    except RuntimeError as error:
        print(error)
    first = numbers("busy")
    results = await asyncio.gather(first.__anext__(), first.__anext__(), return_exceptions=True)
    print(results)


asyncio.run(main())
print("run is over")
