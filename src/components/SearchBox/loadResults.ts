import type { ComponentType, KeyboardEvent, RefObject } from 'react';

/** What the field tells of the lines below it (WAI-ARIA, the combobox pattern). */
export interface Lines {
  /** `id` of the list. */
  readonly list?: string;
  /** `id` of the line that Enter would choose; none where there are no lines. */
  readonly active?: string;
}

/** What the dialog, which is there at once, hands to what is loaded for it. */
export interface ResultsProps {
  readonly query: string;
  readonly composing: boolean;
  readonly onQuery: (query: string) => void;
  readonly onLines: (lines: Lines) => void;
  readonly onClose: () => void;
  /** Where the answer to a key in the field belongs. */
  readonly keysRef: RefObject<((event: KeyboardEvent) => void) | undefined>;
  /** True from an Enter that came before the answer did. */
  readonly hurriedRef: RefObject<boolean>;
}

export type Results = ComponentType<ResultsProps>;

/** Loads the results and starts the search: when a reader comes near it, not before. */
export async function loadResults(): Promise<Results> {
  const [{ default: results }, { searchClient }] = await Promise.all([
    import('./Results'),
    import('./client'),
  ]);
  searchClient();
  return results;
}
