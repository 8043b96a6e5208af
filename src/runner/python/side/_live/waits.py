"""What a suspended task waits for, read from its frames and futures."""

import asyncio
import gc
import types

from . import FILENAME, values
from .labels import qualname

_OBJECTS = {
    "Queue.get": "queue.get",
    "Queue.put": "queue.put",
    "Queue.join": "queue.join",
    "Lock.acquire": "lock",
    "Event.wait": "event",
    "Condition.wait": "condition",
    "Semaphore.acquire": "semaphore",
    "Barrier.wait": "barrier",
}
_MAX_LOCALS = 8


def frames(coro):
    """Every frame that a paused coroutine is paused in, outermost first."""
    found = []
    while coro is not None:
        frame = (
            getattr(coro, "cr_frame", None)
            or getattr(coro, "gi_frame", None)
            or getattr(coro, "ag_frame", None)
        )
        if frame is not None:
            found.append(frame)
        coro = (
            getattr(coro, "cr_await", None)
            or getattr(coro, "gi_yieldfrom", None)
            or getattr(coro, "ag_await", None)
            or _async_generator(coro)
        )
    return found


def _async_generator(step):
    """The async generator behind an `anext()`; its step object does not say whose it is."""
    if type(step).__name__.startswith("async_generator_"):
        for held in gc.get_referents(step):
            if type(held) is types.AsyncGeneratorType:
                return held
    return None


def chain(stack):
    """The reader's frames of `stack` as the schema's `Frame`s, with locals printed short."""
    return [
        {
            "name": qualname(frame.f_code.co_qualname),
            "line": frame.f_lineno,
            **_locals(frame.f_locals),
        }
        for frame in stack
        if frame.f_code.co_filename == FILENAME
    ]


def _locals(variables):
    shown = [
        {"name": name, "value": values.short(value)}
        for name, value in variables.items()
        if not name.startswith(("__", ".")) and type(value) is not types.ModuleType
    ]
    return {"locals": shown[:_MAX_LOCALS]} if shown else {}


def target(task, stack, loop):
    """What `task` waits for, as the schema's `WaitTarget`."""
    future = task._fut_waiter
    if future is None:
        return {"kind": "turn"}
    if isinstance(future, asyncio.Task):
        return {"kind": "task", "task": loop.task_id(future)}
    timer = loop.timer_of(future)
    if timer is not None:
        return {"kind": "sleep", "ms": timer.asked_ms, "timer": timer.id}
    if isinstance(future, asyncio.tasks._GatheringFuture):
        return _group("gather", future._children, loop)
    return _from_stack(stack, loop) or _shielded(future, loop) or _named("future")


def _from_stack(stack, loop):
    """The outermost of the library's own frames that stand between the reader's code and the future."""
    found = None
    for frame in reversed(stack):
        if frame.f_code.co_filename == FILENAME:
            break
        found = _from_frame(frame, loop) or found
    return found


def _from_frame(frame, loop):
    name = frame.f_code.co_qualname
    if name in _OBJECTS:
        return _named(_OBJECTS[name])
    if name == "TaskGroup._aexit":
        return _group("TaskGroup", frame.f_locals["self"]._tasks, loop)
    if name == "_wait":
        return _group("asyncio.wait", frame.f_locals["fs"], loop)
    if name == "_AsCompletedIterator._wait_for_one":
        return _group("as_completed", frame.f_locals["self"]._todo, loop)
    return None


def _shielded(future, loop):
    """`shield` hides the inner task in the cells of a callback of the outer future."""
    for function, _ in getattr(future, "_callbacks", None) or ():
        if getattr(function, "__qualname__", "") == "shield.<locals>._outer_done_callback":
            cells = dict(zip(function.__code__.co_freevars, function.__closure__))
            inner = cells["inner"].cell_contents
            if isinstance(inner, asyncio.Task):
                return {"kind": "task", "task": loop.task_id(inner)}
    return None


def _named(label):
    return {"kind": "object", "label": label}


def _group(how, members, loop):
    pending = [member for member in members if not member.done()]
    tasks = [loop.task_id(member) for member in pending if isinstance(member, asyncio.Task)]
    return {"kind": "group", "how": how, "tasks": sorted(tasks), "count": len(members)}


def chain_lines(stack):
    """The lines of the reader's frames in `stack`, outermost first."""
    return [frame.f_lineno for frame in stack if frame.f_code.co_filename == FILENAME]


def traceback_lines(failure):
    """The reader's lines that an exception came through, outermost first."""
    lines, trace = [], failure.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == FILENAME:
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return lines
