import { readFileSync, writeFileSync } from 'node:fs';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import emphasisMarker from 'remark-lint-emphasis-marker';
import fencedCodeFlag from 'remark-lint-fenced-code-flag';
import headingIncrement from 'remark-lint-heading-increment';
import noUndefinedReferences from 'remark-lint-no-undefined-references';
import tableCellPadding from 'remark-lint-table-cell-padding';
import unorderedListMarkerStyle from 'remark-lint-unordered-list-marker-style';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import consistent from 'remark-preset-lint-consistent';
import recommended from 'remark-preset-lint-recommended';
import { type Preset, unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Problem } from './problem';
import { isMdx } from './texts';
import { tidy } from './tidy';

/** What every text of the project is held to. */
const RULES: Preset = {
  plugins: [
    remarkLint,
    recommended,
    consistent,
    fencedCodeFlag,
    headingIncrement,
    [unorderedListMarkerStyle, '-'],
    // `[x]` in prose is seldom a link that lacks its address, and Docusaurus reports broken ones itself.
    [noUndefinedReferences, false],
    // An emphasised word inside Japanese needs the marker that the words around it allow.
    [emphasisMarker, false],
    // Tables of Japanese cannot be lined up by counting characters.
    [tableCellPadding, false],
  ],
};

const base = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
const markdown = base().use(RULES).freeze();
const mdx = base().use(remarkDirective).use(remarkMdx).use(RULES).freeze();

/** MDX reads `{` as the beginning of JavaScript and `<` as that of a tag, which newcomers trip over. */
const SYNTAX_HELP =
  'In MDX `{` begins JavaScript and `<` begins a tag: write `\\{` and `\\<` for the characters, ' +
  'close every tag, and give a heading its id as {/* #id */}.';

function toProblem(file: string, { line, column, reason, ruleId, source }: VFileMessage): Problem {
  const lint = source === 'remark-lint';
  return {
    file,
    line: line ?? 1,
    column: column ?? 1,
    message: lint ? reason : `${reason}. ${SYNTAX_HELP}`,
    rule: lint && ruleId ? ruleId : 'syntax',
    fixable: false,
  };
}

/** Where a text differs from its tidy form, if it does. */
function untidy(file: string, text: string): Problem[] {
  const tidied = tidy(file, text).split('\n');
  const line = text.split('\n').findIndex((content, index) => content !== tidied[index]) + 1;
  if (line === 0) return [];
  const message = 'Spaces at the end of a line, or more than one empty line';
  return [{ file, line, column: 1, message, rule: 'whitespace', fixable: true }];
}

/**
 * Checks the Markdown or MDX of one file: that it can be read at all, and the rules above.
 *
 * @param fix tidies white space first
 * @returns what is wrong, in order
 */
export async function checkMarkdown(file: string, fix: boolean): Promise<Problem[]> {
  const text = readFileSync(file, 'utf8');
  const page = new VFile({ path: file, value: text });
  try {
    const processor = isMdx(file) ? mdx : markdown;
    await processor.run(processor.parse(page), page);
    if (fix) writeFileSync(file, tidy(file, text));
    const problems = page.messages.map((message) => toProblem(file, message));
    return fix ? problems : [...problems, ...untidy(file, text)];
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return [toProblem(file, error)];
  }
}
