import { expect } from 'vitest';
import type { Result } from '../../src/base/result.ts';

/** The value of a success; a failure fails the test, with the error. */
export function valueOf<T, E>(result: Result<T, E>): T {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The error of a failure; a success fails the test. */
export function problemOf<T, E>(result: Result<T, E>): E {
  expect(result).toMatchObject({ ok: false });
  if (result.ok) throw new Error('It succeeded.');
  return result.error;
}
