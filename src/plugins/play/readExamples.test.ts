import { expect, test, vi } from 'vitest';
import { readExamples } from './readExamples';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }) => message,
}));

test('every example has a name of its own, both languages, and a title', async () => {
  const { TITLES } = await import('../../components/Play/titles');
  const examples = readExamples();
  const names = examples.map(({ name }) => name);
  expect(names).toEqual(Object.keys(TITLES));
  expect(names.length).toBeGreaterThanOrEqual(12);
  for (const { code } of examples) {
    expect(code.ts).not.toBe('');
    expect(code.python).not.toBe('');
  }
});
