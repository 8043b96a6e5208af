"""The one way out of Python: a device that the guest listens to (guest/host.ts).

A device, because a JavaScript function handed to Python would be an object to look around from.
"""

import json
import os

_device = None


def connect():
    """Opens the device. Once, before the guest remembers Python's memory."""
    global _device
    _device = os.open("/dev/host", os.O_WRONLY)


def _say(kind, value):
    message = kind + json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    os.write(_device, message.encode("utf-8", "replace"))


def events(batch):
    """Hands over trace events, given as JSON texts."""
    os.write(_device, f"v[{','.join(batch)}]".encode("utf-8", "replace"))


def end(how):
    """Says how the run ended (`RunEnd` of src/runner/run.ts). Only the first one counts."""
    _say("z", how)


def sleep(seconds):
    """Really waits, without using the processor."""
    _say("s", seconds)
