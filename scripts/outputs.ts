/**
 * `npm run outputs [-- --check] [FILE…]`: runs every live block and writes what it prints into its
 * output fence; with `--check` it writes nothing and fails where a page claims something else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chosenFiles } from './files';
import { checkPage, type BlockProblem } from './outputs/checkPage';
import { writeOutputs } from './outputs/writeOutputs';
import { isMdx } from './prose/texts';

/** Pages that are compiled, and so may hold live blocks. */
const isPage = (file: string): boolean => /\.mdx?$/.test(file) && isMdx(file);

function report(problems: BlockProblem[]): void {
  for (const { file, line, message } of problems) console.log(`${file}:${line}: ${message}`);
}

async function check(files: string[]): Promise<void> {
  let blocks = 0;
  const problems: BlockProblem[] = [];
  for (const file of files) {
    const page = await checkPage(file, readFileSync(file, 'utf8'));
    blocks += page.blocks;
    problems.push(...page.problems);
  }
  report(problems);
  console.log(`${blocks - problems.length} passed, ${problems.length} failed`);
  if (problems.length > 0) process.exitCode = 1;
}

async function write(files: string[]): Promise<void> {
  for (const file of files) {
    const before = readFileSync(file, 'utf8');
    const after = await writeOutputs(file, before);
    if (after === before) continue;
    writeFileSync(file, after);
    console.log(`${file}: outputs written`);
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const files = chosenFiles(
    args.filter((arg) => arg !== '--check'),
    isPage,
  );
  await (args.includes('--check') ? check(files) : write(files));
}

void main();
