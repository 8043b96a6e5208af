"""Collects the events of a run in the one schema of src/trace/events.ts, and keeps its bounds."""

import json

from . import host

BATCH = 400
"""Events that are handed over at once."""

PROMPT = 500
"""So many lines of output are handed over the moment they are printed: whatever hangs after them
must not take them along. A flood beyond goes in batches."""

_BLOCKED_MS = 10
"""A stretch this long without a pause is one in which nothing else could have run."""


_BRIEF_PART = 5
"""After this part of the events that a run may report, only what happens to tasks and timers is told:
a thousand tasks end before the bound does."""


class Halt(BaseException):
    """A bound was reached or nothing can go on: the run is over. Nobody should catch it."""


class Recorder:
    """What happened so far, and in whose name things happen now."""

    def __init__(self, clock, limits, traced):
        self.clock, self.limits, self.traced = clock, limits, traced
        self.seq = self.bytes = self.last_t = 0
        self.batch, self.prompt = [], 0
        self.brief_from = limits["events"] // _BRIEF_PART
        self.task = 0
        """Number of the task that runs now; 0 is the top level; None a callback of no task."""
        self.cause = {"kind": "task", "task": 0}
        """Who is to be named for what becomes ready now."""
        self.halted = False
        self.stretch = self.now_ms()
        """Since when, in ms, the code that runs now has had the loop to itself."""

    def is_brief(self):
        """Whether lines and the loop's state after every change would use up the bound on events."""
        return self.seq >= self.brief_from

    def now_ms(self):
        """Milliseconds since the run began, to a tenth; never decreasing. Finer is noise: looking at
        the clock costs time."""
        now = round(self.clock.now() * 1000, 1)
        self.last_t = max(self.last_t, now)
        return self.last_t

    def trace(self, kind, **facts):
        """Records an event that only a traced run reports. `None` facts are left out."""
        if self.traced:
            self._record(kind, facts)

    def report(self, kind, **facts):
        """Records an event that every run reports."""
        self._record(kind, facts)

    def _record(self, kind, facts):
        if self.halted:
            return
        self.seq += 1
        event = {"seq": self.seq, "t": self.now_ms(), "kind": kind}
        event.update((name, fact) for name, fact in facts.items() if fact is not None)
        text = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
        self.bytes += len(text)
        self.batch.append(text)
        is_output = kind == "output"
        if len(self.batch) >= BATCH or (is_output and self.prompt < PROMPT):
            self.prompt += is_output
            self.flush()

    def begin_stretch(self):
        """The loop goes over to other code."""
        self.stretch = self.now_ms()

    def end_stretch(self, line=None):
        """The code that ran gives way; when it took long, it has kept everything else waiting."""
        if self.now_ms() - self.stretch >= _BLOCKED_MS:
            self.trace("blocked", **{"from": self.stretch}, task=self.task, line=line)
            self.begin_stretch()

    def flush(self):
        """Hands over what is waiting."""
        if self.batch:
            batch, self.batch = self.batch, []
            host.events(batch)

    def check(self):
        """Ends the run when a bound is reached. Called where an exception may rise, never in callbacks.

        Raises Halt, and again at every later call, so that no handler in the program can go on.
        """
        if self.halted:
            raise Halt
        if self.seq >= self.limits["events"]:
            self.limit("events")
        if self.bytes >= self.limits["traceBytes"]:
            self.limit("trace-bytes", "traceBytes")
        if self.clock.virtual and self.clock.now() * 1000 > self.limits["virtualMs"]:
            self.limit("virtual-time", "virtualMs")

    def limit(self, name, key=None):
        """Ends the run at the bound `name`. Raises Halt."""
        value = self.limits[key or name]
        self.report("limit", limit=name, value=value)
        self.halt("limit", limit={"name": name, "value": value})

    def halt(self, status, errors=(), **facts):
        """Says that the run is over, at once, and raises Halt to unwind what is left of it."""
        self.finish(status, errors, **facts)
        raise Halt

    def finish(self, status, errors=(), **facts):
        """Hands over everything and says how the run ended. The first call decides."""
        if not self.halted:
            self.flush()
            host.end({"status": status, "errors": list(errors), "t": self.now_ms(), **facts})
            self.halted = True
