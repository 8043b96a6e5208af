import { readFileSync, writeFileSync } from 'node:fs';
import type { TextlintMessage } from '@textlint/types';
import { createLinter, loadTextlintrc } from 'textlint';
import { VFileMessage } from 'vfile-message';
import { maskJapanese } from './mask';
import type { Problem } from './problem';

/** Checks Japanese prose with the rules of `.textlintrc.yml`. */
export type JapaneseChecker = (file: string, text: string) => Promise<TextlintMessage[]>;

/** Loads the rules, which takes about a second (a dictionary of Japanese is among them). */
export async function japaneseChecker(): Promise<JapaneseChecker> {
  const descriptor = await loadTextlintrc({ configFilePath: '.textlintrc.yml' });
  const linter = createLinter({ descriptor });
  return async (file, text) =>
    (await linter.lintText(maskJapanese(file, text), `${file}.md`)).messages;
}

/** The text with every repair that the rules offer; of two that overlap, the first wins. */
export function repair(text: string, messages: TextlintMessage[]): string {
  let repaired = text;
  let untouched = Infinity;
  const fixes = messages.flatMap(({ fix }) => (fix ? [fix] : []));
  for (const { range, text: replacement } of fixes.sort((a, b) => b.range[0] - a.range[0])) {
    if (range[1] > untouched) continue;
    repaired = repaired.slice(0, range[0]) + replacement + repaired.slice(range[1]);
    untouched = range[0];
  }
  return repaired;
}

/**
 * Checks Japanese files, and repairs them first where asked to.
 *
 * @returns what remains to be done by hand (or by `npm run fix`)
 */
export async function checkJapanese(files: string[], fix: boolean): Promise<Problem[]> {
  const check = await japaneseChecker();
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      let text = readFileSync(file, 'utf8');
      let messages = await check(file, text);
      if (fix && messages.some((message) => message.fix)) {
        text = repair(text, messages);
        writeFileSync(file, text);
        messages = await check(file, text);
      }
      for (const { loc, message, ruleId, fix: offered } of messages) {
        const { line, column } = loc.start;
        problems.push({
          file,
          line,
          column,
          message: message.replaceAll('\n', ' '),
          rule: ruleId,
          fixable: offered !== undefined,
        });
      }
    } catch (error) {
      // A page that is not MDX is reported, with its line, by the check of its syntax.
      if (!(error instanceof VFileMessage)) throw error;
    }
  }
  return problems;
}
