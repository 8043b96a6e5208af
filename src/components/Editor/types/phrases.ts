import { translate } from '@docusaurus/Translate';

/** CodeMirror's own words of its panel of problems and its list of completions, in the reader's language. */
export function typePhrases(): Record<string, string> {
  return {
    Diagnostics: translate({ id: 'editor.types.list', message: '型の問題の一覧' }),
    'No diagnostics': translate({ id: 'editor.types.listEmpty', message: '問題はありません' }),
    close: translate({ id: 'editor.types.listClose', message: '閉じる' }),
    Completions: translate({ id: 'editor.types.completions', message: '入力の候補' }),
  };
}
