/**
 * `npm run prose [-- --fix] [FILE…]`: checks Japanese prose with textlint (rules and their reasons in
 * `.textlintrc.yml`, terms in `scripts/prose/terms.yml`).
 */
import { chosenFiles } from './files';
import { checkJapanese } from './prose/japanese';
import { reportProblems } from './prose/problem';
import { isText, languageOf } from './prose/texts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const named = args.filter((arg) => arg !== '--fix');
  const files = chosenFiles(named, (file) => isText(file) && languageOf(file) === 'ja');
  reportProblems(files, await checkJapanese(files, args.includes('--fix')));
}

void main();
