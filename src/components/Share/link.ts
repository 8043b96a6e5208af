/**
 * A program in the fragment of an address, which no server ever sees: `lang`, `clock` where it is not
 * the virtual one, and the code as base64url (RFC 4648 §5), deflated (`z`, RFC 1951) or plain (`t`).
 */
import type { Language } from '../../runner/run';
import type { Clock } from '../../trace/events';

/** What a link carries. */
export interface SharedProgram {
  language: Language;
  clock: Clock;
  code: string;
}

/** Why a fragment cannot be opened. */
export type LinkProblem = 'broken' | 'too-long' | 'unsupported';

/** What a fragment says. */
export type ReadLink = { ok: true; program: SharedProgram } | { ok: false; problem: LinkProblem };

/** Longest fragment that is made or read, in characters: chat programs and QR codes cut longer ones. */
export const MOST_FRAGMENT = 24_000;

/** Longest program that is unpacked, in bytes of UTF-8: a small link must not unpack to a huge one. */
const MOST_CODE = 200_000;

const LANGUAGES: readonly Language[] = ['ts', 'python'];

const canDeflate = (): boolean => typeof CompressionStream === 'function';

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException when the text is no base64url */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks as long as the result is no longer than it may be; null for more. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MOST_CODE) {
      await reader.cancel();
      return null;
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * Puts a program into a fragment.
 *
 * @returns the fragment without `#`, or null for a program too long to send around
 */
export async function writeLink({ language, clock, code }: SharedProgram): Promise<string | null> {
  const bytes = new TextEncoder().encode(code);
  if (bytes.length > MOST_CODE) return null;
  const body = canDeflate() ? `z=${toBase64Url(await deflate(bytes))}` : `t=${toBase64Url(bytes)}`;
  const fragment = [`lang=${language}`, ...(clock === 'real' ? ['clock=real'] : []), body].join(
    '&',
  );
  return fragment.length > MOST_FRAGMENT ? null : fragment;
}

const no = (problem: LinkProblem): ReadLink => ({ ok: false, problem });

/**
 * Takes a program out of a fragment that anyone may have written.
 *
 * @param fragment without `#`
 */
export async function readLink(fragment: string): Promise<ReadLink> {
  if (fragment.length > MOST_FRAGMENT) return no('too-long');
  const fields = new URLSearchParams(fragment);
  const language = LANGUAGES.find((name) => name === fields.get('lang'));
  const packed = fields.get('z');
  const text = packed ?? fields.get('t');
  if (!language || text === null) return no('broken');
  if (packed !== null && !canDeflate()) return no('unsupported');
  try {
    const bytes = fromBase64Url(text);
    const plain = packed === null ? bytes : await inflate(bytes);
    if (!plain || plain.length > MOST_CODE) return no('too-long');
    const code = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    const clock = fields.get('clock') === 'real' ? 'real' : 'virtual';
    return { ok: true, program: { language, clock, code } };
  } catch {
    return no('broken');
  }
}
