import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBlock } from '.';

const SOURCE = readFileSync(join(__dirname, 'promise-values.txt'), 'utf8');

const linesOf = async (source: string): Promise<string[]> => {
  const { output, errors } = await runBlock('ts', { source, clock: 'virtual', trace: false });
  expect(errors).toEqual([]);
  return output.map(({ text }) => text);
};

describe('a promise in print', () => {
  it('shows its state as Node does, where the probes have seen it', async () => {
    const args = ['--input-type=module', '--eval', SOURCE];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout.split('\n').length).toBeGreaterThan(30);
    expect(await linesOf(SOURCE)).toEqual(stdout.trimEnd().split('\n'));
  });

  it.each([
    ['a reaction that may have come', 'const p = Promise.resolve(1).then(() => 2); await null;'],
    ['a race that may be over', 'const p = Promise.race([1]);'],
    ['a follower of something settled', 'const p = (async () => Promise.resolve(1))();'],
    ['a class of its own', 'class P extends Promise {} const p = new P(() => {});'],
  ])('says that it does not know %s', async (_, source) => {
    expect((await linesOf(`${source} console.log(p);`)).join()).toMatch(
      /^(P \[)?Promise\]? \{ … \}$/,
    );
  });

  it('does not take what iterators of maps and sets still hold out of them', async () => {
    const source = `const i = new Map([[1, 2]]).values(); console.log(i, new Set([3]).keys()); console.log(i.next());`;
    expect(await linesOf(source)).toEqual([
      '[Map Iterator] { … } [Set Iterator] { … }',
      '{ value: 2, done: false }',
    ]);
  });
});
