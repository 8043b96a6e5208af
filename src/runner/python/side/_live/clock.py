"""Time. The virtual clock stands still unless the program waits, computes or looks at it.

Its two numbers live in an array whose memory the guest reads too (guest/machine.ts), so `time`,
`datetime` and `asyncio` see one clock.
"""

import array
import time

from . import host

_NOW, _VIRTUAL = 0, 1
cell = array.array("d", [0.0, 1.0])

STEP = 50e-9
"""Virtual seconds that one counted step (a call, a turn of a loop) takes: roughly what it takes
CPython on a computer of today. So a computation shows as time spent."""

address = cell.buffer_info()[0]


class Clock:
    """The clock of one run. Times are seconds since the run began."""

    def __init__(self, virtual):
        self.virtual = virtual
        self.start = 0.0
        cell[_NOW], cell[_VIRTUAL] = 0.0, float(virtual)
        if not virtual:
            self.start = time.monotonic()

    def now(self):
        """Seconds since the run began. Looking costs nothing here: the recorder looks all the time."""
        return cell[_NOW] if self.virtual else time.monotonic() - self.start

    def loop_time(self):
        """What `loop.time()` gives; agrees with `time.monotonic()`."""
        return cell[_NOW] if self.virtual else time.monotonic()

    def since_start(self, loop_time):
        """Turns a value of `loop_time` into seconds since the run began."""
        return loop_time - self.start

    def spend(self, seconds):
        """Lets time pass that the program used by computing (virtual clock only)."""
        if self.virtual:
            cell[_NOW] += seconds

    def wait_until(self, loop_time):
        """Lets time pass up to `loop_time`: at once when virtual, really when not."""
        if self.virtual:
            cell[_NOW] = max(cell[_NOW], loop_time)
        else:
            host.sleep(max(0.0, loop_time - time.monotonic()))
