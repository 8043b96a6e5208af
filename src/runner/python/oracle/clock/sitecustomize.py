"""Leaves out the waiting, and nothing else, of a program that runs in the machine's own CPython.

CPython imports this module by its name before the program (library/site.html). The clocks of `time` then show
the processor time that the program has used plus all the time it would have slept, so a busy machine
cannot change the order of two timers. Everything else is CPython's, its event loop included.
"""

import datetime
import math
import os
import selectors
import sys
import threading
import time

DEADLOCK = 70
"""Exit status of a program that would wait for ever: no timer is set and nothing is left to run."""

_used = time.process_time
_slept = 0.0


def _now():
    return _used() + _slept


_really_sleep = time.sleep


def _sleep(*given, **named):
    if len(given) == 1 and not named and isinstance(given[0], (int, float)) and 0 <= given[0] < 1e9:
        _pass(given[0])
    else:
        _really_sleep(*given, **named)  # which refuses


def _pass(seconds):
    global _slept
    _slept += seconds


_poll = selectors.DefaultSelector.select


def _select(self, timeout=None):
    events = _poll(self, 0)
    if events or timeout == 0:
        return events
    if threading.active_count() > 1:
        return _poll(self, timeout)
    if timeout is None:
        sys.stdout.flush()
        os._exit(DEADLOCK)
    if timeout > 0:
        # epoll waits whole milliseconds, rounded up (Lib/selectors.py, EpollSelector.select).
        _pass(math.ceil(timeout * 1e3) * 1e-3)
    return []


class _Kind(type(datetime.datetime)):
    def __instancecheck__(cls, value):
        return isinstance(value, _plain)


class _Datetime(datetime.datetime, metaclass=_Kind):
    """`datetime.datetime`, which would ask the operating system for the time."""

    @classmethod
    def now(cls, tz=None):
        return _plain.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()


_plain = datetime.datetime
_Datetime.__module__, _Datetime.__name__, _Datetime.__qualname__ = "datetime", "datetime", "datetime"
datetime.datetime = _Datetime

_began = time.time()
time.monotonic = time.perf_counter = _now
time.time = lambda: _began + _now()
for _name in ("monotonic", "perf_counter", "time"):
    setattr(time, f"{_name}_ns", lambda clock=getattr(time, _name): int(clock() * 1e9))
time.sleep = _sleep
selectors.DefaultSelector.select = _select
