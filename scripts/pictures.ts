/**
 * `node scripts/pictures.ts`: makes the pictures of the manual, docs/images/handleiding/, by doing its steps in the real editor
 * with the packaged extension. Run `npm run package` first.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, newPage, openWorkbench } from './host/browser.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { installExtension, startServer } from './host/host-server.ts';
import { installHost } from './host/install-host.ts';
import { MANUAL_STEPS } from './host/manual-steps.ts';
import { ROOT, VSIX } from './host/paths.ts';
import { Problem, report } from './host/problem.ts';
import { workbenchAddress } from './host/workbench-address.ts';

const PICTURES = join(ROOT, 'docs', 'images', 'handleiding');
const SIZE = { width: 1100, height: 700 };

/** How the pictures should look, where that differs from VS Code as it comes. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'files.exclude': { '.vscode': true },
  'window.commandCenter': false,
  'window.title': 'registers',
};

try {
  await main();
} catch (error) {
  report(error);
}
process.exit();

async function main(): Promise<void> {
  if (!existsSync(VSIX)) throw new Problem(`There is no ${VSIX}: run \`npm run package\` first.`);
  const host = await installHost();
  const profile = await temporaryFolder('pictures');
  const folders = { data: join(profile, 'data'), extensions: join(profile, 'extensions') };
  const workspace = join(profile, 'registers');
  await mkdir(join(workspace, '.vscode'), { recursive: true });
  await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
  await installExtension(host, folders, VSIX);
  const server = await startServer(host, folders, { logFile: join(ROOT, 'out', 'pictures-server.log') });
  const browser = await launchBrowser();
  await mkdir(PICTURES, { recursive: true });
  try {
    const page = await newPage(browser);
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openWorkbench(page, workbenchAddress(server, workspace));
    try {
      for (const [title, take] of MANUAL_STEPS) {
        await take(page, async (name) => {
          await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
        });
        console.log(`a secretary ${title}`);
      }
    } catch (error) {
      await page.screenshot({ path: join(ROOT, 'out', 'pictures-failed.png') });
      throw error;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
