/**
 * Random programs that are all about order: every step writes to a log by `L(…)`, which gives its argument
 * back. They always end by themselves.
 */

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Where a piece of code stands. */
interface Place {
  depth: number;
  /** Whether `yield` may stand there, and in which kind of generator. */
  generator?: 'sync' | 'async';
  isAsync: boolean;
  /** Labels of the loops around it, innermost last. */
  labels: string[];
}

/** One program, as JavaScript for a module. */
export function randomProgram(seed: number): string {
  return new Writer(randomNumbers(seed)).program();
}

class Writer {
  private count = 0;

  constructor(private readonly random: (below: number) => number) {}

  program(): string {
    const place: Place = { depth: 3, isAsync: true, labels: [] };
    const starts = Array.from({ length: 4 }, () => {
      const body = this.statements(place);
      return `(async () => { try { ${body} } catch (e) { L('top ' + String(e)); } })();`;
    });
    return [
      ...starts,
      `try { ${this.statements(place)} } catch (e) { L('module ' + String(e)); }`,
      'L("end");',
    ].join('\n');
  }

  private id(): string {
    return String(++this.count);
  }

  private pick<T>(...choices: Array<() => T>): T {
    const choice = choices[this.random(choices.length)];
    if (!choice) throw new Error('nothing to choose from');
    return choice();
  }

  private statements(place: Place): string {
    let text = '';
    for (let left = 1 + this.random(3); left > 0; left--) text += `${this.statement(place)}\n`;
    return text;
  }

  private statement(place: Place): string {
    const id = this.id();
    const inner = { ...place, depth: place.depth - 1 };
    const simple = [
      () => `L('s${id}');`,
      () => (place.isAsync ? `await ${this.value(place)}; L('a${id}');` : `L('n${id}');`),
      () => (place.isAsync ? `L('v' + typeof (await ${this.value(place)}));` : `L('m${id}');`),
      () => this.yieldStatement(place, id),
      () => this.jump(place),
    ];
    if (place.depth <= 0) return this.pick(...simple);
    return this.pick(
      ...simple,
      () => this.tryStatement(inner, id),
      () => this.loop(inner, id),
      () => this.loop(inner, id),
      () => `const p${id} = ${this.value(inner)}; L('k${id}'); ${await_(place)}p${id};`,
      () =>
        `if (L(${this.random(2)})) { ${this.statements(inner)} } else { ${this.statement(inner)} }`,
      () =>
        `switch (${await_(place)}${this.random(3)}) { case 0: ${this.statements({ ...inner, labels: [] })} case ${await_(place)}1: L('c${id}'); break; default: L('d${id}'); }`,
      () =>
        `const { x${id} = ${await_(place)}${this.value(inner)}, ...r${id} } = { y: L('o${id}') }; L(Object.keys(r${id}).length);`,
      () => this.classStatement(inner, id),
      () =>
        `(async () => { ${this.statements(asyncPlace(inner))} })().then(() => L('t${id}'), (e) => L('r${id}' + String(e)));`,
      () =>
        `${await_(place)}Promise.resolve().then(() => { ${this.statements(syncPlace(inner))} }).catch((e) => L('x' + String(e)));`,
      () => `L(\`t\${${await_(place)}${this.value(inner)} ? 1 : 0}\`);`,
    );
  }

  private yieldStatement({ generator, depth }: Place, id: string): string {
    if (!generator) return `L('z${id}');`;
    if (depth > 0 && this.random(3) === 0) {
      const source =
        generator === 'async'
          ? this.asyncIterable({ depth: depth - 1, isAsync: true, labels: [] })
          : `[1, L('g${id}')]`;
      return `L('d' + String(yield* ${source}));`;
    }
    return this.pick(
      () =>
        `L('y' + String(yield ${generator === 'async' ? this.value({ depth: 0, isAsync: true, labels: [] }) : id}));`,
      () => 'yield;',
      () => `const w${id} = yield L('w${id}'); L(String(w${id}));`,
    );
  }

  private jump({ labels }: Place): string {
    const label = labels[this.random(labels.length || 1)];
    if (label === undefined) return `L('j${this.id()}');`;
    const target = this.random(2) ? ` ${label}` : ` ${labels.at(-1) ?? label}`;
    return `if (L(${this.random(2)})) ${this.random(2) ? 'continue' : 'break'}${target};`;
  }

  private tryStatement(place: Place, id: string): string {
    const thrown = this.pick(
      () => `if (L(${this.random(2)})) throw new Error('E${id}');`,
      () => (place.isAsync ? `await Promise.reject(${id});` : `throw ${id};`),
      () => '',
    );
    const final = this.pick(
      () => '',
      () => ` finally { L('f${id}'); ${place.isAsync && this.random(2) ? 'await 0;' : ''} }`,
    );
    return `try { ${this.statements(place)} ${thrown} } catch${this.random(2) ? ' (e)' : ''} { L('c${id}'); ${this.statements(place)} }${final}`;
  }

  private loop(place: Place, id: string): string {
    const label = `l${id}`;
    const body = this.statements({ ...place, labels: [...place.labels, label] });
    const plain = [
      () => `${label}: for (let i = 0; i < 2; i++) { ${body} }`,
      () => `let n${id} = 0; ${label}: while (n${id}++ < 2) { ${body} }`,
      () => `let n${id} = 0; ${label}: do { ${body} } while (${await_(place)}(n${id}++ < 1));`,
      () => `${label}: for (const q of [1, ${this.value({ ...place, depth: 0 })}]) { ${body} }`,
      () =>
        `${label}: for (const q of (function* () { ${this.statements(generatorPlace(place, 'sync'))} yield 1; yield 2; })()) { L('gen' + q); ${body} }`,
      () => `for (const q in { a: 1, b: 2 }) L(q);`,
    ];
    if (!place.isAsync) return this.pick(...plain);
    return this.pick(
      ...plain,
      () =>
        `${label}: for await (const q of ${this.asyncIterable(place)}) { L('fa${id}'); ${body} }`,
      () =>
        `${label}: for await (const q of ${this.asyncIterable(place)}) { L('fb${id}'); ${body} }`,
      () =>
        `if (L(1)) for await (const { q = ${this.value({ ...place, depth: 0 })} } of ${this.asyncIterable(place)}) L('fc${id}');`,
    );
  }

  private asyncIterable(place: Place): string {
    const id = this.id();
    const inner = { ...place, depth: Math.max(0, place.depth - 1), labels: [] };
    return this.pick(
      () =>
        `(async function* () { try { ${this.statements(generatorPlace(inner, 'async'))} yield ${this.value(inner)}; ${this.statements(generatorPlace(inner, 'async'))} return ${this.value(inner)}; } finally { L('close${id}'); ${this.random(2) ? 'await null;' : ''} } })()`,
      () => `[${this.value(inner)}, 2, ${this.value(inner)}]`,
      () =>
        `{ n: 0, [Symbol.asyncIterator]() { L('it${id}'); return this; }, ${this.random(2) ? 'async ' : ''}next(v) { L('nx' + String(v)); return { value: { q: this.n }, done: this.n++ > 1 }; }, ${this.random(2) ? `${this.random(2) ? 'async ' : ''}return(v) { L('rt${id}'); return { done: true, value: v }; }` : ''} }`,
      () => `new Set([1, ${this.value(inner)}])`,
    );
  }

  private classStatement(place: Place, id: string): string {
    return `class C${id} { #v = L('#${id}'); static s = L('st${id}'); static { L('sb${id}'); }
      async m(a = L('d${id}')) { ${this.statements(asyncPlace(place))} return this.#v; }
      get g() { return (async () => this.#v)(); }
      async *h() { ${this.statements(generatorPlace(asyncPlace(place), 'async'))} yield this.#v; }
    }
    L(${await_(place)}new C${id}().m() ? 1 : 0); ${await_(place)}new C${id}().g; ${place.isAsync ? `for await (const q of new C${id}().h()) L(String(q));` : ''}`;
  }

  /** An expression: most are promises of some form. */
  private value(place: Place): string {
    const id = this.id();
    const inner = { ...place, depth: place.depth - 1 };
    const simple = [
      () => 'null',
      () => `L(${id})`,
      () => `Promise.resolve(${id})`,
      () => `{ then(r) { L('th${id}'); r(${id}); } }`,
      () => `Promise.resolve().then(() => L('t${id}'))`,
      () => `new Promise((r) => setTimeout(() => r(L('to${id}')), ${this.random(5) * 10}))`,
      () => `new Promise((r) => setTimeout(r, ${this.random(5) * 10}))`,
    ];
    if (place.depth <= 0) return this.pick(...simple);
    return this.pick(
      ...simple,
      () =>
        `(async () => { ${this.statements(asyncPlace(inner))} return ${this.value(inner)}; })()`,
      () => `(async (x, ...y) => x)(${this.value(inner)}, 1)`,
      () =>
        `(async function f${id}({ a = ${this.random(9)} } = {}) { ${this.statements(asyncPlace(inner))} return arguments.length + a; })()`,
      () =>
        `Promise.${this.pick(
          () => 'all',
          () => 'race',
          () => 'allSettled',
        )}([${this.value(inner)}, ${this.value(inner)}])`,
      () => `new Promise((r) => queueMicrotask(() => { L('q${id}'); r(${this.value(inner)}); }))`,
      () => `(async (x) => x)(${this.value(inner)}).finally(() => L('fin${id}'))`,
      () =>
        `(${this.random(2) ? 'async ' : ''}function () { ${this.statements(syncPlace(inner))} return ${this.value({ ...inner, isAsync: false })}; })()`,
      () => `[1, 2].map(async (x) => { ${this.statements(asyncPlace(inner))} return x; })[0]`,
      () => `({ async m() { return ${this.value(inner)}; } })?.m?.()`,
      () =>
        `(async function* () { ${this.statements(generatorPlace(inner, 'async'))} yield 1; })().next()`,
      () =>
        `(async function* () { try { yield 1; } finally { L('gr${id}'); } })().return(${this.value(inner)})`,
      () => `(L(0), ${this.value(inner)})`,
    );
  }
}

function await_({ isAsync }: Place): string {
  return isAsync ? 'await ' : '';
}

function asyncPlace(place: Place): Place {
  return { depth: place.depth, isAsync: true, labels: [] };
}

function syncPlace(place: Place): Place {
  return { depth: place.depth, isAsync: false, labels: [] };
}

function generatorPlace(place: Place, generator: 'sync' | 'async'): Place {
  return { depth: place.depth, generator, isAsync: generator === 'async', labels: [] };
}
