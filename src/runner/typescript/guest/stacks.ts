/**
 * Errors and their stacks in terms of the block. A frame of V8 reads `    at f (block.ts:3:9)`; in
 * Firefox and WebKit it reads `f@block.ts:3:9`. Frames outside of the block are ours, and are left out;
 * columns are those of the compiled code, and are left out as well.
 */
import type { RunError } from '../../run';
import { BLOCK_FILE } from '../compile';
import type { MessageLanguage } from '../messages';
import { absenceHint } from './forbidden';
import { withoutProbes } from './leaks';
import { isProxy } from './proxies';
import { clip, findProperty, isObject, shortError } from './short';

/** More of an error's message is not shown. */
const MOST_CHARACTERS = 5000;

const FILE = BLOCK_FILE.replace('.', '\\.');
const V8_FRAME = new RegExp(`^\\s+at (?:(.*) \\()?${FILE}:(\\d+)(?::\\d+)?\\)?$`);
const OTHER_FRAME = new RegExp(`^(?:async\\*)?(.*?)@${FILE}:(\\d+):\\d+$`);
const ANY_FRAME = /^\s+at .*[:)\d>]$|^\S*@\S*:\d+:\d+$/;

/**
 * Getters of the engine's own, which are safe to run: engines keep `stack` in an accessor of the error or
 * of its prototype, and a DOMException keeps everything in accessors.
 */
const TRUSTED = new Set(
  [
    [Error.prototype, 'stack'] as const,
    [new Error(), 'stack'] as const,
    [DOMException.prototype, 'name'] as const,
    [DOMException.prototype, 'message'] as const,
  ].flatMap(([owner, key]) => Object.getOwnPropertyDescriptor(owner, key)?.get ?? []),
);
const domException: object = DOMException.prototype;
const isTrusted = TRUSTED.has.bind(TRUSTED);

/** A property of an error, without running code of the block. */
function errorText(error: object, key: 'name' | 'message' | 'stack'): string | undefined {
  // Hosts differ in whether a DOMException has a stack at all.
  if (key === 'stack' && Object.getPrototypeOf(error) === domException) return undefined;
  const found = findProperty(error, key);
  try {
    const value: unknown =
      found?.get && isTrusted(found.get) ? Reflect.apply(found.get, error, []) : found?.value;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
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
  if (!text.includes(BLOCK_FILE)) return withoutProbes(text);
  return withoutProbes(text)
    .split('\n')
    .flatMap((line) => {
      const frame = frameOf(line);
      if (frame) return [/^\s{5,}/.exec(line)?.[0].slice(4) ?? '', printFrame(frame)].join('');
      return ANY_FRAME.test(line) ? [] : [line];
    })
    .join('\n');
}

/** An error's stack as V8 prints it, in terms of the block, in every browser. */
export function blockStack(error: object): string {
  const raw = errorText(error, 'stack') ?? '';
  const name = errorText(error, 'name');
  const message = errorText(error, 'message');
  const title = titleOf(name, message && withoutProbes(message));
  const lines = raw.split('\n');
  const first = lines.findIndex((line) => frameOf(line) ?? ANY_FRAME.test(line));
  const head = withoutProbes(lines.slice(0, first < 0 ? lines.length : first).join('\n'));
  const frames = lines.flatMap((line) => frameOf(line) ?? []);
  // V8 writes the title as it was when the error was made; the others write none.
  return [head === '' ? title : head, ...frames.map(printFrame)].join('\n');
}

function titleOf(name: string | undefined, message: string | undefined): string {
  const kind = name || 'Error';
  return message ? `${kind}: ${message}` : kind;
}

/**
 * An error that reached the top.
 *
 * @param language Language of what we add to its message.
 */
export function describeError(error: unknown, language: MessageLanguage): Omit<RunError, 'phase'> {
  try {
    if (!isObject(error) || isProxy(error)) return { name: 'Error', message: shortError(error) };
    return describeObject(error, language);
  } catch {
    // The block has broken what this needs, say `String.prototype.split`. It has still failed.
    return { name: 'Error', message: '' };
  }
}

function describeObject(error: object, language: MessageLanguage): Omit<RunError, 'phase'> {
  const name = errorText(error, 'name');
  const message = errorText(error, 'message');
  const raw = errorText(error, 'stack') ?? '';
  const line = raw.split('\n').flatMap((text) => frameOf(text) ?? [])[0]?.line;
  const text = clip(withoutProbes(message ?? shortError(error)), MOST_CHARACTERS);
  const kind = name ?? 'Error';
  const hint = absenceHint(kind, text, language);
  const full = hint ? `${text}. ${hint}` : text;
  return {
    name: kind,
    message: full,
    ...(line !== undefined && { line }),
    ...(raw !== '' && {
      stack: clip(
        blockStack(error).replace(text, () => full),
        4 * MOST_CHARACTERS,
      ),
    }),
  };
}
