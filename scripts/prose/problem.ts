/** Something in a text that is not as it should be. */
export interface Problem {
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** What is wrong and, where the rule knows, what to write instead. */
  message: string;
  /** The rule's name, to look up why. */
  rule: string;
  /** True when `npm run fix` repairs it. */
  fixable: boolean;
}

/**
 * Prints problems as `file:line:column message (rule)`, then how many files passed and failed, and
 * sets the exit code.
 */
export function reportProblems(files: string[], problems: Problem[]): void {
  for (const { file, line, column, message, rule, fixable } of problems) {
    const help = fixable ? ' — npm run fix repairs this' : '';
    console.log(`${file}:${line}:${column} ${message} (${rule})${help}`);
  }
  const failed = new Set(problems.map((problem) => problem.file)).size;
  console.log(`${files.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
