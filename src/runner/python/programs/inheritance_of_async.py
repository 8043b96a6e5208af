import abc
import asyncio
import functools


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **options):
        start = asyncio.get_running_loop().time()
        try:
            return await function(*args, **options)
        finally:
            print(function.__name__, f"{asyncio.get_running_loop().time() - start:.1f}")

    return wrapper


class Drink(abc.ABC):
    @abc.abstractmethod
    async def make(self): ...

    @staticmethod
    async def wait(n):
        await asyncio.sleep(n)

    @classmethod
    async def order(cls, *args):
        drink = cls(*args)
        return await drink.make()

    @property
    async def price(self):
        await asyncio.sleep(0.1)
        return 3


class Tea(Drink):
    def __init__(self, kind):
        self.kind = kind

    @timed
    async def make(self):
        await self.wait(0.2)
        return f"{self.kind} tea"

    async def __call__(self):
        return "called"


async def main():
    print(await Tea.order("green"), await Tea("x").price, await Tea("y")())
    try:
        Drink()
    except TypeError as error:
        print("abstract" in str(error))
    cache = functools.lru_cache(lambda n: asyncio.ensure_future(asyncio.sleep(0.1, n)))
    print(await asyncio.gather(cache(1), cache(1), cache(2)), cache.cache_info().hits)


asyncio.run(main())
