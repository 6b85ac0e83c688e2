/** A list of very many rows that comes in: it can be stopped while it is read, and what is doubtful is walked through. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { editorLine } from '../../scripts/host/workbench-page.ts';
import { type ExportStep, told } from './exportPage.ts';
import { askOfFile, pressUntil, shownList } from './intakeKeys.ts';

const MAKE = 'Duo: Maak hier een register van';
/** So many that there is time to stop them on a fast machine too. */
const VERY_MANY = 100_000;
const MANY = 10_000;
/** Milliseconds, for what takes a few seconds where nothing else runs. */
const PATIENCE = 90_000;

/** A day that does not exist, one that is none, and what the list itself left to be looked at. */
const DOUBTS = ['31 februari', '“gauw”', 'een rij zonder titel'];

export const INTAKE_LARGE_STEPS: readonly ExportStep[] = [
  ['stops a list of very many rows while it is read', stop],
  ['walks with F8 through what the list left in doubt', walk],
  ['makes a register of ten thousand rows', makeMany],
];

function rows(count: number): string {
  const all = Array.from({ length: count }, (_, at) => `${at + 1};Brief ${at + 1} schrijven;Anja Bakker;12 mei 2027`);
  return ['Nr;Wat;Wie;Wanneer', ...all, ''].join('\n');
}

async function stop(page: Page, picture: Picture, folder: string): Promise<void> {
  const list = 'heel-veel.csv';
  await writeFile(join(folder, list), rows(VERY_MANY));
  // The palette does not look again for commands of an extension that comes in while it is open.
  await page.locator('.activitybar [aria-label^="Registers"]').first().waitFor();
  await askOfFile(page, MAKE, list);
  const progress = await told(page, list);
  await picture('intake-progress');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await progress.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await rm(join(folder, list));
  // What was stopped shows nothing: the next list is the first that is shown.
  if ((await page.locator('.tab', { hasText: list }).count()) > 0)
    throw new Problem('It was shown though it was stopped.');
}

async function makeMany(page: Page, _picture: Picture, folder: string): Promise<void> {
  const list = 'veel.csv';
  await writeFile(join(folder, list), rows(MANY));
  const before = (await readdir(folder)).length;
  await askOfFile(page, MAKE, list);
  const view = await shownList(page, list, PATIENCE);
  if ((await page.locator('.tab', { hasText: 'heel-veel' }).count()) > 0)
    throw new Problem('What was stopped came after all.');
  await pressUntil(page, view, 'Shift+Tab', '#maak');
  await page.keyboard.press('Enter');
  await editorLine(page, 'actie 1: Brief 1 schrijven').first().waitFor({ timeout: PATIENCE });
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+End');
  await editorLine(page, `actie ${MANY}: Brief ${MANY} schrijven`).first().waitFor();
  if ((await readdir(folder)).length !== before) throw new Problem('Something was written before it was saved.');
}

async function walk(page: Page, _picture: Picture, folder: string): Promise<void> {
  const list = 'twijfel.csv';
  await writeFile(
    join(folder, list),
    'Nr;Wat;Wie;Wanneer\n301;Zaal huren;Anja;gauw\n;;Henk;\n302;Stoelen tellen;Jan;31 februari 2027\n',
  );
  await askOfFile(page, MAKE, list);
  const view = await shownList(page, list, PATIENCE);
  await pressUntil(page, view, 'Shift+Tab', '#maak');
  await page.keyboard.press('Enter');
  await editorLine(page, 'actie 301: Zaal huren').first().waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
  // The heaviest come first, as VS Code has it; the walk comes by each, and back at the first.
  const widget = page.locator('.marker-widget .message');
  const seen: string[] = [];
  await waitUntil(
    async () => {
      await page.keyboard.press('F8');
      await widget.waitFor();
      seen.push((await widget.innerText()).replace(/\s+/gu, ' '));
      return DOUBTS.every((doubt) => seen.some((one) => one.includes(doubt)));
    },
    `F8 came by ${DOUBTS.join(', ')}`,
  );
}
