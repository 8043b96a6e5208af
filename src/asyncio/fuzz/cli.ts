/**
 * `npm run fuzz:asyncio -- --count 1000 --seed 1 [--python python3.13 | --pyodide]`: random programs
 * on CPython and on our loop. Prints the smallest program that differs, in both languages.
 */
import { parseArgs } from 'node:util';
import { difference } from './compare';
import { Coverage } from './coverage';
import { execute } from './execute';
import { introduce, pythonOracle, pythonVersion, type Oracle } from './oracle';
import { print } from './print';
import { makeProgram, type Program } from './program';
import { pyodideOracle } from './pyodideOracle';
import { shrink } from './shrink';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      python: { type: 'string', default: 'python3' },
      pyodide: { type: 'boolean', default: false },
    },
  });
  const oracle = values.pyodide ? await pyodideOracle() : findPython(values.python);
  if (oracle === null) {
    console.error(`${values.python} is not there or older than 3.11; install it, or use --pyodide`);
    return 1;
  }
  console.log(introduce(oracle));
  const first = Number(values.seed);
  const failure = await findDifference(oracle, first, Number(values.count));
  if (failure !== null) await explain(oracle, failure);
  oracle.close();
  return failure === null ? 0 : 1;
}

function findPython(python: string): Oracle | null {
  const version = pythonVersion(python);
  return version === null ? null : pythonOracle(python, version);
}

async function findDifference(
  oracle: Oracle,
  first: number,
  count: number,
): Promise<Program | null> {
  let callbacks = 0;
  let lines = 0;
  let deadlocks = 0;
  const coverage = new Coverage();
  for (let seed = first; seed < first + count; seed++) {
    const program = makeProgram(seed, oracle.version);
    const ours = execute(program);
    callbacks += ours.steps.length;
    lines += ours.log.length;
    if (ours.end.includes('deadlock')) deadlocks++;
    coverage.add(program, ours);
    if (difference(ours, await oracle.ask(program)) !== null) return program;
  }
  console.log(
    `${count} programs, ${callbacks} callbacks and ${lines} log lines in the same order ` +
      `(${deadlocks} programs run into a deadlock)`,
  );
  console.log(coverage.toString());
  return null;
}

async function explain(oracle: Oracle, program: Program): Promise<void> {
  const differs = async (candidate: Program): Promise<boolean> =>
    difference(execute(candidate), await oracle.ask(candidate)) !== null;
  const smallest = await shrink(program, differs);
  console.log(`seed ${program.seed} differs${smallest.eager ? ' (eager tasks)' : ''}`);
  console.log(`\n--- Python\n${print(smallest, 'py')}\n--- TypeScript\n${print(smallest, 'ts')}`);
  console.log(difference(execute(smallest), await oracle.ask(smallest)));
}

void main().then((code) => {
  process.exitCode = code;
});
