import type { MessageLanguage } from '../protocol';
import { runPythonInNode } from '../python/node';
import type { Language, RunRecord, RunRequest } from '../run';
import { TypeScriptRunner } from './typescript';

const typeScript = new Map<MessageLanguage, TypeScriptRunner>();

function typeScriptRunner(messages: MessageLanguage): TypeScriptRunner {
  const known = typeScript.get(messages);
  if (known) return known;
  const made = new TypeScriptRunner(messages);
  typeScript.set(messages, made);
  return made;
}

/**
 * Runs a block in Node with the very guests that pages use: for recordings at build time, for tests and
 * for the command line.
 *
 * @param messages Language of the sentences that a run may print.
 * @returns The whole run, however it ended.
 */
export function runBlock(
  language: Language,
  request: RunRequest,
  messages: MessageLanguage = 'en',
): Promise<RunRecord> {
  if (language === 'python') return runPythonInNode(request, messages);
  return typeScriptRunner(messages).run(request);
}
