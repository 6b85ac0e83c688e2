/** Sets mocha up in the worker of a browser that the extension host is there. The tests are bundled behind this file. */
import 'mocha/mocha.js';
import { type Uri, workspace } from 'vscode';
import type { SuiteResult } from '../protocol.ts';
import { OPTIONS, runMocha, Silent } from '../runMocha.ts';

/** The path of the file for the result, which is put in when this is bundled: a worker has no environment. */
declare const RESULT_PATH: string;

/** The browser's mocha is one for all, and its `setup` makes `describe` and the others. */
const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
mocha.setup({ ...OPTIONS, reporter: Silent as never });

/** What is printed here is shown nowhere: it goes with the result. */
const lines: string[] = [];

/** What VS Code calls behind `extensionTestsPath`; it throws unless all tests passed. */
export async function run(): Promise<void> {
  await writeResult({ done: false, passed: 0, failed: 0 });
  await runMocha(mocha, {
    print: (line) => {
      lines.push(line);
      // Of a suite that hangs, this is what is left.
      void writeResult({ done: false, passed: 0, failed: 0 });
    },
    write: writeResult,
  });
}

/** Writes after what is being written: the last result stays. */
function writeResult(result: SuiteResult): Promise<void> {
  const content = new TextEncoder().encode(JSON.stringify({ ...result, lines }));
  written = written.then(() => workspace.fs.writeFile(resultFile(), content));
  return written;
}

let written: Promise<void> = Promise.resolve();

/** On the machine of the workspace. */
function resultFile(): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the host opened no folder');
  return folder.uri.with({ path: RESULT_PATH });
}
