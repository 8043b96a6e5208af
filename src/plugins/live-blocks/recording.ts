/** Real runs of blocks at build time, kept on disk so that only changed blocks run again. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LiveFence } from './fence';
import { runBlock } from '../../runner/node';
import type { RunRecord } from '../../runner/run';

const SITE = process.cwd();
const CACHE = join(SITE, '.cache', 'recordings');

/** Sources that decide how a block runs. When one changes, every recording is made anew. */
const ENGINE_ROOMS = ['src/runner', 'src/asyncio', 'src/trace'];

let engine: string | undefined;

/** Hash of the runner's sources and of the packages it stands on. */
function engineHash(): string {
  if (engine) return engine;
  const hash = createHash('sha256').update(readFileSync(join(SITE, 'package-lock.json')));
  for (const room of ENGINE_ROOMS) {
    for (const file of readdirSync(join(SITE, room), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (/(?<!\.test)\.(ts|py)$/.test(file)) hash.update(readFileSync(join(SITE, room, file)));
    }
  }
  return (engine = hash.digest('hex'));
}

/**
 * Name of a block's recording: equal blocks share one.
 *
 * @returns 16 hexadecimal digits
 */
export function recordingId(source: string, { language, clock }: LiveFence): string {
  return createHash('sha256')
    .update([engineHash(), language, clock, source].join('\0'))
    .digest('hex')
    .slice(0, 16);
}

const underWay = new Map<string, Promise<RunRecord>>();

/**
 * Runs a block, or takes the recording of an earlier equal run.
 *
 * @param source the whole block, hidden lines included
 * @throws when the runner itself is broken; an error in the block is part of its record
 */
export function record(source: string, fence: LiveFence): Promise<RunRecord> {
  const id = recordingId(source, fence);
  const known = underWay.get(id);
  if (known) return known;
  const made = readOrRun(id, source, fence);
  underWay.set(id, made);
  return made;
}

async function readOrRun(id: string, source: string, fence: LiveFence): Promise<RunRecord> {
  const file = join(CACHE, `${id}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RunRecord;
  const made = await runBlock(fence.language, { source, clock: fence.clock, trace: true });
  // A busy machine ended it, not the block: the next build tries again.
  if (made.limit?.name === 'wall-time') return made;
  mkdirSync(CACHE, { recursive: true });
  // Two builds may write the same recording at once: a rename is whole or nothing.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made));
  renameSync(draft, file);
  return made;
}
