"""Prints values short, without ever running the reader's code: no `__repr__`, no property.

That is why types are asked with `issubclass(type(...))`: `isinstance` may read `__class__`.
"""

import asyncio
import collections
import enum
import types

SHORT = 60

_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: ("frozenset({", "})")}
_PLAIN = (int, float, complex, bool, type(None), type(Ellipsis), range, bytes, bytearray)


def short(value, limit=SHORT):
    """`value` in at most `limit` characters; what is longer ends in an ellipsis."""
    text = _show(value, limit, depth=2)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def error(exc, limit=200):
    """An exception as `Name: message`, as the last line of a traceback has it."""
    name = type(exc).__name__
    args = exc.args if isinstance(exc.args, tuple) else ()
    if not args:
        return name
    if isinstance(exc, KeyError) or type(args[0]) is not str:
        return f"{name}: {short(args[0], limit)}"
    return f"{name}: {args[0][:limit]}"


def _show(value, limit, depth):
    kind = type(value)
    if kind is str:
        return repr(value[: limit + 1])
    if kind is int and value.bit_length() > 1000:
        return f"<int of {value.bit_length()} bits>"
    if kind in _PLAIN:
        return repr(value[: limit + 1] if kind in (bytes, bytearray) else value)
    if kind in _BRACKETS or kind in (dict, collections.deque):
        return _show_container(value, kind, limit, depth)
    if issubclass(kind, BaseException):
        args = ", ".join(_show(arg, limit, 0) for arg in value.args[:3])
        return f"{kind.__name__}({args})"
    return _show_object(value, kind)


def _show_container(value, kind, limit, depth):
    if depth == 0 and value:
        return "{…}" if kind in (dict, set, frozenset) else "[…]"
    parts, room = [], limit
    for item in value.items() if kind is dict else value:
        if room <= 0:
            parts.append("…")
            break
        if kind is dict:
            item = f"{_show(item[0], limit, depth - 1)}: {_show(item[1], limit, depth - 1)}"
        else:
            item = _show(item, limit, depth - 1)
        parts.append(item)
        room -= len(item) + 2
    inner = ", ".join(parts)
    if kind is dict:
        return "{" + inner + "}"
    if kind is collections.deque:
        return f"deque([{inner}])"
    if kind is tuple and len(value) == 1:
        return f"({inner},)"
    if not value and kind in (set, frozenset):
        return f"{kind.__name__}()"
    opening, closing = _BRACKETS[kind]
    return opening + inner + closing


def _show_object(value, kind):
    if issubclass(kind, asyncio.Task):
        return f"<Task {value.get_name()}>"
    if issubclass(kind, asyncio.Future):
        return f"<{kind.__name__} {'done' if value.done() else 'pending'}>"
    if issubclass(kind, enum.Enum):
        return f"{kind.__name__}.{object.__getattribute__(value, '_name_')}"
    if kind is type:
        return f"<class {value.__name__}>"
    if kind is types.ModuleType:
        return f"<module {value.__name__}>"
    if kind in (types.FunctionType, types.BuiltinFunctionType, types.MethodType):
        return f"<function {value.__qualname__.replace('<locals>.', '')}>"
    if kind in (types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType):
        return f"<{kind.__name__.replace('_', ' ')} {value.__qualname__.replace('<locals>.', '')}>"
    return f"<{kind.__name__} object>"
