/**
 * Finds what an element of a picture stands for, and says it.
 */
import { speaker, type Speaker } from '../../trace/describe';
import type { TraceEvent } from '../../trace/events';
import type { Timeline } from '../../trace/picture';
import type { Locale } from '../../trace/sentences';
import { parseElement, type ElementRef } from './elements';
import { namesIn } from './words';

/** A picture, and the events that it was drawn from where they are known. */
export interface Explained {
  timeline: Timeline;
  events?: readonly TraceEvent[];
}

/** The speaker for a run, calling tasks what its picture calls them. */
export function speakerFor(timeline: Timeline, span: number, locale: Locale): Speaker {
  return speaker(namesIn(timeline.lanes), span, locale);
}

function sentenceOf(
  { kind, task, seq }: ElementRef,
  { timeline, events }: Explained,
  say: Speaker,
): string | undefined {
  const lane = timeline.lanes.find((candidate) => candidate.task === task);
  switch (kind) {
    case 'bar': {
      const bar = lane?.bars.find((candidate) => candidate.seq === seq);
      return bar && say.bar(task, bar).text;
    }
    case 'mark': {
      const event = events?.[seq - 1];
      const mark = lane?.marks.find((candidate) => candidate.seq === seq);
      return event ? say.event(event).text : mark && say.mark(task, mark).text;
    }
    case 'arrow': {
      const arrow = timeline.arrows.find(
        (candidate) => candidate.seq === seq && candidate.to === task,
      );
      return arrow && say.arrow(arrow).text;
    }
    case 'blocked': {
      const stretch = timeline.blocked.find((candidate) => candidate.seq === seq);
      return stretch && say.blocked(stretch).text;
    }
  }
}

/**
 * A function that says one sentence about an element, by its name; empty for what is no element.
 *
 * @param span length of the axis in milliseconds
 */
export function explainer(
  runs: readonly Explained[],
  span: number,
  locale: Locale,
): (name: string) => string {
  const speakers = runs.map(({ timeline }) => speakerFor(timeline, span, locale));
  return (name) => {
    const element = parseElement(name);
    const run = element && runs[element.run];
    const say = element && speakers[element.run];
    return (run && say && sentenceOf(element, run, say)) ?? '';
  };
}
