/** Errors that nobody can catch. CPython: `default_exception_handler`, Lib/asyncio/base_events.py. */
import { printError } from './console';
import type { Context } from './contextVars';
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
  /** The report that the handler failed at. */
  context?: Report;
}

/** Hears of errors that nobody can catch. */
export type ExceptionHandler = (loop: EventLoop, report: Report) => void;

/** Prints `report` to the console as an error: the message, who it is about, the error. */
export function reportException(report: Report): void {
  const { message, exception, context, ...about } = report;
  const lines = [message];
  for (const key of Object.keys(about).sort() as Array<keyof typeof about>) {
    lines.push(`${key}: ${String(about[key])}`);
  }
  if (context !== undefined) lines.push(`while handling: ${context.message}`);
  if (exception !== undefined) lines.push(String(exception));
  printError(lines.join('\n'));
}

/** The context of whom `report` is about: the handler runs in it. CPython 3.12 and later. */
export function contextOf({ task, future, handle }: Report): Context | undefined {
  const about: Task | Future | Handle | undefined = task ?? future ?? handle;
  return about !== undefined && 'getContext' in about ? about.getContext() : undefined;
}

/** CPython says this when the future is collected as garbage; here, when the loop is closed. */
export function reportUnretrieved(loop: EventLoop): void {
  for (const future of loop.unretrieved) {
    loop.callExceptionHandler({
      message: `${future.constructor.name} exception was never retrieved`,
      exception: future.peekException(),
      future,
    });
  }
  loop.unretrieved.clear();
}
