/** Asynchronous generators. */
import { index, leaving } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const GENERATORS: Record<string, Form> = {
  asyncFor: {
    weight: 4,
    args: { leaving },
    blocks: { items: 'generator', body: 'body' },
    py: `items{id} = remember({items:items})
async for item{id} in items{id}:
    log('{id} item', item{id})
    {block:body}
    {leaving}`,
    ts: `const items{id} = remember({items:items});
yield* asyncFor(items{id}, function* (item{id}) {
  log('{id} item', item{id});
  {block:body}
  {leaving}
});`,
  },
  asyncList: {
    weight: 2,
    blocks: { items: 'generator' },
    py: "log('{id} items', [item async for item in remember({items:items})])",
    ts: "log('{id} items', yield* asyncList(remember({items:items})));",
  },
  aclosing: {
    weight: 2,
    args: { leaving },
    blocks: { items: 'generator' },
    py: `async with contextlib.aclosing(remember({items:items})) as items{id}:
    async for item{id} in items{id}:
        log('{id} item', item{id})
        {leaving}`,
    ts: `yield* asyncWith(aclosing(remember({items:items})), function* (items{id}) {
  yield* asyncFor(items{id}, function* (item{id}) {
    log('{id} item', item{id});
    {leaving}
  });
});`,
  },
  anext: {
    weight: 3,
    args: { index },
    py: "if agens: log('{id} next', await anext(agens[{index} % len(agens)], 'none'))",
    ts: "if (agens.length) log('{id} next', yield* anext(agens[{index} % agens.length], 'none'));",
  },
  asend: {
    weight: 2,
    args: { index },
    py: "if agens: log('{id} sent', await agens[{index} % len(agens)].asend('s{id}'))",
    ts: "if (agens.length) log('{id} sent', yield* agens[{index} % agens.length].asend('s{id}'));",
  },
  athrow: {
    weight: 1,
    args: { index },
    py: "if agens: log('{id} thrown', await agens[{index} % len(agens)].athrow(ValueError('a{id}')))",
    ts: "if (agens.length) log('{id} thrown', yield* agens[{index} % agens.length].athrow(new ValueError('a{id}')));",
  },
  aclose: {
    weight: 1,
    args: { index },
    py: 'if agens: await agens[{index} % len(agens)].aclose()',
    ts: 'if (agens.length) yield* agens[{index} % agens.length].aclose();',
  },
  newGenerator: {
    weight: 2,
    blocks: { items: 'generator' },
    py: 'remember({items:items})',
    ts: 'remember({items:items});',
  },
  emit: {
    weight: 25,
    where: 'generator',
    py: "log('{id} sent', (yield {id}))",
    ts: "log('{id} sent', yield* emit({id}));",
  },
};
