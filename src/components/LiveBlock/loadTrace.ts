import type { Trace } from '../../trace/events';

/**
 * Fetches a recorded trace.
 *
 * @param url address of the file that the build made
 * @throws when it cannot be had or is no trace, with a sentence that says which
 */
export async function loadTrace(url: string): Promise<Trace> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const { checkTrace } = await import('../../trace/validate');
  const checked = checkTrace(await response.json());
  if (!checked.ok) throw new Error(`${url}: ${JSON.stringify(checked.problem)}`);
  return checked.value;
}
