import type { Language } from '../../runner/run';

/** The labels that stand for components in a plain page. */
export interface Words {
  readonly addition: string;
  readonly output: (language: Language | undefined) => string;
  /** By kind of admonition. */
  readonly notes: Readonly<Record<string, string>>;
}

const NAMES: Record<Language, string> = { ts: 'TypeScript', python: 'Python' };

export const WORDS: Readonly<Record<'ja' | 'en', Words>> = {
  ja: {
    addition: 'このサイトの追加',
    output: (language) => (language ? `出力（${NAMES[language]}）:` : '出力:'),
    notes: { note: 'メモ', tip: 'ヒント', info: '補足', warning: '注意', danger: '危険' },
  },
  en: {
    addition: 'Added by this site',
    output: (language) => (language ? `Output (${NAMES[language]}):` : 'Output:'),
    notes: { note: 'Note', tip: 'Tip', info: 'Info', warning: 'Warning', danger: 'Danger' },
  },
};
