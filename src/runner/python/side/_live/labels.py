"""Names of tasks, timers and callbacks, as a reader would call them."""

import inspect

from . import values

_ARGUMENT = 20
_LABEL = 48


def qualname(name):
    """A qualified name without the functions it was defined in."""
    return name.rsplit("<locals>.", 1)[-1]


def coroutine(coro):
    """A call as it could have been written: `brew('coffee', 3)`."""
    name = qualname(getattr(coro, "__qualname__", type(coro).__name__))
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    if frame is None or code is None:
        return name
    count = code.co_argcount + code.co_kwonlyargcount
    if code.co_flags & inspect.CO_VARARGS:
        count += 1
    local = frame.f_locals
    shown = [
        values.short(local[argument], _ARGUMENT)
        for argument in code.co_varnames[:count]
        if argument not in ("self", "cls") and local.get(argument) is not None
    ]
    text = f"{name}({', '.join(shown)})"
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"


def callback(function):
    """What to call a plain callback."""
    while hasattr(function, "func"):
        function = function.func
    return qualname(getattr(function, "__qualname__", type(function).__name__))
