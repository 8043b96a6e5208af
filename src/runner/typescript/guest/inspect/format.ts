/** `console.log`'s format strings, as Node's `util.format` reads them (Console Standard, 2.2 Formatter). */
import { inspect } from '.';
import type { Insight } from './context';
import { isBuiltIn } from './names';
import { printNumber } from './text';

/** The text that `console.log(...args)` prints. */
export function format(args: readonly unknown[], insight: Insight): string {
  const [first] = args;
  let next = 0;
  let text = '';
  if (typeof first === 'string') {
    next = 1;
    text =
      args.length === 1
        ? first
        : first.replace(/%[sdifjoOc%]/g, (directive) => {
            if (directive === '%%') return '%';
            return next < args.length ? substitute(directive, args[next++], insight) : directive;
          });
  }
  const rest = args
    .slice(next)
    .map((arg) => (typeof arg === 'string' ? arg : inspect(arg, insight)));
  return [...(next > 0 ? [text] : []), ...rest].join(' ');
}

function substitute(directive: string, value: unknown, insight: Insight): string {
  switch (directive) {
    case '%s':
      return asText(value, insight);
    case '%d':
      return asNumber(value, Number);
    case '%i':
      return asNumber(value, (item) => Number.parseInt(String(item), 10));
    case '%f':
      return typeof value === 'symbol' ? 'NaN' : printNumber(Number.parseFloat(String(value)));
    case '%j':
      return asJson(value);
    case '%o':
      return inspect(value, insight, { showHidden: true, depth: 4 });
    case '%O':
      return inspect(value, insight);
    default:
      return '';
  }
}

function asText(value: unknown, insight: Insight): string {
  if (typeof value === 'number' || typeof value === 'bigint') return printNumber(value);
  if (typeof value !== 'object' || value === null || !hasBuiltInToString(value, insight)) {
    return String(value);
  }
  return inspect(value, insight, { depth: 0 });
}

function asNumber(value: unknown, convert: (value: unknown) => number): string {
  if (typeof value === 'bigint') return printNumber(value);
  return typeof value === 'symbol' ? 'NaN' : printNumber(convert(value));
}

function asJson(value: unknown): string {
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : 'undefined';
  } catch (error) {
    if (error instanceof TypeError && /circular|cyclic/i.test(error.message)) return '[Circular]';
    throw error;
  }
}

/** Whether nobody gave the object a `toString` of its own. */
function hasBuiltInToString(value: object, insight: Insight): boolean {
  const target = insight.proxyTarget(value) ?? value;
  let owner: object | null = target;
  while (owner && !Object.hasOwn(owner, 'toString') && !Object.hasOwn(owner, Symbol.toPrimitive)) {
    owner = Object.getPrototypeOf(owner) as object | null;
  }
  if (!owner) return true;
  if (owner === target) return false;
  const constructor: unknown = Object.getOwnPropertyDescriptor(owner, 'constructor')?.value;
  return typeof constructor === 'function' && isBuiltIn(constructor.name);
}
