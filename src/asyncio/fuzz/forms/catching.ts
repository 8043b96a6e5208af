/** Catching errors and groups of errors. */
import { caught, again, EVERYTHING } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const CATCHING: Record<string, Form> = {
  try: {
    weight: 9,
    args: { caught, again },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except {caught} as error:
    log('{id} caught', error)
    {again}`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!({caught})) throw error;
  log('{id} caught', error);
  {again}
}`,
  },
  tryAll: {
    weight: 3,
    args: { caught: [EVERYTHING], again },
    blocks: { body: 'body' },
    py: `try:
    {block:body}
except {caught} as error:
    log('{id} caught', error)
    {again}`,
    ts: `try {
  {block:body}
} catch (error) {
  log('{id} caught', error);
  {again}
}`,
  },
  finally: {
    weight: 4,
    blocks: { body: 'inline', last: 'inline' },
    py: `try:
    {block:body}
finally:
    {block:last}`,
    ts: `try {
  {block:body}
} finally {
  {block:last}
}`,
  },
  split: {
    weight: 3,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except BaseExceptionGroup as error:
    log('{id} split', error.split({error}), error.subgroup({error}))`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!(error instanceof BaseExceptionGroup)) throw error;
  log('{id} split', error.split({error}), error.subgroup({error}));
}`,
  },
  exceptStar: {
    weight: 2,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'body' },
    py: `try:
    {block:body}
except* {error} as error:
    log('{id} star', error)`,
    ts: `try {
  {block:body}
} catch (error) {
  const rest{id} = exceptStar(error, {error}, (group) => log('{id} star', group));
  if (rest{id} !== null) throw rest{id};
}`,
  },
};
