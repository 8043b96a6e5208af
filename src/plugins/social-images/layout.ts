/** How a title fills the card: its size, and where its lines end. */
import { phrases } from './phrases';

/** A title as it is drawn. */
export interface SetTitle {
  /** Font size in pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** From the largest size to the smallest, and how many lines of it there is room for. */
const SIZES = [
  { size: 92, room: 2 },
  { size: 80, room: 2 },
  { size: 66, room: 3 },
  { size: 56, room: 3 },
];
const SMALLEST = { size: 48, room: 3 };

/** Width of what is not full width, in em: a wide average of the font's bold Latin letters. */
const NARROW = 0.62;
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303f\uff00-\uff60]/u;

/** About how wide a text is, in em. Never less than it really is. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (FULL_WIDTH.test(letter) ? 1 : NARROW), 0);

function linesOf(parts: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + part).trimEnd()) <= most) {
      lines[lines.length - 1] = last + part;
    } else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** The same number of lines, as equal in length as they can be. */
function balanced(parts: readonly string[], most: number): string[] {
  let best = linesOf(parts, most);
  for (let narrower = most - 0.5; narrower > most / 2; narrower -= 0.5) {
    const lines = linesOf(parts, narrower);
    if (lines.length > best.length || lines.some((line) => widthOf(line) > narrower)) break;
    best = lines;
  }
  return best;
}

/**
 * Sets a title as large as it fits.
 *
 * @param width of the space for it, in pixels
 */
export function setTitle(title: string, locale: string, width: number): SetTitle {
  const parts = phrases(title, locale);
  for (const { size, room } of SIZES) {
    const lines = balanced(parts, width / size);
    const fits = lines.every((line) => widthOf(line) * size <= width);
    if (fits && lines.length <= room) return { size, lines };
  }
  const { size, room } = SMALLEST;
  const lines = linesOf(parts, width / size - 1);
  if (lines.length <= room) return { size, lines };
  // Longer than any title should be: what does not fit is left out, visibly.
  return { size, lines: [...lines.slice(0, room - 1), `${lines[room - 1] ?? ''}…`] };
}
