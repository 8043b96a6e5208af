/**
 * V8 quotes code in some of its messages: `g(...) is not a function`. Where it would quote a probe, the
 * reader shall not see it.
 */
import { PROBE_NAME } from '../compile';
import { defineProperty, getOwnPropertyDescriptor, hasText } from './natives';
import { isProxy } from './proxies';
import { isObject } from './short';

const QUOTED = new RegExp(`${PROBE_NAME}\\.\\w(?:\\(\\.\\.\\.\\))?`, 'g');

/** A message without probes, in V8's own words for a value without a name. */
export function withoutProbes(text: string): string {
  return hasText(text, '$p') ? text.replace(QUOTED, '(intermediate value)') : text;
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
