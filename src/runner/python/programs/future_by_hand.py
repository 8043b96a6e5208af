import asyncio


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    answer.add_done_callback(lambda future: print("callback", future.result()))
    loop.call_later(0.1, answer.set_result, 42)
    print(answer.done())
    print(await answer)
    await asyncio.sleep(0)
    try:
        answer.set_result(43)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)


asyncio.run(main())
