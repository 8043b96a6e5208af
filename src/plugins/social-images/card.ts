import { xml } from '../content/xml';
import { setTitle } from './layout';

/** What a card says. */
export interface Card {
  /** Name of the site; empty where the title says it. */
  readonly site: string;
  /** The line above the title: a chapter, or what kind of page it is. */
  readonly label: string;
  readonly title: string;
  readonly locale: string;
}

/** Size of a card in pixels, as link previews want it. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 88;
const FONT = 'Zen Kaku Gothic New';
const INK = '#1c2430';
const ACCENT = '#1f63c9';
const MUTED = '#55606f';

/**
 * Three coroutines on one thread, as the site's timelines show them: filled where one runs, hollow where
 * it waits. Each row is a list of `[left, right]` in pixels of what runs.
 */
const LANES: readonly { y: number; colour: string; runs: readonly [number, number][] }[] = [
  {
    y: 496,
    colour: '#1f63c9',
    runs: [
      [88, 208],
      [520, 640],
    ],
  },
  {
    y: 528,
    colour: '#b06a00',
    runs: [
      [216, 352],
      [648, 724],
    ],
  },
  {
    y: 560,
    colour: '#0a6b44',
    runs: [
      [360, 512],
      [732, 812],
    ],
  },
];

function lane({ y, colour, runs }: (typeof LANES)[number]): string {
  const left = Math.min(...runs.map(([from]) => from));
  const right = Math.max(...runs.map(([, to]) => to));
  const bars = runs.map(
    ([from, to]) =>
      `<rect x="${from}" y="${y - 9}" width="${to - from}" height="18" rx="9" fill="${colour}"/>`,
  );
  return `<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="3" stroke-dasharray="2 8" stroke-linecap="round"/>${bars.join('')}`;
}

/**
 * Draws a card as SVG.
 *
 * @param dog the white Shiba, SVG in a box of 64 by 64
 */
export function cardSvg({ site, label, title, locale }: Card, dog: string): string {
  const { size, lines } = setTitle(title, locale, CARD.width - 2 * MARGIN);
  const height = size * 1.3;
  // The title stands in the middle between the label and the lanes.
  const first = 308 - ((lines.length - 1) * height) / 2 + size * 0.36;
  const words = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${first + index * height}" font-size="${size}" font-weight="700" fill="${INK}">${xml(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="${FONT}">
<rect width="100%" height="100%" fill="#fbfaf7"/>
<rect width="100%" height="12" fill="${INK}"/>
<text x="${MARGIN}" y="112" font-size="34" font-weight="700" fill="${ACCENT}">${xml(label)}</text>
<text x="${CARD.width - MARGIN}" y="112" font-size="28" font-weight="500" fill="${MUTED}" text-anchor="end">${xml(site)}</text>
${words.join('\n')}
${LANES.map(lane).join('\n')}
<g transform="translate(${CARD.width - MARGIN - 168} 404) scale(2.625)">${dog}</g>
</svg>`;
}
