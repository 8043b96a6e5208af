import ts from 'typescript';

/** Name under which the compiler knows a block. */
export const BLOCK_NAME = '/block.ts';

/**
 * How blocks are type-checked, on the site and in `npm test`: strictly, with what a block really has,
 * which is ECMAScript 2023 and the globals of a worker.
 */
export const BLOCK_OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  // `WebWorker` declares what the sandbox's worker has, console and timers among it.
  lib: ['lib.es2023.d.ts', 'lib.webworker.d.ts'],
  types: [],
};
