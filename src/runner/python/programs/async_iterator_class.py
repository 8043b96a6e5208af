import asyncio


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        await asyncio.sleep(0.1)
        self.left -= 1
        return self.left + 1


async def main():
    async for n in Countdown(3):
        print(n)
    print([n async for n in Countdown(5) if n % 2])
    print({n: n * n async for n in Countdown(2)})


asyncio.run(main())
