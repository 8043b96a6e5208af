"""CPython's event loop with a selector that only lets time pass."""

import asyncio
import heapq
import itertools
import weakref
from asyncio import base_events, events
from collections import deque

from . import refusals
from .handles import Callback, Timer
from .watch import Watch

_EPOLL_GRAIN = 1e-3
"""`epoll` waits whole milliseconds, rounded up (selectors.EpollSelector.select), so CPython runs
timers that are due within the same millisecond in one turn of the loop. We do the same."""

_HOUSEKEEPING = ("BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor")
"""Coroutines with which `asyncio.run` cleans up: tasks to the loop, but not the reader's."""


class Task(asyncio.Task):
    """A task whose hash is its number, so that asyncio's sets of tasks keep one order in every run
    instead of the order of memory addresses."""

    def __hash__(self):
        return self.number

    def __eq__(self, other):
        return self is other

    def cancel(self, msg=None):
        if not self.done():
            self.get_loop().watch.cancel_requested(self, msg)
        return super().cancel(msg)


Task.__module__ = "_asyncio"


class ReadyQueue(deque):
    """`loop._ready`. CPython's loop appends a timer's handle to it when the timer fires."""

    def __init__(self, watch):
        super().__init__()
        self.watch = watch

    def append(self, handle):
        super().append(handle)
        if isinstance(handle, Timer):
            self.watch.timer_fired(handle)
        else:
            self.watch.became_ready(handle)


class Selector:
    """Stands where `epoll` would stand."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        """Lets `timeout` seconds pass. Raises Halt at a bound, and at a deadlock (`None`: for ever)."""
        loop = self.loop
        loop.recorder.check()
        if timeout is None:
            loop.watch.deadlock(loop)
        if timeout > 0:
            until = self._end_of_grain()
            loop.watch.idle(until)
            loop.clock.wait_until(until)
            loop.recorder.begin_stretch()
            loop.recorder.check()
        return ()

    def _end_of_grain(self):
        """The latest due time within a millisecond of the first; looks only at the heap's top."""
        heap = self.loop._scheduled
        first = latest = heap[0]._when
        below = [0]
        while below:
            index = below.pop()
            if index < len(heap) and heap[index]._when <= first + _EPOLL_GRAIN:
                latest = max(latest, heap[index]._when)
                below += (2 * index + 1, 2 * index + 2)
        return latest

    def close(self):
        """Nothing is open."""


class Loop(refusals.NoOutside, base_events.BaseEventLoop):
    """`BaseEventLoop` on our clock, its handles and tasks watched."""

    def __init__(self, recorder):
        self.recorder, self.clock = recorder, recorder.clock
        self.watch = Watch(recorder, self)
        super().__init__()
        self._ready = ReadyQueue(self.watch)
        self._clock_resolution = 1e-9
        self._selector = Selector(self)
        self._timers = {}
        self._task_factory = self._make_task
        self._foreign = weakref.WeakKeyDictionary()

    def time(self):
        return self.clock.loop_time()

    def _process_events(self, event_list):
        """Nothing is ever polled, so nothing has happened."""

    def _write_to_self(self):
        """Nobody waits in another thread."""

    def _call_soon(self, callback, args, context):
        handle = Callback(callback, args, self, context)
        handle.by = self.recorder.cause
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """There is one thread, so this is `call_soon`."""
        self._check_closed()
        return self._call_soon(callback, args, context)

    def call_at(self, when, callback, *args, context=None):
        """As in BaseEventLoop, with our handle. Raises TypeError when `when` is None."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = Timer(when, callback, args, self, context)
        timer.id = next(self.recorder.timer_numbers)
        timer.asked_ms = round((when - self.time()) * 1000, 3)
        timer.by = {"kind": "timer", "timer": timer.id}
        if timer._source_traceback:
            del timer._source_traceback[-1]
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        if args and issubclass(type(args[0]), asyncio.Future):
            self._timers[id(args[0])] = timer
        self.watch.timer_set(timer)
        return timer

    def timer_of(self, future):
        """The timer that will end `future`, as in `asyncio.sleep`, or None."""
        return self._timers.get(id(future))

    def forget_timer(self, timer):
        """The timer fired or was cancelled: its future is nobody's any more."""
        for argument in timer._args or ():
            self._timers.pop(id(argument), None)

    def _make_task(self, loop, coro, **options):
        task = Task.__new__(Task)
        if getattr(coro, "__qualname__", "") in _HOUSEKEEPING:
            task.number = 0
        else:
            task.number = next(self.recorder.task_numbers)
            self.watch.created(task.number, coro, options.get("name"))
        task.__init__(coro, loop=loop, **options)
        if task._source_traceback:
            # This frame and `create_task`, which takes itself out only where nobody else makes the tasks.
            del task._source_traceback[-2:]
        return task

    def task_id(self, task):
        """The number of `task` in the trace, 0 for one that asyncio made for itself. Tasks of another
        factory get theirs when first seen."""
        number = getattr(task, "number", self._foreign.get(task))
        if number is None:
            number = self._foreign[task] = next(self.recorder.task_numbers)
            self.watch.created(number, task.get_coro(), task.get_name())
        return number


class Policy(events._AbstractEventLoopPolicy):
    """Gives asyncio our loop wherever it asks for a new one."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.loop = None
        recorder.task_numbers = itertools.count(1)
        recorder.timer_numbers = itertools.count(1)

    def get_event_loop(self):
        if self.loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self.loop

    def set_event_loop(self, loop):
        self.loop = loop

    def new_event_loop(self):
        return Loop(self.recorder)
