import { expect, test } from 'vitest';
import { writeLink } from '../Share/link';
import type { Example } from './example';
import { exampleFragment, openFragment } from './opened';

const EXAMPLES: Example[] = [
  { name: 'together', code: { ts: 'first ts', python: 'first py' } },
  { name: 'cancel', code: { ts: 'cancel ts', python: 'cancel py' } },
];

const FIRST = {
  example: 'together',
  program: { language: 'ts', clock: 'virtual', code: 'first ts' },
};

test('the bare page opens the first example', async () => {
  expect(await openFragment(EXAMPLES, '')).toEqual({ opened: FIRST });
});

test('an example has an address in each language', async () => {
  const { opened } = await openFragment(EXAMPLES, exampleFragment('cancel', 'python'));
  expect(opened).toEqual({
    example: 'cancel',
    program: { language: 'python', clock: 'virtual', code: 'cancel py' },
  });
});

test('a shared program opens as it was sent', async () => {
  const program = { language: 'python', clock: 'real', code: 'print(1)' } as const;
  expect(await openFragment(EXAMPLES, (await writeLink(program)) ?? '')).toEqual({
    opened: { program },
  });
});

test.each([
  ['example=nothing', 'no-example'],
  ['lang=ts&z=AAAA', 'broken'],
  [`lang=ts&t=${'A'.repeat(30_000)}`, 'too-long'],
])('%.20s says why it opens the first example instead', async (fragment, problem) => {
  expect(await openFragment(EXAMPLES, fragment)).toEqual({ opened: FIRST, problem });
});
