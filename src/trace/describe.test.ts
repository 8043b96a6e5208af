import { describe, expect, it } from 'vitest';
import { speaker } from './describe';
import { badMorning, breakfastInPython, breakfastInTypeScript } from './examples/breakfast';
import { SENTENCES, type Locale } from './sentences';
import { timelineOf } from './timeline';

const runs = [breakfastInPython(), breakfastInTypeScript(), badMorning()];
const LOCALES: Locale[] = ['ja', 'en'];

/** All sentences about all elements of a run. */
function sentencesOf({ events }: (typeof runs)[number], locale: Locale): string[] {
  const picture = timelineOf(events);
  const names = new Map(picture.lanes.map(({ task, name }) => [task, name ?? 'top']));
  const say = speaker((task) => names.get(task) ?? '?', picture.axis.duration, locale);
  return [
    ...events.map((event) => say.event(event)),
    ...picture.lanes.flatMap(({ task, bars, marks }) => [
      ...bars.map((bar) => say.bar(task, bar)),
      ...marks.map((mark) => say.mark(task, mark)),
    ]),
    ...picture.arrows.map((arrow) => say.arrow(arrow)),
    ...picture.blocked.map((stretch) => say.blocked(stretch)),
  ].map(({ text }) => text);
}

describe.each(LOCALES)('in %s', (locale) => {
  it('says one whole sentence about everything, with every blank filled', () => {
    for (const run of runs) {
      for (const text of sentencesOf(run, locale)) {
        expect(text).not.toMatch(/[{}]|undefined|\(\)|（）/);
        expect(text).toMatch(locale === 'ja' ? /[。）]$/ : /\.$/);
      }
    }
  });
});

it('answers why the tea was ready first', () => {
  expect(sentencesOf(breakfastInPython(), 'ja')).toContain(
    'tea が再開しました。タイマーの時間が来たためです（5 行目、1 s）。',
  );
  expect(sentencesOf(breakfastInPython(), 'en')).toContain(
    'tea went on because its timer came due (line 5, at 1 s).',
  );
  expect(sentencesOf(breakfastInPython(), 'ja')).toContain(
    'coffee は sleep の 3 s を待っています（5 行目、0 s から 3 s まで）。',
  );
});

it('names who blocked the loop and who asked whom to cancel', () => {
  const told = sentencesOf(badMorning(), 'en');
  expect(told).toContain(
    'sum blocked the event loop for 1.2 s; no other task could run (line 12, from 0 s to 1.2 s).',
  );
  expect(told).toContain('toast asked eggs to cancel (line 4, at 1.2 s).');
});

it('has the same blanks in both languages', () => {
  const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(SENTENCES.ja)) {
    expect([key, blanks(SENTENCES.en[key as keyof typeof SENTENCES.en])]).toEqual([
      key,
      blanks(text),
    ]);
  }
});
