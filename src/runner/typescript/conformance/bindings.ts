/**
 * Programs about destructuring (ECMA-262, 8.6.2 BindingInitialization, 13.15.5 Destructuring Assignment)
 * at every place where a function that can pause may have it.
 */

/** An iterator whose every step is seen. */
const WATCHED = `(function (...items) { let i = 0; return { [Symbol.iterator]() { L('open'); return { next() { L('step'); return { done: i >= items.length, value: items[i++] }; }, return() { L('close'); return {}; } }; } }; })`;

/** Patterns with what they are given, and what is bound. `$` stands for `await ` where one may stand. */
const PATTERNS: ReadonlyArray<[pattern: string, value: string, bound: string]> = [
  ['[a]', `${WATCHED}(1, 2)`, 'a'],
  ['[]', `${WATCHED}(1)`, '0'],
  ['[,]', `${WATCHED}(1, 2)`, '0'],
  ['[, a, ...b]', `${WATCHED}(1, 2, 3)`, 'a + b.join()'],
  ['[...[a, b]]', `${WATCHED}(1, 2, 3)`, 'a + b'],
  ['[...{ length: a }]', `${WATCHED}(1, 2, 3)`, 'a'],
  ["[a = $L('default')]", '[]', 'a'],
  ["[a = $L('default')]", '[null]', 'String(a)'],
  ["[a = $L('default')]", '[undefined]', 'a'],
  ['[a = function () {}]', '[]', 'a.name'],
  ['[a = class {}]', '[]', 'a.name'],
  ['[a = async () => {}]', '[]', 'a.name'],
  ['[a = async function* () {}]', '[]', 'a.name'],
  ['[[a, b] = [$3, 4]]', '[]', 'a + b'],
  ['[{ a, b = $L(2) } = { a: 1 }]', '[]', 'a + b'],
  ['[a]', 'undefined', 'a'],
  ['[a]', 'null', 'a'],
  ['[a]', '{}', 'a'],
  ['[a]', "{ [Symbol.iterator]() { throw 'opened'; } }", 'a'],
  ['[a]', "{ [Symbol.iterator]() { return { next() { throw 'stepped'; } }; } }", 'a'],
  ["[a = (() => { throw 'default'; })()]", `${WATCHED}(undefined)`, 'a'],
  ['{ a }', '{ a: 1 }', 'a'],
  ['{ a }', 'undefined', 'a'],
  ['{}', 'null', '0'],
  ['{ a: b }', '{ a: 1 }', 'b'],
  ["{ a = $L('default') }", '{}', 'a'],
  ["{ a: { b = $L('default') } = {} }", '{}', 'b'],
  ["{ [$L('k')]: a }", '{ k: 1 }', 'a'],
  ["{ [(() => { throw 'key'; })()]: a }", '{}', 'a'],
  ['{ a, ...b }', "{ a: 1, get c() { L('get c'); return 2; }, d: 3 }", 'Object.keys(b).join() + a'],
  ['{ a }', "{ get a() { throw 'got'; } }", 'a'],
  ['{ a = () => {} }', '{}', 'a.name'],
  ['{ a = $(class { static name = 5 }) }', '{}', 'a.name'],
  ["{ a = L('one'), b = L('two') }", '{ b: 0 }', 'a + b'],
  ['{ length: a }', "'text'", 'a'],
];

/** Where a pattern may stand. `P` the pattern, `V` the value, `B` what it bound. */
const PLACES: ReadonlyArray<[name: string, source: string, mayAwait?: boolean]> = [
  ['const', 'const P = V; L(B);', true],
  ['let in async function', 'await (async function () { let P = V; await null; L(B); })();', true],
  ['var in async arrow', 'await (async () => { var P = V; L(B); })();', true],
  ['parameter of async function', 'await (async function f(P) { L(B); await null; L(B); })(V);'],
  ['parameter of async arrow', 'await (async (P) => { L(B); })(V);'],
  ['parameter of async arrow without a block', 'await (async (P) => L(B))(V);'],
  [
    'parameter of generator',
    'const g = (function* (P) { yield B; L(B); })(V); L(g.next().value); g.next();',
  ],
  [
    'parameter of async generator',
    'const g = (async function* (P) { yield B; L(B); })(V); L((await g.next()).value); await g.next();',
  ],
  ['parameter of async method', 'await ({ async m(P) { L(B); } }).m(V);'],
  [
    'parameter of async generator method',
    'L((await ({ async *m(P) { yield B; } }).m(V).next()).value);',
  ],
  ['parameter of class method', 'class C { async m(P) { return B; } } L(await new C().m(V));'],
  [
    'parameter of static method',
    'class C { static async *m(P) { yield B; } } L((await C.m(V).next()).value);',
  ],
  [
    'parameter of private method',
    'class C { async #m(P) { return B; } run(v) { return this.#m(v); } } L(await new C().run(V));',
  ],
  ['parameter with a default', 'await (async (P = V) => { L(B); })();'],
  ['rest parameter', 'await (async (...[P]) => { await null; L(B); })(V);'],
  ['for await const', 'for await (const P of [V]) { L(B); }', true],
  ['for await let', 'for await (let P of [V]) { await null; L(B); }', true],
  ['for await var', 'for await (var P of (async function* () { yield V; })()) L(B);', true],
  ['for await assignment', 'let a, b; for await (P of [V]) { L(B); }', true],
  ['for of const', 'for (const P of [V]) { await null; L(B); }', true],
  ['for of assignment', 'let a, b; for (P of [V]) L(B);', true],
  ['for', 'for (let P = V, i = 0; i < 1; i++) { await null; L(B); }', true],
  ['assignment', 'let a, b; (P = V); L(B);', true],
  [
    'assignment in async generator',
    'let a, b; const g = (async function* () { (P = yield); L(B); })(); await g.next(); await g.next(V);',
    true,
  ],
  ['catch', 'try { throw V; } catch (P) { await null; L(B); }', true],
  ['arrow in async function', 'L(await (async () => ((P) => B)(V))());'],
];

/** Every pattern at every place. */
export function* bindings(): Generator<[name: string, source: string]> {
  for (const [pattern, value, bound] of PATTERNS) {
    for (const [place, source, mayAwait = false] of PLACES) {
      const text = source
        .replaceAll(/\bP\b/g, () => pattern.replaceAll('$', mayAwait ? 'await ' : ''))
        .replaceAll(/\bV\b/g, () => (value.startsWith('{') ? `(${value})` : value))
        .replaceAll(/\bB\b/g, () => `(${bound})`);
      yield [
        `${pattern} of ${value.slice(0, 60)} as ${place}`,
        `try { ${text} } catch (e) { L('caught ' + E(e)); }`,
      ];
    }
  }
}
