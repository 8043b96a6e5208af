/**
 * The short words of the timeline, in the page's language. Whole sentences are in `trace/sentences.ts`,
 * which is only loaded when somebody asks for one.
 */
import { translate } from '@docusaurus/Translate';
import { formatTime } from '../../trace/axis';
import type { WaitTarget } from '../../trace/events';
import type { BarState, Lane, Mark } from '../../trace/picture';

/** Name of a lane: the task's own, with a number where several share it. */
export function laneName({ task, name, nth }: Pick<Lane, 'task' | 'name' | 'nth'>): string {
  if (name === undefined || name === '(module)' || name === '<module>') {
    return task === 0
      ? translate({ id: 'timeline.caller', message: 'トップレベル' })
      : translate({ id: 'timeline.nameless', message: 'タスク {task}' }, { task: String(task) });
  }
  return nth === undefined ? name : `${name} ${nth}`;
}

/** What each task of a picture is called. */
export function namesIn(lanes: readonly Lane[]): (task: number) => string {
  const names = new Map(lanes.map((lane) => [lane.task, laneName(lane)]));
  return (task) => names.get(task) ?? laneName({ task });
}

/** What a task waits for, as short as it fits on a bar: `sleep 1 s`, `Task-3`, `lock`. */
export function reasonOf(on: WaitTarget | undefined, nameOf: (task: number) => string): string {
  switch (on?.kind) {
    case 'sleep':
      return `sleep ${formatTime(on.ms)}`;
    case 'task':
      return nameOf(on.task);
    case 'group':
      return translate(
        { id: 'timeline.reason.group', message: '{how} の {count} つ' },
        { how: on.how, count: String(on.count) },
      );
    case 'object':
      return on.label;
    case 'turn':
      return translate({ id: 'timeline.reason.turn', message: '次の順番' });
    case 'yield':
      return 'yield';
    case 'unknown':
    case undefined:
      return on?.label ?? translate({ id: 'timeline.state.waiting', message: '待機中' });
  }
}

/** What a bar of this state means, in a word or two. */
export function stateWord(state: BarState): string {
  switch (state) {
    case 'running':
      return translate({ id: 'timeline.state.running', message: '実行中' });
    case 'calling':
      return translate({ id: 'timeline.state.calling', message: '呼び出し中' });
    case 'waiting':
      return translate({ id: 'timeline.state.waiting', message: '待機中' });
    case 'ready':
      return translate({ id: 'timeline.state.ready', message: '実行可能' });
    case 'mixed':
      return translate({ id: 'timeline.state.mixed', message: '実行と待機' });
  }
}

/** What a mark of this kind means, in a word or two. */
export function markWord(kind: Mark['kind']): string {
  switch (kind) {
    case 'created':
      return translate({ id: 'timeline.mark.created', message: '作成' });
    case 'resumed':
      return translate({ id: 'timeline.mark.resumed', message: '再開' });
    case 'timer':
      return translate({ id: 'timeline.mark.timer', message: 'タイマーで再開' });
    case 'output':
      return translate({ id: 'timeline.mark.output', message: '出力' });
    case 'finished':
      return translate({ id: 'timeline.mark.finished', message: '完了' });
    case 'failed':
      return translate({ id: 'timeline.mark.failed', message: 'エラー' });
    case 'cancelled':
      return translate({ id: 'timeline.mark.cancelled', message: 'キャンセル' });
    case 'cancel-requested':
      return translate({ id: 'timeline.mark.cancelRequested', message: 'キャンセルの要求' });
    case 'limit':
      return translate({ id: 'timeline.mark.limit', message: '上限' });
  }
}
