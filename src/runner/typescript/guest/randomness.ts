/**
 * Chance that falls the same way in every run, so that a block on the virtual clock prints the same
 * wherever it runs. On the real clock nothing is replaced.
 */
import { asNative, replace } from './disguise';

/** Numbers from 0 to below 2^32 (xoshiro128**, by Blackman and Vigna, prng.di.unimi.it). */
function generator(): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x2545f491];
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** Makes `Math.random` and `crypto` repeatable. */
export function installRandomness(realm: typeof globalThis): void {
  const next = generator();
  const fill = (bytes: Uint8Array): void => {
    for (let index = 0; index < bytes.length; index++) bytes[index] = next() >>> 24;
  };
  const random = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const { crypto } = realm as { crypto?: Crypto };
  const nativeValues = crypto?.getRandomValues.bind(crypto) as
    ((view: ArrayBufferView) => unknown) | undefined;
  const randomUUID = (): string => {
    const bytes = new Uint8Array(16);
    fill(bytes);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
  const getRandomValues = <T extends ArrayBufferView>(view: T): T => {
    // The native one says what is wrong with a view.
    nativeValues?.(view);
    fill(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return view;
  };
  replace(realm.Math, 'random', asNative('random', random));
  if (!crypto) return;
  replace(crypto, 'randomUUID', asNative('randomUUID', randomUUID));
  replace(crypto, 'getRandomValues', asNative('getRandomValues', getRandomValues));
}
