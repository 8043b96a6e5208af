/**
 * Where the files of test262 (https://github.com/tc39/test262) lie, and what they say about themselves.
 * Its own layout is read (`test/`, `harness/`), and that of the copy in Mozilla's sources, in which every
 * folder has the helpers that it needs in a `shell.js`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** One test, as INTERPRETING.md of test262 describes it. */
export interface Test {
  source: string;
  flags: readonly string[];
  /** Helpers that the test uses, by the names of their files. */
  includes: readonly string[];
  /** The error that the test is about: when it comes, and its class. */
  negative?: { phase: string; type: string };
}

/** Helpers that every test may use. */
const ALWAYS = ['assert.js', 'sta.js'];

/** A folder with the tests in it. */
export class Suite {
  private readonly tests: string;
  private readonly helpers = new Map<string, string>();

  /** @throws when there is no test262 in the folder. */
  constructor(private readonly folder: string) {
    const own = join(folder, 'test');
    this.tests = existsSync(own) ? own : folder;
    if (!existsSync(join(this.tests, 'language'))) {
      throw new Error(`No test262 in ${folder}: it has no folder 'language'.`);
    }
  }

  /** Paths of all tests below the parts, like `language/statements/for/head-init-async-of.js`. */
  list(parts: readonly string[]): string[] {
    return parts.flatMap((part) => {
      const root = join(this.tests, part);
      const files = part.endsWith('.js')
        ? [root]
        : readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file));
      return files
        .filter(
          (file) => /\.js$/.test(file) && !/_FIXTURE|(?:^|[\\/])(?:shell|browser)\.js$/.test(file),
        )
        .map((file) => relative(this.tests, file).split(sep).join('/'))
        .sort();
    });
  }

  /** Reads one test. */
  read(path: string): Test {
    const source = readFileSync(join(this.tests, path), 'utf8');
    const about = /\/\*---([^]*?)---\*\//.exec(source)?.[1] ?? '';
    const phase = /^negative:[^]*?\bphase:\s*(\w+)/m.exec(about)?.[1];
    const type = /^negative:[^]*?\btype:\s*(\w+)/m.exec(about)?.[1];
    return {
      source,
      flags: listed(about, 'flags'),
      includes: listed(about, 'includes'),
      ...(phase && type && { negative: { phase, type } }),
    };
  }

  /** The helpers of a test, as one script. */
  harness(path: string, { flags, includes }: Test): string {
    if (flags.includes('raw')) return '';
    return [...ALWAYS, ...includes].map((name) => this.helper(path, name)).join('\n');
  }

  private helper(path: string, name: string): string {
    const own = join(this.folder, 'harness', name);
    if (existsSync(own) && this.tests !== this.folder) return this.text(own);
    for (let at = dirname(path); ; at = dirname(at)) {
      const shell = join(this.tests, at, 'shell.js');
      const [, section] = existsSync(shell) ? this.text(shell).split(`// file: ${name}\n`) : [];
      if (section !== undefined) return section.split(/^\/\/ file: /m)[0] ?? '';
      if (at === '.') throw new Error(`No helper ${name}`);
    }
  }

  private text(file: string): string {
    const text = this.helpers.get(file) ?? readFileSync(file, 'utf8');
    this.helpers.set(file, text);
    return text;
  }
}

/** A list of the front matter, on one line or on several. */
function listed(about: string, key: string): string[] {
  const inline = new RegExp(`^${key}:\\s*\\[([^\\]]*)\\]`, 'm').exec(about)?.[1];
  const below = new RegExp(`^${key}:\\s*\\n((?:\\s+- .*\\n?)+)`, 'm').exec(about)?.[1];
  return (inline?.split(',') ?? below?.split('- ') ?? [])
    .map((item) => item.trim())
    .filter(Boolean);
}
