import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage } from '../../scripts/host/browser.ts';
import type { Server } from '../../scripts/host/host-server.ts';
import { ROOT } from '../../scripts/host/paths.ts';
import { remoteAddress, workbenchAddress } from '../../scripts/host/workbench-address.ts';
import type { HostRun } from './outcome.ts';
import type { Plan } from './plan.ts';
import { SuiteLines } from './suite-lines.ts';

/** What the workbench is told to load. */
interface Load {
  /** The folder of the extension under development. */
  extension: string;
  /** Whether that extension runs in a worker of the browser instead of in the Node of the server. */
  inWorker: boolean;
}

/**
 * Runs the suite in the VS Code server, by opening its workbench with the payload that `runTests` of
 * @vscode/test-electron gives to a desktop VS Code as options. In Node, the server must have got the result file in its
 * environment.
 */
export async function runInBrowser(
  server: Server,
  browser: Browser,
  plan: Plan,
  { extension, inWorker }: Load,
): Promise<HostRun> {
  const lines = new SuiteLines();
  const page = await newPage(browser);
  let end: (code: number | undefined) => void = () => undefined;
  const ended = new Promise<number | undefined>((settle) => {
    end = settle;
  });
  // The workbench calls this, where it exists, when an extension host that runs tests has ended.
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  page.on('crash', () => end(1));
  page.on('close', () => end(1));
  // The workbench styles its lines with `%c` and a colour, which are only noise here.
  page.on('console', (message) => lines.take(`${message.text().replaceAll(/%c|color: #?\w+;?/g, '')}\n`));
  page.on('pageerror', (error) => lines.take(`${error}\n`));
  await page.goto(
    workbenchAddress(server, plan.workspace, [
      ['extensionDevelopmentPath', remoteAddress(server.authority, extension)],
      ['extensionTestsPath', remoteAddress(server.authority, plan.testsPath)],
      ...(inWorker ? [['extensionDevelopmentKind', 'web'] as const] : []),
    ]),
    { waitUntil: 'domcontentloaded', timeout: 60_000 },
  );
  const timer = setTimeout(() => end(undefined), plan.limit);
  const code = await ended;
  clearTimeout(timer);
  if (code === undefined)
    await page
      .screenshot({ path: join(ROOT, 'out', 'e2e', inWorker ? 'hang-web.png' : 'hang.png') })
      .catch(() => undefined);
  await page.context().close();
  return { code, sawDone: lines.sawDone, logTail: `${lines.tail()}\n--- the server:\n${server.logTail(20)}` };
}
