/**
 * `npm run pictures`: makes the pictures of the manual, docs/images/handleiding/, by doing its steps in the real editor
 * with the packaged extension. Run `npm run package` first. With `-- lijsten` only those of the chapter *Uw bestaande lijst overnemen*.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANUAL_STEPS } from './host/manual-steps.ts';
import { ROOT } from './host/paths.ts';
import { report } from './host/problem.ts';
import { TAKE_OVER_STEPS } from './host/takeOverSteps.ts';
import { withWorkbench } from './host/with-workbench.ts';

const PICTURES = join(ROOT, 'docs', 'images', 'handleiding');
const SIZE = { width: 1100, height: 700 };

/** The settings for the pictures, where these differ from VS Code as it comes. */
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
  await mkdir(PICTURES, { recursive: true });
  let folder = '';
  const fill = async (workspace: string) => {
    folder = workspace;
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
  };
  await withWorkbench({ name: 'pictures', fill, size: SIZE }, async (page) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    try {
      const before = process.argv.includes('lijsten') ? [] : MANUAL_STEPS;
      for (const [title, take] of [...before, ...TAKE_OVER_STEPS]) {
        await take(
          page,
          async (name) => {
            await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
          },
          folder,
        );
        console.log(`a secretary ${title}`);
      }
    } catch (error) {
      await page.screenshot({ path: join(ROOT, 'out', 'pictures-failed.png') });
      throw error;
    }
  });
}
