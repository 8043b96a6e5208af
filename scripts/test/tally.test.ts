import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, playwrightReport, settle, sum, vitestReport } from './tally';

function written(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tally-')), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('skipped tests count as failed, and flaky ones are told apart', () => {
  expect(vitestReport(written({ numTotalTests: 5, numPassedTests: 3 }))).toEqual({
    passed: 3,
    failed: 2,
  });
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
  expect(playwrightReport(written({ stats }))).toEqual({
    passed: 8,
    failed: 2,
    flaky: 1,
  });
});

test('a report that was never written counts nothing', () => {
  expect(vitestReport('no/such/file.json')).toBeNull();
  expect(playwrightReport('no/such/file.json')).toBeNull();
});

test('the last closing line counts, and only when it stands alone', () => {
  expect(closingLine('a\n1 passed, 1 failed\n3 passed, 0 failed\n')).toEqual({
    passed: 3,
    failed: 0,
  });
  expect(closingLine('Tests: 1 passed, 1 failed')).toBeNull();
});

test('a check without a count of its own counts one', () => {
  expect(settle(0, null)).toEqual({ passed: 1, failed: 0 });
  expect(settle(1, null)).toEqual({ passed: 0, failed: 1 });
  expect(settle(null, null)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that crashed or tested nothing has failed', () => {
  expect(settle(1, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 1 });
  expect(settle(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  expect(settle(1, { passed: 9, failed: 2 })).toEqual({ passed: 9, failed: 2 });
});

test('tallies add up', () => {
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 10, failed: 20 },
    ]),
  ).toEqual({ passed: 11, failed: 22 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});
