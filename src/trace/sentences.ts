/**
 * What the timeline says about each of its elements, in both languages. `{name}` is a blank that
 * `describe.ts` fills in.
 */

/** Languages that the timeline speaks. */
export type Locale = 'ja' | 'en';

const ja = {
  'when.moment': '{from}',
  'when.stretch': '{from} から {to} まで',
  'when.line': '{line} 行目、{when}',

  'on.sleep': 'sleep の {ms} ',
  'on.task': '{other} の終わり',
  'on.group': '{how} の {count} 個の終わり',
  'on.object': '{label} ',
  'on.turn': '次の順番',
  'on.yield': '次の値を求められるの',
  'on.unknown': '{label} ',
  'on.unknown.bare': '何か',

  'bar.running': '{task} のコードが動いています（{when}）。',
  'bar.calling': '{task} は、呼び出した先から戻るのを待っています（{when}）。',
  'bar.waiting': '{task} は {on}を待っています（{when}）。',
  'bar.ready': '{task} はもう動けますが、実行可能キューで順番を待っています（{when}）。',
  'bar.mixed': '{task} の短い実行と待機が続いています。1 つずつ進めると見分けられます（{when}）。',

  'arrow.created': '{from} が {to} を作りました（{when}）。',
  'arrow.woke': '{from} が {to} を起こしました（{when}）。',

  'mark.created': '{task} が作られました（{when}）。',
  'mark.resumed': '{task} が再開しました（{when}）。',
  'mark.timer': '{task} が再開しました。タイマーの時間が来たためです（{when}）。',
  'mark.output': '{task} が 1 行出力しました（{when}）。',
  'mark.finished': '{task} が完了しました（{when}）。',
  'mark.failed': '{task} がエラーで終わりました（{when}）。',
  'mark.cancelled': '{task} がキャンセルされて終わりました（{when}）。',
  'mark.cancel-requested': '{task} にキャンセルが求められました（{when}）。',
  'mark.limit': '上限に達したので、実行はここで終わりました（{when}）。',

  created: '{by} が {task} を作りました（{when}）。',
  started: '{task} が動きはじめました（{when}）。',
  running: '{task} がこの行を実行します（{when}）。',
  suspended: '{task} が中断し、{on}を待ちます（{when}）。',
  ready: '{task} が実行可能キューに並びました（{when}）。',
  'ready.task': '{by} が {task} を起こし、実行可能キューに並べました（{when}）。',
  'ready.timer': 'タイマーの時間が来て、{task} が実行可能キューに並びました（{when}）。',
  'ready.external': '{by} が届き、{task} が実行可能キューに並びました（{when}）。',
  resumed: '{task} が再開しました（{when}）。',
  'resumed.task': '{task} が再開しました。起こしたのは {by} です（{when}）。',
  'resumed.timer': '{task} が再開しました。タイマーの時間が来たためです（{when}）。',
  'resumed.external': '{task} が再開しました。きっかけは {by} です（{when}）。',
  finished: '{task} が完了しました（{when}）。',
  'finished.value': '{task} が完了しました。結果は {value} です（{when}）。',
  failed: '{task} がエラーで終わりました。{error}（{when}）',
  cancelled: '{task} がキャンセルされて終わりました（{when}）。',
  'cancel-requested': '{task} にキャンセルが求められました（{when}）。',
  'cancel-requested.by': '{by} が {task} にキャンセルを求めました（{when}）。',
  'timer-set': '{due} に鳴るタイマーがセットされました（{when}）。',
  'timer-fired': 'タイマーの時間が来ました（{when}）。',
  'timer-cancelled': 'タイマーが取り消されました（{when}）。',
  loop: 'イベントループの中身が変わりました（{when}）。',
  output: '「{text}」と出力しました（{when}）。',
  'output.task': '{task} が「{text}」と出力しました（{when}）。',
  blocked: '{ms} のあいだイベントループが止まり、ほかのタスクは動けませんでした（{when}）。',
  'blocked.task':
    '{task} が {ms} のあいだイベントループを止め、ほかのタスクは動けませんでした（{when}）。',
  idle: 'することがないので、イベントループは {until} まで待ちます（{when}）。',
  limit: '上限（{limit} {value}）に達したので、実行はここで終わりました（{when}）。',
};

/** Machine name of a sentence or of a part of one. */
export type SentenceKey = keyof typeof ja;

const en: Record<SentenceKey, string> = {
  'when.moment': 'at {from}',
  'when.stretch': 'from {from} to {to}',
  'when.line': 'line {line}, {when}',

  'on.sleep': 'a sleep of {ms}',
  'on.task': '{other} to end',
  'on.group': 'the {count} parts of {how} to end',
  'on.object': '{label}',
  'on.turn': 'its next turn',
  'on.yield': 'someone to ask for the next value',
  'on.unknown': '{label}',
  'on.unknown.bare': 'something',

  'bar.running': 'The code of {task} is running ({when}).',
  'bar.calling': '{task} has called something and has not got the turn back yet ({when}).',
  'bar.waiting': '{task} is waiting for {on} ({when}).',
  'bar.ready': '{task} could go on, but stands in the ready queue until it is its turn ({when}).',
  'bar.mixed':
    '{task} runs and waits in short turns; step through them to tell them apart ({when}).',

  'arrow.created': '{from} created {to} ({when}).',
  'arrow.woke': '{from} woke {to} ({when}).',

  'mark.created': '{task} was created ({when}).',
  'mark.resumed': '{task} went on ({when}).',
  'mark.timer': '{task} went on because its timer came due ({when}).',
  'mark.output': '{task} printed a line ({when}).',
  'mark.finished': '{task} finished ({when}).',
  'mark.failed': '{task} ended with an error ({when}).',
  'mark.cancelled': '{task} ended, cancelled ({when}).',
  'mark.cancel-requested': '{task} was asked to cancel ({when}).',
  'mark.limit': 'A limit was reached and ended the run here ({when}).',

  created: '{by} created {task} ({when}).',
  started: '{task} began ({when}).',
  running: '{task} runs this line ({when}).',
  suspended: '{task} paused and waits for {on} ({when}).',
  ready: '{task} joined the ready queue ({when}).',
  'ready.task': '{by} woke {task}, which joined the ready queue ({when}).',
  'ready.timer': 'A timer came due and {task} joined the ready queue ({when}).',
  'ready.external': '{by} arrived and {task} joined the ready queue ({when}).',
  resumed: '{task} went on ({when}).',
  'resumed.task': '{task} went on, woken by {by} ({when}).',
  'resumed.timer': '{task} went on because its timer came due ({when}).',
  'resumed.external': '{task} went on because of {by} ({when}).',
  finished: '{task} finished ({when}).',
  'finished.value': '{task} finished with {value} ({when}).',
  failed: '{task} ended with an error: {error} ({when}).',
  cancelled: '{task} ended, cancelled ({when}).',
  'cancel-requested': '{task} was asked to cancel ({when}).',
  'cancel-requested.by': '{by} asked {task} to cancel ({when}).',
  'timer-set': 'A timer was set for {due} ({when}).',
  'timer-fired': 'A timer came due ({when}).',
  'timer-cancelled': 'A timer was cancelled ({when}).',
  loop: 'What the event loop holds changed ({when}).',
  output: '“{text}” was printed ({when}).',
  'output.task': '{task} printed “{text}” ({when}).',
  blocked: 'The event loop was blocked for {ms}; no other task could run ({when}).',
  'blocked.task': '{task} blocked the event loop for {ms}; no other task could run ({when}).',
  idle: 'With nothing to do, the event loop waits until {until} ({when}).',
  limit: 'A limit ({limit} {value}) was reached and ended the run here ({when}).',
};

/** All sentences, by language. */
export const SENTENCES: Record<Locale, Record<SentenceKey, string>> = { ja, en };
