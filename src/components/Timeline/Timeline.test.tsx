import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import {
  badMorning,
  breakfastInPython,
  breakfastInTypeScript,
} from '../../trace/examples/breakfast';
import { summarize } from '../../trace/summarize';
import Timeline, { type TimelineRun } from './index';

vi.mock('@docusaurus/Translate', () => ({
  translate: ({ message }: { message: string }, values: Record<string, string> = {}) =>
    message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
}));

/** What stands in the page before any script, as text. */
function stillText(...runs: [TimelineRun] | [TimelineRun, TimelineRun]): string {
  const html = renderToStaticMarkup(<Timeline runs={runs} />);
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const recorded = (trace: ReturnType<typeof badMorning>, label?: string): TimelineRun => ({
  label,
  summary: summarize(trace),
});

describe('before any script', () => {
  it('names every lane and says what it waits for and until when', () => {
    const text = stillText(recorded(breakfastInPython()));
    expect(text).toMatch(/トップレベル.*main.*gather の 2 つ.*coffee.*sleep 3 s.*tea.*sleep 1 s/);
    expect(text).toContain('sleep 1 s 待機中 0 s – 1 s');
    expect(text).toContain('出力 1 s');
  });

  it('tells of a lane once, in the order of what happened', () => {
    const text = stillText(recorded(breakfastInPython()));
    expect(text).toMatch(/tea.*作成 0 s, .*sleep 1 s 待機中 0 s – 1 s, .*出力 1 s/);
    const [, spoken] = text.split('凡例')[0]?.split('coffee') ?? [];
    expect(spoken?.match(/sleep 3 s 待機中/g)).toHaveLength(1);
  });

  it('has a box for the ready queue only where the queue is known', () => {
    expect(stillText(recorded(breakfastInPython()))).toContain('実行可能キュー');
    expect(stillText(recorded(breakfastInTypeScript()))).not.toContain('実行可能キュー');
    expect(stillText(recorded(badMorning()))).not.toMatch(/タイマー(?!で再開)/);
  });

  it('marks what a timer resumed apart from what a task resumed', () => {
    expect(stillText(recorded(breakfastInTypeScript()))).toMatch(/タイマーで再開.* 再開 /);
  });

  it('explains the shapes that occur, and no others', () => {
    const bad = stillText(recorded(badMorning()));
    expect(bad).toContain('ループが止まった');
    expect(bad).toContain('キャンセルの要求');
    expect(stillText(recorded(breakfastInPython()))).not.toContain('ループが止まった');
  });

  it('says which run is which when there are two', () => {
    const text = stillText(
      recorded(breakfastInPython(), 'Python'),
      recorded(breakfastInTypeScript(), 'TypeScript'),
    );
    expect(text).toMatch(/Python.*TypeScript/);
  });

  it('does not show controls that would do nothing', () => {
    const html = renderToStaticMarkup(<Timeline runs={[recorded(breakfastInPython())]} />);
    const withoutScript = html.replace(/<(div|p|span|details)[^>]*data-needs-script[\s\S]*$/, '');
    expect(html).toMatch(/^<div[^>]* data-timeline=/);
    expect(html).toContain('data-action="timeline-toggle"');
    expect(withoutScript).not.toContain('<button');
  });
});
