import asyncio
import random

attempts = 0


async def flaky():
    global attempts
    attempts += 1
    await asyncio.sleep(0.1)
    if attempts < 4:
        raise ConnectionError(f"attempt {attempts}")
    return "answer"


async def retry(call, tries):
    for n in range(tries):
        try:
            return await call()
        except ConnectionError as error:
            print("failed:", error)
            await asyncio.sleep(0.1 * 2**n + random.random() / 1000)


print(asyncio.run(retry(flaky, 5)))
