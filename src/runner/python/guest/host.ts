import type { RunEnd } from '../../run';
import type { TraceEvent } from '../../../trace/events';
import type { FileSystem } from './pyodide';

/** Where the Python side writes; it must agree with `side/_live/host.py`. */
const DEVICE = '/dev/host';

/** What the Python side asks of the guest, one message a write. */
export interface HostCalls {
  events(events: TraceEvent[]): void;
  end(end: RunEnd): void;
  /** Seconds to wait on the wall clock. */
  sleep(seconds: number): void;
}

/**
 * Gives Python a device to speak through, so that it needs no JavaScript object for it: whoever
 * holds one could look around from there. The first byte of a write says what the rest is.
 */
export function installHost(FS: FileSystem, calls: HostCalls): void {
  const device = FS.makedev(64, 0);
  const decoder = new TextDecoder();
  FS.registerDevice(device, {
    open: (stream) => {
      stream.seekable = false;
    },
    write: (_stream, buffer, offset, length) => {
      const text = decoder.decode(buffer.slice(offset, offset + length));
      const said = read(text.slice(1));
      if (said === undefined) return length;
      if (text[0] === 'v') calls.events(said as TraceEvent[]);
      else if (text[0] === 'z') calls.end(said as RunEnd);
      else calls.sleep(Number(said));
      return length;
    },
  });
  FS.mkdev(DEVICE, device);
}

/** The value of a JSON text; undefined for a text that is none, which only a program's own meddling writes. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
