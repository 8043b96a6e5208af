/** Programs as source text in both languages. */
import type { BlockUse, Value } from './forms/form';
import { formOf, type Program, type Statement } from './program';

/** A language that programs can be printed in. */
export type Language = 'py' | 'ts';

/** The source of `program`: functions, and `main1`, `main2`, … at the end. */
export function print(program: Program, language: Language): string {
  const printer = new Printer(language);
  const mains = program.runs.map((run, i) => printer.define(`main${i + 1}`, run, false));
  return [...printer.functions, ...mains].join('\n');
}

interface Scopes {
  timeout: string;
  group: string;
}

class Printer {
  readonly functions: string[] = [];
  private count = 0;

  constructor(private readonly language: Language) {}

  /** A function with `block` as its body. */
  define(name: string, block: readonly Statement[], isGenerator: boolean): string {
    const lines = this.block(block, { timeout: '', group: '' });
    if (this.language === 'py') {
      const noItems = isGenerator ? ['if False: yield'] : [`return '${name}'`];
      return [`async def ${name}():`, ...indent(['mine = []', ...lines, ...noItems], 4), ''].join(
        '\n',
      );
    }
    const body = indent(['const mine = [];', ...lines], 2);
    if (isGenerator) {
      return [`const ${name} = asyncGenerator(function* (emit) {`, ...body, '});', ''].join('\n');
    }
    return [`function* ${name}() {`, ...body, `  return '${name}';`, '}', ''].join('\n');
  }

  private block(block: readonly Statement[], scopes: Scopes): string[] {
    const lines = block.flatMap((statement) => this.statement(statement, scopes));
    return lines.length > 0 || this.language === 'ts' ? lines : ['pass'];
  }

  private statement(statement: Statement, scopes: Scopes): string[] {
    const { kind, id } = statement;
    const form = formOf(kind);
    const inner = { ...scopes };
    if (kind.startsWith('timeout')) inner.timeout = `limit${id}`;
    if (kind === 'group') inner.group = `group${id}`;
    const lines = form[this.language].split('\n').flatMap((line) => {
      const [, spaces, name] = /^( *)\{block:(\w+)\}$/.exec(line) ?? [];
      if (spaces === undefined || name === undefined) {
        return [this.fill(line, statement, form.where === 'group' ? scopes.group : scopes.timeout)];
      }
      return indent(this.block(statement.blocks[name]?.[0] ?? [], inner), spaces.length);
    });
    const end = this.language === 'ts' ? ';' : '';
    return [`log('${id} ${kind}')${end}`, ...lines];
  }

  private fill(line: string, statement: Statement, scope: string): string {
    const { id, args } = statement;
    return line
      .replace(/\{(call|calls|items):(\w+)\}/g, (_, how: string, name: string) =>
        (statement.blocks[name] ?? [])
          .map((block) => `${this.named(block, how === 'items' ? 'generator' : 'function')}()`)
          .join(', '),
      )
      .replaceAll('{id}', String(id))
      .replaceAll('{scope}', scope)
      .replace(/\{(\w+)\}/g, (whole, name: string) =>
        name in args ? this.value(args[name] as Value) : whole,
      );
  }

  private named(block: readonly Statement[], use: BlockUse): string {
    const name = `f${++this.count}`;
    this.functions.push(this.define(name, block, use === 'generator'));
    return name;
  }

  private value(value: Value): string {
    return typeof value === 'object' ? value[this.language] : String(value);
  }
}

function indent(lines: readonly string[], spaces: number): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => ' '.repeat(spaces) + line);
}
