"""Names of tasks, timers and callbacks, as a reader would call them."""

import functools
import inspect
import types

from . import values

_NAMED = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)

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
    given = (values.short(local.get(name), _ARGUMENT) for name in code.co_varnames[:count])
    # Objects without a value to show would only be noise, `self` above all.
    shown = ", ".join(text for text in given if text != "None" and not text.startswith("<"))
    text = f"{name}({shown})"
    return text if len(text) <= _LABEL else text[: _LABEL - 1] + "…"


def callback(function):
    """What to call a plain callback."""
    while type(function) is functools.partial:
        function = function.func
    named = type(function) in _NAMED
    return qualname(function.__qualname__ if named else type(function).__name__)
