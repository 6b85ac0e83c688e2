/** The steps of the chapter *Uw bestaande lijst overnemen* of the manual: a Word list, an Excel list, and one that comes back. */
import type { FrameLocator, Page } from 'playwright-core';
import { EXCEL_LIST, RETURNED_LIST, WORD_LIST, writeLists } from './lists.ts';
import type { ManualStep, Picture } from './manual-steps.ts';
import { Problem } from './problem.ts';
import { waitUntil } from './wait-until.ts';
import { chooseCommand, editorLine, explorerRow, visibleText } from './workbench-page.ts';

export const TAKE_OVER_STEPS: readonly ManualStep[] = [
  ['takes over a list of Word', takeOverWord],
  ['takes over a list of Excel, and says what a column is', takeOverExcel],
  ['brings the register up to date with a list that came back', bringUpToDate],
];

async function takeOverWord(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeLists(folder);
  // The panel would take half of the page away.
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  const view = await lookAt(page, WORD_LIST);
  await view.locator('#doel li', { hasText: 'actie 12: Brief versturen aan de bewoners' }).waitFor();
  await picture('lijst-word');
  await view.getByRole('button', { name: 'Maak het register' }).click();
  await editorLine(page, 'actie 12: Brief versturen aan de bewoners').first().waitFor();
  await inEditor(page);
  await picture('lijst-register');
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)', { hasText: 'Actielijst Overleg.duo' }).waitFor();
}

async function takeOverExcel(page: Page, picture: Picture): Promise<void> {
  const view = await lookAt(page, EXCEL_LIST);
  await view.getByLabel('Kolom Datum is', { exact: true }).selectOption('deadline');
  await view.getByRole('status').filter({ hasText: 'opnieuw gelezen' }).waitFor();
  await view.locator('#doel li', { hasText: 'deadline: 1 mei 2021' }).waitFor();
  await view.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await view.locator('#bron tr.hier', { hasText: 'en Oost' }).waitFor();
  await picture('lijst-excel');
  await view.getByRole('button', { name: 'Maak het register' }).click();
  await editorLine(page, 'actie 22: Kaart bijwerken').first().waitFor();
}

async function bringUpToDate(page: Page, picture: Picture): Promise<void> {
  await page.locator('.tab', { hasText: 'Actielijst Overleg.duo' }).first().click();
  await chooseCommand(page, 'Duo: Werk bij vanuit');
  await row(page, '..').waitFor();
  await row(page, RETURNED_LIST).click();
  await page.locator('.quick-input-message', { hasText: 'Van wie komt de lijst?' }).waitFor();
  await page.keyboard.type('Henk');
  await page.keyboard.press('Enter');
  const view = await shownPage(page, RETURNED_LIST);
  await view.getByLabel('eigenaar “Anja” → “Jan”').uncheck();
  await picture('lijst-terug');
  await view.getByRole('button', { name: 'Neem dit over' }).click();
  await editorLine(page, 'deadline: 17 februari 2021').first().waitFor();
  if (!/zaal reserveren\n\s+eigenaar: Anja/iu.test(await visibleText(page))) {
    throw new Problem(`What was not wanted was taken over:\n${await visibleText(page)}`);
  }
}

/** Chooses *Maak hier een register van* at a file in the explorer. */
async function lookAt(page: Page, name: string): Promise<FrameLocator> {
  await page.keyboard.press('Control+Shift+E');
  const file = await explorerRow(page, name);
  const item = page.locator('.monaco-menu .action-label', { hasText: 'Maak hier een register van' });
  // A menu that is opened while VS Code starts has not yet what extensions add to it.
  await waitUntil(async () => {
    await page.keyboard.press('Escape');
    await file.click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Copy Path' }).first().waitFor();
    return item.isVisible();
  }, 'the menu had the command');
  // A menu takes no click in its first tenth of a second.
  await waitUntil(async () => {
    if (await item.isVisible()) await item.click({ timeout: 1000 }).catch(() => undefined);
    return item.isHidden();
  }, 'the menu took the click');
  return shownPage(page, name);
}

/** The page of a list, once it shows what was read. */
async function shownPage(page: Page, name: string): Promise<FrameLocator> {
  await page.locator('.tab.active', { hasText: name }).waitFor();
  const view = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await view.locator('h1', { hasText: name }).waitFor();
  await view.locator('#bron tr').first().waitFor();
  return view;
}

async function inEditor(page: Page): Promise<void> {
  await page.locator('.editor-group-container.active .monaco-editor').first().click();
}

function row(page: Page, text: string) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
