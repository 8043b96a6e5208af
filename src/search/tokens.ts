import { fold } from './fold';

/** A stretch of folded text in one kind of writing: Japanese, or letters, digits, `_` and `.`. */
export interface Run {
  readonly text: string;
  readonly japanese: boolean;
}

const RUN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆])[\p{L}\p{N}_.])+/gu;
const JAPANESE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々〆]/u;
const CAMEL = /[A-Za-z][a-z0-9]*(?:[A-Z]+[a-z0-9]*)+/g;
const CAMEL_PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g;

/** True when a run or term is written in kanji or kana. */
export const isJapanese = (text: string): boolean => JAPANESE.test(text);

/** Cuts folded text into runs; dots at the edge of a run are punctuation, not part of a name. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const [found] of folded.matchAll(RUN)) {
    const text = found.replace(/^\.+|\.+$/g, '');
    if (text !== '') runs.push({ text, japanese: isJapanese(text) });
  }
  return runs;
}

/** Overlapping pairs of characters; a single character stands for itself. */
export function bigrams(run: string): string[] {
  if (run.length < 2) return [run];
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}

const HIRAGANA = /[ぁ-ゖ]/;
const ONLY_HIRAGANA = /^[ぁ-ゖ]+$/;
const PARTICLE_AFTER = /[をはがにでとのへもや]$/;

/**
 * What a pair says about the subject: kanji and katakana everything, hiragana alone nothing (it is
 * grammar), a verb with its ending some, a word with the particle before or after it hardly any.
 */
export function gramWeight(gram: string): number {
  if (!HIRAGANA.test(gram)) return 1;
  if (ONLY_HIRAGANA.test(gram)) return 0;
  return PARTICLE_AFTER.test(gram) || ONLY_HIRAGANA.test(gram.charAt(0)) ? 0.1 : 0.35;
}

/** `createTask`, `HTTPServer` → `create`, `task`, `http`, `server`. Takes text before folding. */
export function camelParts(original: string): string[] {
  return Array.from(original.normalize('NFKC').matchAll(CAMEL))
    .flatMap(([name]) => name.match(CAMEL_PART) ?? [])
    .filter((part) => part.length > 1)
    .map((part) => part.toLowerCase());
}

/** `asyncio.create_task` → itself, `asyncio`, `create_task`, `create`, `task`, `createtask`. */
export function identifierTerms(run: string): string[] {
  if (!/[._]/.test(run)) return [run];
  const terms = new Set([run]);
  for (const name of run.split('.')) {
    if (name === '') continue;
    terms.add(name);
    const parts = name.split('_').filter((part) => part !== '');
    if (parts.length === 0 || parts[0] === name) continue;
    parts.forEach((part) => terms.add(part));
    terms.add(parts.join(''));
  }
  return [...terms];
}

/** Every term of a text, repeated as often as it occurs, in the form the index keeps. */
export function termsOf(original: string): string[] {
  const terms = camelParts(original);
  for (const run of runsOf(fold(original))) {
    terms.push(...(run.japanese ? bigrams(run.text) : identifierTerms(run.text)));
  }
  return terms;
}
