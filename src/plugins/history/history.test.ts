import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gitHistory, hasWholeHistory } from '.';

let folder: string;

const git = (cwd: string, ...args: string[]): void => {
  const who = ['-c', 'user.name=A Writer', '-c', 'user.email=writer@example.org'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'ignore' });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

it('knows the whole history of a clone, not of a shallow one or of a plain folder', () => {
  expect(hasWholeHistory(folder)).toBe(false);
  git(folder, 'init', 'whole');
  const whole = join(folder, 'whole');
  for (const text of ['one', 'two']) {
    writeFileSync(join(whole, 'page.md'), text);
    git(whole, 'add', '.');
    git(whole, 'commit', '-m', text);
  }
  git(folder, 'clone', '--depth=1', `file://${whole}`, 'shallow');
  expect(hasWholeHistory(whole)).toBe(true);
  expect(hasWholeHistory(join(folder, 'shallow'))).toBe(false);
});

it('fails nothing outside git: pages simply have no date', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const history = gitHistory(folder);
  await expect(history.getFileLastUpdateInfo(join(folder, 'page.md'))).resolves.toBeNull();
});
