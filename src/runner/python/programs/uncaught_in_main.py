import asyncio


class Burnt(Exception):
    def __init__(self, dish, minutes):
        super().__init__(f"{dish} after {minutes} min")


async def bake(dish):
    await asyncio.sleep(0.1)
    raise Burnt(dish, 40)


async def main():
    print("in the oven")
    try:
        await bake("cake")
    except Burnt as error:
        raise RuntimeError("no dessert") from error


asyncio.run(main())
