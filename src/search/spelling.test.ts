import { expect, it } from 'vitest';
import { fold } from './fold';
import { spelledIn } from './spelling';

it.each([
  ['createtask', 'タスクは asyncio.create_task() で作ります。', 'create_task'],
  ['settimeout', 'Then setTimeout runs it', 'setTimeout'],
  ['coroutine', 'Coroutines, or a coroutine', 'coroutine'],
  [fold('イベントループ'), '裏ではイベントループが動く', 'イベントループ'],
  ['nowhere', 'something else', 'nowhere'],
])('%s is spelled as in %s', (folded, text, spelled) => {
  expect(spelledIn([text], folded)).toBe(spelled);
});
