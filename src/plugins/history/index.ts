import { execFileSync } from 'node:child_process';
import type { VcsConfig } from '@docusaurus/types';
import { getVcsPreset } from '@docusaurus/utils';

/**
 * Whether git knows the whole history of a folder. In a shallow clone its oldest commit seems to have
 * changed every file, and a downloaded archive has no history at all.
 */
export function hasWholeHistory(folder: string): boolean {
  try {
    const answer = execFileSync('git', ['rev-parse', '--is-shallow-repository'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() === 'false';
  } catch {
    return false;
  }
}

/**
 * When and by whom files were changed, as git tells Docusaurus. Pages show no date rather than a wrong
 * one: without the whole history, and in `start`, nothing is known, and nothing fails.
 */
export function gitHistory(siteDir: string): VcsConfig {
  const git = getVcsPreset('git-eager');
  let isKnown: boolean | undefined;
  // Docusaurus reads its configuration more than once and initializes only what it read first.
  const knows = (): boolean => {
    if (isKnown !== undefined) return isKnown;
    isKnown = process.env.NODE_ENV === 'production' && hasWholeHistory(siteDir);
    if (isKnown) git.initialize({ siteDir });
    return isKnown;
  };
  return {
    initialize: () => void knows(),
    getFileCreationInfo: async (file) => (knows() ? git.getFileCreationInfo(file) : null),
    getFileLastUpdateInfo: async (file) => (knows() ? git.getFileLastUpdateInfo(file) : null),
  };
}
