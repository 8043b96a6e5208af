/** After Lib/test/test_exception_group.py of CPython. */
import { expect, test } from 'vitest';
import {
  BaseExceptionGroup,
  CancelledError,
  ExceptionGroup,
  isException,
  RuntimeError,
  ValueError,
} from 'asyncio';

const value = new ValueError('1');
const runtime = new RuntimeError('2');

test('is an ExceptionGroup when all errors are exceptions', () => {
  expect(new BaseExceptionGroup('g', [value])).toBeInstanceOf(ExceptionGroup);
  const base = new BaseExceptionGroup('g', [value, new CancelledError()]);
  expect(base).not.toBeInstanceOf(ExceptionGroup);
  expect(isException(base)).toBe(false);
  expect(() => new ExceptionGroup('g', [new CancelledError()])).toThrow(
    new TypeError('Cannot nest BaseExceptions in an ExceptionGroup'),
  );
  expect(() => new ExceptionGroup('g', [])).toThrow(ValueError);
});

test('splits by class, keeping the nesting', () => {
  const group = new ExceptionGroup('outer', [new ExceptionGroup('inner', [value, runtime]), value]);
  const [matching, rest] = group.split(ValueError);
  expect((matching?.exceptions[0] as ExceptionGroup).exceptions).toEqual([value]);
  expect(matching?.exceptions[1]).toBe(value);
  expect((rest?.exceptions[0] as ExceptionGroup).exceptions).toEqual([runtime]);
  expect(rest?.exceptions).toHaveLength(1);
});

test('gives itself when it matches whole, and null when nothing does', () => {
  const group = new ExceptionGroup('g', [value]);
  expect(group.subgroup(ExceptionGroup)).toBe(group);
  expect(group.subgroup(RuntimeError)).toBeNull();
  expect(group.subgroup((error) => error === value)?.exceptions).toEqual([value]);
  expect(group.subgroup([RuntimeError, ValueError])?.exceptions).toEqual([value]);
});

test('prints as Python does', () => {
  expect(String(new ExceptionGroup('g', [value, runtime]))).toBe(
    'ExceptionGroup: g (2 sub-exceptions)',
  );
});
