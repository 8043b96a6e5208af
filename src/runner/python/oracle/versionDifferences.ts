/**
 * Where CPython 3.11 to 3.14 differ in what a program about asyncio prints. The page runs 3.14; the
 * machine's `python3` may be any of them. Each difference carries a program that shows it, which
 * `versionDifferences.test.ts` runs in both. Blocks that are about one stand in `blockDifferences.ts`.
 */

/** Version of CPython, `[3, 12]` for 3.12. */
export type Version = readonly [major: number, minor: number];

/** One difference between two versions of CPython. */
export interface VersionDifference {
  /** A word for it, as `blockDifferences.ts` names it. */
  id: string;
  /** The first version that does as 3.14 does. */
  since: Version;
  /** What is new, for a reader of the table in README.md. */
  what: string;
  /** Prints `after` from `since` on and `before` in older versions. */
  program: string;
  before: string;
  after: string;
}

/** Prints the message of the error that a text causes when it is compiled. */
const compiling = (text: string): string =>
  `try:\n    compile(${JSON.stringify(text)}, 'x', 'exec')\n    print('compiles')\nexcept SyntaxError as error:\n    print(error.msg)`;

export const VERSION_DIFFERENCES: readonly VersionDifference[] = [
  {
    id: 'eager-tasks',
    since: [3, 12],
    what: '`asyncio.eager_task_factory`: a task runs at once up to its first pause',
    program: "import asyncio\nprint(hasattr(asyncio, 'eager_task_factory'))",
    before: 'False',
    after: 'True',
  },
  {
    id: 'loop-factory',
    since: [3, 12],
    what: '`asyncio.run(…, loop_factory=…)`',
    program:
      "import asyncio, inspect\nprint('loop_factory' in inspect.signature(asyncio.run).parameters)",
    before: 'False',
    after: 'True',
  },
  {
    id: 'f-string-quotes',
    since: [3, 12],
    what: 'the same quotes inside an f-string as around it (PEP 701)',
    program: compiling('f"{"tea"}"'),
    before: "f-string: expecting '}'",
    after: 'compiles',
  },
  {
    id: 'type-parameters',
    since: [3, 12],
    what: '`def first[T](…)` and the `type` statement (PEP 695)',
    program: compiling('def first[T](items: list[T]) -> T: ...'),
    before: "expected '('",
    after: 'compiles',
  },
  {
    id: 'batched',
    since: [3, 12],
    what: '`itertools.batched`',
    program: "import itertools\nprint(hasattr(itertools, 'batched'))",
    before: 'False',
    after: 'True',
  },
  {
    id: 'ordered-dict-repr',
    since: [3, 12],
    what: '`OrderedDict` prints as a dict, before as a list of pairs',
    program: 'import collections\nprint(collections.OrderedDict(tea=3))',
    before: "OrderedDict([('tea', 3)])",
    after: "OrderedDict({'tea': 3})",
  },
  {
    id: 'queue-shutdown',
    since: [3, 13],
    what: '`asyncio.Queue.shutdown` and `asyncio.QueueShutDown`',
    program: "import asyncio\nprint(hasattr(asyncio.Queue, 'shutdown'))",
    before: 'False',
    after: 'True',
  },
  {
    id: 'as-completed-async-for',
    since: [3, 13],
    what: '`async for` over `asyncio.as_completed`',
    program:
      "import asyncio\nasync def main():\n    print(hasattr(asyncio.as_completed([]), '__aiter__'))\nasyncio.run(main())",
    before: 'False',
    after: 'True',
  },
  {
    id: 'warned-at-the-end',
    since: [3, 13],
    what: 'a coroutine that is still not awaited when the interpreter ends is reported at `<sys>:0`, before at `sys:1`',
    program: 'async def tea(): ...\ncup = tea()',
    before: "sys:1: RuntimeWarning: coroutine 'tea' was never awaited",
    after: "<sys>:0: RuntimeWarning: coroutine 'tea' was never awaited",
  },
  {
    id: 'get-event-loop',
    since: [3, 14],
    what: '`asyncio.get_event_loop()` raises RuntimeError where no loop runs; before, it made one (with a DeprecationWarning from 3.12 on)',
    program:
      "import asyncio, warnings\nwarnings.simplefilter('ignore')\ntry:\n    asyncio.get_event_loop().close()\n    print('a loop')\nexcept RuntimeError as error:\n    print(error)",
    before: 'a loop',
    after: "There is no current event loop in thread 'MainThread'.",
  },
  {
    id: 'run-number',
    since: [3, 14],
    what: '`asyncio.run` of something that is no coroutine: TypeError instead of ValueError, and any awaitable will do',
    program:
      'import asyncio\ntry:\n    asyncio.run(1)\nexcept (TypeError, ValueError) as error:\n    print(type(error).__name__)',
    before: 'ValueError',
    after: 'TypeError',
  },
  {
    id: 'eager-start',
    since: [3, 14],
    what: '`asyncio.create_task(…, eager_start=True)`',
    program:
      "import asyncio\nasync def main():\n    coro = asyncio.sleep(0)\n    try:\n        await asyncio.create_task(coro, eager_start=True)\n        print('started')\n    except TypeError:\n        coro.close()\n        print('no such argument')\nasyncio.run(main())",
    before: 'no such argument',
    after: 'started',
  },
  {
    id: 'call-graph',
    since: [3, 14],
    what: '`asyncio.print_call_graph` and `capture_call_graph`',
    program: "import asyncio\nprint(hasattr(asyncio, 'print_call_graph'))",
    before: 'False',
    after: 'True',
  },
  {
    id: 'async-with-hint',
    since: [3, 14],
    what: '`with` on an object for `async with` (and the reverse) says which of the two is meant',
    program:
      "import asyncio\ntry:\n    with asyncio.Lock(): pass\nexcept TypeError as error:\n    print('async with' in str(error))",
    before: 'False',
    after: 'True',
  },
  {
    id: 'lazy-annotations',
    since: [3, 14],
    what: 'annotations are evaluated only when somebody asks (PEP 649): a name may be used before it is defined',
    program:
      "try:\n    def pour(cup: Cup): ...\n    print('fine')\nexcept NameError as error:\n    print(error)",
    before: "name 'Cup' is not defined",
    after: 'fine',
  },
  {
    id: 'except-without-parentheses',
    since: [3, 14],
    what: '`except A, B:` without parentheses (PEP 758)',
    program: compiling('try:\n    pass\nexcept KeyError, IndexError:\n    pass'),
    before: 'multiple exception types must be parenthesized',
    after: 'compiles',
  },
  {
    id: 'keyword-typo',
    since: [3, 14],
    what: 'a misspelt keyword is named in the SyntaxError',
    program:
      "import traceback\ntry:\n    compile('asynch def main():\\n    pass', 'x', 'exec')\nexcept SyntaxError as error:\n    print(traceback.format_exception_only(error)[-1].strip())",
    before: 'SyntaxError: invalid syntax',
    after: "SyntaxError: invalid syntax. Did you mean 'async'?",
  },
  {
    id: 'return-in-finally',
    since: [3, 14],
    what: '`return` in `finally` is warned of (PEP 765)',
    program:
      "import warnings\nwith warnings.catch_warnings(record=True) as caught:\n    warnings.simplefilter('always')\n    compile('def f():\\n try: pass\\n finally: return', 'x', 'exec')\nprint(len(caught))",
    before: '0',
    after: '1',
  },
];

/** Whether a version of CPython has what came with `since`. */
export function has(version: Version, since: Version): boolean {
  return version[0] > since[0] || (version[0] === since[0] && version[1] >= since[1]);
}
