import { expect, it, vi } from 'vitest';

vi.mock('../src/base/promises.ts'); // refused vitest(no-restricted-vi-methods)

it.only('asserts nothing', () => {}); // refused vitest(no-focused-tests) vitest(expect-expect)

it('keeps a snapshot', () => {
  expect(1).toMatchSnapshot(); // refused vitest(no-restricted-matchers)
});
