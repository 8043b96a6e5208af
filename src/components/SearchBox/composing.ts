import type { KeyboardEvent } from 'react';

/** `keyCode` of a key that an input method has taken; Safari sends it after `compositionend`. */
const TAKEN_BY_INPUT_METHOD = 229;

/** The old property is the only one that tells in Safari; the type marks it as deprecated. */
interface WithKeyCode {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Enter that confirms a conversion is not for us, nor are the arrows that walk its candidates. */
export function isComposing(event: KeyboardEvent): boolean {
  const native: WithKeyCode = event.nativeEvent;
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD;
}
