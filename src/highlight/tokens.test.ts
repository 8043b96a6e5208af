import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './prism';
import { unpackTokens } from './tokens';

const textOf = (lines: ReturnType<typeof unpackTokens>): string =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

test('keywords, names and strings get their colours', () => {
  const code = "async def f():\n    return 'x'";
  const [first, second] = unpackTokens(code, highlight(code, 'python'));
  expect(first?.[0]).toEqual({ letter: 'k', text: 'async' });
  expect(first).toContainEqual({ letter: 'f', text: 'f' });
  expect(second).toContainEqual({ letter: 's', text: "'x'" });
});

test('what has no colour of its own joins the plain text around it', () => {
  const code = 'f(a + b)';
  expect(unpackTokens(code, highlight(code, 'ts'))[0]).toEqual([
    { letter: 'f', text: 'f' },
    { letter: '-', text: '(a + b)' },
  ]);
});

test('a string over several lines is a string on each of them', () => {
  const code = '`a\nb`';
  const lines = unpackTokens(code, highlight(code, 'ts'));
  expect(lines.map(([token]) => token?.letter)).toEqual(['s', 's']);
});

test('no character is lost or doubled, whatever the code and whatever the colours', () => {
  const source = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a-z "'`{}()=>\n$]*$/),
  );
  fc.assert(
    fc.property(source, source, fc.constantFrom('ts', 'python', 'nothing'), (code, other, lang) => {
      expect(textOf(unpackTokens(code, highlight(code, lang)))).toBe(code);
      expect(textOf(unpackTokens(code, highlight(other, lang)))).toBe(code);
    }),
  );
});
