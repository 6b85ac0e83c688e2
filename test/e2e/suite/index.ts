import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DONE_LINE, LINE_MARK, RESULT_FILE, type SuiteResult } from './protocol.ts';

/** What VS Code calls behind `extensionTestsPath`: runs every test beside this file, and throws unless all passed. */
export async function run(): Promise<void> {
  writeResult({ done: false, passed: 0, failed: 0 });
  // Mocha is an ES module and this file is bundled as CommonJS, which is all that VS Code loads.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: Silent as never,
  });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();

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
  writeResult({ done: true, passed, failed });
  print(DONE_LINE);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
  if (passed === 0) throw new Error('not one test was run');
}

/** The printing is done above; mocha's own reporters write to a terminal that an extension host does not have. */
class Silent {}

function print(line: string): void {
  console.log(`${LINE_MARK}${line}`);
}

/** Writes the file in one piece: the runner must never read half of it. */
function writeResult(result: SuiteResult): void {
  const file = process.env[RESULT_FILE];
  if (!file) throw new Error(`${RESULT_FILE} is not set`);
  writeFileSync(`${file}.draft`, JSON.stringify(result));
  renameSync(`${file}.draft`, file);
}
