import matter from 'gray-matter';
import { HASH_KEY, sourceHash } from './hash';
import { headingsOf } from './headings';
import { sourceOf, translationOf } from './pages';

/**
 * How a translation stands.
 *
 * - `current`: made from the source as it is now.
 * - `stale`: the source has changed since; the page tells its reader.
 * - `missing`: nobody has translated the page yet.
 * - `orphan`: its source is gone.
 * - `original`: the source says `translate: false`, because its own words are shown in every language.
 */
export type State = 'current' | 'stale' | 'missing' | 'orphan' | 'original';

/** One page in both languages. `problems` are faults to repair, each with its place. */
export interface Translation {
  state: State;
  source: string;
  translation: string;
  problems: string[];
}

/** Reads a file of the project. */
export type Read = (file: string) => string;

/** Headings of one page whose anchor would follow their words, which differ by language and with time. */
function unnamedHeadings(file: string, read: Read): string[] {
  return headingsOf(file, read(file))
    .filter(({ id }) => id === null)
    .map(({ line }) => `${file}:${line} give this heading an id: {/* #id */}`);
}

/** Anchors must be the same in both languages, so that a link works whatever the reader's language. */
function headingProblems(source: string, translation: string, read: Read): string[] {
  const ours = headingsOf(source, read(source));
  const theirs = headingsOf(translation, read(translation));
  const count = Math.max(ours.length, theirs.length);
  for (let index = 0; index < count; index++) {
    const here = ours[index];
    const there = theirs[index];
    if (here?.id === there?.id && here?.level === there?.level) continue;
    const expected = here
      ? `${'#'.repeat(here.level)} … {/* #${here.id ?? ''} */}`
      : 'no further heading';
    return [
      `${translation}:${there?.line ?? 1} expected ${expected} as in ${source}:${here?.line ?? 1}`,
    ];
  }
  return [];
}

function translationState(source: string, translation: string, read: Read): Translation {
  const named = (matter(read(translation)).data as Record<string, unknown>)[HASH_KEY];
  const current = String(named) === sourceHash(read(source));
  const problems = [...unnamedHeadings(source, read), ...unnamedHeadings(translation, read)];
  // A stale translation may lack headings that its source has gained since.
  if (current && problems.length === 0)
    problems.push(...headingProblems(source, translation, read));
  if (named === undefined) {
    const help = `run npm run translations -- --stamp ${translation} once it says what its source says`;
    problems.push(`${translation}:1 its front matter has no ${HASH_KEY}: ${help}`);
  }
  return { state: current ? 'current' : 'stale', source, translation, problems };
}

/**
 * State of every page's translation.
 *
 * @param files files of the project
 * @throws VFileMessage where a page is not MDX
 */
export function translationStates(files: string[], read: Read): Translation[] {
  const exists = new Set(files);
  const states: Translation[] = [];
  for (const file of files) {
    const translation = translationOf(file);
    if (translation && exists.has(translation)) {
      states.push(translationState(file, translation, read));
    } else if (translation) {
      const original = (matter(read(file)).data as { translate?: boolean }).translate === false;
      const problems = original ? [] : [`${file}:1 has no translation: write ${translation}`];
      states.push({
        state: original ? 'original' : 'missing',
        source: file,
        translation,
        problems,
      });
    }
    const source = sourceOf(file);
    if (source && !exists.has(source)) {
      const problems = [`${file}:1 translates ${source}, which is gone: move or delete it`];
      states.push({ state: 'orphan', source, translation: file, problems });
    }
  }
  return states;
}
