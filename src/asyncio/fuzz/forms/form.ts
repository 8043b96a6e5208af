/**
 * What a statement of random programs is: a template in both languages. In a template
 * `{id}` is the statement's number, `{name}` an argument, `{call:name}` a call of a coroutine function
 * made of that block, `{calls:name}` several, `{items:name}` a call of an asynchronous generator
 * function, and a line `{block:name}` the block itself.
 */

/** A Python version, as a number that can be compared: 313 is 3.13. */
export type Version = number;

/** One value in both languages, where they write it differently. */
export interface Both {
  py: string;
  ts: string;
}

/** What a template may contain: the same text in both languages, or one for each. */
export type Value = number | string | Both;

/** How a block is used. */
export type BlockUse = 'inline' | 'body' | 'function' | 'functions' | 'generator';

/** A kind of statement. */
export interface Form {
  /** How often it is chosen, relative to the others. */
  weight: number;
  /** First CPython that has it, or that behaves as 3.13 does. */
  since?: Version;
  /** Where it makes sense: anywhere by default. */
  where?: 'function' | 'generator' | 'timeout' | 'group';
  /** Arguments and what they are chosen from. */
  args?: Record<string, readonly Value[]>;
  /** Blocks and how they are used. `inline`: in the same function; `body`: in one of its own in TS. */
  blocks?: Record<string, BlockUse>;
  py: string;
  ts: string;
}
