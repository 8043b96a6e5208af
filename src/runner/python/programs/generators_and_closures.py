import contextlib
import itertools


def counter(limit):
    total = 0
    for n in range(limit):
        got = yield n
        total += got or 0
    return total


def delegate():
    result = yield from counter(3)
    print("returned", result)
    yield "after"


gen = delegate()
print(next(gen), gen.send(10), gen.send(20), gen.send(1), list(gen))
lazy = [lambda: n for n in range(3)]
print([f() for f in lazy], [f() for f in [lambda n=n: n for n in range(3)]])


@contextlib.contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print("handled", error)
    finally:
        print("exit", name)


with managed("a") as a, managed("b"):
    raise ValueError(a)
with contextlib.ExitStack() as stack:
    for name in "xy":
        stack.enter_context(managed(name))
    stack.callback(print, "callback")
with contextlib.suppress(ZeroDivisionError):
    1 / 0
gen = counter(1)
next(gen)
try:
    gen.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))


def stops():
    yield 1
    raise StopIteration("oops")


try:
    list(stops())
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))
print(list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.pairwise([1, 2, 3])))
print(list(itertools.accumulate([1, 2, 3], initial=10)), list(itertools.zip_longest("ab", [1])))
