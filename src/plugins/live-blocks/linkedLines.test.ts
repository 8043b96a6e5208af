import { expect, test } from 'vitest';
import { labelsWithoutCounterpart, takeMarkers } from './linkedLines';

test('markers go, comments and lines stay', () => {
  const python = 'a = 1  # one #=1\n\nb = 2  #=two  \nprint("#=3 is text")';
  expect(takeMarkers(python, 'python')).toEqual({
    source: 'a = 1  # one\n\nb = 2\nprint("#=3 is text")',
    linked: [
      [1, '1'],
      [3, 'two'],
    ],
  });
  expect(takeMarkers('await x; // wait //=1\nlet y; #=2', 'ts')).toEqual({
    source: 'await x; // wait\nlet y; #=2',
    linked: [[1, '1']],
  });
});

test('a label that only one block has is found, on either side', () => {
  const lines = (...labels: string[]) => labels.map((label, at) => [at, label] as const);
  expect(labelsWithoutCounterpart(lines('1', '2'), lines('2', '1', '2'))).toEqual([]);
  expect(labelsWithoutCounterpart(lines('1'), lines('2'))).toEqual(['1', '2']);
});
