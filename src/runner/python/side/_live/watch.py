"""Watches the event loop and tells the recorder what it does."""

import asyncio
import sys
import weakref

from . import labels, values, waits, words
from .handles import Timer, stepped_task
from .output import reader_line

_WHOLE_STATE = 40
"""Up to this many handles the loop's state is recorded after every change, beyond it (and once much
has been recorded) whenever the loop waits."""


class Watch:
    """The recorder's eyes on one loop."""

    def __init__(self, recorder, loop):
        self.recorder, self.loop = recorder, loop
        self.started = set()
        self.names = {0: "asyncio.run"}
        self.paused = weakref.WeakValueDictionary()
        """Paused tasks by number: a deadlock is told from them."""

    # What the loop's parts say.

    def created(self, number, coro, name):
        """A task comes to be. The block's main coroutine is called after itself alone."""
        label = labels.coroutine(coro)
        if self.recorder.task == 0 and label == "main()":
            label = "main"
        self.names[number] = str(name) if name is not None else label
        self.recorder.trace(
            "created",
            task=number,
            name=self.names[number],
            by=self.recorder.task or 0,
            line=self._line(),
        )

    def became_ready(self, handle):
        """A handle entered the ready queue through `call_soon`."""
        task = stepped_task(handle)
        number = task is not None and self.loop.task_id(task)
        if number:
            self.recorder.trace("ready", task=number, by=handle.by)
        self._state()

    def timer_set(self, timer):
        """A timer entered the heap."""
        recorder = self.recorder
        timer.task = recorder.task or None
        is_sleep = timer._callback is asyncio.futures._set_result_unless_cancelled
        timer.label = f"sleep({timer.asked_ms / 1000:g})" if is_sleep else None
        recorder.trace(
            "timer-set",
            timer=timer.id,
            due=self._ms(timer._when),
            task=timer.task,
            line=self._line(),
            label=timer.name(),
        )
        self._state()

    def timer_fired(self, timer):
        """The loop moved a due timer to the ready queue."""
        self.recorder.trace("timer-fired", timer=timer.id)
        self._state()

    def timer_cancelled(self, timer):
        """Somebody cancelled a timer that stands in the heap."""
        self.recorder.trace("timer-cancelled", timer=timer.id, task=self.recorder.task)

    def cancel_requested(self, task, message):
        """Somebody called `task.cancel()`."""
        self.recorder.trace(
            "cancel-requested",
            task=self.loop.task_id(task),
            line=self._line(),
            by=self.recorder.task,
            message=None if message is None else values.short(message),
        )

    def idle(self, until):
        """Nothing is ready; the loop waits for its next timer."""
        self._state(force=True)
        self.recorder.end_stretch()
        self.recorder.trace("idle", until=self._ms(until))
        self.recorder.flush()

    def begin(self, handle, task):
        """A handle was taken from the ready queue and is about to run."""
        recorder = self.recorder
        recorder.end_stretch()
        recorder.begin_stretch()
        recorder.cause, recorder.task = handle.by, None
        if isinstance(handle, Timer):
            self.loop.forget_timer(handle)
        if task is not None:
            number = self.loop.task_id(task)
            recorder.task = number
            recorder.cause = {"kind": "task", "task": number}
            if number and recorder.traced:
                self._begin_task(task, number, handle)
            recorder.lines.new_stretch()
        self._state()

    def _begin_task(self, task, number, handle):
        stack = waits.frames(task.get_coro())
        line = _innermost(stack)
        if number in self.started:
            self.recorder.trace("resumed", task=number, line=line, by=handle.by)
        else:
            self.started.add(number)
            self.recorder.trace("started", task=number, line=line)

    def end(self, task):
        """The handle has run."""
        recorder = self.recorder
        recorder.end_stretch()
        if task is not None and recorder.task:
            if recorder.traced:
                self._end_task(task, recorder.task)
            self.paused.pop(recorder.task, None)
            if not task.done():
                self.paused[recorder.task] = task
        recorder.task, recorder.cause = 0, {"kind": "task", "task": 0}
        self._state()

    def _end_task(self, task, number):
        trace = self.recorder.trace
        line = self.recorder.lines.last
        if not task.done():
            stack = waits.frames(task.get_coro())
            trace(
                "suspended",
                task=number,
                line=_innermost(stack),
                on=waits.target(task, stack, self.loop),
                chain=waits.chain(stack) or None,
            )
        elif task.cancelled():
            message = task._cancel_message
            trace(
                "cancelled",
                task=number,
                line=line,
                message=None if message is None else values.short(message),
            )
        elif task._exception is not None:
            failure = task._exception
            trace("failed", task=number, line=_raised_at(failure), error=values.error(failure))
        else:
            result = task._result
            shown = None if result is None else values.short(result)
            trace("finished", task=number, line=line, value=shown)

    def deadlock(self, loop):
        """Ends the run: the loop would wait for ever. Raises Halt."""
        line, who = None, []
        for number, task in sorted(self.paused.items()):
            stack = waits.frames(task.get_coro())
            line = line or _innermost(stack)
            name, what = self.names[number], self._in_words(waits.target(task, stack, loop))
            at = _innermost(stack)
            who.append(words.say("waits" if at else "waits-nowhere", name=name, line=at, what=what))
        message = words.say("deadlock", who=" ".join(who))
        error = {"name": "Deadlock", "message": message, "line": line, "phase": "uncaught"}
        self.recorder.halt("error", [{key: fact for key, fact in error.items() if fact}])

    def _in_words(self, target):
        kind = target["kind"]
        if kind == "task":
            return self.names[target["task"]]
        return target.get("how") or target.get("label", kind)

    # The loop's hands.

    def _state(self, force=False):
        recorder, loop = self.recorder, self.loop
        if not recorder.traced:
            return
        is_large = len(loop._ready) + len(loop._scheduled) > _WHOLE_STATE
        if not force and (is_large or recorder.is_brief()):
            return
        ready = [self._entry(handle) for handle in loop._ready if not handle._cancelled]
        due = sorted(timer for timer in loop._scheduled if not timer._cancelled)
        timers = [
            {
                "timer": timer.id,
                "due": self._ms(timer._when),
                **({"task": timer.task} if timer.task else {}),
                "label": timer.name(),
            }
            for timer in due
        ]
        state = {"ready": ready, "timers": timers}
        if state != recorder.loop_state:
            recorder.loop_state = state
            recorder.trace("loop", state=state)

    def _entry(self, handle):
        task = stepped_task(handle)
        if task is not None:
            number = self.loop.task_id(task)
            return {"task": number} if number else {"label": "asyncio.run"}
        if isinstance(handle, Timer):
            return {"label": handle.name()}
        return {"label": labels.callback(handle._callback)}

    def _ms(self, loop_time):
        return round(self.recorder.clock.since_start(loop_time) * 1000, 1)

    def _line(self):
        return reader_line(sys._getframe(2)) if self.recorder.traced else None


def _innermost(stack):
    frames = waits.chain_lines(stack)
    return frames[-1] if frames else None


def _raised_at(failure):
    lines = waits.traceback_lines(failure)
    return lines[-1] if lines else None
