import { format as nodeFormat, inspect as nodeInspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '.';
import type { Insight } from './context';
import { format } from './format';

const insight: Insight = {
  promise: () => undefined,
  proxyTarget: () => undefined,
  stack: (error) => String((error as Error).stack),
};

/** Values of every plain kind, nested as readers nest them. */
const values = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('any'), { maxLength: 12 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'name', 'x-y', '0')), tie('any')),
    fc.array(fc.tuple(tie('any'), tie('any')), { maxLength: 5 }).map((items) => new Map(items)),
    fc.array(tie('any'), { maxLength: 8 }).map((items) => new Set(items)),
    fc.array(fc.integer(), { maxLength: 130 }),
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 }),
  ),
  leaf: fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: fc.constantFrom('あ', '漢', 'ｶ', 'é', '🐕', 'a', '\ud800') }),
    fc.string({ maxLength: 200 }),
    fc.constantFrom("it's", 'say "hi"', `a'b"c`, 'a\nb', '\u001b', '日本語', '`${x}`\'"'),
    fc.double(),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, Symbol('s'), Symbol.iterator),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(/a+/gi, new Date(NaN), new WeakMap(), new WeakSet()),
    fc.uint8Array({ maxLength: 20 }),
    fc.float64Array({ maxLength: 12 }),
    fc.sparseArray(fc.integer(), { maxLength: 20 }),
  ),
}));

describe('inspect', () => {
  it('prints random values as Node does', () => {
    fc.assert(
      fc.property(values.any, (value) => {
        expect(inspect(value, insight)).toBe(nodeInspect(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('prints special objects as Node does', () => {
    class Point {
      #secret = 1;
      constructor(
        readonly x: number,
        readonly y: number,
      ) {}
      get length(): number {
        return Math.hypot(this.x, this.y) + this.#secret;
      }
    }
    class Named extends Point {
      get [Symbol.toStringTag](): string {
        return 'Tag';
      }
    }
    class Oops extends TypeError {
      // Its name is not that of its class.
    }
    class Coded extends Error {
      code = 42;
      override name = 'CodedError';
    }
    const circle: Record<string, unknown> = { name: 'loop' };
    circle.self = circle;
    circle.list = [circle, { circle }];
    const mixed = Object.assign([1, 2, 3], { extra: true, '-1': 0 });
    const accessors = Object.defineProperties(
      {},
      {
        get: { get: () => 1, enumerable: true },
        set: { set: () => undefined, enumerable: true },
        both: { get: () => 1, set: () => undefined, enumerable: true },
        hidden: { value: 1 },
      },
    );
    const samples: unknown[] = [
      new Point(1, 2),
      new Named(3, 4),
      Point,
      Named,
      (0, eval)('(class {})'),
      class extends Array {},
      () => 1,
      function named() {},
      async () => 1,
      function* generate() {},
      async function* stream() {},
      Object.assign(() => 1, { a: 1 }),
      Math.max,
      circle,
      mixed,
      accessors,
      Object.create(null),
      Object.assign(Object.create(null), { a: 1 }),
      Object.create({ inherited: 1 }),
      Object.create(Point.prototype),
      new Oops(),
      new Coded('coded'),
      new TypeError(''),
      Object.assign(new Error('with props'), { status: 404 }),
      new Error('outer', { cause: new Error('inner') }),
      new AggregateError([new Error('a'), new Error('b')], 'several'),
      { error: new Error('nested') },
      Object.assign(new Error('named'), { name: 'Custom' }),
      new Number(3),
      new String('abc'),
      new Boolean(false),
      Object(1n),
      Object(Symbol('boxed')),
      new ArrayBuffer(5),
      new DataView(new ArrayBuffer(3)),
      new (class Stack extends Array {})(),
      new (class Bag extends Map<number, number> {})([[1, 2]]),
      new (class Crowd extends Set<number> {})([1]),
      { a: { b: { c: { d: 1 } } } },
      [[[[1]]]],
      new Map([[{ k: 1 }, new Map([['x', { deep: { deeper: {} } }]])]]),
      { [Symbol('key')]: 1, 'not an identifier': 2, 3: 4 },
      (0, eval)('(function () { return arguments; })(1, 2)'),
      (0, eval)('[undefined, null, , 3]'),
      { text: 'a long line\n'.repeat(12) },
      Array.from({ length: 101 }, (_, index) => index),
      Array.from({ length: 7 }, (_, index) => `item ${index}`),
      Array.from({ length: 30 }, (_, index) => ({ index })),
      Symbol('x'),
      globalThis.Symbol,
      JSON,
      Math,
      Object(new Date(0)),
      [() => 1],
      { method() {}, async later() {}, Point },
      [-0, 0, NaN, 1e21, 0.1],
    ];
    for (const sample of samples) {
      expect(inspect(sample, insight)).toBe(nodeInspect(sample));
    }
  });

  it('reads format strings as Node does', () => {
    const calls: unknown[][] = [
      ['%s is %d years and %i months', 'Shiba', 4.5, 3.9],
      ['%s', { a: { b: 1 } }],
      ['%s %s', 'one'],
      ['100%', 1],
      ['%% %s', 'x'],
      ['%j', { a: [1] }],
      ['%f|%d|%i', '1.5x', '0x10', '12px'],
      ['%O', { a: { b: { c: { d: {} } } } }],
      ['%c styled', 'color: red'],
      ['%s', null, undefined, Symbol('s')],
      ['%s', 12n, -0],
      ['%d', 12n, Symbol('x')],
      ['%s', (0, eval)('(class A {})')],
      ['%s', { toString: () => 'mine' }],
      ['%s', new Error('e').message],
      ['%x', 1],
      [1, 'two', { three: 3 }],
      ['a', 'b'],
      [],
      ['%s'],
      ['%o', [1, { a: 2 }]],
    ];
    for (const args of calls) expect(format(args, insight)).toBe(nodeFormat(...args));
  });
});
