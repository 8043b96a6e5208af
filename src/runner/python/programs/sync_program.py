from collections import Counter, deque
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache, reduce
from itertools import accumulate, groupby
import heapq
import json
import math
import re
import statistics
import string
import textwrap


class Size(Enum):
    SMALL = auto()
    LARGE = auto()


@dataclass(order=True)
class Cup:
    price: int
    size: Size = field(default=Size.SMALL, compare=False)


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(sorted([Cup(5), Cup(3, Size.LARGE)]), fib(50))
print(Counter("mississippi").most_common(2), deque(range(5), maxlen=3))
print(reduce(math.gcd, [12, 18, 24]), list(accumulate([1, 2, 3])))
print({key: len(list(group)) for key, group in groupby("aabccc")})
print(heapq.nsmallest(2, [5, 1, 4]), json.dumps({"b": [1, None, True]}, sort_keys=True))
print(re.findall(r"\b\w{5}\b", "three small words there"), statistics.mean([1, 2, 6]))
print(string.ascii_lowercase[:5], textwrap.shorten("a long line of words", 12))
print(f"{math.pi:.3f} {1_000_000:,} {0.1 + 0.2!r} {255:#x} {'日本語'.encode()!r}")
