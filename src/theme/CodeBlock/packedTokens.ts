import { createContext } from 'react';

/** A fence as its author wrote it, with the packed tokens of every line of it. */
export interface HighlightedSource {
  source: string;
  tokens: string;
}

/** From the code block down to its content, past the parts of Docusaurus that do not know of it. */
export const PackedTokens = createContext<HighlightedSource>({ source: '', tokens: '' });
