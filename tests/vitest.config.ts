import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/trials/**', 'node_modules/**'],
    setupFiles: ['tests/set-up/no-network.ts'],
    testTimeout: 15_000,
    hookTimeout: 60_000,
  },
});
