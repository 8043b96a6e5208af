/**
 * Programs about driving iterators: `yield*` (ECMA-262, 15.5.5 Evaluation of YieldExpression), `for await`
 * and `for of` (14.7.5.7 ForIn/OfBodyEvaluation, 7.4.13 AsyncIteratorClose) over objects that do what the
 * clauses have steps for: that lack a method, answer with something else, throw, or count how often they
 * are looked at.
 */

/** What a method of an iterator may be, as source. `N` is its name for the log. */
const METHODS: readonly string[] = [
  'undefined',
  'null',
  '1',
  "''",
  '{}',
  "() => { throw 'thrown N'; }",
  "() => 'not an object N'",
  '() => undefined',
  "() => Promise.reject('rejected N')",
  '() => ({})',
  "(v) => ({ done: true, value: 'end N ' + v })",
  "(v) => ({ done: false, value: 'more N ' + v })",
  "(v) => Promise.resolve({ done: true, value: 'promised N' })",
  "async (v) => ({ done: false, value: Promise.resolve('nested N') })",
  "() => ({ done: false, value: Promise.reject('bad value N') })",
  "() => ({ get done() { L('N done'); return true; }, get value() { L('N value'); return 7; } })",
  "() => ({ get done() { throw 'done N'; }, value: 1 })",
  "() => ({ done: true, get value() { throw 'value N'; } })",
  "() => ({ get then() { L('N then'); return undefined; }, done: true, value: 3 })",
  "() => ({ get then() { throw 'then N'; } })",
  "() => ({ then(resolve) { L('N called'); resolve({ done: true, value: 4 }); } })",
  "() => ({ then(resolve, reject) { reject('refused N'); } })",
];

/** What `next` does to begin with, so that the other methods get their turn. */
const COUNTING = "(v) => { L('next ' + v); return ASYNC({ done: n++ > 1, value: 'v' + n }); }";

/** What may stand where an iterator is asked for. */
const FACTORIES: readonly string[] = [
  'undefined',
  'null',
  'false',
  '0',
  '{}',
  "'text'",
  'Symbol()',
  "() => { throw 'no iterator'; }",
  '() => 1',
  '() => null',
  '() => ({})',
  "() => ({ get next() { throw 'no next'; } })",
  "() => ({ get next() { L('get next'); return () => ({ done: true }); } })",
];

/** What is done with the outer generator, one step after the other. */
const REQUESTS: readonly string[] = [
  'next(1) next(2) next(3) next(4)',
  "next(1) return('r') next(2)",
  "next(1) throw('t') next(2)",
  "return('r') next()",
  "throw('t') next()",
  "next(1) next(2) return(Promise.resolve('p')) return('again')",
  "next(1) return(Promise.reject('q')) next()",
  "next(1) next(2) throw(Promise.resolve('u')) throw('again')",
];

/** Bodies of a loop. `H` is nothing or the label. */
const BODIES: readonly string[] = [
  'L(x);',
  'L(x); break;',
  'L(x); continue outer;',
  'L(x); break outer;',
  "L(x); throw 'body';",
  "L(x); return 'returned';",
  "L(x); return Promise.resolve('later');",
  "L(x); await 1; L('after'); break;",
  "try { L(x); continue; } finally { L('finally'); }",
  "try { break; } finally { await null; L('finally'); }",
];

function iterator(symbol: string, methods: Readonly<Record<string, string>>): string {
  const all = Object.entries(methods).map(([name, source]) => {
    const named = source.replaceAll(/\bN\b/g, name);
    return `get ${name}() { L('get ${name}'); return ${named}; }`;
  });
  return `{ get [${symbol}]() { L('get iterator'); return () => { L('open'); return { ${all.join(', ')} }; }; } }`;
}

function counting(isAsync: boolean): string {
  return COUNTING.replace('ASYNC', isAsync ? 'Promise.resolve' : '');
}

/** All iterables: with one odd method each, and with every odd way to hand out an iterator. */
function* iterables(symbol: string): Generator<[name: string, source: string]> {
  const isAsync = symbol === 'Symbol.asyncIterator';
  const next = counting(isAsync);
  yield ['regular', iterator(symbol, { next })];
  for (const method of METHODS) {
    yield [`next is ${method}`, iterator(symbol, { next: method })];
    yield [`return is ${method}`, iterator(symbol, { next, return: method })];
    yield [`throw is ${method}`, iterator(symbol, { next, throw: method })];
  }
  for (const method of METHODS.slice(5)) {
    yield [
      `return is ${method}, no throw`,
      iterator(symbol, { next, return: method, throw: 'undefined' }),
    ];
  }
  for (const factory of FACTORIES) {
    yield [`opened by ${factory}`, `{ [${symbol}]: ${factory} }`];
    yield [
      `opened by a getter of ${factory}`,
      `{ get [${symbol}]() { L('get'); return ${factory}; } }`,
    ];
    if (isAsync) {
      yield [
        `opened by ${factory}, with a sync iterator`,
        `{ [${symbol}]: ${factory}, [Symbol.iterator]() { L('sync'); return [1, Promise.resolve(2)].values(); } }`,
      ];
    }
  }
}

const SYMBOLS = ['Symbol.asyncIterator', 'Symbol.iterator'] as const;

/** Generators that delegate to every iterable, driven in every way. */
export function* delegations(): Generator<[name: string, source: string]> {
  for (const form of ['async function*', 'function*']) {
    const isAsync = form.startsWith('async');
    for (const symbol of isAsync ? SYMBOLS : (['Symbol.iterator'] as const)) {
      for (const [name, iterable] of iterables(symbol)) {
        for (const request of REQUESTS) {
          yield [`${form} yield* ${symbol} ${name}: ${request}`, driven(form, iterable, request)];
        }
      }
    }
  }
}

function driven(form: string, iterable: string, requests: string): string {
  const calls = requests
    .split(/ (?=next|return|throw)/)
    .map(
      (call) =>
        `try { const { done, value } = await g.${call}; L(done + ' ' + String(value)); } catch (e) { L('caught ' + E(e)); }`,
    );
  return `let n = 0; const g = (${form} () { try { L('got ' + String(yield* (${iterable}))); } finally { L('left'); } return 'over'; })(); ${calls.join(' ')}`;
}

/** Loops over every iterable, left in every way. */
export function* loops(): Generator<[name: string, source: string]> {
  for (const head of ['for await', 'for']) {
    const symbols = head === 'for' ? (['Symbol.iterator'] as const) : SYMBOLS;
    for (const symbol of symbols) {
      for (const [name, iterable] of iterables(symbol)) {
        for (const body of BODIES) {
          yield [
            `${head} (${symbol} ${name}) ${body}`,
            `let n = 0, turns = 0; const f = async () => { outer: for (const _ of [1, 2]) { L('turn'); ${head} (const x of ${iterable}) { if (turns++ > 9) return; ${body} } } };
            try { L('result ' + String(await f())); } catch (e) { L('caught ' + E(e)); }`,
          ];
        }
      }
    }
  }
}
