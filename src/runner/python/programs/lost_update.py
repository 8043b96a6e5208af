import asyncio

balance = 100


async def withdraw(amount):
    global balance
    seen = balance
    await asyncio.sleep(0.01)
    balance = seen - amount


async def safely(lock, amount):
    async with lock:
        await withdraw(amount)


async def main():
    global balance
    await asyncio.gather(withdraw(10), withdraw(20))
    print("without a lock:", balance)
    balance, lock = 100, asyncio.Lock()
    await asyncio.gather(safely(lock, 10), safely(lock, 20))
    print("with a lock:", balance)


asyncio.run(main())
