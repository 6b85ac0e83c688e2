/** Runs the tests that a mocha has loaded and shows each: the same in every host. */
import { DONE_LINE, type SuiteResult } from './protocol.ts';

/** What a mocha is set up with in every host. */
export const OPTIONS = { ui: 'bdd', timeout: 60_000, forbidOnly: true, forbidPending: true } as const;

/** The part of a mocha that is needed here: that of Node and that of a browser each have it. */
interface Runnable {
  run(done: () => void): {
    on(event: 'pass', listener: (test: Mocha.Test) => void): unknown;
    on(event: 'fail', listener: (test: Mocha.Test, error: Error) => void): unknown;
  };
}

/** How a host hands out what comes of the tests. */
export interface Output {
  print(line: string): void;
  write(result: SuiteResult): void | Promise<void>;
}

/** Settles when all tests were run; rejects unless all passed. The counts are written after the last line was printed. */
export async function runMocha(mocha: Runnable, { print, write }: Output): Promise<void> {
  let passed = 0;
  let failed = 0;
  await new Promise<void>((settle) => {
    const runner = mocha.run(() => settle());
    runner.on('pass', (test) => {
      passed++;
      print(`  ✔ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      failed++;
      print(`  ✘ ${test.fullTitle()}`);
      for (const line of String(error.stack ?? error)
        .split('\n')
        .slice(0, 25))
        print(`      ${line}`);
    });
  });
  print(DONE_LINE);
  await write({ done: true, passed, failed });
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
  if (passed === 0) throw new Error('not one test was run');
}

/** The printing is done above; mocha's own reporters write to a terminal or a page, which an extension host does not have. */
export class Silent {}
