/** What an editor and the worker that knows the types of its block say to each other. */
import type { MessageLanguage } from '../../protocol';

/** Something the compiler has to say of a stretch of a block; offsets in UTF-16 units. */
export interface TypeProblem {
  from: number;
  to: number;
  /** In the reader's language. */
  message: string;
  severity: 'error' | 'warning' | 'info';
  /** TypeScript's number for it. */
  code: number;
}

/** What stands under the pointer. */
export interface TypeHint {
  from: number;
  to: number;
  /** The declaration, as TypeScript words it. */
  signature: string;
  /** Its comment. */
  text: string;
}

/** One thing that may be written here. */
export interface Completion {
  label: string;
  /** Kind in TypeScript's terms: `method`, `const`, `keyword`, … */
  kind: string;
  /** Greater for what is nearer. */
  boost: number;
}

/** What may be written from `from` on. */
export interface Completions {
  from: number;
  options: Completion[];
}

/** The questions an editor asks, with their answers. A question carries the whole text of its block. */
export interface TypeQuestions {
  problems: { asked: { source: string }; answer: TypeProblem[] };
  hint: { asked: { source: string; at: number }; answer: TypeHint | null };
  completions: { asked: { source: string; at: number }; answer: Completions | null };
  details: { asked: { source: string; at: number; label: string }; answer: TypeHint | null };
}

export type QuestionName = keyof TypeQuestions;

/** To the worker: first the language, then questions. */
export type ToTypeWorker =
  | { kind: 'open'; language: MessageLanguage }
  | {
      [Name in QuestionName]: { kind: Name; id: number } & TypeQuestions[Name]['asked'];
    }[QuestionName];

/** From the worker: the answer to the question of that number. */
export interface FromTypeWorker {
  id: number;
  answer: unknown;
}
