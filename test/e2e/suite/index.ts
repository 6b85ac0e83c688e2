import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINE_MARK, RESULT_FILE, type SuiteResult } from './protocol.ts';
import { OPTIONS, runMocha, Silent } from './runMocha.ts';

/** What VS Code calls behind `extensionTestsPath`: runs every test beside this file, and throws unless all passed. */
export async function run(): Promise<void> {
  writeResult({ done: false, passed: 0, failed: 0 });
  // Mocha is an ES module and this file is bundled as CommonJS, which is all that VS Code loads.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ...OPTIONS, reporter: Silent as never });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  await runMocha(mocha, { print: (line) => console.log(`${LINE_MARK}${line}`), write: writeResult });
}

/** Writes the file in one piece: the runner must never read half of it. */
function writeResult(result: SuiteResult): void {
  const file = process.env[RESULT_FILE];
  if (!file) throw new Error(`${RESULT_FILE} is not set`);
  writeFileSync(`${file}.draft`, JSON.stringify(result));
  renameSync(`${file}.draft`, file);
}
