import { existsSync, readFileSync } from 'node:fs';

/** How many things were looked at, and how many of them were not as they should be. */
export interface Tally {
  passed: number;
  failed: number;
  /** Of those that passed, the tests that needed a second try. Their runner names them. */
  flaky?: number;
}

/** Reads what a runner wrote about its tests; null where it wrote nothing. */
export type Report = (path: string) => Tally | null;

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Counts of vitest's JSON reporter. A skipped test proves nothing, so it counts as failed. */
export const vitestReport: Report = (path) => {
  const report = readJson(path) as { numPassedTests: number; numTotalTests: number } | null;
  return (
    report && {
      passed: report.numPassedTests,
      failed: report.numTotalTests - report.numPassedTests,
    }
  );
};

/**
 * Counts of Playwright's JSON reporter. A skipped test counts as failed; one that passed at its second
 * try has passed and is told apart, since a browser on a busy machine can miss a moment.
 */
export const playwrightReport: Report = (path) => {
  const report = readJson(path) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + skipped, flaky };
};

/** The closing line that our own commands print: `12 passed, 0 failed`. The last one counts. */
export function closingLine(output: string): Tally | null {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : null;
}

/**
 * What a check that ended with `code` counts: its own count where it has one, otherwise one.
 * A runner that ended badly, or that tested nothing at all, has failed at least once.
 */
export function settle(code: number | null, counted: Tally | null): Tally {
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const failedUnsaid = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return failedUnsaid ? { ...counted, failed: 1 } : counted;
}

/** All of them together. */
export function sum(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}
