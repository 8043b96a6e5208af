import type { MessageLanguage } from '../protocol';
import type { Language, RunRecord, RunRequest } from '../run';
import { runTypeScript } from './typescript';

/**
 * Runs a block in Node with the very guests that pages use: for recordings at build time, for tests and
 * for the command line.
 *
 * @param messages Language of the sentences that a run may print.
 * @returns The whole run, however it ended.
 */
export async function runBlock(
  language: Language,
  request: RunRequest,
  messages: MessageLanguage = 'en',
): Promise<RunRecord> {
  if (language === 'ts') return runTypeScript(request, messages);
  const { runPythonInNode } = await import('../python/node');
  return runPythonInNode(request, messages);
}
