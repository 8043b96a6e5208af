"""Runs random programs on CPython's own event loop, on a clock that jumps.

Reads one JSON object a line, {"source", "eager", "runs"}, and writes one a line,
{"log", "steps", "end", "ends"}. The loop is asyncio's BaseEventLoop; only what stands
where epoll would stand is exchanged. CPython keeps tasks in sets, whose order
depends on memory addresses; here these sets keep the order of insertion.
"""
import asyncio
import asyncio.base_events
import collections
import contextlib
import contextvars
import gc
import inspect
import json
import sys
import textwrap

sys.unraisablehook = lambda _: None  # Coroutines that never end complain when they are collected.
MOST_STEPS = 20_000


class OrderedSet(dict):
    """A set in the order of insertion."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    remove = discard


class OpenGenerators(OrderedSet):
    """Those that have not ended; without our references the others would be garbage."""

    def __iter__(self):
        return iter([one for one in super().__iter__() if one.ag_frame is not None])

    def __len__(self):
        return len(list(iter(self)))


asyncio.tasks.set = OrderedSet
asyncio.taskgroups.set = OrderedSet
_all_tasks = asyncio.tasks.all_tasks


def all_tasks(loop=None):
    tasks = _all_tasks(loop)
    made = (loop or asyncio.get_running_loop()).made
    beginning = tasks.difference(made)  # Eager tasks in their first step.
    return OrderedSet([task for task in made if task in tasks] + list(beginning))


asyncio.all_tasks = asyncio.tasks.all_tasks = all_tasks


def keep_order_in_as_completed():
    """as_completed (3.13) keeps tasks in a set display; makes it a call of `set`, exchanged above."""
    iterator = asyncio.tasks._AsCompletedIterator
    source = textwrap.dedent(inspect.getsource(iterator.__init__))
    display = '{ensure_future(aw, loop=loop) for aw in set(aws)}'
    assert display in source
    space = {}
    exec(source.replace(display, f'set([{display[1:-1]}])'), vars(asyncio.tasks), space)
    iterator.__init__ = space['__init__']


if sys.version_info >= (3, 13):
    keep_order_in_as_completed()


class DeadlockError(RuntimeError):
    pass


class Ready(collections.deque):
    """The ready queue; notes which task each callback steps."""

    def __init__(self, loop):
        super().__init__()
        self.loop = loop

    def popleft(self):
        handle = super().popleft()
        # Of bookkeeping for `python -m asyncio ps` only (3.14).
        name = getattr(handle._callback, '__name__', '')
        if not handle._cancelled and name != '_clear_awaited_by_callback':
            task = getattr(handle._callback, '__self__', None)
            self.loop.note(task if isinstance(task, asyncio.Task) else None)
        return handle


class Selector:
    """Stands where epoll would stand: lets time pass."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise DeadlockError
        if len(self.loop.steps) > MOST_STEPS:
            raise SystemExit
        if timeout > 0:
            self.loop.now = max(self.loop.now, self.loop._scheduled[0]._when)
        return ()

    def close(self):
        pass


class Loop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0
        self.steps = []
        self.numbers = {}
        self.made = []
        self._clock_resolution = 1e-9
        self._selector = Selector(self)
        self._ready = Ready(self)
        self._asyncgens = OpenGenerators()

    def note(self, task):
        who = '-' if task is None else self.numbers.setdefault(task, len(self.numbers))
        self.steps.append(f'{micros(self.now)} {who}')

    def time(self):
        return self.now

    def create_task(self, coroutine, **options):
        task = super().create_task(coroutine, **{k: v for k, v in options.items() if v is not None})
        self.made.append(task)
        return task

    def run_until_complete(self, future):
        """Leaves out the two tasks that clean up at the end when nothing is there to clean."""
        name = getattr(future, '__name__', '')
        if name == 'shutdown_default_executor' or name == 'shutdown_asyncgens' and not self._asyncgens:
            future.close()
            return None
        return super().run_until_complete(future)

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def micros(seconds):
    return round(seconds * 1e6)


def show(value):
    if value is None:
        return 'None'
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(show(item) for item in value) + ']'
    if isinstance(value, BaseException):
        return show_error(value)
    if isinstance(value, (int, float)):
        return f'{value:g}'
    if isinstance(value, str):
        return value
    return 'object'


def show_error(error):
    if isinstance(error, BaseExceptionGroup):
        text = f'{type(error).__name__}({error.message})' + show(list(error.exceptions))
    else:
        text = f'{type(error).__name__}({", ".join(map(str, error.args)).split("<")[0]})'
    return text if error.__cause__ is None else f'{text} from {show_error(error.__cause__)}'


def outcome(future):
    """State of a future without taking its cancellation error away."""
    if not future.done():
        return 'pending'
    if future.cancelled():
        return 'cancelled'
    return future.exception() or future.result()


def short(message):
    """A message without the objects in it."""
    if message.startswith('Exception in callback'):
        return 'Exception in callback'
    return message.split('<')[0].strip()


SILENT = ('exception was never retrieved', 'was destroyed', 'in shielded future')


def attempt(run):
    """How a run ended."""
    try:
        return show(run())
    except SystemExit:
        return 'too long'
    except DeadlockError:
        return 'deadlock'
    except BaseException as error:
        return show_error(error)


def run(source, eager, runs):
    loop = Loop()
    if eager:
        loop.set_task_factory(asyncio.eager_task_factory)
    log_lines = []

    def log(*values):
        task = asyncio.current_task() if asyncio._get_running_loop() else None
        name = '-' if task is None or not named(task) else task.get_name()
        log_lines.append(f'{micros(loop.now)} {name} ' + ' '.join(show(v) for v in values))

    def handler(_, report):
        message = short(report['message'])
        if not any(silent in report['message'] for silent in SILENT):
            seen = [variable.get('unset')] if message.startswith('told') else []
            log('handler', message, report.get('exception'), *seen)

    def named(task):
        return hasattr(task, 'get_name') and not task.get_name().startswith('Task-')

    def keep(future):
        tasks.append(future)
        return future

    def spawn(coroutine, name):
        return keep(asyncio.create_task(coroutine, name=name))

    def own(mine, i):
        return mine[i % len(mine)] if mine else futures[i % len(futures)]

    def any_task(i):
        return tasks[i % len(tasks)]

    def any_group(i):
        return groups[i % len(groups)] if groups else asyncio.TaskGroup()

    def remember(generator):
        agens.append(generator)
        return generator

    def fail(text):
        raise ValueError(text)

    def shared_callback(future):
        log('shared', outcome(future))

    def log_variable(text):
        log(text, variable.get('unset'))

    loop.set_exception_handler(handler)
    loop.default_exception_handler = lambda report: log('default', report['message'], report['exception'])
    tasks, groups, handles, tokens, agens = [], [], [], [], []
    counter, now = [0], loop.time
    variable = contextvars.ContextVar('variable')
    space = {**locals(), 'outcome': outcome, 'micros': micros, 'asyncio': asyncio, 'contextlib': contextlib,
             'contextvars': contextvars}
    exec(compile(source, 'program.py', 'exec'), space)

    async def begin():
        nonlocal futures
        tasks.append(asyncio.current_task())
        futures = [loop.create_future() for _ in range(3)]
        lock = asyncio.Lock()
        space.update(
            futures=futures, lock=lock,
            events=[asyncio.Event(), asyncio.Event()],
            condition=asyncio.Condition(), shared=asyncio.Condition(lock),
            semaphore=asyncio.Semaphore(2),
            bounded=asyncio.BoundedSemaphore(1), barrier=asyncio.Barrier(2),
            fifo=asyncio.Queue(1), heap=asyncio.PriorityQueue(2), stack=asyncio.LifoQueue())
        return await space['main1']()

    futures = []
    mains = [begin] + [space[f'main{i}'] for i in range(2, runs + 1)]
    runner = asyncio.Runner(loop_factory=lambda: loop)
    finals = [attempt(lambda: runner.run(main())) for main in mains]
    finals.append(attempt(runner.close))
    end = ', '.join(finals)
    ends = [show(outcome(task)) for task in tasks]
    return {'log': log_lines, 'steps': loop.steps, 'end': f'{micros(loop.now)} {end}', 'ends': ends}


# Coroutines that never end run their `finally` when they are collected: not inside of other programs.
gc.disable()
answers = 0


def answer(line):
    global answers
    answers += 1
    if answers % 20 == 0:
        gc.collect()
    program = json.loads(line)
    return json.dumps(run(program['source'], program['eager'], program['runs']))


def main():
    for line in sys.stdin:
        print(answer(line), flush=True)


if __name__ == '__main__':
    main()
