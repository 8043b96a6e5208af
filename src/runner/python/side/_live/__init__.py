"""Runs a reader's asyncio program, unmodified, and records what happens in it.

The program runs on CPython's own event loop: `_run_once`, `asyncio.run`, `Runner`, `Task` and
`TaskGroup` are CPython's. Only the place where the loop would wait for the operating system is
ours (`loop.Selector`): there is nothing to poll here, only time to pass.
"""

FILENAME = "main.py"
"""The name under which the reader's source is compiled."""
