/**
 * `npm run blocks:types [FILE…]`: type-checks every TypeScript block of the site, strictly, with what a
 * block really has: ECMAScript 2023, a worker's globals and 'asyncio'.
 */
import { readFileSync } from 'node:fs';
import { checkTypes, type BlockSource } from './block-types/checkTypes';
import { chosenFiles } from './files';
import { parseText } from './prose/parse';
import { isMdx } from './prose/texts';
import { findBlocks } from '../src/plugins/live-blocks/blocks';

const isPage = (file: string): boolean => /\.mdx?$/.test(file) && isMdx(file);

function blocksOf(file: string): BlockSource[] {
  return findBlocks(parseText(file, readFileSync(file, 'utf8')))
    .flatMap(({ blocks }) => blocks)
    .filter(({ fence }) => fence.language === 'ts')
    .map(({ source, code }) => ({
      file,
      line: (code.position?.start.line ?? 0) + 1,
      column: code.position?.start.column ?? 1,
      source,
    }));
}

const blocks = chosenFiles(process.argv.slice(2), isPage).flatMap(blocksOf);
const problems = checkTypes(blocks);
for (const { file, line, column, message } of problems) {
  console.log(`${file}:${line}:${column}: ${message}`);
}
const failed = new Set(problems.map(({ block }) => block)).size;
console.log(`${blocks.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
