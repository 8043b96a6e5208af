/**
 * Everything the TypeScript engine says to a reader, in both languages. A message is a code plus its
 * parameters; the wording is chosen when it is shown.
 */

/** Languages that messages exist in. */
export type MessageLanguage = 'ja' | 'en';

/** Values that a message mentions, by name. */
export type MessageParams = Readonly<Record<string, string | number>>;

type Wording = Record<MessageLanguage, string>;

const UNSUPPORTED_IMPORT: Wording = {
  en: "A block can import only {known}, not '{module}'. Nothing can be loaded from outside.",
  ja: 'ブロックで import できるのは {known} だけです。外から読み込めないため「{module}」は使えません。',
};

const WORDINGS = {
  syntax: { en: '{detail}', ja: '構文の誤りです: {detail}' },
  'unexpected-token': {
    en: "The code cannot be read here: unexpected '{token}'.",
    ja: 'ここで「{token}」は使えません。前後の括弧や区切りを確かめてください。',
  },
  'unexpected-end': {
    en: 'The code ends too early: a closing bracket, quote or brace is missing.',
    ja: 'コードが途中で終わっています。閉じ括弧や引用符が足りません。',
  },
  'unterminated-string': {
    en: 'This string is never closed.',
    ja: 'この文字列は閉じられていません。',
  },
  'unterminated-template': {
    en: 'This template literal is never closed.',
    ja: 'このテンプレートリテラルは閉じられていません。',
  },
  'unterminated-comment': {
    en: 'This comment is never closed.',
    ja: 'このコメントは閉じられていません。',
  },
  'already-declared': {
    en: "'{name}' has already been declared in this scope. Choose another name.",
    ja: '「{name}」は同じスコープですでに宣言されています。別の名前にしてください。',
  },
  'await-reserved': {
    en: "'await' works only directly inside an async function or at the top level of the block, and cannot be used as a name.",
    ja: '「await」は async 関数の直下かブロックのトップレベルでだけ使えます。名前としては使えません。',
  },
  'yield-reserved': {
    en: "'yield' works only directly inside a generator (function*), and cannot be used as a name.",
    ja: '「yield」はジェネレーター(function*)の直下でだけ使えます。名前としては使えません。',
  },
  'return-outside': {
    en: "'return' works only inside a function.",
    ja: '「return」は関数の中でだけ使えます。',
  },
  namespace: {
    en: "'namespace' is not supported in a block. Use plain functions and constants, or an object.",
    ja: 'ブロックでは「namespace」を使えません。関数や定数、オブジェクトで書いてください。',
  },
  decorator: {
    en: 'Decorators are not supported in a block, since browsers do not run them. Call the function yourself.',
    ja: 'ブロックではデコレーターを使えません(ブラウザーが実行できません)。関数を直接呼び出してください。',
  },
  using: {
    en: "'using' is not supported in a block, since not every browser runs it. Use try … finally.",
    ja: 'ブロックでは「using」を使えません(実行できないブラウザーがあります)。try … finally で書いてください。',
  },
  'import-equals': {
    en: "'import … = …' is not supported in a block. Use import { … } from 'asyncio'.",
    ja: "ブロックでは「import … = …」を使えません。import { … } from 'asyncio' と書いてください。",
  },
  'export-equals': {
    en: "'export =' is not supported in a block. A block exports nothing; remove it.",
    ja: 'ブロックでは「export =」を使えません。ブロックは何もエクスポートしないので、取り除いてください。',
  },
  'import-module': UNSUPPORTED_IMPORT,
  'import-dynamic': {
    en: "import(…) is not supported in a block. Write import { … } from 'asyncio' at the top instead.",
    ja: "ブロックでは import(…) を使えません。先頭に import { … } from 'asyncio' と書いてください。",
  },
  'import-meta': {
    en: "'import.meta' is not supported: a block has no address.",
    ja: '「import.meta」は使えません。ブロックにはアドレスがありません。',
  },
  'import-name': {
    en: "'{module}' exports no '{name}'.",
    ja: '「{module}」は「{name}」をエクスポートしていません。',
  },
  jsx: {
    en: 'JSX is not supported in a block: it is plain TypeScript without a page to draw on.',
    ja: 'ブロックでは JSX を使えません。描画先のページを持たない TypeScript です。',
  },
  forbidden: {
    en: "'{name}' is not available in a block: blocks run in a sandbox without network or storage.",
    ja: 'ブロックでは「{name}」を使えません。ブロックは、通信も保存もできないサンドボックスの中で動きます。',
  },
  'forbidden-worker': {
    en: "'{name}' is not available in a block: a block runs in one thread and starts no others.",
    ja: 'ブロックでは「{name}」を使えません。ブロックは 1 つのスレッドで動き、ほかのスレッドを始められません。',
  },
  'no-page': {
    en: 'A block runs in a worker, apart from the page, so there is no {name}.',
    ja: 'ブロックはページから離れたワーカーの中で動くため、{name} はありません。',
  },
  'no-memory': {
    en: 'Stopped: the block needed more memory than the {value} MB it may use. Does something grow without end?',
    ja: '停止しました: メモリーの上限({value} MB)に達しました。増え続けているものがありませんか。',
  },
  'limit-events': {
    en: 'Stopped: the run recorded {value} events, the most a block may. Is there a loop that never ends?',
    ja: '停止しました: 記録できるイベントの上限({value} 件)に達しました。終わらないループがありませんか。',
  },
  'limit-steps': {
    en: 'Stopped: {value} loop turns and calls, the most a block may do. Is there a loop that never ends?',
    ja: '停止しました: ループと呼び出しの回数が上限({value} 回)に達しました。終わらないループがありませんか。',
  },
  'limit-virtual-time': {
    en: 'Stopped: {value} ms passed on the virtual clock, the most a block may take. Is there a timer that never stops?',
    ja: '停止しました: 仮想時計で上限の {value} ms が過ぎました。止まらないタイマーがありませんか。',
  },
  'limit-wall-time': {
    en: 'Stopped: the run took longer than {value} ms. Is there a loop that never ends?',
    ja: '停止しました: 実行が {value} ms を超えました。終わらないループがありませんか。',
  },
  'limit-output': {
    en: 'Stopped: the block printed {value} characters, the most that is shown.',
    ja: '停止しました: 出力が上限({value} 文字)に達しました。',
  },
  'limit-trace-bytes': {
    en: 'Stopped: the record of the run grew to {value} bytes, the most that is kept.',
    ja: '停止しました: 実行の記録が上限({value} バイト)に達しました。',
  },
} satisfies Record<string, Wording>;

/** Machine name of a message. */
export type MessageCode = keyof typeof WORDINGS;

/**
 * The sentence for a code, with its parameters filled in.
 *
 * @param language Language of the sentence.
 */
export function message(
  code: MessageCode,
  params: MessageParams = {},
  language: MessageLanguage = 'en',
): string {
  return WORDINGS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
