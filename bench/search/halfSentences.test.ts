import { expect, it } from 'vitest';
import { buildIndex } from '../../src/search/engine';
import { halfSentences, misplaced } from './halfSentences';
import { siteSet, type Language } from './sets';

const COUNT = 60;
const SEED = 60;

it.each<Language>(['ja', 'en'])(
  'half a sentence from a %s page leads to where it stands with one Enter',
  async (language) => {
    const { sections } = await siteSet(language);
    const pieces = halfSentences(sections, language, COUNT, SEED);
    const misses = misplaced(sections, buildIndex(sections), pieces);
    // Fewer than one in twenty: a piece of only a few everyday words stands in the middle of many.
    expect(misses.length, misses.join('\n')).toBeLessThan(COUNT / 20);
  },
);
