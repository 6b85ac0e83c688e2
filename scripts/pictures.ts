/**
 * `npm run pictures`: makes the pictures of the manual, docs/images/handleiding/, by doing its steps in the real editor
 * with the packaged extension. Run `npm run package` first. With `-- lijsten` only those of the chapter *Uw bestaande lijst
 * overnemen*, with `-- lijst` those of the list beside the text, with `-- vergadering`
 * those of a meeting, with `-- bladzijden` those of the form and of all registers together.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACROSS_MANUAL_STEPS } from './host/acrossSteps.ts';
import { LIST_MANUAL_STEPS } from './host/listSteps.ts';
import { MANUAL_STEPS, type ManualStep } from './host/manual-steps.ts';
import { MEETING_STEPS } from './host/meetingSteps.ts';
import { ROOT } from './host/paths.ts';
import { report } from './host/problem.ts';
import { writeSeedMeeting } from './host/seedMeeting.ts';
import { TAKE_OVER_STEPS } from './host/takeOverSteps.ts';
import { withWorkbench } from './host/with-workbench.ts';

const PICTURES = join(ROOT, 'docs', 'images', 'handleiding');
/** The steps by part, each in a workbench of its own, on a folder with what it begins with. */
const PARTS: Readonly<
  Record<string, { readonly steps: readonly ManualStep[]; readonly begin?: (folder: string) => Promise<void> }>
> = {
  handleiding: { steps: MANUAL_STEPS },
  lijsten: { steps: TAKE_OVER_STEPS },
  lijst: { steps: LIST_MANUAL_STEPS },
  bladzijden: { steps: ACROSS_MANUAL_STEPS },
  vergadering: { steps: MEETING_STEPS, begin: writeSeedMeeting },
};
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
  for (const [name, { steps, begin }] of Object.entries(PARTS)) {
    if (wanted === undefined || wanted === name) await takeAll(`pictures-${name}`, steps, begin ?? (async () => {}));
  }
}

/** Does some steps in a workbench of their own, on a folder with what they begin with. */
async function takeAll(
  name: string,
  steps: readonly ManualStep[],
  begin: (folder: string) => Promise<void>,
): Promise<void> {
  let folder = '';
  const fill = async (workspace: string) => {
    folder = workspace;
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
    await begin(workspace);
  };
  await withWorkbench({ name, fill, size: SIZE }, async (page) => {
    page.setDefaultTimeout(PATIENCE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    try {
      for (const [title, take] of steps) {
        await take(
          page,
          async (shown) => {
            await page.screenshot({ path: join(PICTURES, `${shown}.png`), animations: 'disabled', caret: 'hide' });
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
