import decimal
import fractions
import math
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

print(0.1 + 0.2, 1e16, 1e-7, 10**25, -7 // 2, -7 % 3, 2**0.5, round(2.5), round(-0.5))
print(f"{1234567.891:,.2f}|{255:#x}|{5:03d}|{'中':>4}|{0.5:%}|{1e9:g}|{3.0!r:>6}|{'x':*^5}")
print(decimal.Decimal("0.1") + decimal.Decimal("0.2"), fractions.Fraction(3, 9), math.isclose(0.3, 0.1 + 0.2))
print(math.comb(10, 3), math.inf, -math.inf, math.nan, math.gcd(12, 18), math.hypot(3, 4))
print("柴犬".encode(), b"\xe6\x9f\xb4".decode(), "ß".upper(), "İ".lower(), "ﬁ".casefold(), "a\tb".expandtabs(4))
print(repr("a\n'\"\u200b\ud83d"), ascii("柴"), "%5.1f|%-5s|%r" % (3.14159, "ab", "c"))
print(Counter("mississippi").most_common(2), deque([1, 2, 3], maxlen=2), defaultdict(list, a=[1]))
print(ChainMap({"a": 1}, {"b": 2})["b"], OrderedDict(a=1).popitem(), {"a": 1} | {"b": 2}, {1, 2} & {2, 3})
print(sorted(["b", "A", "a"], key=str.lower), max([], default="none"), [*range(3)][::-1], divmod(7, 2))
for wrong in ("int('x')", "[][1]", "{}['k']", "None.x", "1 + '1'", "len(1)", "'a'.foo", "x", "1/0", "(1, 2)[0] = 1", "int('9' * 5000)"):
    try:
        eval(compile(wrong, "main.py", "exec" if " = " in wrong else "eval"))
    except Exception as error:
        print(type(error).__name__, error)
