import asyncio


def down(n):
    return down(n + 1)


async def main():
    try:
        down(0)
    except RecursionError as error:
        print(str(error)[:32])
    await asyncio.sleep(0)
    print("still here")


asyncio.run(main())
