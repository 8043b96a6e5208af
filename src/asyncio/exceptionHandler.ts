/** Errors that nobody can catch. CPython: `default_exception_handler`, Lib/asyncio/base_events.py. */
import { printError } from './console';
import type { EventLoop } from './eventLoop';
import type { Future } from './futures';
import type { Handle } from './handles';
import type { Task } from './tasks';

/** What happened, and to whom. */
export interface Report {
  message: string;
  exception?: unknown;
  future?: Future;
  task?: Task;
  handle?: Handle;
  asyncgen?: unknown;
}

/** Hears of errors that nobody can catch. */
export type ExceptionHandler = (loop: EventLoop, report: Report) => void;

/** Prints `report` to the console as an error: the message, who it is about, the error. */
export function reportException(report: Report): void {
  const { message, exception, ...about } = report;
  const lines = [message];
  for (const key of Object.keys(about).sort() as Array<keyof typeof about>) {
    lines.push(`${key}: ${String(about[key])}`);
  }
  if (exception !== undefined) lines.push(String(exception));
  printError(lines.join('\n'));
}
