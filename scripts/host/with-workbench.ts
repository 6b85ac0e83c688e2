import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, newPage, openWorkbench } from './browser.ts';
import { temporaryFolder } from './cleanup.ts';
import { installExtension, startServer } from './host-server.ts';
import { installHost } from './install-host.ts';
import { ROOT, VSIX } from './paths.ts';
import { Problem } from './problem.ts';
import { remoteAddress, workbenchAddress } from './workbench-address.ts';

export interface WorkbenchOptions {
  /** The name in its temporary folder and its log. */
  readonly name: string;
  /** Puts the files into the empty workspace. */
  fill(workspace: string): Promise<void>;
  /** The file of the workspace that is opened; none without one. */
  readonly open?: string;
  /** The size of the window in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Called with where the extension was installed, before the server starts. */
  installed?(extensions: string, profile: string): void;
}

/**
 * Opens a VS Code in the browser with the packaged extension on a throwaway workspace, hands over its page, and ends all of it.
 * A {@link Problem} when the extension was not packaged.
 */
export async function withWorkbench(options: WorkbenchOptions, take: (page: Page) => Promise<void>): Promise<void> {
  if (!existsSync(VSIX)) throw new Problem(`There is no ${VSIX}: run \`npm run package\` first.`);
  const host = await installHost();
  const profile = await temporaryFolder(options.name);
  const folders = { data: join(profile, 'data'), extensions: join(profile, 'extensions') };
  const workspace = join(profile, 'registers');
  await mkdir(workspace);
  await options.fill(workspace);
  await installExtension(host, folders, VSIX);
  options.installed?.(folders.extensions, profile);
  const server = await startServer(host, folders, { logFile: join(ROOT, 'out', `${options.name}-server.log`) });
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser);
    if (options.size !== undefined) await page.setViewportSize(options.size);
    const file = options.open && remoteAddress(server.authority, join(workspace, options.open));
    await openWorkbench(page, workbenchAddress(server, workspace, file ? [['openFile', file]] : []));
    await take(page);
  } finally {
    await browser.close();
    await server.stop();
  }
}
