import type { Section } from './section';

/** One thing that a glossary names: how it may be written, and how it is read. */
export interface Named {
  /** In both languages. */
  readonly names: readonly string[];
  /** In hiragana and in katakana; may be typed, stands nowhere else. */
  readonly readings: readonly string[];
}

/** 「英語は event loop。読みは「いべんとるーぷ」。」, and "In Japanese イベントループ (いべんとるーぷ)." */
const OTHER_NAMES = [
  /英語は\s*(?<names>[^。]+)。\s*読みは「(?<reading>[ぁ-ゖー]+)」/,
  /\bIn Japanese (?<names>\S.*) \((?<reading>[ぁ-ゖー]+)\)\./,
];
/** `suspend (pause)`, `I/O（入出力）`: the name, and another in parentheses. */
const WITH_ANOTHER = /^([^(（]+?)\s*(?:[(（]([^)）]+)[)）])?$/;
const KATAKANA_AFTER_HIRAGANA = 0x60;

const inKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + KATAKANA_AFTER_HIRAGANA));

function split(written: string): string[] {
  const [, name = '', another = ''] = WITH_ANOTHER.exec(written.trim()) ?? [];
  return [name, another].filter((one) => one !== '');
}

/**
 * What sections of a glossary say of the names of things: each is headed by the name in its own
 * language, and its text gives the one in the other language and the Japanese reading. Sections
 * that say no such thing give nothing.
 */
export function glossaryOf(sections: readonly Section[]): Named[] {
  return sections.flatMap(({ heading, text }): Named[] => {
    const said = OTHER_NAMES.map((pattern) => pattern.exec(text)?.groups).find((one) => one);
    if (said?.names === undefined || said.reading === undefined) return [];
    const names = new Set([...split(heading), ...split(said.names)]);
    const readings = new Set([said.reading, inKatakana(said.reading)]);
    return [{ names: [...names], readings: [...readings].filter((one) => !names.has(one)) }];
  });
}
