"""Runs one program from its first line to the interpreter's end."""

import asyncio
import atexit
import gc
import json
import sys
import time
import types
import warnings
from asyncio import events

from . import FILENAME, clock, host, output, refusals, report, words
from .lines import Lines
from .loop import Policy
from .recorder import Halt, Recorder
from .sleep import Sleep


def prepare():
    """Once, before the guest remembers Python's memory: takes back what Pyodide changed."""
    from pyodide import webloop

    asyncio.run = webloop._orig_run
    asyncio.tasks.set = _in_order
    host.connect()
    refusals.install()
    sys.argv = [FILENAME]
    gc.collect()
    gc.freeze()


def clock_address():
    """Where in memory the two numbers of the clock are, in bytes."""
    return clock.address


def run(source, options):
    """Runs `source`; `options` is a `RunRequest` (without its source) and the language, as JSON.

    Everything that happens goes to the host; nothing is returned or raised.
    """
    options = json.loads(options)
    words.language = options["language"]
    time_of_run = clock.Clock(options["clock"] == "virtual")
    recorder = Recorder(time_of_run, options["limits"], options["trace"])
    recorder.loop_state = {"ready": [], "timers": []}
    recorder.lines = Lines(recorder)
    sinks = output.redirect(recorder)
    time.sleep = Sleep(recorder)
    events._event_loop_policy = Policy(recorder)
    events._set_running_loop(None)
    sys.set_asyncgen_hooks(None, None)
    try:
        errors = _execute(source, recorder)
        _shut_down()
        for sink in sinks:
            sink.finish()
        recorder.finish("error" if errors else "done", errors)
    except Halt:
        recorder.finish("done")


def _execute(source, recorder):
    """Runs the module and returns the errors that ended it: one, or none."""
    main = types.ModuleType("__main__")
    main.__file__ = FILENAME
    sys.modules["__main__"] = main
    try:
        code = compile(source, FILENAME, "exec", dont_inherit=True)
        recorder.lines.attach(code)
        exec(code, main.__dict__)
    except Halt:
        raise
    except SystemExit as leave:
        return _left(leave)
    except BaseException as failure:
        recorder.check()
        return [report.error(failure)]
    finally:
        recorder.end_stretch()
    return []


def _left(leave):
    """`sys.exit(...)`, as CPython takes it (Python/pythonrun.c, handle_system_exit)."""
    if leave.code in (None, 0):
        return []
    if not isinstance(leave.code, int):
        print(leave.code, file=sys.stderr)
    return [{"name": "SystemExit", "message": str(leave.code), "phase": "uncaught"}]


def _shut_down():
    """What the interpreter does when it ends: exit functions, then everything is let go."""
    atexit._run_exitfuncs()
    events._event_loop_policy = None
    warnings._showwarnmsg = _warn_at_end
    main = sys.modules["__main__"].__dict__
    for name in sorted(main, key=lambda name: not name.startswith("_")):
        if name != "__builtins__":
            main[name] = None
    gc.collect()


def _warn_at_end(warning):
    """Shows a warning as CPython does while the interpreter ends (Python/_warnings.c, show_warning):
    no code of the program runs then that could be to blame."""
    is_ours = warning.filename == _shut_down.__code__.co_filename
    place = "<sys>:0" if is_ours else f"{warning.filename}:{warning.lineno}"
    sys.stderr.write(f"{place}: {warning.category.__name__}: {warning.message}\n")


def _in_order(items=()):
    """`set()` as asyncio.tasks uses it on coroutines, in the order given instead of by address."""
    items = list(items)
    if items and not any(isinstance(item, asyncio.Future) for item in items):
        return dict.fromkeys(items)
    return set(items)
