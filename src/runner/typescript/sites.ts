/** What probes know beforehand about places in the source. Probes name them by their index. */

/** How a probed function runs. */
export type FunctionKind = 'module' | 'async' | 'generator' | 'async-generator';

/** A function whose calls are tasks. */
export interface FunctionSite {
  /** Name as the reader wrote it, with its class in front: `Account.deposit`. */
  name: string;
  kind: FunctionKind;
  /** 1-based line on which it begins. */
  line: number;
  /** Names of its parameters; null for one that is a pattern. */
  params: Array<string | null>;
}

/** A place where a function pauses. */
export interface PauseSite {
  /** 1-based line. */
  line: number;
  /** Names of the locals whose values the probe hands over, in order. */
  locals: string[];
  /** The awaited expression as written, when it is short. */
  text: string;
}

/** A name that a block imports. */
export interface ImportedName {
  /** Name in the module; `*` for all of it. */
  name: string;
  /** Name in the block. */
  local: string;
  line: number;
  column: number;
}

/** One `import` declaration. */
export interface ImportSite {
  module: string;
  names: ImportedName[];
}

/** A probe around an expression that an engine may quote in a message: a call, a `Promise.all`, a `for await`. */
export type QuotedProbe = 'h' | 'G' | 'i';

/** What an engine would quote in the place of a probe. */
export interface Quote {
  /** Method of the runtime that stands there. */
  probe: QuotedProbe;
  /** The expression in the engine's words; of a call, what is called. */
  text: string;
  isCall: boolean;
}

/** Everything that compiled code refers to. */
export interface Sites {
  functions: FunctionSite[];
  pauses: PauseSite[];
  imports: ImportSite[];
  quotes: Quote[];
}
