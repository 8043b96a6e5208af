import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePostings, encodePostings } from './postings';

const SECTIONS = 100_000;

const list = fc
  .uniqueArray(
    fc.record({
      section: fc.nat(SECTIONS - 1),
      amount: fc.nat(3),
      inHeading: fc.boolean(),
      inTitle: fc.boolean(),
    }),
    { selector: ({ section }) => section, maxLength: 60 },
  )
  .map((postings) => postings.sort((a, b) => a.section - b.section));

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(list, (postings) => {
      expect(decodePostings(encodePostings(postings), SECTIONS)).toEqual(postings);
    }),
  );
});

it('needs no escape in JSON', () => {
  fc.assert(
    fc.property(list, (postings) => {
      const text = encodePostings(postings);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).not.toContain(' ');
    }),
  );
});

it('never leads to a section that is not there', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), (damaged, sections) => {
      for (const { section } of decodePostings(damaged, sections)) {
        expect(section).toBeLessThan(sections);
      }
    }),
  );
});
