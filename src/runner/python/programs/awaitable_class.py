import asyncio


class Wait:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        print("wait begins")
        yield from asyncio.sleep(self.seconds).__await__()
        print("wait ends")
        return self.seconds


async def main():
    print(await Wait(0.2))
    print(await asyncio.gather(Wait(0.1), Wait(0.05)))


asyncio.run(main())
