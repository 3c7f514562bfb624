import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take longest: begun last, one would go on alone. */
const LONG = /\/(differential|fuzz|linear)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Of loops that would not end: on a busy machine all else may take as long as it needs.
    testTimeout: 120_000,
    // All cores: the default leaves one to whoever watches.
    maxWorkers: '100%',
    // A test file finds the modules as others have left them: to read them anew for each took a third of the time.
    isolate: false,
    sequence: { sequencer: LongFirst },
    hookTimeout: 120_000,
  },
});
