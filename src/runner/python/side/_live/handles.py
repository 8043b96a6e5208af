"""The loop's handles, telling the recorder when they run, fire and are cancelled.

What they do is CPython's; `super()` does it.
"""

import types
from asyncio import events

from . import labels


def stepped_task(handle):
    """The task that this handle starts or resumes, or None for a plain callback."""
    callback = handle._callback
    kind = type(callback)
    if kind.__name__ == "TaskStepMethWrapper":
        return callback.__self__
    if kind is types.BuiltinMethodType and callback.__name__ == "task_wakeup":
        return callback.__self__
    return None


class _Running:
    __slots__ = ()

    def _run(self):
        loop = self._loop
        task = stepped_task(self)
        loop.watch.begin(self, task)
        try:
            super()._run()
        finally:
            loop.watch.end(task)
            # An exception keeps this frame, through its traceback: without its variables it does not keep
            # the task too, as in CPython's own `_run`, which says so of `self`.
            self = task = None
        loop.recorder.check()


class Callback(_Running, events.Handle):
    """A handle in the ready queue."""

    __slots__ = ("by",)


class Timer(_Running, events.TimerHandle):
    """A handle in the timer heap."""

    __slots__ = ("asked_ms", "id", "by", "task", "label")

    def __lt__(self, other):
        """Timers due at the same time keep the order in which they were set, as they do in a real
        run, where the clock moves between two calls of `call_later`."""
        if self._when == other._when:
            return self.id < other.id
        return self._when < other._when

    def cancel(self):
        if not self._cancelled and self._scheduled:
            self._loop.forget_timer(self)
            self._loop.watch.timer_cancelled(self)
        super().cancel()

    def name(self):
        """What to call this timer where only a word fits."""
        return self.label or labels.callback(self._callback)


# Their names stand in what CPython prints of a callback that raised.
Callback.__name__, Timer.__name__ = "Handle", "TimerHandle"
