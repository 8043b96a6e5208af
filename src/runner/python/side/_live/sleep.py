"""`time.sleep` on our clock (Modules/timemodule.c)."""

import math
import operator
import sys

from . import output

#: Seconds beyond which CPython's own clock, which counts nanoseconds in 64 bits, has no number.
_TOO_LARGE = 2**63 / 10**9


class Sleep:
    """Lets our clock pass, and blocks the loop while it does. Looks and refuses as the built-in does."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.__name__ = self.__qualname__ = "sleep"
        self.__module__ = "time"

    def __call__(self, *given, **named):
        if named:
            raise TypeError("time.sleep() takes no keyword arguments")
        if len(given) != 1:
            raise TypeError(f"time.sleep() takes exactly one argument ({len(given)} given)")
        seconds = _seconds(given[0])
        self.recorder.end_stretch()
        self.recorder.flush()
        own = self.recorder.clock
        own.wait_until(own.loop_time() + seconds)
        self.recorder.end_stretch(output.reader_line(sys._getframe(1)))
        self.recorder.check()

    def __repr__(self):
        return "<built-in function sleep>"


def _seconds(asked):
    # Python/pytime.c, _PyTime_FromObject.
    seconds = asked if isinstance(asked, float) else operator.index(asked)
    if math.isnan(seconds):
        raise ValueError("Invalid value NaN (not a number)")
    if abs(seconds) >= _TOO_LARGE:
        raise OverflowError(
            "timestamp out of range for platform time_t"
            if isinstance(asked, float)
            else "timestamp too large to convert to C PyTime_t"
        )
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    return seconds
