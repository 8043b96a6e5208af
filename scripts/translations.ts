/**
 * `npm run translations`: a table of what is translated, stale, missing or orphaned. Stale pages are
 * listed and tell their readers; missing and orphaned pages and headings that differ fail.
 *
 * `npm run translations -- --stamp FILE…`: writes into translated pages that they say what their
 * source says now. Do it after translating, not instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectFiles } from './files';
import { sourceHash, stamped } from './translations/hash';
import { sourceOf } from './translations/pages';
import { type State, type Translation, translationStates } from './translations/state';

const ORDER: State[] = ['orphan', 'missing', 'stale', 'current', 'original'];

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

function stamp(files: string[]): void {
  for (const file of files) {
    const source = sourceOf(file);
    if (source && existsSync(source)) {
      writeFileSync(file, stamped(read(file), sourceHash(read(source))));
      console.log(`${file} now names ${source} as it is`);
    } else {
      console.error(`${file} is not the translation of a page: name files under i18n/en/`);
      process.exitCode = 1;
    }
  }
}

function printTable(pages: Translation[]): void {
  const width = Math.max(...pages.map(({ source }) => source.length), 4);
  console.log(`state     ${'page'.padEnd(width)}  translation`);
  for (const { state, source, translation } of pages) {
    console.log(`${state.padEnd(8)}  ${source.padEnd(width)}  ${translation}`);
  }
}

function report(): void {
  const pages = translationStates(projectFiles(), read);
  pages.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  printTable(pages);
  const failing = pages.filter(({ problems }) => problems.length > 0);
  for (const { problems } of failing) for (const problem of problems) console.log(problem);
  console.log(`${pages.length - failing.length} passed, ${failing.length} failed`);
  if (failing.length > 0) process.exitCode = 1;
}

const [command, ...files] = process.argv.slice(2);
if (command === '--stamp') stamp(files);
else report();
