import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    // All cores: the default leaves one to whoever watches.
    maxWorkers: '100%',
    hookTimeout: 60_000,
  },
});
