import type { Language } from '../../runner/run';

/** A program of the playground, in both languages. */
export interface Example {
  /** Short name, also in addresses: `/play#example=NAME`. */
  name: string;
  /** Without a newline at the end. */
  code: Record<Language, string>;
}
