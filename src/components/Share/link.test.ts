import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { readLink, writeLink, type SharedProgram } from './link';

afterEach(() => vi.unstubAllGlobals());

const PROGRAM: SharedProgram = {
  language: 'python',
  clock: 'real',
  code: 'print("コーヒー ☕ 𠮷")\n',
};

test('what is written is read back, whatever the code', async () => {
  const programs = fc.record({
    language: fc.constantFrom('ts' as const, 'python' as const),
    clock: fc.constantFrom('virtual' as const, 'real' as const),
    code: fc.string({ unit: 'binary', maxLength: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(programs, async (program) => {
      const fragment = (await writeLink(program)) ?? '';
      expect(fragment).toMatch(/^[\w=&-]+$/);
      expect(await readLink(fragment)).toEqual({ ok: true, program });
    }),
    { numRuns: 60 },
  );
});

test('the code is raw deflate in base64url, as other programs know it', async () => {
  const fragment = (await writeLink(PROGRAM)) ?? '';
  const packed = new URLSearchParams(fragment).get('z') ?? '';
  expect(inflateRawSync(Buffer.from(packed, 'base64url')).toString()).toBe(PROGRAM.code);
});

test('without compression the link is plain, and opens everywhere', async () => {
  const { CompressionStream } = globalThis;
  vi.stubGlobal('CompressionStream', undefined);
  const fragment = (await writeLink(PROGRAM)) ?? '';
  expect(fragment).toContain('&t=');
  expect(await readLink(fragment)).toEqual({ ok: true, program: PROGRAM });
  vi.stubGlobal('CompressionStream', CompressionStream);
  expect(await readLink(fragment)).toEqual({ ok: true, program: PROGRAM });
});

test('a program too long to send around gets no link', async () => {
  let seed = 1;
  const noise = Array.from({ length: 60_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(32 + (seed % 95));
  }).join('');
  expect(await writeLink({ ...PROGRAM, code: noise })).toBeNull();
  expect(await writeLink({ ...PROGRAM, code: 'x'.repeat(300_000) })).toBeNull();
  expect(await writeLink({ ...PROGRAM, code: 'x'.repeat(60_000) })).not.toBeNull();
});

test.each([
  ['', 'broken'],
  ['lang=ts', 'broken'],
  ['lang=rust&t=eA', 'broken'],
  ['lang=ts&t=%%%', 'broken'],
  ['lang=ts&t=gA', 'broken'],
  ['lang=ts&z=AAAA', 'broken'],
  [`lang=ts&t=${'A'.repeat(30_000)}`, 'too-long'],
  [`lang=ts&z=${deflateRawSync(Buffer.alloc(5_000_000, 'x')).toString('base64url')}`, 'too-long'],
])('the fragment %j is refused', async (fragment, problem) => {
  expect(await readLink(fragment)).toEqual({ ok: false, problem });
});

test('a cut link never opens as another program', async () => {
  const fragment = (await writeLink({ ...PROGRAM, code: 'a = 1\n'.repeat(50) })) ?? '';
  for (let length = 0; length < fragment.length; length++) {
    expect(await readLink(fragment.slice(0, length))).toMatchObject({ ok: false });
  }
});
