import time
from fractions import Fraction

for given in ("x",), (None,), (-1,), (-0.5,), (float("nan"),), (float("inf"),), (Fraction(1, 2),), (), (1, 2):
    try:
        time.sleep(*given)
    except Exception as error:
        print(given, type(error).__name__, error)
try:
    time.sleep(seconds=1)
except TypeError as error:
    print(error)
