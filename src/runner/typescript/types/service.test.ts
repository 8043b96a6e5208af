import { describe, expect, it } from 'vitest';
import { blockDeclarations } from './build/declarations';
import { TypeService } from './service';

const declarations = new Map(Object.entries(blockDeclarations()));
const service = new TypeService({ declarations });

describe('the types of a block', () => {
  it('are checked with a worker’s globals and asyncio', () => {
    const source = [
      "import { run, sleep } from 'asyncio';",
      'function* main() { yield* sleep(1); console.log(performance.now()); }',
      'run(main());',
      "const cups: number = 'three';",
      'document.title;',
    ].join('\n');
    expect(service.problems(source).map(({ from, to }) => source.slice(from, to))).toEqual([
      'cups',
      'document',
    ]);
  });

  it('are told in the reader’s language', () => {
    const japanese = new TypeService({
      declarations,
      messages: { Cannot_find_name_0_2304: '名前 "{0}" が見つかりません。' },
    });
    expect(japanese.problems('nothing;')[0]?.message).toBe('名前 "nothing" が見つかりません。');
    // Messages are the compiler's, not the service's: the next one sets its own.
    expect(new TypeService({ declarations }).problems('x;')).toHaveLength(1);
  });

  it('are known under the pointer and offered while typing', () => {
    const source = "import { sleep } from 'asyncio';\nconst t = sleep(1);\nPromise.al";
    expect(service.hint(source, source.indexOf('t ='))?.signature).toMatch(/const t: Coroutine/);
    const found = service.completions(source, source.length);
    expect(found?.from).toBe(source.length - 2);
    expect(found?.options.map(({ label }) => label)).toContain('allSettled');
    expect(service.details(source, source.length, 'all')?.signature).toContain('Promise');
  });
});
