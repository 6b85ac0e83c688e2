/**
 * `node bench/recordBurst.ts`: writes bench/burst.json, the messages that VS Code sends after one typed letter. Starts
 * the project's own VS Code host on a register of a thousand actions with the packaged extension (`npm run package`
 * first; `DUO_VSIX` names another one), opens the outline, types a letter in a title and takes down what comes over the
 * wire. To be run again when the server announces more: VS Code asks only for what is announced.
 */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { HOST_VERSION } from '../scripts/host/paths.ts';
import { Problem, report } from '../scripts/host/problem.ts';
import { waitUntil } from '../scripts/host/wait-until.ts';
import { withWorkbench } from '../scripts/host/with-workbench.ts';
import { editorLine, openOutline } from '../scripts/host/workbench-page.ts';
import { wireTap } from './burst/wireTap.ts';
import { burstOf, type Recorded } from './burst/written.ts';
import { BURST } from './paths.ts';
import { duoLanguage } from './register/duo.ts';
import { render } from './register/language.ts';
import { ACTIONS_PER_HEADING, makeRegister } from './register/register.ts';

/** The silence on the wire before the letter, and after it before all has been said, in milliseconds. */
const SILENCE = 3000;

const document = render(duoLanguage, makeRegister({ actions: 1000 }), ACTIONS_PER_HEADING);

/** A title in the middle of the file: far from both ends, as most keystrokes are. */
const title = document.places.titles[500]!;

try {
  await main();
  console.log(`written: ${BURST}`);
} catch (error) {
  report(error);
}
process.exit();

async function main(): Promise<void> {
  let log = '';
  const options = {
    name: 'burst',
    fill: (workspace: string) => writeFile(join(workspace, 'actielijst.duo'), document.text),
    open: 'actielijst.duo',
    installed: (extensions: string, profile: string) => {
      log = tapInstalledServer(extensions, join(profile, 'wire.jsonl'));
    },
  };
  await withWorkbench(options, async (page) => {
    await editorLine(page, 'gremium: DUO').waitFor();
    await openOutline(page);
    await goTo(page, title.line + 1, title.character + 1);
    await silence(log);
    const before = read(log).length;
    await page.keyboard.type('x');
    await waitUntil(() => read(log).length > before, 'the letter came to the server');
    await silence(log);
    const burst = burstOf(read(log).slice(before), {
      lines: document.lines,
      cursor: { line: title.line, character: title.character + 1 },
      about: { host: `code-server ${HOST_VERSION}`, date: new Date().toISOString().slice(0, 10) },
    });
    writeFileSync(BURST, `${JSON.stringify(burst, null, 2)}\n`);
  });
}

/** Puts a tap in the place of the installed server, and the server behind it. Returns the file of what it hears. */
function tapInstalledServer(extensions: string, log: string): string {
  const folder = readdirSync(extensions).find((name) => existsSync(join(extensions, name, 'dist', 'server.cjs')));
  if (folder === undefined) throw new Problem(`The installed extension has no dist/server.cjs: ${extensions}`);
  const dist = join(extensions, folder, 'dist');
  renameSync(join(dist, 'server.cjs'), join(dist, 'server.tapped.cjs'));
  writeFileSync(join(dist, 'server.cjs'), wireTap(log, './server.tapped.cjs'));
  writeFileSync(log, '');
  return log;
}

async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input[type="text"]').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

function read(log: string): Recorded[] {
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Recorded);
}

/** Waits until nothing has come over the wire for a while. */
async function silence(log: string): Promise<void> {
  let [count, since] = [-1, Date.now()];
  await waitUntil(
    () => {
      const now = read(log).length;
      if (now !== count) [count, since] = [now, Date.now()];
      return Date.now() - since > SILENCE;
    },
    'the editor had asked all it wanted',
    60_000,
  );
}
