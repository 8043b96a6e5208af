/** Callbacks and timers of the loop. */
import { delay, index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const CALLBACKS: Record<string, Form> = {
  callSoon: {
    weight: 2,
    py: "handles.append(asyncio.get_running_loop().call_soon(log, '{id} soon'))",
    ts: "handles.push(getRunningLoop().callSoon(log, '{id} soon'));",
  },
  callLater: {
    weight: 4,
    args: { delay },
    py: "handles.append(asyncio.get_running_loop().call_later({delay}, log, '{id} later'))",
    ts: "handles.push(getRunningLoop().callLater({delay}, log, '{id} later'));",
  },
  callAt: {
    weight: 1,
    args: { delay },
    py: "handles.append(asyncio.get_running_loop().call_at(now() - {delay}, log, '{id} at'))",
    ts: "handles.push(getRunningLoop().callAt(now() - {delay}, log, '{id} at'));",
  },
  manyTimers: {
    weight: 1,
    args: { n: [60, 101, 150], kept: [3, 4] },
    py: `for i in range({n}):
    handles.append(asyncio.get_running_loop().call_later(i % 4 / 100, log, f'{id} many {i}'))
for i, h in enumerate(handles):
    if i % {kept}: h.cancel()`,
    ts: `for (let i = 0; i < {n}; i++) {
  handles.push(getRunningLoop().callLater((i % 4) / 100, log, \`{id} many \${i}\`));
}
handles.forEach((h, i) => { if (i % {kept}) h.cancel(); });`,
  },
  callbackFails: {
    weight: 1,
    py: "asyncio.get_running_loop().call_soon(fail, 'c{id}')",
    ts: "getRunningLoop().callSoon(fail, 'c{id}');",
  },
  cancelHandle: {
    weight: 2,
    args: { index },
    py: "if handles: handles[{index} % len(handles)].cancel(); log('{id} handle', handles[{index} % len(handles)].cancelled())",
    ts: "if (handles.length) { handles[{index} % handles.length].cancel(); log('{id} handle', handles[{index} % handles.length].cancelled()); }",
  },
};
