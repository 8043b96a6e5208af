from collections import deque


def task(name, steps):
    for step in range(steps):
        print(name, step)
        yield


ready = deque([task("a", 3), task("b", 1), task("c", 2)])
while ready:
    current = ready.popleft()
    try:
        next(current)
        ready.append(current)
    except StopIteration:
        print("finished one, left", len(ready))
