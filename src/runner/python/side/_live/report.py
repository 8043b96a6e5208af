"""Errors in terms of the reader's source (`RunError` of src/runner/run.ts)."""

import os
import sys
import traceback
import types

from . import FILENAME, values, waits

_OURS = os.path.dirname((lambda: None).__code__.co_filename)


def error(exc):
    """Prints an exception that ended the program as CPython does, and describes it."""
    _hide_frames(exc, set())
    sys.stderr.write("".join(traceback.format_exception(exc)))
    is_syntax = isinstance(exc, SyntaxError) and exc.filename == FILENAME
    lines = [exc.lineno] if is_syntax else waits.traceback_lines(exc)
    message = values.error(exc).partition(": ")[2]
    told = {
        "name": type(exc).__name__,
        "message": exc.msg if is_syntax else message,
        "line": lines[-1] if lines else None,
        "column": exc.offset if is_syntax else None,
        "printed": True,
        "phase": "uncaught" if exc.__traceback__ or not is_syntax else "compile",
    }
    return {key: fact for key, fact in told.items() if fact is not None}


def _hide_frames(exc, seen):
    """Takes our own frames out of the traceback, its causes and its group members."""
    if exc is None or id(exc) in seen:
        return
    seen.add(id(exc))
    exc.__traceback__ = _without_ours(exc.__traceback__)
    _hide_frames(exc.__cause__, seen)
    _hide_frames(exc.__context__, seen)
    for member in exc.exceptions if isinstance(exc, BaseExceptionGroup) else ():
        _hide_frames(member, seen)


def _without_ours(trace):
    # A loop, since the traceback may be as long as the stack was deep.
    kept = []
    while trace is not None:
        if not trace.tb_frame.f_code.co_filename.startswith(_OURS):
            kept.append(trace)
        trace = trace.tb_next
    rest = None
    for one in reversed(kept):
        rest = types.TracebackType(rest, one.tb_frame, one.tb_lasti, one.tb_lineno)
    return rest
