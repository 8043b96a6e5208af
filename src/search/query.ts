import { fold } from './fold';
import type { Slip } from './score';
import { squeeze, withoutArticle } from './squeeze';
import { camelParts, runsOf } from './tokens';

/** One piece of a query that sections are matched against. */
export interface Wanted {
  readonly text: string;
  readonly kind: 'katakana' | 'japanese' | 'latin';
  /** The last thing typed: it may be the beginning of a word. */
  readonly last: boolean;
  /** The words in `createTask`, when it was typed so. */
  readonly parts: readonly string[];
  /** Share in the query as a whole, in characters that count. */
  readonly weight: number;
}

export interface Query {
  readonly wanted: readonly Wanted[];
  /** The whole query folded. */
  readonly folded: string;
  /** {@link folded} squeezed, to be found as a phrase. */
  readonly phrase: string;
  /** Two things to be told apart: each may stand in a place of its own. */
  readonly compares: boolean;
  /** A last Latin word too short to look for, which may still become the one that is meant. */
  readonly begun: string;
}

/** What a reader may type is unbounded; what is looked at is not. */
const LONGEST = 240;
const MOST_PIECES = 24;

/** What a piece counts for among others, in characters. */
const LATIN_WEIGHT = 4;
const HIRAGANA_WEIGHT = 0.1;
const UNCONVERTED_WEIGHT = 0.5;
const LONGEST_WEIGHT = 6;

const ENGLISH_GLUE = new Set(
  (
    'a an the in of to is was be been are am for how with and or on do does did i it its my me we ' +
    'what when where which why who that this these there from can could should would at as by if ' +
    'not no you your into than then so but has have had will several many some any using use ' +
    'used want need way once between difference differences differ compare compared vs versus ' +
    'just simply really very also even still actually about per know known see happen happens must may might too get gets getting make makes doesn don'
  ).split(' '),
);

/** Words of Python and TypeScript: where all are such, `async for` is syntax and no sentence. */
const KEYWORDS = new Set(
  (
    'and as async await break case catch class const continue def del do elif else except finally ' +
    'for from function if import in is lambda let new nonlocal not of or pass raise return send ' +
    'static super switch this throw try typeof using var void while with yield'
  ).split(' '),
);
const HIRAGANA = /^[ぁ-ゖ]+$/;
const KANA = /[ぁ-ゖ]/g;
const KATAKANA = /^[ァ-ヺ]+$/;
const PIECES = /[ァ-ヺ]+|[^ァ-ヺ]+/g;

/** Where a word of Japanese ends and the next begins: after a particle, after two hiragana and more. */
const WORD_END = /(?<=[をはがにでとのへもや]|[ぁ-ゖ]{2})(?=[\p{sc=Han}々])/u;

/** Words of asking, not of the thing asked for: 〜とは, 〜の使い方, なぜ〜のか. */
const ASKING =
  /^(?:なぜ|どうして|どうやって|どのように)|(?:とは(?:何(?:か|ですか)?)?|って何|について|(?:する|の)?(?:方法|仕方|しかた)|の?(?:使い方|やり方|書き方|意味)(?:は|を知りたい)?|(?:の|ん)(?:か|ですか)|ですか|ますか|したい|たい)$/g;

/** 並行と並列の違い, concurrent vs parallel, difference between Lock and Semaphore. */
const COMPARED_JAPANESE = /^([^と]+)と([^と]+?)の?(?:違い|比較|使い分け)/;
const COMPARED_ENGLISH = /\b(?:vs|versus|difference|differences|differ|compare|compared)\b/;

interface Piece {
  readonly text: string;
  readonly kind: Wanted['kind'];
}

function piecesOf(folded: string): Piece[] {
  return runsOf(folded).flatMap((run): Piece[] => {
    if (!run.japanese) return [{ text: run.text, kind: 'latin' }];
    const asked = withoutAsking(run.text);
    const compared = COMPARED_JAPANESE.exec(asked)?.slice(1) ?? [asked];
    const pieces = compared
      .flatMap((one) => one.match(PIECES) ?? [])
      .flatMap((one) => one.split(WORD_END));
    return pieces.map((text) => ({
      text,
      kind: KATAKANA.test(text) ? 'katakana' : 'japanese',
    }));
  });
}

const isBegun = ({ kind, text }: Piece): boolean => kind === 'latin' && text.length < 3;

/** Leaves out what only holds a sentence together, unless there is nothing else. */
function withoutGlue(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(({ text }) => KEYWORDS.has(text))) return pieces;
  const japanese = pieces.some(({ kind }) => kind !== 'latin');
  const telling = pieces.filter((piece, i) => {
    if (piece.kind === 'katakana') return true;
    if (piece.kind === 'japanese') return !HIRAGANA.test(piece.text);
    if (i === pieces.length - 1 && isBegun(piece)) return false;
    return japanese || !ENGLISH_GLUE.has(piece.text);
  });
  if (telling.length === 0) return pieces;
  // 種 alone says too little of ひまわりの種 to leave out the rest.
  const says = telling.some(
    ({ kind, text }) =>
      kind === 'latin' || text.replace(KANA, '').length > 1 || kind === 'katakana',
  );
  return says
    ? telling
    : pieces.filter(
        ({ kind, text }) =>
          telling.some((one) => one.text === text) || (kind === 'japanese' && text.length > 2),
      );
}

/** Hiragana around kanji is mostly grammar and counts little. */
function weightOf({ kind, text }: Piece): number {
  if (kind === 'latin') return LATIN_WEIGHT;
  if (HIRAGANA.test(text)) return text.length * UNCONVERTED_WEIGHT;
  const grammar = text.match(KANA)?.length ?? 0;
  return Math.min(text.length - grammar * (1 - HIRAGANA_WEIGHT), LONGEST_WEIGHT);
}

/** ーチン, from the middle of コルーチン: a long vowel of which the kana is missing. */
const CUT_LONG_VOWEL = /^[\sー]+/;

/** False for what only holds an English sentence together. */
export const isTelling = (word: string): boolean => !ENGLISH_GLUE.has(word);

/** Japanese without the words of asking at its end or beginning; whole where it is nothing else. */
export const withoutAsking = (run: string): string => run.replace(ASKING, '') || run;

/** Takes what was typed, of any length and kind; no pieces means that nothing can be found. */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST).replace(/[?？!！。、，]+/g, ' ');
  const folded = fold(text.replace(CUT_LONG_VOWEL, ''));
  const names = new Map<string, string[]>();
  for (const word of text.split(/[^\w]+/)) {
    const parts = camelParts(word);
    if (parts.length > 1) names.set(fold(word), parts);
  }
  const phrase = squeeze(withoutArticle(folded));
  const all = piecesOf(folded);
  const pieces = withoutGlue(all).slice(0, MOST_PIECES);
  const last = all.at(-1);
  const weights = pieces.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    wanted: pieces.map((piece, i) => ({
      ...piece,
      last: i === pieces.length - 1,
      parts: names.get(piece.text) ?? [],
      weight: (weights[i] ?? 0) / total,
    })),
    folded,
    phrase,
    compares: COMPARED_ENGLISH.test(folded) || COMPARED_JAPANESE.test(phrase),
    begun: last && isBegun(last) && !pieces.includes(last) ? last.text : '',
  };
}

/** The query as it would have been without the slips. */
export function corrected(query: Query, slips: readonly Slip[]): Query {
  const right = (text: string): string =>
    slips.reduce((before, { typed, meant }) => before.replace(typed, meant), text);
  const wanted = query.wanted.map((one) => ({ ...one, text: right(one.text) }));
  return { ...query, wanted, phrase: right(query.phrase) };
}
