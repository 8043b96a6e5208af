import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** A fence that names a file or a declaration that is not there; `message` says what to write instead. */
export class SourceError extends Error {
  override name = 'SourceError';
}

/**
 * Reads what a fence with `file=…` shows.
 *
 * @param address path from the root of the repository, `src/asyncio/heart.ts`, or with the name of one
 *   declaration in it, `src/asyncio/heart.ts#runOnce`
 * @param root absolute path of the repository
 * @returns the text, without the line break at its end
 * @throws SourceError when there is no such file in the repository, or no such declaration in it
 */
export function readSource(address: string, root: string): string {
  const [path = '', name] = address.split('#');
  const file = resolve(root, path);
  if (relative(root, file).startsWith('..') || !existsSync(file)) {
    throw new SourceError(
      `There is no file '${path}'. Write its path from the root of the repository.`,
    );
  }
  const text = readFileSync(file, 'utf8').trimEnd();
  return name === undefined ? text : declaration(text.split('\n'), name, path);
}

/** The lines of the declaration of `name` at the top level, with its docstring. */
function declaration(lines: string[], name: string, path: string): string {
  const head = new RegExp(
    `^(export )?(async )?(abstract )?(function\\*?|class|interface|const|type) ${name}\\b`,
  );
  const found = lines.findIndex((line) => head.test(line));
  if (found < 0) {
    throw new SourceError(`'${path}' declares no '${name}' at its top level.`);
  }
  let first = found;
  while (/^( \*|\/\*\*)/.test(lines[first - 1] ?? '')) first--;
  const isOneLine = /;$/.test(lines[found] ?? '');
  const last = isOneLine ? found : lines.findIndex((line, i) => i > found && /^\S/.test(line));
  return lines.slice(first, last + 1).join('\n');
}
