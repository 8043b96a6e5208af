/**
 * V8 quotes code in some of its messages: `g(...) is not a function`. Where it would quote a probe, the
 * reader shall not see it.
 */
import { PROBE_NAME } from '../compile';
import { NAMELESS } from '../probes/quotes';
import type { Quote } from '../sites';
import { defineProperty, getOwnPropertyDescriptor, hasText } from './natives';
import { isProxy } from './proxies';
import { isObject } from './short';

/** A probe as V8 quotes it, and what it says only of calls. */
const QUOTED = new RegExp(
  `${PROBE_NAME}(?:\\.\\w|\\[(\\d+)\\])(\\(\\.\\.\\.\\))?( is not a function or its return value(?= is not ))?`,
  'g',
);

let quotes: readonly Quote[] = [];

/** From now on probes with a number are read as these. */
export function readProbesAs(known: readonly Quote[]): void {
  quotes = known;
}

/** A message without probes, in the words that V8 has for the program without them. */
export function withoutProbes(text: string): string {
  if (!hasText(text, '$p')) return text;
  return text.replace(QUOTED, (_, number?: string, isCalled?: string, ofCalls?: string) => {
    const quote = number === undefined ? undefined : quotes[+number];
    if (!quote?.isCall) return quote?.text ?? NAMELESS;
    return `${quote.text}${isCalled ?? ''}${ofCalls ?? ''}`;
  });
}

/** Takes probes out of the message of an error that the block is about to see. */
export function cleanMessage(error: unknown): void {
  if (!isObject(error) || isProxy(error)) return;
  const message = getOwnPropertyDescriptor(error, 'message');
  const text: unknown = message?.value;
  if (typeof text !== 'string' || !hasText(text, '$p')) return;
  const value = withoutProbes(text);
  if (value !== text) defineProperty(error, 'message', { ...message, value });
}
