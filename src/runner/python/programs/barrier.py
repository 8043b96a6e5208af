import asyncio


async def runner(line, name, seconds):
    await asyncio.sleep(seconds)
    print(name, "at the line")
    place = await line.wait()
    print(name, "runs", place)


async def main():
    line = asyncio.Barrier(3)
    await asyncio.gather(runner(line, "a", 0.3), runner(line, "b", 0.1), runner(line, "c", 0.2))


asyncio.run(main())
