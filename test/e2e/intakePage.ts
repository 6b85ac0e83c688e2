/** What a person does to take over a list of somebody else, with plain keys and mouse: the last steps of `page.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { editorLine, explorerRow, visibleText } from '../../scripts/host/workbench-page.ts';
import { written } from '../support/written.ts';
import { ofText } from '../unit/exchange/made.ts';
import { chooseInMenu, command, type ExportStep, row, told } from './exportPage.ts';

const LIST = `register W: Lijst van Henk

actie 71: Brief aan de bewoners
  eigenaar: Henk
  deadline: 1 juni 2021

actie 72: Kaart maken
  eigenaar: Nicoline
  deadline: gauw
`;

/** The steps on a folder in which nothing of them is; each needs those before it. */
export const INTAKE_STEPS: readonly ExportStep[] = [
  ['makes a register of a Word list from the explorer, after a look at it', makeOfWord],
  ['says what a column of a list is, walks through the doubts by key, and takes it back with one undo', makeOfExcel],
  ['sees that the column is remembered, and cancels', cancelIt],
  ['drops two lists and a text on a register with Shift, sees what each would become, and cancels', drop],
  ['brings the register up to date with a list that came back, one change of two', update],
  ['pastes a table of Excel with Ctrl+V as entries, and undoes it at once', paste],
  ['pastes rows of text as text, and finds the entries one Ctrl+. away', pasteText],
];

async function makeOfWord(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, 'Lijst van Henk.docx'), bytes('docx', LIST));
  await explorer(page, 'Lijst van Henk.docx', 'Maak hier een register van…');
  const view = await shown(page, 'Lijst van Henk.docx');
  await view.locator('#bron td', { hasText: 'Brief aan de bewoners' }).waitFor();
  await view.locator('#doel li', { hasText: 'actie 71: Brief aan de bewoners' }).waitFor();
  await picture('intake-word');
  if ((await filesIn(folder, 'Lijst van Henk.duo')) !== undefined) throw new Problem('A register was written.');
  await view.getByRole('button', { name: 'Maak het register' }).click();
  await editorLine(page, 'actie 71: Brief aan de bewoners').first().waitFor();
  await told(page, 'bewaar het met Ctrl+S');
  await picture('intake-made');
  await page.locator('.tab.active', { hasText: 'Lijst van Henk.duo' }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
  await page.keyboard.press('Control+S');
  await saved(folder, 'Lijst van Henk.duo', /actie 71: Brief aan de bewoners/u);
}

async function makeOfExcel(page: Page, picture: Picture, folder: string): Promise<void> {
  const rows = 'Nr;Wat;Wie;Datum;Wijk\n81;Bel de school;Henk;gauw;Noord\n;Lees het plan;Jan;;Zuid\n;;;;en verder\n';
  await writeFile(join(folder, 'wijken.csv'), rows);
  await explorer(page, 'wijken.csv', 'Maak hier een register van…');
  const view = await shown(page, 'wijken.csv');
  const choice = view.getByLabel('Kolom Wijk is');
  await choice.selectOption({ label: 'opmerking' }).catch(() => choice.selectOption('opmerking'));
  await view.getByRole('status').filter({ hasText: 'opnieuw gelezen' }).waitFor();
  await view.locator('#doel li', { hasText: 'opmerking: Noord' }).waitFor();
  await view.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await view.locator('[role="option"][aria-selected="true"]', { hasText: 'vervolg' }).waitFor();
  await view.locator('#bron tr.hier', { hasText: 'en verder' }).waitFor();
  await picture('intake-doubts');
  await page.keyboard.press('Enter');
  await view.locator('#doel:focus').waitFor();
  await view.getByLabel('Maak ook een bestand').uncheck();
  await view.getByRole('button', { name: 'Maak het register' }).click();
  await editorLine(page, 'actie 81: Bel de school').first().waitFor();
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
  await page.keyboard.press('Control+Z');
  await waitUntil(async () => (await visibleText(page)).trim() === '', 'one undo took all back');
  await page.keyboard.press('Control+Y');
  await editorLine(page, 'actie 81: Bel de school').first().waitFor();
}

async function cancelIt(page: Page, _picture: Picture, folder: string): Promise<void> {
  await explorer(page, 'wijken.csv', 'Maak hier een register van…');
  const view = await shown(page, 'wijken.csv');
  await view.locator('#zoals').waitFor();
  await view.locator('#doel li', { hasText: 'opmerking: Noord' }).waitFor();
  await view.getByRole('button', { name: 'Annuleer' }).click();
  await page.locator('.tab', { hasText: 'Maak een register van' }).waitFor({ state: 'detached' });
  if ((await filesIn(folder, 'wijken.duo')) !== undefined) throw new Problem('A register was written.');
}

async function drop(page: Page, picture: Picture, folder: string): Promise<void> {
  const register = 'Lijst van Henk.duo';
  await page.locator('.tab', { hasText: register }).first().click();
  await page.locator('.tab.active', { hasText: register }).waitFor();
  const before = await visibleText(page);
  await writeFile(join(folder, 'zalen.csv'), 'Nr;Wat;Wie\n95;Huur de zaal;Henk\n');
  await writeFile(join(folder, 'foto.png'), 'PNG');
  for (const name of ['wijken.csv', 'zalen.csv', 'foto.png']) {
    await (await explorerRow(page, name)).click({ modifiers: ['Control'] });
  }
  // The explorer selects what is open in the editor.
  const others = page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: '.duo' });
  if ((await others.count()) > 0) await others.first().click({ modifiers: ['Control'] });
  await (await explorerRow(page, 'wijken.csv')).hover();
  await page.mouse.down();
  const editor = (await page.locator('.editor-group-container.active .view-lines').first().boundingBox())!;
  const [x, y] = [editor.x + 200, editor.y + 60];
  await page.mouse.move(x, y, { steps: 8 });
  await page.keyboard.down('Shift');
  // VS Code sees the key at the next move.
  await page.mouse.move(x + 10, y + 10, { steps: 4 });
  await picture('drop');
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await told(page, 'Niet overgenomen: foto.png.');
  for (const [name, entry, turn] of [
    ['wijken.csv', 'actie 81: Bel de school', '(1 van 2)'],
    ['zalen.csv', 'actie 95: Huur de zaal', '(2 van 2)'],
  ] as const) {
    const view = await shown(page, name);
    await view.locator('h1', { hasText: turn }).waitFor();
    await view.locator('#doel li', { hasText: entry }).waitFor();
    await view.getByRole('button', { name: 'Annuleer' }).click();
  }
  await page.locator('.tab', { hasText: 'Maak een register van' }).waitFor({ state: 'detached' });
  await page.locator('.tab', { hasText: register }).first().click();
  if ((await visibleText(page)) !== before) throw new Problem('Something came into the register.');
  await saved(folder, register, /actie 72/u);
}

async function update(page: Page, picture: Picture, folder: string): Promise<void> {
  const changed = LIST.replace('Henk\n  deadline: 1 juni', 'Anja\n  deadline: 1 juli');
  await writeFile(join(folder, 'terug.xlsx'), bytes('xlsx', changed));
  await page.locator('.tab', { hasText: 'Lijst van Henk.duo' }).first().click();
  await command(page, 'Werk bij vanuit…');
  await row(page, '..').waitFor();
  await row(page, 'terug.xlsx').click();
  await page.locator('.quick-input-message', { hasText: 'Van wie komt de lijst?' }).waitFor();
  await page.keyboard.type('Henk');
  await page.keyboard.press('Enter');
  const view = await shown(page, 'terug.xlsx');
  const owner = view.getByLabel('eigenaar “Henk” → “Anja”');
  await owner.waitFor();
  await owner.uncheck();
  await picture('intake-update');
  await view.getByRole('button', { name: 'Neem dit over' }).click();
  await editorLine(page, 'deadline: 1 juli 2021').first().waitFor();
  await editorLine(page, 'uit de lijst van Henk').first().waitFor();
  if (!/eigenaar: Henk/u.test(await visibleText(page))) throw new Problem('What was not wanted was changed.');
  await page.keyboard.press('Control+Z');
  await editorLine(page, 'deadline: 1 juni 2021').first().waitFor();
}

const TABLE =
  '<meta charset="utf-8"><style>td{color:red}</style><table><tr><td>Nr</td><td>Wat</td><td>Wie</td><td>Deadline</td></tr>' +
  '<tr><td>91</td><td onclick="x()">Bel<br>vandaag</td><td>Anja</td><td>1 april 2021</td></tr></table>';
const ROWS = 'Nr\tWat\tWie\n92\tLees het plan\tJan';

async function paste(page: Page, picture: Picture): Promise<void> {
  await atEnd(page);
  const before = typedText(await visibleText(page));
  await fillClipboard(page, { 'text/html': TABLE, 'text/plain': ROWS });
  await page.keyboard.press('Control+V');
  await editorLine(page, 'actie 91: Bel vandaag').first().waitFor();
  await picture('paste');
  // The text as it was is one key away.
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Insert Plain Text' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Z');
  await waitUntil(async () => typedText(await visibleText(page)) === before, 'one undo took the entries back');
}

async function pasteText(page: Page, picture: Picture): Promise<void> {
  await atEnd(page);
  await fillClipboard(page, { 'text/plain': ROWS });
  await page.keyboard.press('Control+V');
  await editorLine(page, 'Lees het plan').first().waitFor();
  if (/actie 92/u.test(await visibleText(page))) throw new Problem('A guess took the place of the text.');
  await page.locator('.post-edit-widget, .paste-edit-widget, [title^="Show paste options"]').first().waitFor();
  await page.keyboard.press('Control+.');
  const item = page.locator('.action-widget .monaco-list-row', { hasText: 'Plak als regel van het register' });
  await item.waitFor();
  await picture('paste-options');
  await item.click();
  await editorLine(page, 'actie 92: Lees het plan').first().waitFor();
  await page.keyboard.press('Control+Z');
}

/** Without what the editor shows in grey behind a deadline, which comes when it comes. */
export function typedText(visible: string): string {
  return visible.replaceAll(/nog \d+ dag(?:en)?|\d+ dag(?:en)? te laat/gu, '');
}

/** Puts the cursor on an empty line at the end. */
async function atEnd(page: Page): Promise<void> {
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
  await page.keyboard.press('Control+End');
}

/** Fills the clipboard by a real copy event of another page. */
async function fillClipboard(page: Page, kinds: Readonly<Record<string, string>>): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const other = await page.context().newPage();
  await other.setContent('<button>kopieer</button>');
  await other.evaluate(`document.addEventListener('copy', (event) => {
    for (const [kind, value] of Object.entries(${JSON.stringify(kinds)})) event.clipboardData.setData(kind, value);
    event.preventDefault();
  })`);
  await other.getByRole('button').click();
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}

/** The page of a list, once it shows what was read. */
async function shown(page: Page, name: string): Promise<FrameLocator> {
  await page.locator('.tab.active', { hasText: name }).waitFor();
  const view = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await view.locator('h1', { hasText: name }).waitFor();
  await view.locator('#bron tr').first().waitFor();
  return view;
}

/** Chooses in the menu of a file in the explorer. */
async function explorer(page: Page, name: string, item: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  const file = await explorerRow(page, name);
  await file.click({ button: 'right' });
  await chooseInMenu(page, item);
}

function bytes(format: 'docx' | 'xlsx', text: string): Uint8Array {
  return written(format, ofText(text, 'actielijst'));
}

async function filesIn(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, name), 'utf8').catch(() => undefined);
}

async function saved(folder: string, name: string, text: RegExp): Promise<void> {
  await waitUntil(async () => text.test((await filesIn(folder, name)) ?? ''), `${name} was saved`);
}
