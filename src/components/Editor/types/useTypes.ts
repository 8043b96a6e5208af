import { useEffect, useState, type RefObject } from 'react';
import { Compartment } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MessageLanguage } from '../../../runner/protocol';
import { giveUp, isRemembered, switchOn, useTypeCheck } from './typeCheck';

/** Where an editor's types are put in and taken out. */
export const typesPlace = new Compartment();

/** What {@link useTypes} gives. */
export interface EditorTypes {
  /** How many problems the last check found; null while there was none. */
  problems: number | null;
  /** Opens the list of problems in the editor. */
  openList: () => void;
}

/**
 * Puts types into an editor while the type check is on. The code for it comes with the first use.
 *
 * @param enabled false for a language that has none
 * @param prefix source that is run before the editor's text
 */
export function useTypes(
  view: RefObject<EditorView | null>,
  enabled: boolean,
  prefix: string,
  language: MessageLanguage,
): EditorTypes {
  const check = useTypeCheck();
  const ask = check.state === 'on' ? check.ask : undefined;
  const [problems, setProblems] = useState<number | null>(null);

  useEffect(() => {
    if (enabled && isRemembered()) void switchOn(language);
  }, [enabled, language]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !enabled || !ask) return undefined;
    let isOver = false;
    void import('./extension').then(({ typeExtension }) => {
      if (isOver) return;
      const extension = typeExtension({
        ask,
        prefix,
        onProblems: setProblems,
        onFailure: giveUp,
      });
      editor.dispatch({ effects: typesPlace.reconfigure(extension) });
    });
    return () => {
      isOver = true;
      setProblems(null);
      if (editor.dom.isConnected) editor.dispatch({ effects: typesPlace.reconfigure([]) });
    };
  }, [view, enabled, ask, prefix]);

  const openList = (): void => {
    const editor = view.current;
    if (editor) void import('@codemirror/lint').then(({ openLintPanel }) => openLintPanel(editor));
  };
  return { problems, openList };
}
