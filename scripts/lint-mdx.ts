/**
 * `npm run lint:mdx [-- --fix] [FILE…]`: checks that every page and document can be read as the MDX or Markdown
 * it is, and the style of its markup.
 */
import { chosenFiles } from './files';
import { checkMarkdown } from './prose/markdown';
import { reportProblems } from './prose/problem';
import { isText } from './prose/texts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const fix = args.includes('--fix');
  const named = args.filter((arg) => arg !== '--fix');
  const files = chosenFiles(named, isText);
  const problems = await Promise.all(files.map((file) => checkMarkdown(file, fix)));
  reportProblems(files, problems.flat());
}

void main();
