import { playwrightReport, type Report, vitestReport } from './tally';

/** One thing that `npm test` does: an npm script and how to count it. */
export interface Check {
  /** The npm script. It can be run by itself: `npm run NAME`. */
  script: string;
  args?: string[];
  /** Where the runner writes its counts, how to read them, and the environment that makes it write. */
  report?: { path: string; read: Report; env?: Record<string, string> };
  /** A script that must have passed before: without it this check is counted as failed. */
  needs?: string;
}

/** Where vitest writes its counts. */
export const UNIT_REPORT = 'test-results/unit.json';
/** Where Playwright writes its counts. */
export const E2E_REPORT = 'test-results/e2e.json';
const SUBPATH_REPORT = 'test-results/subpath.json';

/**
 * Every check, in stages: what an author notices within a minute first. Checks of one stage run two
 * at a time, except where the browser or the bundler wants the machine for itself.
 */
export const STAGES: Check[][] = [
  [{ script: 'check' }],
  [
    { script: 'types' },
    { script: 'blocks:types' },
    { script: 'lint:mdx' },
    { script: 'translations' },
    { script: 'prose' },
    { script: 'spelling' },
    { script: 'format:check' },
    { script: 'lint:css' },
    { script: 'workflows' },
    { script: 'lint' },
  ],
  [
    {
      script: 'unit',
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
      report: { path: UNIT_REPORT, read: vitestReport },
    },
  ],
  [{ script: 'outputs', args: ['--check'] }],
  [{ script: 'build' }],
  [
    { script: 'html', needs: 'build' },
    { script: 'budgets', needs: 'build' },
  ],
  [
    {
      script: 'e2e',
      args: ['--reporter=list,json'],
      report: {
        path: E2E_REPORT,
        read: playwrightReport,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
      },
      needs: 'build',
    },
  ],
  [
    {
      script: 'subpath',
      args: ['--reporter=list,json'],
      report: {
        path: SUBPATH_REPORT,
        read: playwrightReport,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: SUBPATH_REPORT },
      },
      needs: 'build',
    },
  ],
];
