import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { errors, type Page } from 'playwright-core';
import { launchBrowser, newPage, openWorkbench } from '../host/browser.ts';
import { temporaryFolder } from '../host/cleanup.ts';
import { installExtension, type Server, startServer } from '../host/host-server.ts';
import { installHost } from '../host/install-host.ts';
import { ROOT, VSIX } from '../host/paths.ts';
import { Problem } from '../host/problem.ts';
import { onPath } from '../host/run-command.ts';
import { remoteAddress, workbenchAddress } from '../host/workbench-address.ts';
import { openProblems, problemRows } from '../host/workbench-page.ts';
import { freePort, keptToken, PORT } from './address.ts';
import { copySamples } from './samples.ts';

/** The folder of the registers that are opened, and the address that opens them. */
interface Opened {
  readonly server: Server;
  readonly address: string;
}

/** Runs VS Code in the browser with the packaged extension on a copy of the samples, until the server ends or Ctrl-C. */
export async function startInBrowser(): Promise<void> {
  const { server, address } = await serve();
  console.log(`\nOpen ${address}\n`);
  console.log('Dat is VS Code met het register, in uw browser. Stoppen: Ctrl-C (press Ctrl-C to stop).');
  openInOwnBrowser(address);
  await server.ended;
}

/** Proves that `startInBrowser` would work: the sample open, its problems shown, a screenshot kept. */
export async function checkStart(): Promise<void> {
  const { server, address } = await serve();
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser);
    await openWorkbench(page, address);
    const seen = await seesProblems(page);
    const screenshot = join(ROOT, 'out', 'start.png');
    await page.screenshot({ path: screenshot });
    if (!seen) throw new Problem(`npm start opens no sample with problems, see ${screenshot}`);
    console.log(`npm start works: the sample is open and its problems are shown, see ${screenshot}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** True when the opened sample and, in the panel below it, at least one problem come on the screen. */
async function seesProblems(page: Page): Promise<boolean> {
  try {
    await page.locator('.editor-instance .view-line', { hasText: /\S/ }).first().waitFor({ timeout: 60_000 });
    await openProblems(page);
    await problemRows(page).first().waitFor({ timeout: 60_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

async function serve(): Promise<Opened> {
  const host = await installHost();
  const profile = await temporaryFolder('start');
  const folders = { data: join(profile, 'data'), extensions: join(profile, 'extensions') };
  await installExtension(host, folders, VSIX);
  const port = await freePort(PORT);
  // The folder is part of the address. Where another start is running, that one has it.
  const registers = await copySamples(
    port === 0 ? join(profile, 'registers') : join(ROOT, 'out', 'start', 'registers'),
  );
  const token = await keptToken(join(ROOT, '.vscode-test', 'start-token'));
  const server = await startServer(host, folders, { logFile: join(ROOT, 'out', 'start-server.log'), port, token });
  const sample = remoteAddress(server.authority, join(registers, 'actielijst.duo'));
  return { server, address: workbenchAddress(server, registers, [['openFile', sample]]) };
}

/** Opens the address in the person's browser where there is a screen; the printed address is there in any case. */
function openInOwnBrowser(address: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform === 'darwin' || DISPLAY || WAYLAND_DISPLAY;
  if (!hasScreen || !onPath(opener)) return;
  const child = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
