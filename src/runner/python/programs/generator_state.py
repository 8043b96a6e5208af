def countdown(n):
    print("begin")
    while n:
        sent = yield n
        print("sent", sent)
        n -= 1
    return "lift-off"


steps = countdown(2)
print(next(steps))
print(steps.gi_frame.f_locals)
print(steps.send("go"))
try:
    next(steps)
except StopIteration as end:
    print(end.value, steps.gi_frame)
