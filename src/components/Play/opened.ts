import type { LinkProblem, SharedProgram } from '../Share/link';
import type { Example } from './example';

/** What the playground shows, and what its address says of it. */
export interface Opened {
  program: SharedProgram;
  /** Name of the example that the program is; absent for one that came by a link. */
  example?: string;
}

/** Why an address opened something else than it says; `no-example` for one that names none of ours. */
export type OpenProblem = LinkProblem | 'no-example';

const FIRST = 'together';

/** An example in a language, on the virtual clock. */
export function openExample(
  examples: readonly Example[],
  name: string,
  language: SharedProgram['language'],
): Opened | null {
  const example = examples.find((one) => one.name === name);
  if (!example) return null;
  return {
    example: name,
    program: { language, clock: 'virtual', code: example.code[language] },
  };
}

/** The fragment of an example's address, without `#`. */
export const exampleFragment = (name: string, language: SharedProgram['language']): string =>
  `example=${name}&lang=${language}`;

/**
 * What an address opens. Where its fragment cannot be used, the reader gets the first example and the
 * reason; nothing that they wrote before is touched.
 *
 * @param fragment without `#`; empty for the bare page
 */
export async function openFragment(
  examples: readonly Example[],
  fragment: string,
): Promise<{ opened: Opened | null; problem?: OpenProblem }> {
  const first = openExample(examples, FIRST, 'ts');
  if (fragment === '') return { opened: first };
  const fields = new URLSearchParams(fragment);
  const name = fields.get('example');
  if (name !== null) {
    const opened = openExample(examples, name, fields.get('lang') === 'python' ? 'python' : 'ts');
    return opened ? { opened } : { opened: first, problem: 'no-example' };
  }
  const { readLink } = await import('../Share/link');
  const link = await readLink(fragment);
  if (link.ok) return { opened: { program: link.program } };
  return { opened: first, problem: link.problem };
}
