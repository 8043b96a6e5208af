import types


@types.coroutine
def pause(value):
    answer = yield value
    return answer


async def talk():
    print("got", await pause("first"))
    print("got", await pause("second"))
    return "bye"


coro = talk()
print(coro.send(None))
print(coro.send("one"))
try:
    coro.send("two")
except StopIteration as stop:
    print("returned", stop.value)
