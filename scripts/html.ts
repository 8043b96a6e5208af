/**
 * `npm run html`: checks every built page against the HTML standard. Needs `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { BUILD, builtPages } from './built';
import { type Problem, reportProblems } from './prose/problem';

/**
 * What the standard and its accessibility rules say. Style is left out: the build is minified, which
 * leaves out quotes and end tags as the standard allows.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Docusaurus's own header and skip link carry roles on other elements; axe judges what they announce.
    'prefer-native-element': 'off',
    // Lists may be named; the rule's default allows names on controls and landmarks only.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Search shows its results while one types, and Enter sends a form with one field.
    'wcag/h32': 'off',
  },
});

async function problemsOf(file: string): Promise<Problem[]> {
  const report = await validator.validateString(readFileSync(file, 'utf8'), file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId, selector }) => ({
      file,
      line,
      column,
      message: selector ? `${message} at ${selector}` : message,
      rule: ruleId,
      fixable: false,
    })),
  );
}

async function main(): Promise<void> {
  const pages = builtPages().map((name) => `${BUILD}/${name}`);
  const problems: Problem[] = [];
  for (const page of pages) problems.push(...(await problemsOf(page)));
  reportProblems(pages, problems);
}

void main();
