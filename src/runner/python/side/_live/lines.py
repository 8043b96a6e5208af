"""Counts steps and reports lines through `sys.monitoring`, in the reader's code alone.

A step is a call or a turn of a loop. Steps let virtual time pass and stop a program that never ends.
"""

import sys
import types

from .clock import STEP

_CHUNK = 64
"""Steps are booked in chunks, since this runs at every turn of every loop."""
_FLUSH_STEPS = 32_768
"""So often what was printed is handed over, should a computation go on and on."""
_STRETCH_LINES = 60
"""Lines reported between two pauses of a task; a long computation would drown all the rest."""
_RUN_LINES = 3_000
"""Lines reported in one run."""

_TOOL = 3


class Lines:
    """The monitoring of one run."""

    def __init__(self, recorder):
        self.recorder = recorder
        self.last = None
        """The line that ran last, or None where lines are no longer followed."""
        self.steps = 0
        self.in_stretch = self.in_run = 0
        self.is_off = False

    def attach(self, code):
        """Follows `code` and everything defined in it."""
        monitoring, kinds = sys.monitoring, sys.monitoring.events
        monitoring.use_tool_id(_TOOL, "live")
        counter = self._counter()
        monitoring.register_callback(_TOOL, kinds.PY_START, counter)
        monitoring.register_callback(_TOOL, kinds.JUMP, counter)
        followed = kinds.PY_START | kinds.JUMP
        if self.recorder.traced:
            monitoring.register_callback(_TOOL, kinds.LINE, self._line)
            followed |= kinds.LINE
        for part in _parts(code):
            monitoring.set_local_events(_TOOL, part, followed)

    def new_stretch(self):
        """A task starts or resumes: its lines are worth telling again."""
        self.in_stretch = 0
        if self.is_off and self.in_run < _RUN_LINES and not self.recorder.is_brief():
            self.is_off = False
            sys.monitoring.restart_events()

    def _counter(self):
        left = _CHUNK

        def count(code, offset, target=None):
            nonlocal left
            left -= 1
            if left <= 0:
                left = self._book()

        return count

    def _book(self):
        recorder = self.recorder
        self.steps += _CHUNK
        recorder.clock.spend(_CHUNK * STEP)
        if recorder.halted or self.steps >= recorder.limits["steps"]:
            recorder.check()
            recorder.limit("steps")
        if self.steps % _FLUSH_STEPS == 0:
            recorder.flush()
        recorder.check()
        return _CHUNK

    def _line(self, code, line):
        self.in_stretch += 1
        is_enough = self.in_stretch > _STRETCH_LINES or self.in_run > _RUN_LINES
        if is_enough or self.recorder.is_brief():
            self.last, self.is_off = None, True
            return sys.monitoring.DISABLE
        self.last = line
        if self.recorder.task is not None:
            self.in_run += 1
            self.recorder.trace("running", task=self.recorder.task, line=line)


def _parts(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _parts(constant)
