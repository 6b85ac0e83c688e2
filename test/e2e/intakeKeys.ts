/** What a person does with a list of somebody else by the keyboard alone, and while something else changes. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { chooseCommand, editorLine, openFromExplorer, visibleText } from '../../scripts/host/workbench-page.ts';
import { type ExportStep, row, told } from './exportPage.ts';
import { typedText } from './intakePage.ts';

const LIST = 'toetsen.csv';
const ROWS = 'Nr;Wat;Wie;Wanneer\n301;Zaal huren;Anja;gauw\n;Stoelen tellen;Jan;\n;;Henk;\n';

export const INTAKE_KEY_STEPS: readonly ExportStep[] = [
  ['makes a register by keys alone of a list that is gone meanwhile', byKeys],
  ['cancels with Escape, twice', cancel],
  ['is told that a list has changed since it was shown', changedMeanwhile],
  ['brings a register up to date that is typed in meanwhile, and loses nothing', updateMeanwhile],
];

/** Asks for a command and a file by keys. */
export async function askOfFile(page: Page, command: string, file: string): Promise<void> {
  await chooseCommand(page, command);
  await row(page, '..').waitFor();
  await nameFile(page, file);
  await page.keyboard.press('Enter');
}

/** Types a name in the dialog of VS Code until that file is the one that Enter takes: what is typed while it reads the folder is gone. */
async function nameFile(page: Page, file: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  const chosen = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file });
  await waitUntil(async () => {
    const typed = await input.inputValue();
    if (typed.endsWith(file)) return (await chosen.count()) > 0;
    if (typed.endsWith('/')) await page.keyboard.type(file);
    else await page.keyboard.press('Backspace');
    return false;
  }, `the dialog chose ${file}`);
}

/** The page of a list, once it stands there. @param timeout milliseconds */
export async function shownList(page: Page, name: string, timeout = 30_000): Promise<FrameLocator> {
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout });
  const view = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await view.locator('h1', { hasText: name }).waitFor();
  await view.locator('#bron tr').first().waitFor();
  return view;
}

/** Presses a key until something of the page has the focus. */
export async function pressUntil(page: Page, view: FrameLocator, key: string, selector: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if ((await view.locator(`${selector}:focus`).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Problem(`${key} did not come to ${selector}.`);
}

async function byKeys(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, LIST), ROWS);
  // The palette does not look again for commands of an extension that comes in while it is open.
  await page.locator('.activitybar [aria-label^="Registers"]').first().waitFor();
  await askOfFile(page, 'Duo: Maak hier een register van', LIST);
  const view = await shownList(page, LIST);
  // The doubts have the focus.
  await view.locator('[role="listbox"]:focus').waitFor();
  await page.keyboard.press('End');
  await view.locator('#bron tr.hier', { hasText: 'Henk' }).waitFor();
  await page.keyboard.press('Enter');
  await view.locator('#doel:focus').waitFor();
  await rm(join(folder, LIST));
  await pressUntil(page, view, 'Shift+Tab', '#maak');
  await picture('intake-keys');
  await page.keyboard.press('Enter');
  await editorLine(page, 'actie 301: Zaal huren').first().waitFor();
}

async function cancel(page: Page, _picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, LIST), ROWS);
  await askOfFile(page, 'Duo: Maak hier een register van', LIST);
  const view = await shownList(page, LIST);
  await view.locator('[role="listbox"]:focus').waitFor();
  await page.keyboard.press('Escape');
  await view.locator('#stop:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.tab', { hasText: 'Maak een register van' }).waitFor({ state: 'detached' });
}

async function changedMeanwhile(page: Page, _picture: Picture, folder: string): Promise<void> {
  await askOfFile(page, 'Duo: Maak hier een register van', LIST);
  const view = await shownList(page, LIST);
  await writeFile(join(folder, LIST), ROWS.replace('Zaal huren', 'Tent huren'));
  await pressUntil(page, view, 'Shift+Tab', '#maak');
  await page.keyboard.press('Enter');
  await told(page, 'is intussen veranderd');
  // What was shown was made.
  await editorLine(page, 'actie 301: Zaal huren').first().waitFor();
}

async function updateMeanwhile(page: Page, _picture: Picture, folder: string): Promise<void> {
  const register = 'toetsen-register.duo';
  await writeFile(join(folder, register), 'register T: Toetsen\n\nactie 301: Zaal huren\n  eigenaar: Kees\n');
  await openFromExplorer(page, register);
  await editorLine(page, 'eigenaar: Kees').first().waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('  opmerking: eerst');
  await askOfFile(page, 'Duo: Werk bij vanuit', LIST);
  await page.locator('.quick-input-message', { hasText: 'Van wie komt de lijst?' }).waitFor();
  await page.keyboard.type('Henk');
  await page.keyboard.press('Enter');
  const view = await shownList(page, LIST);
  await view.getByLabel('eigenaar “Kees” → “Anja”').waitFor();
  // She goes back to the register, which was never saved, and types on.
  await page.locator('.tab', { hasText: register }).first().click();
  await editorLine(page, 'opmerking: eerst').first().waitFor();
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' dit');
  await editorLine(page, 'opmerking: eerst dit').first().waitFor();
  const before = typedText(await visibleText(page));
  await page.locator('.tab', { hasText: 'Werk “' }).first().click();
  const again = await shownList(page, LIST);
  await pressUntil(page, again, 'Shift+Tab', '#maak');
  await page.keyboard.press('Enter');
  await editorLine(page, 'eigenaar: Anja').first().waitFor();
  await editorLine(page, 'opmerking: eerst dit').first().waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+Z');
  await waitUntil(async () => typedText(await visibleText(page)) === before, 'one undo took all back');
  if (!/eigenaar: Kees/u.test(await readFile(join(folder, register), 'utf8'))) throw new Problem('It was saved.');
}
