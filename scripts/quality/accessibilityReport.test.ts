import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessibilityReport } from './accessibilityReport';

function reported(report: object) {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'e2e.json');
  writeFileSync(file, JSON.stringify(report));
  return accessibilityReport(file);
}

test('pages that axe looked at are counted, other tests are not', () => {
  const page = (path: string, ok: boolean) => ({
    title: `${path} is quiet and accessible in both themes`,
    ok,
  });
  const specs = [page('/', true), page('/play', false), { title: 'search finds', ok: true }];
  expect(reported({ suites: [{ specs: [], suites: [{ specs }] }] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('without such a test nothing was measured', () => {
  expect(reported({ suites: [] })).toBeNull();
  expect(accessibilityReport('no-such-file.json')).toBeNull();
});
