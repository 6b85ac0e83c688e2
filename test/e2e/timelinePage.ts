/** What a person does with the timeline of a register, with plain keys and mouse, whichever host the extension runs in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { editorLine, loadAnew, openFromExplorer } from '../../scripts/host/workbench-page.ts';
import { chooseInMenu, type ExportStep } from './exportPage.ts';

const NAME = 'weekoverleg.duo';
const REGISTER = `register WEEK: Weekoverleg
  peildatum: 24 maart 2021

gremium WEEK: Weekoverleg

actie 1: Brief aan de bewoners
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 maart 2021
  historie:
    13 januari 2021 WEEK: deadline 1 februari 2021 -> 1 maart 2021

actie 2: Kaart maken
  status: in uitvoering
  eigenaar: Piet
  deadline: 1 juni 2021

actie 3: Zaal huren
  status: niet gestart
  eigenaar: Anja
  deadline: tweede kwartaal 2021
`;

/** The steps on a folder; each needs those before it. */
export const TIMELINE_STEPS: readonly ExportStep[] = [
  ['opens the timeline by its keys, and sees what happened to the action at the cursor', openByKeys],
  ['moves the cursor and sees another action, types and sees its deadline in another month', followText],
  ['unfolds a table and comes to the line of a row, by keys alone', goByKeys],
  ['starts the window again: the timeline is back, and says the same', startAgain],
  ['does the same with the mouse, after opening the timeline by the right button', goByMouse],
];

async function openByKeys(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, NAME), REGISTER);
  await openFromExplorer(page, NAME);
  // Of a window that has just opened a key does nothing before the extension is there.
  await page.locator('.statusbar-item', { hasText: '3 open, 1 te laat' }).waitFor();
  await editorLine(page, 'actie 1: Brief').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+T');
  const view = timeline(page);
  await view.getByRole('img', { name: 'actie 1: Brief aan de bewoners' }).waitFor();
  await view.getByRole('img', { name: 'Deadlines per maand' }).waitFor();
  const drawing = view.getByRole('img', { name: 'Deadlines op volgorde' });
  await drawing.getByText('! 1 Brief aan de bewoners').waitFor();
  await drawing.getByText('Komt nog (2)').waitFor();
  await picture('timeline');
}

async function followText(page: Page): Promise<void> {
  const view = timeline(page);
  await editorLine(page, 'actie 2: Kaart maken').first().click();
  await view.getByRole('img', { name: 'actie 2: Kaart maken' }).waitFor();
  await editorLine(page, 'deadline: 1 juni 2021').first().click();
  await page.keyboard.press('End');
  for (let letter = 0; letter < '1 juni 2021'.length; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type('1 augustus 2021');
  const months = view.getByRole('img', { name: 'Deadlines per maand' });
  await months.locator('text.as', { hasText: /^aug/u }).waitFor();
}

async function goByKeys(page: Page, picture: Picture): Promise<void> {
  const view = timeline(page);
  await view.locator('summary').last().focus();
  await page.keyboard.press('Enter');
  await view.getByRole('table', { name: 'Deadlines op volgorde' }).waitFor();
  await page.keyboard.press('Tab');
  await view.locator('button:focus', { hasText: 'Brief aan de bewoners' }).waitFor();
  await page.keyboard.press('Tab');
  await view.locator('button:focus', { hasText: 'Zaal huren' }).waitFor();
  await picture('timeline-table');
  await page.keyboard.press('Enter');
  await page.locator('.line-numbers.active-line-number', { hasText: /^18$/u }).waitFor();
  await view.getByRole('img', { name: 'actie 3: Zaal huren' }).waitFor();
}

async function startAgain(page: Page, picture: Picture): Promise<void> {
  await loadAnew(page, 'duo.tijdlijn');
  const drawing = timeline(page).getByRole('img', { name: 'Deadlines op volgorde' });
  await drawing.getByText('! 1 Brief aan de bewoners').waitFor({ timeout: 60_000 });
  await picture('timeline-again');
}

async function goByMouse(page: Page): Promise<void> {
  const tab = page.locator('.tab', { hasText: 'Tijdlijn van weekoverleg' });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
  await editorLine(page, 'actie 3: Zaal').first().click({ button: 'right' });
  await chooseInMenu(page, 'Toon tijdlijn');
  const view = timeline(page);
  await view.getByRole('img', { name: 'actie 3: Zaal huren' }).waitFor();
  // What was unfolded is folded in a new page.
  await view.locator('summary').last().click();
  await view.getByRole('button', { name: 'Ga naar 1 Brief aan de bewoners' }).click();
  await page.locator('.line-numbers.active-line-number', { hasText: /^6$/u }).waitFor();
  await view.getByRole('img', { name: 'actie 1: Brief aan de bewoners' }).waitFor();
}

/** The page of the timeline. */
function timeline(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
