/**
 * `npm run check`: the quick checks, over what differs from `main` only. An author hears within a
 * minute; `npm test` looks at everything.
 */
import { spawnSync } from 'node:child_process';
import { changedFiles } from './files';
import { isText, languageOf } from './prose/texts';

/** A tool, the files it reads, and what its script in `package.json` is called. */
interface QuickCheck {
  script: string;
  command: string[];
  reads: (file: string) => boolean;
}

const isCode = (file: string): boolean => /\.(tsx?|mts|m?js)$/.test(file);

const CHECKS: QuickCheck[] = [
  { script: 'lint:mdx', command: ['tsx', 'scripts/lint-mdx.ts'], reads: isText },
  {
    script: 'prose',
    command: ['tsx', 'scripts/prose.ts'],
    reads: (file) => isText(file) && languageOf(file) === 'ja',
  },
  {
    script: 'spelling',
    command: ['cspell', 'lint', '--no-progress', '--no-summary', '--show-suggestions'],
    reads: isText,
  },
  {
    script: 'format:check',
    command: ['prettier', '--check', '--ignore-unknown', '--log-level', 'warn'],
    reads: () => true,
  },
  {
    script: 'lint:css',
    command: ['stylelint', '--max-warnings', '0', '--allow-empty-input'],
    reads: (file) => file.endsWith('.css'),
  },
  {
    script: 'lint',
    command: ['eslint', '--max-warnings', '0', '--no-warn-ignored'],
    reads: isCode,
  },
];

const changed = changedFiles();
console.log(
  changed.length === 0 ? 'Nothing differs from main.' : `${changed.length} files differ from main.`,
);
for (const { script, command, reads } of CHECKS) {
  const files = changed.filter(reads);
  if (files.length === 0) continue;
  const { status } = spawnSync('npx', ['--no-install', ...command, ...files], { stdio: 'inherit' });
  console.log(`${script}: ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status !== 0) process.exitCode = 1;
}
