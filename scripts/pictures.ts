/**
 * `npm run pictures`: makes the pictures of the manual, docs/images/handleiding/, by doing its steps in the real editor
 * with the packaged extension. Run `npm run package` first. `npm run pictures -- lijsten` makes those of the chapter *Uw bestaande lijst overnemen*
 * alone, `-- lijst` those of the list beside the text.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIST_MANUAL_STEPS } from './host/listSteps.ts';
import { MANUAL_STEPS } from './host/manual-steps.ts';
import { ROOT } from './host/paths.ts';
import { report } from './host/problem.ts';
import { TAKE_OVER_STEPS } from './host/takeOverSteps.ts';
import { withWorkbench } from './host/with-workbench.ts';

const PICTURES = join(ROOT, 'docs', 'images', 'handleiding');
/** The steps by part: those of a part need nothing of another. */
const PARTS = { handleiding: MANUAL_STEPS, lijsten: TAKE_OVER_STEPS, lijst: LIST_MANUAL_STEPS };
/** Milliseconds for each thing that is waited for: the machine may have more to do. */
const PATIENCE = 180_000;
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
  const [wanted] = process.argv.slice(2);
  const steps = Object.entries(PARTS).flatMap(([name, own]) => (wanted === undefined || wanted === name ? own : []));
  let folder = '';
  const fill = async (workspace: string) => {
    folder = workspace;
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
  };
  await withWorkbench({ name: 'pictures', fill, size: SIZE }, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    try {
      for (const [title, take] of steps) {
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
