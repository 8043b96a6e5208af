import type { EditedText } from './edits';
import { importConstants } from './modules';
import { Prober } from './probes/prober';
import type { Sites } from './sites';
import { stripTypes } from './strip';

export { CompileError, localise } from './compile-error';

/** Name under which stack traces mention a block. */
export const BLOCK_FILE = 'block.ts';

/** A block ready to run. */
export interface Compiled {
  /**
   * A script whose value is an async function: call it with the runtime (see `guest/probes.ts`). Its
   * lines are the lines of the source.
   */
  code: string;
  /** The block without its types, before probes. */
  js: string;
  /** What the probes refer to by index. */
  sites: Sites;
  /** The way back from `code` to `js`. */
  text: EditedText;
}

/**
 * Compiles a block: takes its types off, checks it as a module, and puts probes in. Probes add no
 * microtask tick and change no order.
 *
 * @param source TypeScript of one block.
 * @throws CompileError with the 1-based line and column in `source`.
 */
export function compile(source: string): Compiled {
  const { js: stripped, parsed } = stripTypes(source);
  const js = stripped.replace(/^#!/, '//');
  const name = unusedName(js);
  const prober = new Prober(js, parsed, name);
  prober.probe();
  const head = `(async(${name})=>{"use strict";${importConstants(prober.sites, name)}`;
  const text = prober.edits.apply(head);
  const code = `${text.code}\n})\n//# sourceURL=${BLOCK_FILE}`;
  return { code, js, sites: prober.sites, text };
}

/** Every name of the runtime, as a regular expression. */
export const PROBE_NAME = '\\$p[\\da-z]{6}';

const { random } = Math;

/** A name that the program does not mention, and that its direct `eval` does not guess. */
function unusedName(js: string): string {
  for (;;) {
    const name = `$p${random().toString(36).slice(2, 8).padEnd(6, '0')}`;
    if (!js.includes(name)) return name;
  }
}
