import ts from 'typescript';
import type { Completions, TypeHint, TypeProblem } from './messages';
import { BLOCK_NAME, BLOCK_OPTIONS } from './options';

/** Where the declarations of the language, its libraries and `asyncio` lie. */
export const LIBRARY_FOLDER = '/lib/';
export const ASYNCIO_ENTRY = '/src/asyncio/index.d.ts';

/** What {@link TypeService} needs. */
export interface TypeServiceOptions {
  /** Texts of declaration files by path. */
  declarations: ReadonlyMap<string, string>;
  /** TypeScript's own messages in another language, by their keys; English when left out. */
  messages?: Record<string, string>;
}

const SEVERITIES: Partial<Record<ts.DiagnosticCategory, TypeProblem['severity']>> = {
  [ts.DiagnosticCategory.Warning]: 'warning',
  [ts.DiagnosticCategory.Message]: 'info',
  [ts.DiagnosticCategory.Suggestion]: 'info',
};

/** Answers questions about the types of one text at a time. */
export class TypeService {
  private source = '';
  private version = 0;
  private readonly service: ts.LanguageService;

  constructor({ declarations, messages }: TypeServiceOptions) {
    const textOf = (name: string): string | undefined =>
      name === BLOCK_NAME ? this.source : declarations.get(name);
    const snapshots = new Map<string, ts.IScriptSnapshot>();
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => ({
        ...BLOCK_OPTIONS,
        paths: { asyncio: [ASYNCIO_ENTRY] },
      }),
      getScriptFileNames: () => [BLOCK_NAME],
      getScriptVersion: (name) => (name === BLOCK_NAME ? String(this.version) : '0'),
      getScriptSnapshot: (name) => {
        const text = textOf(name);
        if (text === undefined) return undefined;
        if (name === BLOCK_NAME) return ts.ScriptSnapshot.fromString(text);
        const known = snapshots.get(name) ?? ts.ScriptSnapshot.fromString(text);
        snapshots.set(name, known);
        return known;
      },
      getCurrentDirectory: () => '/',
      getDefaultLibFileName: () => `${LIBRARY_FOLDER}lib.es2023.d.ts`,
      fileExists: (name) => textOf(name) !== undefined,
      readFile: textOf,
      ...(messages && { getLocalizedDiagnosticMessages: () => messages }),
    };
    this.service = ts.createLanguageService(host);
  }

  /** Everything that is wrong with a block, in order. */
  problems(source: string): TypeProblem[] {
    this.show(source);
    const found = [
      ...this.service.getSyntacticDiagnostics(BLOCK_NAME),
      ...this.service.getSemanticDiagnostics(BLOCK_NAME),
    ];
    return found
      .map(({ start = 0, length = 0, messageText, category, code }): TypeProblem => {
        const message = ts.flattenDiagnosticMessageText(messageText, '\n');
        const severity = SEVERITIES[category] ?? 'error';
        return { from: start, to: start + length, message, severity, code };
      })
      .sort((a, b) => a.from - b.from);
  }

  /** What stands at an offset; null where nothing has a type. */
  hint(source: string, at: number): TypeHint | null {
    this.show(source);
    const info = this.service.getQuickInfoAtPosition(BLOCK_NAME, at);
    if (!info) return null;
    const { start, length } = info.textSpan;
    return {
      from: start,
      to: start + length,
      signature: ts.displayPartsToString(info.displayParts),
      text: ts.displayPartsToString(info.documentation),
    };
  }

  /** What may be written at an offset; null where nothing is expected. */
  completions(source: string, at: number): Completions | null {
    this.show(source);
    const list = this.service.getCompletionsAtPosition(BLOCK_NAME, at, {});
    if (!list) return null;
    const from = wordStart(source, at);
    const options = list.entries.map(({ name, kind, sortText }) => ({
      label: name,
      kind,
      // TypeScript writes 11 for what is nearest and 15 and more for globals and keywords.
      boost: Math.max(-99, 12 - (Number.parseInt(sortText, 10) || 16)),
    }));
    return { from, options };
  }

  /** Type and comment of one completion. */
  details(source: string, at: number, label: string): TypeHint | null {
    this.show(source);
    const details = this.service.getCompletionEntryDetails(
      BLOCK_NAME,
      at,
      label,
      undefined,
      undefined,
      undefined,
      undefined,
    );
    if (!details) return null;
    return {
      from: at,
      to: at,
      signature: ts.displayPartsToString(details.displayParts),
      text: ts.displayPartsToString(details.documentation),
    };
  }

  private show(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.version++;
  }
}

/** Where the word begins that ends at an offset. */
function wordStart(source: string, at: number): number {
  const [word = ''] = /[\p{ID_Continue}$#]*$/u.exec(source.slice(0, at)) ?? [];
  return at - word.length;
}
