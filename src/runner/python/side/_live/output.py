"""What the program prints, as events: one a line."""

import codecs
import io
import re
import sys

from . import FILENAME

_MENTION = re.compile(rf'File "{re.escape(FILENAME)}", line (\d+)|^{re.escape(FILENAME)}:(\d+): ')


class Sink(io.BufferedIOBase):
    """Takes bytes that were printed and records whole lines, with the line of source that did it."""

    def __init__(self, recorder, stream):
        self.recorder, self.stream = recorder, stream
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.partial = ""

    def writable(self):
        return True

    def write(self, data):
        """Accepts all of `data`; ends the run when more was printed than anyone reads."""
        recorder = self.recorder
        if recorder.halted:
            recorder.check()
        text = self.decoder.decode(data)
        room = recorder.limits["outputChars"] - recorder.printed
        recorder.printed += len(text)
        *lines, self.partial = (self.partial + text[: max(0, room)]).split("\n")
        if lines:
            line = reader_line(sys._getframe(1))
            for printed in lines:
                self._print(printed, line)
        if len(text) > room:
            self.finish()
            recorder.limit("output", "outputChars")
        return len(data)

    def _print(self, text, line):
        mention = self.stream == "error" and _MENTION.search(text)
        if mention:
            line = int(mention[1] or mention[2])
        recorder = self.recorder
        recorder.report("output", stream=self.stream, text=text, task=recorder.task, line=line)

    def finish(self):
        """Records what stands on an unfinished last line."""
        if self.partial:
            partial, self.partial = self.partial, ""
            self._print(partial, None)


def reader_line(frame):
    """The line of the reader's source that `frame` was called from, or None."""
    while frame is not None:
        if frame.f_code.co_filename == FILENAME:
            return frame.f_lineno
        frame = frame.f_back
    return None


def redirect(recorder):
    """Puts our streams in place of `sys.stdout` and `sys.stderr` and returns their sinks."""
    recorder.printed = 0
    sinks = [Sink(recorder, "out"), Sink(recorder, "error")]
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(sink, "utf-8", errors, write_through=True)
        for sink, errors in zip(sinks, ("strict", "backslashreplace"))
    )
    sys.stdin = io.StringIO()
    return sinks
