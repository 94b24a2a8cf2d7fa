import { defineConfig } from 'vitest/config';

/** What opens browsers or measures seconds runs by itself, one file after another. */
const alone = ['tests/e2e/**', 'tests/preview/**', 'tests/extensions/salesforce/**', 'tests/scripts/**'];

const shared = {
  root: new URL('..', import.meta.url).pathname,
  setupFiles: ['tests/set-up/no-network.ts'],
  testTimeout: 15_000,
  hookTimeout: 60_000,
};

const ends = ['test.ts', 'test.tsx'];
const never = ['tests/trials/**', 'node_modules/**'];

export default defineConfig({
  root: shared.root,
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'side by side',
          include: ends.map((end) => `tests/**/*.${end}`),
          exclude: [...never, ...alone],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'alone',
          include: alone.flatMap((folder) => ends.map((end) => `${folder}/*.${end}`)),
          exclude: never,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
