import { expect, test } from 'vitest';
import { sourceHash, stamped } from './hash';

test('the fingerprint changes with the text, not with line ends', () => {
  expect(sourceHash('a\nb\n')).toBe(sourceHash('a\r\nb'));
  expect(sourceHash('a')).not.toBe(sourceHash('b'));
  // sha256('a') as every other implementation gives it.
  expect(sourceHash('a')).toBe('ca978112ca1b');
});

test('a stamp is put into, or replaced in, the front matter', () => {
  expect(stamped('Text\n', '0123')).toBe("---\nsource_hash: '0123'\n---\n\nText\n");
  expect(stamped('---\ntitle: A\n---\n\nText\n', '0123')).toBe(
    "---\ntitle: A\nsource_hash: '0123'\n---\n\nText\n",
  );
  expect(stamped('---\nsource_hash: ffff\ntitle: A\n---\nsource_hash: text\n', '0123')).toBe(
    "---\nsource_hash: '0123'\ntitle: A\n---\nsource_hash: text\n",
  );
});
