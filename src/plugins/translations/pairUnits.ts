import type { Unit } from './units';

/** Translations of a page's units, as HTML by the unit's place in {@link unitsOf}'s order. */
export type ParallelText = Record<number, string>;

/** A unit that its list remembers the place of. */
type Placed = Pick<Unit, 'kind' | 'section' | 'html'> & { at: number };

function bySection(units: readonly Pick<Unit, 'kind' | 'section' | 'html'>[]) {
  const sections = new Map<string, Placed[]>();
  units.forEach(({ kind, section, html }, at) => {
    const placed = { kind, section, html, at };
    const known = sections.get(section);
    if (known) known.push(placed);
    else sections.set(section, [placed]);
  });
  return sections;
}

const asBlock = ({ kind, html }: Placed): string => (kind === 'table' ? html : `<p>${html}</p>`);

/**
 * Pairs the prose of a page with the prose of its translation, unit by unit where a section has the same
 * units in both; where it has not, the whole section follows the last unit of its counterpart.
 */
export function pairUnits(
  shown: readonly Pick<Unit, 'kind' | 'section' | 'html'>[],
  other: readonly Pick<Unit, 'kind' | 'section' | 'html'>[],
): ParallelText {
  const pairs: ParallelText = {};
  const theirs = bySection(other);
  for (const [section, here] of bySection(shown)) {
    const there = theirs.get(section) ?? [];
    const alike =
      here.length === there.length && here.every(({ kind }, index) => kind === there[index]?.kind);
    const last = here.at(-1);
    if (alike) here.forEach(({ at }, index) => (pairs[at] = there[index]?.html ?? ''));
    else if (last && there.length > 0) pairs[last.at] = there.map(asBlock).join('');
  }
  return pairs;
}
