/** Context variables. */
import { delay, index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const CONTEXTS: Record<string, Form> = {
  setVariable: {
    weight: 2,
    py: 'tokens.append(variable.set({id}))',
    ts: 'tokens.push(variable.set({id}));',
  },
  getVariable: {
    weight: 3,
    py: "log('{id} variable', variable.get('unset'))",
    ts: "log('{id} variable', variable.get('unset'));",
  },
  variableInCallback: {
    weight: 2,
    py: "asyncio.get_running_loop().call_soon(lambda: log('{id} variable', variable.get('unset')))",
    ts: "getRunningLoop().callSoon(() => log('{id} variable', variable.get('unset')));",
  },
  callInContext: {
    weight: 2,
    args: { delay },
    py: `context{id} = contextvars.copy_context()
context{id}.run(variable.set, 'context{id}')
handles.append(asyncio.get_running_loop().call_soon(log_variable, '{id} soon', context=context{id}))
handles.append(asyncio.get_running_loop().call_later({delay}, log_variable, '{id} later', context=context{id}))
handles.append(asyncio.get_running_loop().call_at(now() + {delay}, log_variable, '{id} at', context=context{id}))`,
    ts: `const context{id} = copyContext();
context{id}.run(() => variable.set('context{id}'));
handles.push(getRunningLoop().callSoon(logVariable, '{id} soon', { context: context{id} }));
handles.push(getRunningLoop().callLater({delay}, logVariable, '{id} later', { context: context{id} }));
handles.push(getRunningLoop().callAt(now() + {delay}, logVariable, '{id} at', { context: context{id} }));`,
  },
  oldValue: {
    weight: 1,
    py: "log('{id} old', *('missing' if t.old_value is contextvars.Token.MISSING else t.old_value for t in tokens))",
    ts: "log('{id} old', ...tokens.map((t) => (t.oldValue === Token.MISSING ? 'missing' : t.oldValue)));",
  },
  resetVariable: {
    weight: 1,
    py: 'if tokens: variable.reset(tokens.pop())',
    ts: 'if (tokens.length) variable.reset(tokens.pop());',
  },
  ownContextAgain: {
    weight: 1,
    since: 312,
    py: "asyncio.current_task().get_context().run(log, '{id} never')",
    ts: "currentTask().getContext().run(log, '{id} never');",
  },
  tellHandler: {
    weight: 1,
    since: 312,
    args: { index },
    py: "asyncio.get_running_loop().call_exception_handler({'message': 'told {id}', 'future': any_task({index})})",
    ts: "getRunningLoop().callExceptionHandler({ message: 'told {id}', future: anyTask({index}) });",
  },
  inCopiedContext: {
    weight: 1,
    py: "contextvars.copy_context().run(lambda: (variable.set('copy'), log('{id} variable', variable.get())))",
    ts: "copyContext().run(() => { variable.set('copy'); log('{id} variable', variable.get()); });",
  },
};
