/** From a program that fails to the smallest one that still does. */
import { formOf, type Program, type Statement } from './program';

/** The smallest program that `fails`, found by leaving statements out one by one. */
export async function shrink(
  program: Program,
  fails: (program: Program) => Promise<boolean>,
): Promise<Program> {
  let smallest = program;
  for (;;) {
    const smaller = await firstFailing(smallerPrograms(smallest), fails);
    if (smaller === null) return smallest;
    smallest = smaller;
  }
}

async function firstFailing(
  programs: Iterable<Program>,
  fails: (program: Program) => Promise<boolean>,
): Promise<Program | null> {
  for (const program of programs) if (await fails(program)) return program;
  return null;
}

function* smallerPrograms(program: Program): Generator<Program> {
  if (program.eager) yield { ...program, eager: false };
  const { runs } = program;
  for (const [i, run] of runs.entries()) {
    if (runs.length > 1) yield { ...program, runs: runs.toSpliced(i, 1) };
    for (const smaller of smallerBlocks(run)) yield { ...program, runs: runs.with(i, smaller) };
  }
}

/** The block with one statement left out, opened up, or made smaller inside. */
function* smallerBlocks(block: readonly Statement[]): Generator<Statement[]> {
  const half = Math.ceil(block.length / 2);
  if (block.length > 3) {
    yield block.slice(0, half);
    yield block.slice(half);
  }
  for (const [i, statement] of block.entries()) {
    yield block.toSpliced(i, 1);
    for (const opened of openedUp(statement)) yield block.toSpliced(i, 1, ...opened);
    for (const smaller of smallerStatements(statement)) yield block.with(i, smaller);
  }
}

/** What stands inside of it, where that means the same outside. */
function* openedUp(statement: Statement): Generator<Statement[]> {
  for (const [name, use] of Object.entries(formOf(statement.kind).blocks ?? {})) {
    if (use === 'inline') yield statement.blocks[name]?.[0] ?? [];
  }
}

function* smallerStatements(statement: Statement): Generator<Statement> {
  for (const [name, blocks] of Object.entries(statement.blocks)) {
    for (const [i, block] of blocks.entries()) {
      if (blocks.length > 1) yield withBlocks(statement, name, blocks.toSpliced(i, 1));
      for (const smaller of smallerBlocks(block)) {
        yield withBlocks(statement, name, blocks.with(i, smaller));
      }
    }
  }
}

function withBlocks(statement: Statement, name: string, blocks: Statement[][]): Statement {
  return { ...statement, blocks: { ...statement.blocks, [name]: blocks } };
}
