/** What a person does with the page of all registers, with plain keys and mouse, whichever host the extension runs in. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { editorLine, loadAnew, openFromExplorer } from '../../scripts/host/workbench-page.ts';
import { choose, type ExportStep, save, told } from './exportPage.ts';

const WEEK = 'weekoverleg.duo';
const BOARD = 'stuurgroep.duo';
const FILES: Readonly<Record<string, string>> = {
  [WEEK]: `register WEEK: Weekoverleg
  gremium: Weekoverleg
  peildatum: 24 maart 2021

gremium Weekoverleg
  leden: Zwaan Woortman, Piet Bos

actie 1: Brief aan de bewoners
  status: in uitvoering
  eigenaar: Zwaan Woortman
  deadline: 1 maart 2021

actie 2: Kaart maken
  status: in uitvoering
  eigenaar: Piet Bos
  deadline: 1 juni 2021
  na: 1

vergadering Weekoverleg 4 maart 2099
`,
  [BOARD]: `register BOARD: Stuurgroep
  gremium: Stuurgroep
  peildatum: 24 maart 2021

gremium Stuurgroep
  leden: Zwaan Woortman
  escalatie: Weekoverleg

actie 7: Geld vinden
  status: niet gestart
  eigenaar: Zwaan Woortman
  deadline: 1 mei 2021
  na: WEEK/2

vergadering Stuurgroep 4 maart 2099
`,
};

/** The steps on a folder; each needs those before it. */
export const ACROSS_STEPS: readonly ExportStep[] = [
  ['opens the overview of two registers with the keys, and sees what is open in both', openByKeys],
  ['walks through the rows with the arrows, and comes to a line of the other register', goToLine],
  ['types in the text and sees the row follow', typeInText],
  ['makes a file of all registers, and finds both in it', makeFile],
  ['asks what the person at the cursor has everywhere', askPerson],
  ['walks along the lines of the graph with the arrows, and comes to the line of what waits', walkGraph],
  ['sees by the menu of the status bar that two meetings clash, and goes to one', seeMeetings],
  ['starts the window again: the overview is back, and says the same', startAgain],
  ['comes by the menu of the status bar to the first steps', getStarted],
];

async function openByKeys(page: Page, picture: Picture, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  await openFromExplorer(page, WEEK);
  await page.locator('.statusbar-item', { hasText: '2 open, 1 te laat' }).waitFor();
  await editorLine(page, 'actie 1: Brief').first().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+Z');
  const view = overview(page);
  await view.getByRole('status').filter({ hasText: '3 · 1 te laat' }).waitFor();
  await view.locator('.rij.laat', { hasText: 'Brief aan de bewoners' }).waitFor();
  await view.locator('.rij', { hasText: 'Geld vinden' }).waitFor();
  await picture('overview');
}

async function goToLine(page: Page): Promise<void> {
  const view = overview(page);
  await view.getByLabel('Zoek').click();
  // Past what is late alone, the button that copies and the one that makes a file.
  for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
  await view.locator('.regels [role="row"]:focus').waitFor();
  await page.keyboard.press('End');
  await view.locator('.rij:focus', { hasText: 'Geld vinden' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: BOARD }).waitFor();
  await page.locator('.line-numbers.active-line-number', { hasText: /^9$/u }).waitFor();
}

async function typeInText(page: Page): Promise<void> {
  await editorLine(page, 'actie 7: Geld vinden').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' bij het rijk');
  await overview(page).locator('.rij', { hasText: 'Geld vinden bij het rijk' }).waitFor();
}

async function makeFile(page: Page, _picture: Picture, folder: string): Promise<void> {
  await overview(page).getByRole('button', { name: 'Zet om in Word, Excel…' }).click();
  await choose(page, 'In welke vorm?', 'Webpagina');
  await save(page);
  await told(page, 'is gemaakt');
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.html'));
  const text = await readFile(join(folder, name), 'utf8');
  for (const wanted of ['Brief aan de bewoners', 'Geld vinden bij het rijk', 'Wat waarop wacht', 'Vergaderingen']) {
    if (!text.includes(wanted)) throw new Problem(`${name} has no ${wanted}.`);
  }
}

async function askPerson(page: Page, picture: Picture): Promise<void> {
  await editorLine(page, 'leden: Zwaan Woortman').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+P');
  // By the alphabet she would stand last.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Zwaan Woortman' }).waitFor();
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.press('Enter');
  const view = overview(page);
  await view.getByRole('heading', { name: 'Wat Zwaan Woortman heeft' }).waitFor();
  await view.locator('#blad-persoon .rij', { hasText: 'Brief aan de bewoners' }).waitFor();
  await view.locator('#blad-persoon .rij', { hasText: 'Geld vinden bij het rijk' }).waitFor();
  await picture('person');
}

async function walkGraph(page: Page, picture: Picture): Promise<void> {
  const view = overview(page);
  await view.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await view.getByRole('tabpanel', { name: 'Samenhang' }).waitFor();
  await view.getByRole('button', { name: /^1 Brief aan de bewoners/u }).focus();
  await page.keyboard.press('ArrowRight');
  await view.locator('.vak:focus', { hasText: 'Kaart maken' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await view.locator('.vak:focus', { hasText: 'Geld vinden' }).waitFor();
  await picture('graph');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: BOARD }).waitFor();
  await page.locator('.line-numbers.active-line-number', { hasText: /^9$/u }).waitFor();
}

async function seeMeetings(page: Page, picture: Picture): Promise<void> {
  await page.locator('.statusbar-item', { hasText: '1 open' }).click();
  await choose(page, 'Wat wilt u zien of doen?', 'Vergaderingen van alle gremia');
  const view = overview(page);
  await view.getByRole('status').filter({ hasText: 'Vergaderingen die botsen: 2' }).waitFor();
  await view.locator('tr', { hasText: 'Stuurgroep' }).filter({ hasText: '⚠ Weekoverleg: Zwaan Woortman' }).waitFor();
  await picture('meetings');
  await view.getByRole('button', { name: 'Ga naar Stuurgroep' }).first().click();
  await page.locator('.line-numbers.active-line-number', { hasText: /^15$/u }).waitFor();
}

async function startAgain(page: Page, picture: Picture): Promise<void> {
  await loadAnew(page, 'duo.overzicht');
  // Which tab it was at is kept by VS Code, now and then and not at once.
  await overview(page).getByRole('tab', { name: 'Vergaderingen' }).click({ timeout: 60_000 });
  await overview(page).getByRole('status').filter({ hasText: 'Vergaderingen die botsen: 2' }).waitFor();
  await picture('overview-again');
}

async function getStarted(page: Page, picture: Picture): Promise<void> {
  await editorLine(page, 'vergadering Stuurgroep').first().click();
  await page.locator('.statusbar-item', { hasText: '1 open' }).click();
  await choose(page, 'Wat wilt u zien of doen?', 'Aan de slag');
  await page.locator('.gettingStartedContainer', { hasText: 'Rond een vergadering' }).first().waitFor();
  await picture('first-steps');
}

/** The page of the overview. */
function overview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
