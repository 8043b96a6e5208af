def inner():
    x = yield 1
    print("inner got", x)
    return x * 2


def outer():
    doubled = yield from inner()
    print("outer got", doubled)
    yield "last"


flow = outer()
print(next(flow), flow.send(21))
print(list(flow))
