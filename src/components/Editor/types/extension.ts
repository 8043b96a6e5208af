/** What an editor shows of types: problems underlined, a hint under the pointer, completion. */
import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { lintKeymap, linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, keymap, type EditorView, type Tooltip } from '@codemirror/view';
import type { TypeHint } from '../../../runner/typescript/types/messages';
import type { Ask } from './client';

/** What {@link typeExtension} needs. */
export interface TypeExtensionOptions {
  ask: Ask;
  /** Source that is run before the editor's text: it is checked with it, and counts in no position. */
  prefix: string;
  /** Hears how many problems there are after every check. */
  onProblems: (count: number) => void;
  /** Hears that the worker has died. */
  onFailure: () => void;
}

/** Milliseconds of rest in typing before a check. */
const REST_MS = 350;

/** CodeMirror's names of icons for TypeScript's kinds of things. */
const ICONS: Readonly<Record<string, string>> = {
  method: 'method',
  function: 'function',
  'local function': 'function',
  property: 'property',
  getter: 'property',
  setter: 'property',
  class: 'class',
  interface: 'interface',
  type: 'type',
  'type parameter': 'type',
  enum: 'enum',
  'enum member': 'enum',
  module: 'namespace',
  keyword: 'keyword',
  const: 'constant',
  string: 'text',
};

/** Everything at once, to be taken away at once. */
export function typeExtension(options: TypeExtensionOptions): Extension {
  const { prefix, onProblems, onFailure } = options;
  const shift = prefix.length;
  const sourceOf = (text: string): string => prefix + text;
  const ask: Ask = async (kind, question) => {
    try {
      return await options.ask(kind, question);
    } catch (error) {
      onFailure();
      throw error;
    }
  };

  const lint = async (view: EditorView): Promise<Diagnostic[]> => {
    const text = view.state.doc.toString();
    const problems = await ask('problems', { source: sourceOf(text) }).catch(() => []);
    const shown = problems
      .filter(({ to }) => to >= shift)
      .map(({ from, to, message, severity, code }): Diagnostic => {
        const start = Math.min(Math.max(0, from - shift), text.length);
        const end = Math.min(Math.max(start, to - shift), text.length);
        return { from: start, to: end, severity, message, source: `TS${code}` };
      });
    onProblems(shown.length);
    return shown;
  };

  const hover = async (view: EditorView, at: number): Promise<Tooltip | null> => {
    const source = sourceOf(view.state.doc.toString());
    const hint = await ask('hint', { source, at: at + shift }).catch(() => null);
    if (!hint || hint.from < shift) return null;
    return {
      pos: hint.from - shift,
      end: hint.to - shift,
      above: true,
      create: () => ({ dom: hintElement(hint) }),
    };
  };

  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.matchBefore(/[\w$#]+|[.'"]/);
    if (!before && !context.explicit) return null;
    const source = sourceOf(context.state.doc.toString());
    const at = context.pos + shift;
    const found = await ask('completions', { source, at }).catch(() => null);
    if (!found || context.aborted) return null;
    return {
      from: found.from - shift,
      validFor: /^[\w$#]*$/,
      options: found.options.map(({ label, kind, boost }) => ({
        label,
        boost,
        type: ICONS[kind] ?? 'variable',
        info: async () => {
          const details = await ask('details', { source, at, label }).catch(() => null);
          return details && hintElement(details);
        },
      })),
    };
  };

  return [
    linter(lint, { delay: REST_MS }),
    hoverTooltip(hover),
    autocompletion({ override: [complete], icons: true }),
    keymap.of([...completionKeymap, ...lintKeymap]),
  ];
}

/** A declaration and its comment. */
function hintElement({ signature, text }: Pick<TypeHint, 'signature' | 'text'>): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cm-typeHint';
  const code = document.createElement('code');
  code.textContent = signature;
  element.append(code);
  if (text !== '') {
    const comment = document.createElement('p');
    comment.textContent = text;
    element.append(comment);
  }
  return element;
}
