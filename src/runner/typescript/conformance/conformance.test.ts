import { describe, expect, it } from 'vitest';
import { compile } from '../compile';
import { executeCompiled, executePlain } from '../testing/execute';
import { bindings } from './bindings';
import { forms } from './forms';
import { delegations, loops } from './iterators';
import { programs } from './programs';

/** An error by its name: its message may quote code, which V8 does in words of its own. */
const NAME = `const E = (e) => (e && e.name ? e.name : String(e));\n`;

/** Beside every program something counts ticks into the same log: one more or one less shows. */
const TICKER = `(async () => { for (let i = 0; i < 40; i++) { await null; L('·'); } })();\n`;

/** One in so many programs is run; `EVERY=1 npx vitest run src/runner/typescript/conformance` runs all. */
const EVERY = Number(process.env.EVERY ?? 7);

describe.each([
  ['delegation', delegations, EVERY],
  ['loops', loops, EVERY],
  ['bindings', bindings, EVERY],
  ['forms', forms, EVERY],
  ['whole programs', programs, 1],
] as const)('%s: a program with probes does what it does in plain Node', (_, kind, every) => {
  it('in every case', async () => {
    const differing: string[] = [];
    const all = [...kind()];
    const chosen = all.filter((_program, index) => index % every === 0);
    for (const [name, source] of chosen) {
      const program = NAME + TICKER + source;
      const compiled = compile(program);
      const plain = await executePlain(compiled.js);
      const { log } = await executeCompiled(compiled);
      expect(plain.length, name).toBeGreaterThan(0);
      if (log.join('\n') !== plain.join('\n')) differing.push(`${name}\n${source}`);
    }
    console.info(`${chosen.length} of ${all.length} programs, ${differing.length} differ`);
    expect(differing.slice(0, 5)).toEqual([]);
  }, 900_000);
});
