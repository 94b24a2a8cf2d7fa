import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/trials/**/*.test.ts'],
    globalSetup: ['tests/set-up/trials-material.ts'],
    setupFiles: ['tests/set-up/no-network.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
