import { existsSync, readFileSync } from 'node:fs';
import type { Report } from '../test/tally';

/** A part of Playwright's JSON report: suites hold suites and tests. */
interface Suite {
  suites?: Suite[];
  specs?: { title: string; ok: boolean }[];
}

/** The tests of `tests/e2e/site.spec.ts` that run axe over a page. */
const ABOUT_AXE = /accessible in both themes$/;

function specsOf({ suites = [], specs = [] }: Suite): { title: string; ok: boolean }[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** Pages that axe passed in both themes, from Playwright's JSON report; null where no page was looked at. */
export const accessibilityReport: Report = (path) => {
  if (!existsSync(path)) return null;
  const specs = specsOf(JSON.parse(readFileSync(path, 'utf8')) as Suite);
  const pages = specs.filter(({ title }) => ABOUT_AXE.test(title));
  if (pages.length === 0) return null;
  const passed = pages.filter(({ ok }) => ok).length;
  return { passed, failed: pages.length - passed };
};
