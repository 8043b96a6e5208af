/**
 * Errors and their stacks in terms of the block. A frame of V8 reads `    at f (block.ts:3:9)`; in
 * Firefox and WebKit it reads `f@block.ts:3:9`. Frames outside of the block are ours, and are left out;
 * columns are those of the compiled code, and are left out as well.
 */
import type { RunError } from '../../run';
import { BLOCK_FILE } from '../compile';
import type { MessageLanguage } from '../messages';
import { absenceHint } from './forbidden';
import { dataProperty, isObject, shortError } from './short';

const FILE = BLOCK_FILE.replace('.', '\\.');
const V8_FRAME = new RegExp(`^\\s+at (?:(.*) \\()?${FILE}:(\\d+):\\d+\\)?$`);
const OTHER_FRAME = new RegExp(`^(?:async\\*)?(.*?)@${FILE}:(\\d+):\\d+$`);
const ANY_FRAME = /^\s+at .*[:)\d>]$|^\S*@\S*:\d+:\d+$/;
/** Where `stack` is an accessor: of the prototype in Firefox, of each error itself in newer Chromium. */
const nativeStack = [Error.prototype, new Error()]
  .map((holder) => Object.getOwnPropertyDescriptor(holder, 'stack')?.get)
  .find((getter) => getter !== undefined);

/** What an error's `stack` says, without running code of the block. */
function rawStack(error: object): string {
  const own = dataProperty(error, 'stack');
  if (typeof own === 'string') return own;
  try {
    const stack: unknown = nativeStack && Reflect.apply(nativeStack, error, []);
    return typeof stack === 'string' ? stack : '';
  } catch {
    return '';
  }
}

interface StackFrame {
  name: string;
  line: number;
}

function frameOf(text: string): StackFrame | undefined {
  const match = V8_FRAME.exec(text) ?? OTHER_FRAME.exec(text);
  if (!match) return undefined;
  const name = (match[1] ?? '').replace(/^eval$|\/<|^(async )?eval$/g, '');
  return { name, line: Number(match[2]) };
}

function printFrame({ name, line }: StackFrame): string {
  return name === '' ? `    at ${BLOCK_FILE}:${line}` : `    at ${name} (${BLOCK_FILE}:${line})`;
}

/** A text that may hold a stack, with the frames of the block only. Other text stays as it is. */
export function cleanStack(text: string): string {
  if (!text.includes(BLOCK_FILE)) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      const frame = frameOf(line);
      if (frame) return [printFrame(frame)];
      return ANY_FRAME.test(line) ? [] : [line];
    })
    .join('\n');
}

/** An error's stack as V8 prints it, in terms of the block, in every browser. */
export function blockStack(error: object): string {
  const raw = rawStack(error);
  const name = dataProperty(error, 'name');
  const message = dataProperty(error, 'message');
  const title = titleOf(name, message);
  const lines = raw.split('\n');
  const first = lines.findIndex((line) => frameOf(line) ?? ANY_FRAME.test(line));
  const head = lines.slice(0, first < 0 ? lines.length : first).join('\n');
  const frames = lines.flatMap((line) => frameOf(line) ?? []);
  // V8 writes the title as it was when the error was made; the others write none.
  return [head === '' ? title : head, ...frames.map(printFrame)].join('\n');
}

function titleOf(name: unknown, message: unknown): string {
  const kind = typeof name === 'string' && name !== '' ? name : 'Error';
  return typeof message === 'string' && message !== '' ? `${kind}: ${message}` : kind;
}

/**
 * An error that reached the top.
 *
 * @param language Language of what we add to its message.
 */
export function describeError(error: unknown, language: MessageLanguage): Omit<RunError, 'phase'> {
  if (!isObject(error)) return { name: 'Error', message: shortError(error) };
  const name = dataProperty(error, 'name');
  const message = dataProperty(error, 'message');
  const raw = rawStack(error);
  const line = raw.split('\n').flatMap((text) => frameOf(text) ?? [])[0]?.line;
  const text = typeof message === 'string' ? message : shortError(error);
  const kind = typeof name === 'string' ? name : 'Error';
  const hint = absenceHint(kind, text, language);
  const full = hint ? `${text}. ${hint}` : text;
  return {
    name: kind,
    message: full,
    ...(line !== undefined && { line }),
    ...(raw !== '' && { stack: blockStack(error).replace(text, () => full) }),
  };
}
