import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBlock } from '.';

const SOURCE = readFileSync(join(__dirname, 'console-values.txt'), 'utf8');

describe('the console of a block', () => {
  it('prints two hundred values, tables, groups and counts as Node does', async () => {
    const args = ['--input-type=module', '--eval', SOURCE];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    // On the real clock, as Node's console does not know the virtual one.
    const { output, errors } = await runBlock('ts', {
      source: SOURCE,
      clock: 'real',
      trace: false,
    });
    expect(errors).toEqual([]);
    const printed = output.filter(({ stream }) => stream === 'out' || stream === 'info');
    expect(printed.map(({ text }) => text)).toEqual(stdout.trimEnd().split('\n'));
  });
});
