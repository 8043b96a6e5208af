/** The statements that random programs are made of. */
import { CALLBACKS } from './callbacks';
import { CANCELLING } from './cancelling';
import { CATCHING } from './catching';
import { COMPLETING } from './completing';
import { CONTEXTS } from './contexts';
import { FUTURES } from './futures';
import { GATHERING } from './gathering';
import { GENERATORS } from './generators';
import { GROUPS } from './groups';
import { LIMITS } from './limits';
import { LOCKS } from './locks';
import { MISUSE } from './misuse';
import { QUEUES } from './queues';
import { STEPS } from './steps';
import { TASKS } from './tasks';
import type { Form } from './form';

/** Every kind of statement, by name. */
export const FORMS: Record<string, Form> = {
  ...STEPS,
  ...TASKS,
  ...GATHERING,
  ...LIMITS,
  ...COMPLETING,
  ...GROUPS,
  ...CANCELLING,
  ...CATCHING,
  ...LOCKS,
  ...QUEUES,
  ...FUTURES,
  ...CALLBACKS,
  ...CONTEXTS,
  ...GENERATORS,
  ...MISUSE,
};
