/** What is known of a promise without waiting for it. */
export type PromiseState =
  | { state: 'pending' }
  | { state: 'fulfilled'; value: unknown }
  | { state: 'rejected'; value: unknown };

/** What the printer asks of the run around it. */
export interface Insight {
  /** State of a promise, where it is known for certain. */
  promise(value: object): PromiseState | undefined;
  /** What a proxy stands in front of; undefined when the value is no proxy. */
  proxyTarget(value: object): object | undefined;
  /** Stack of an error in terms of the block, with its first line, as V8 would print it. */
  stack(error: object): string;
}

/** How to print. */
export interface InspectOptions {
  /** Levels of nesting to print; deeper objects become `[Object]`. */
  depth?: number;
  /** Also print what is not enumerable, as `%o` does. */
  showHidden?: boolean;
  breakLength?: number;
  maxArrayLength?: number;
}

/** State of one call of `inspect`. */
export interface Context extends Required<InspectOptions> {
  insight: Insight;
  /** Prints a value that stands inside another. */
  print: (context: Context, value: unknown, depth: number) => string;
  /** Objects being printed, outermost first. */
  seen: object[];
  /** Numbers of objects that contain themselves. */
  circular: Map<object, number>;
  indentation: number;
  /** Depth of the object whose properties were printed last. */
  currentDepth: number;
}

/** How many levels of nesting may stand on one line (Node's `compact`). */
export const COMPACT = 3;
