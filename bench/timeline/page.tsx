/** What runs in the browser: one timeline of the size that the page was asked for. */
import { createRoot } from 'react-dom/client';
import Timeline from '../../src/components/Timeline';
import { simulate } from '../../src/trace/examples/simulate';
import { summarize } from '../../src/trace/summarize';

/** Mounts the timeline of a run with so many tasks, each sleeping so many times. */
function mount(tasks: number, sleeps: number): number {
  const plan = Array.from({ length: tasks }, (_, i) =>
    Array.from({ length: sleeps }, (_none, j) => ((i * 37 + j * 91) % 50) * 10),
  );
  const trace = {
    version: 1,
    producer: 'asyncio',
    clock: 'virtual',
    events: simulate(plan, false),
  } as const;
  const run = { summary: summarize(trace), loadTrace: () => Promise.resolve(trace) };
  const root = document.querySelector('main');
  if (root) createRoot(root).render(<Timeline runs={[run]} />);
  return trace.events.length;
}

Object.assign(globalThis, { mount });
