/** Folded text, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is where folded unit `i` begins in the original; one more entry holds the end. */
  readonly offsets: readonly number[];
}

type Rule = readonly [pattern: RegExp, replace: (found: string) => string];

const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
const V_ROW: Readonly<Record<string, string>> = { ア: 'バ', イ: 'ビ', エ: 'ベ', オ: 'ボ' };

/**
 * Spellings that readers do not tell apart, after NFKC and lower case. The order matters: each
 * rule sees what the one before it left.
 */
const RULES: readonly Rule[] = [
  [/ς/g, () => 'σ'],
  [/[‐‑‒–—―−]/g, () => '-'],
  [/[\u00e0-\u024f\u1e00-\u1eff]/g, (c) => c.normalize('NFD').replace(/[\u0300-\u036f]/g, '')],
  [/(?<=\p{L})['’](?=\p{L})/gu, () => ''],
  // コルーチン, コル-チン and コルチン; サーバー and サーバ
  [/(?<=[ぁ-ゖァ-ヺ])[ー-]+/g, () => ''],
  [/[ァィゥェォッャュョヮヵヶ]/g, (c) => LARGE.charAt(SMALL.indexOf(c))],
  [/ヴ[アイエオ]?/g, (c) => V_ROW[c.charAt(1)] ?? 'ブ'],
  // インターフェイス and インターフェース; ダイアログ and ダイヤログ
  [/フエイ/g, () => 'フエ'],
  [/イア/g, () => 'イヤ'],
];

/** A character with the marks that NFKC may merge into it (half-width ﾞ and ﾟ among them). */
const CLUSTER = /[\s\S][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

const compatible = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Reduces text to the form in which index and query are compared: NFKC, lower case, one hyphen,
 * no long-vowel mark after kana, large kana for small ones, a few variant spellings.
 */
export function fold(original: string): string {
  const clusters = original.normalize('NFKC') === original ? [original] : original.match(CLUSTER);
  let text = (clusters ?? []).map(compatible).join('');
  for (const [pattern, replace] of RULES) text = text.replace(pattern, replace);
  return text;
}

/** Each character by itself in the one form of {@link compatible}, with where it came from. */
function compatibleWithOffsets(original: string): { text: string; offsets: number[] } {
  const lower = original.toLowerCase();
  // Most text is in that form already, and nothing moves.
  if (lower.length === original.length && original.normalize('NFKC') === original) {
    return { text: lower, offsets: Array.from({ length: original.length + 1 }, (_, i) => i) };
  }
  let text = '';
  const offsets: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = compatible(cluster);
    for (let i = 0; i < folded.length; i++) offsets.push(index);
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets };
}

/** {@link fold} that remembers where everything came from, to mark the original spelling. */
export function foldWithOffsets(original: string): Folded {
  let { text, offsets } = compatibleWithOffsets(original);
  for (const [pattern, replace] of RULES) {
    let next = '';
    const moved: number[] = [];
    let from = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const replaced = replace(found);
      next += text.slice(from, index) + replaced;
      for (let i = from; i < index; i++) moved.push(offsets[i] ?? 0);
      for (let i = 0; i < replaced.length; i++) moved.push(offsets[index] ?? 0);
      from = index + found.length;
    }
    if (from === 0) continue;
    for (let i = from; i < offsets.length; i++) moved.push(offsets[i] ?? 0);
    text = next + text.slice(from);
    offsets = moved;
  }
  return { text, offsets };
}
