import { resolve } from 'node:path';
import ts from 'typescript';
import { BLOCK_OPTIONS } from '../../src/runner/typescript/types/options';

/** A block and where its first line stands. */
export interface BlockSource {
  file: string;
  /** 1-based line and column of the first line of its code. */
  line: number;
  column: number;
  source: string;
}

/** What the compiler says of a block, in terms of its page. */
export interface TypeProblem {
  block: BlockSource;
  file: string;
  line: number;
  column: number;
  message: string;
}

const OPTIONS: ts.CompilerOptions = {
  ...BLOCK_OPTIONS,
  paths: { asyncio: [resolve('src/asyncio/index.ts')] },
};

/** Checks all blocks with one compiler; blocks do not see each other. */
export function checkTypes(blocks: readonly BlockSource[]): TypeProblem[] {
  const byName = new Map(
    blocks.map((block, index) => [resolve(`.cache/blocks/${index}.ts`), block] as const),
  );
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => byName.has(resolve(name)) || disk.fileExists(name),
    readFile: (name) => byName.get(resolve(name))?.source ?? disk.readFile(name),
    getSourceFile: (name, languageVersion, ...rest) => {
      const block = byName.get(resolve(name));
      return block
        ? ts.createSourceFile(name, block.source, languageVersion, true)
        : disk.getSourceFile(name, languageVersion, ...rest);
    },
  };
  const program = ts.createProgram([...byName.keys()], OPTIONS, host);
  return [...byName].flatMap(([name, block]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => {
        const at = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
        return {
          block,
          file: block.file,
          line: block.line + at.line,
          column: block.column + at.character,
          message: ts.flattenDiagnosticMessageText(messageText, ' '),
        };
      },
    );
  });
}
