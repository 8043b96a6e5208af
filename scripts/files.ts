import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function git(...args: string[]): string[] {
  return execFileSync('git', ['-c', 'core.quotePath=off', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  })
    .split('\n')
    .filter(Boolean);
}

/**
 * Files of the project: tracked ones and new ones that git does not ignore.
 *
 * @returns paths relative to the project's root, sorted
 */
export function projectFiles(): string[] {
  const files = git('ls-files', '--cached', '--others', '--exclude-standard');
  return [...new Set(files)].filter((file) => existsSync(file)).sort();
}

/** The commit that the work at hand began from, or null on `main` itself or in a shallow clone. */
function base(): string | null {
  for (const main of ['origin/main', 'main']) {
    try {
      return git('merge-base', 'HEAD', main)[0] ?? null;
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * Files that differ from where the work began: committed since `main`, changed, or new.
 *
 * @returns paths relative to the project's root, sorted; empty where nothing differs or git cannot tell
 */
export function changedFiles(): string[] {
  const from = base();
  if (!from) return [];
  const changed = new Set([
    ...git('diff', '--name-only', '--diff-filter=d', from),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]);
  return [...changed].filter((file) => existsSync(file)).sort();
}

/** Files named on the command line, or else those of the project that `belongs` to a check. */
export function chosenFiles(named: string[], belongs: (file: string) => boolean): string[] {
  return (named.length > 0 ? named : projectFiles()).filter(belongs);
}
