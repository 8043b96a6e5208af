/** CodeMirror 6, with the parts that a short program needs and no more. */
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  WidgetType,
  type DecorationSet,
} from '@codemirror/view';
import type { Language } from '../../runner/run';
import { colours } from './colours';
import { typePhrases } from './types/phrases';
import { typesPlace } from './types/useTypes';

/** What {@link createEditor} needs. */
export interface EditorOptions {
  parent: HTMLElement;
  language: Language;
  text: string;
  /** Name for readers by ear; it also says how to run and how to leave. */
  label: string;
  onChange: (text: string) => void;
}

/** What the editor shows at a line (1-based): its kind as `data-mark`, a few words at its end. */
export interface EditorMark {
  line: number;
  kind: string;
  label?: string;
}

class MarkLabel extends WidgetType {
  constructor(private readonly label: string) {
    super();
  }

  override eq(other: MarkLabel): boolean {
    return other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'mark-label';
    element.textContent = this.label;
    return element;
  }
}

const setMarks = StateEffect.define<readonly EditorMark[]>();

function decorate(doc: Text, marks: readonly EditorMark[]): DecorationSet {
  const ranges = marks
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .flatMap(({ line, kind, label }) => {
      const { from, to } = doc.line(line);
      const whole = Decoration.line({ attributes: { 'data-mark': kind } }).range(from);
      if (!label) return [whole];
      return [whole, Decoration.widget({ widget: new MarkLabel(label), side: 1 }).range(to)];
    });
  return Decoration.set(ranges, true);
}

/** Marks at lines. An edit moves them along with their text. */
const lineMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) =>
    transaction.effects.reduce(
      (next, effect) =>
        effect.is(setMarks) ? decorate(transaction.state.doc, effect.value) : next,
      marks.map(transaction.changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});

const languageSupport: Record<Language, () => Extension> = {
  ts: () => [javascript({ typescript: true }), indentUnit.of('  ')],
  python: () => [python(), indentUnit.of('    ')],
};

/**
 * Puts an editor into the page. Tab indents; Esc then Tab leaves (WCAG 2.1.2); Ctrl/⌘+Enter is left
 * to the block around it.
 */
export function createEditor({
  parent,
  language,
  text,
  label,
  onChange,
}: EditorOptions): EditorView {
  const withoutRunKey = defaultKeymap.filter(({ key }) => key !== 'Mod-Enter');
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        keymap.of([...closeBracketsKeymap, ...withoutRunKey, ...historyKeymap, indentWithTab]),
        languageSupport[language](),
        syntaxHighlighting(colours),
        lineMarks,
        typesPlace.of([]),
        EditorState.phrases.of(typePhrases()),
        EditorState.tabSize.of(language === 'ts' ? 2 : 4),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          autocapitalize: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
}

/** Gives the editor another text, unless it has it already: what a reader types is never written over. */
export function setText(view: EditorView, text: string): void {
  const current = view.state.doc.toString();
  if (current !== text) view.dispatch({ changes: { from: 0, to: current.length, insert: text } });
}

/** Shows these marks and no others. */
export function showMarks(view: EditorView, marks: readonly EditorMark[]): void {
  view.dispatch({ effects: setMarks.of(marks) });
}
