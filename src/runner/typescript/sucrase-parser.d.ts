/**
 * The part of sucrase's own parser that we read: it knows which tokens are types. The package ships
 * declarations for it, but not beside the files that Node can load.
 */
declare module 'sucrase/dist/parser/index.js' {
  export interface SucraseToken {
    /** One of the numbers of `TokenType`. */
    type: number;
    start: number;
    end: number;
    /** True for everything that taking the types off removes. */
    isType: boolean;
  }
  export function parse(
    source: string,
    isJSXEnabled: boolean,
    isTypeScriptEnabled: boolean,
    isFlowEnabled: boolean,
  ): { tokens: SucraseToken[] };
}

declare module 'sucrase/dist/parser/tokenizer/types.js' {
  export const TokenType: Readonly<
    Record<
      'at' | 'jsxTagStart' | 'lessThan' | 'name' | 'string' | 'eq' | '_import' | '_export' | 'eof',
      number
    >
  >;
}
