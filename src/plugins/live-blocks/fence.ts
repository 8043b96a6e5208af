/**
 * What authors write after a fence's language, parsed once and only here.
 *
 *     ```ts live title="…" clock=real {2,4-5}
 *     ```text output
 *     ```text output python
 *
 * A live fence takes `title="…"`, `clock=real`, `predict`, `setup=N`, `id=name` and lines like `{2,4-5}`.
 *
 * Lines of a pair that correspond end in the same marker, `#=1` in Python and `//=1` in TypeScript, after
 * any comment of their own. Markers are neither shown nor run (see `linkedLines.ts`):
 *
 *     await asyncio.sleep(1)  #=1
 *     await sleep(1); // pause //=1
 */
import type { Clock } from '../../trace/events';
import type { Language } from '../../runner/run';

/** A fence that runs. */
export interface LiveFence {
  kind: 'live';
  language: Language;
  title?: string;
  /** Anchor of the block on its page, for links that outlive changes of its code. */
  id?: string;
  clock: Clock;
  /** The block starts as a question: put the output in order, then run. */
  predict: boolean;
  /** The first lines of the source are run but not shown: preparation that would hide the point. */
  setup: number;
  /** 1-based shown lines that are emphasised at rest. */
  highlight: number[];
}

/** A fence that claims what the block before it prints. */
export interface OutputFence {
  kind: 'output';
  /** Set where the two languages of a pair print different things. */
  language?: Language;
}

/** A fence that cannot be read; `message` says what to write instead. */
export class FenceError extends Error {
  override name = 'FenceError';
}

const LANGUAGES: Record<string, Language> = {
  ts: 'ts',
  typescript: 'ts',
  python: 'python',
  py: 'python',
};

/** The words of a meta string; a quoted value or a `{…}` list is part of its word. */
const WORDS = /[^\s="{]+="[^"]*"|\{[^}]*\}|\S+/g;

/**
 * Reads a fence.
 *
 * @param lang the word after the back-ticks, as Markdown gives it
 * @param meta everything after it
 * @returns what kind of fence it is, or null for one that is Docusaurus's own
 * @throws FenceError for an unknown or malformed option of a live or an output fence
 */
export function parseFence(
  lang: string | null | undefined,
  meta: string | null | undefined,
): LiveFence | OutputFence | null {
  const [first, ...rest] = meta?.match(WORDS) ?? [];
  if (first === 'output') return parseOutput(rest);
  if (first === 'live') return parseLive(lang ?? '', rest);
  const misplaced = rest.find((word) => word === 'live' || word === 'output');
  if (misplaced) {
    throw new FenceError(`Write '${misplaced}' first: \`\`\`${lang ?? 'ts'} ${misplaced} …`);
  }
  return null;
}

function parseOutput(words: string[]): OutputFence {
  const [name, ...extra] = words;
  const language = name === undefined ? undefined : LANGUAGES[name];
  if (extra.length > 0 || (name !== undefined && !language)) {
    throw new FenceError(
      `Unknown option '${[name, ...extra].join(' ')}' of an output fence. Write \`output\`, \`output python\` or \`output ts\`.`,
    );
  }
  return { kind: 'output', language };
}

function parseLive(lang: string, words: string[]): LiveFence {
  const language = LANGUAGES[lang];
  if (!language) {
    throw new FenceError(
      `A block in '${lang || 'no language'}' cannot run. Write \`\`\`ts live or \`\`\`python live, or leave out 'live'.`,
    );
  }
  const fence: LiveFence = {
    kind: 'live',
    language,
    clock: 'virtual',
    predict: false,
    setup: 0,
    highlight: [],
  };
  for (const word of words) readOption(fence, word);
  return fence;
}

function readOption(fence: LiveFence, word: string): void {
  const [, name, value] = word.match(/^([\w-]+)(?:=(.*))?$/) ?? [];
  if (word.startsWith('{')) fence.highlight = parseLines(word);
  else if (name === 'title' && value?.match(/^".*"$/)) fence.title = value.slice(1, -1);
  else if (name === 'id' && value && /^[a-z0-9-]+$/.test(value)) fence.id = value;
  else if (name === 'clock' && (value === 'real' || value === 'virtual')) fence.clock = value;
  else if (name === 'setup' && value && /^\d+$/.test(value)) fence.setup = Number(value);
  else if (word === 'predict') fence.predict = true;
  else {
    throw new FenceError(
      `Unknown option '${word}' of a live fence. It takes title="…", clock=real, predict, setup=N, id=name and {1,3-4}.`,
    );
  }
}

function parseLines(word: string): number[] {
  const lines = word
    .slice(1, -1)
    .split(',')
    .flatMap((part) => {
      const [, from, to] = part.trim().match(/^(\d+)(?:-(\d+))?$/) ?? [];
      if (!from || (to && Number(to) < Number(from))) return [Number.NaN];
      return Array.from(
        { length: Number(to ?? from) - Number(from) + 1 },
        (_, i) => Number(from) + i,
      );
    });
  if (lines.some(Number.isNaN)) {
    throw new FenceError(`Cannot read the line list '${word}'. Write it like {1,3-4}.`);
  }
  return lines;
}
