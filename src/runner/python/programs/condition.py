import asyncio


async def diner(table, food, name):
    async with table:
        await table.wait_for(lambda: food)
        print(name, "takes", food.pop())


async def cook(table, food):
    for dish in ("rice", "miso", "fish"):
        await asyncio.sleep(0.1)
        async with table:
            food.append(dish)
            print("served", dish)
            table.notify()


async def main():
    table, food = asyncio.Condition(), []
    await asyncio.gather(*(diner(table, food, n) for n in "xyz"), cook(table, food))


asyncio.run(main())
