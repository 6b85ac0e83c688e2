/** What a person does with the view beside the text, with plain keys and mouse, whichever host the extension runs in. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { editorLine, loadAnew, openFromExplorer, quickInput, visibleText } from '../../scripts/host/workbench-page.ts';
import { choose, type ExportStep, save, told } from './exportPage.ts';

const NAME = 'weekoverleg.duo';
const REGISTER = `register WEEK: Weekoverleg
  peildatum: 24 maart 2021

blok A: Uitvoering

actie 1: Brief aan de bewoners
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 maart 2021

actie 2: Kaart maken
  status: in uitvoering
  eigenaar: Piet
  deadline: 1 juni 2021

blok B: Toezicht

actie 3: Zaal huren
  status: niet gestart
  eigenaar: Anja
  deadline: 1 mei 2021
`;

/** The steps on a folder; each needs those before it. */
export const LIST_STEPS: readonly ExportStep[] = [
  ['opens a register as a list by the button above the text', openList],
  ['types in the text and sees the row follow', typeInText],
  ['clicks a row and comes to its line; moves the cursor and sees the row that it is in', goAndCome],
  ['puts an action off from its row, with the keyboard alone, and is back on the row', putOff],
  ['marks an action as ready by the menu behind its row, and takes it back with one undo', markReady],
  ['hands an action over, changes its status and notes something, from its row, and takes all of it back', changeRest],
  ['looks at one owner alone, and keeps that under a name', keepView],
  ['copies what is shown, and finds a table on the clipboard', copyShown],
  ['makes a file of what is shown, and of nothing else', exportShown],
  ['starts the window again: the list is back, and is looked at as before', startAgain],
];

async function openList(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, NAME), REGISTER);
  await openFile(page);
  // Of a window that has just opened a button does nothing before the extension is there.
  await page.locator('.statusbar-item', { hasText: '3 open, 1 te laat' }).waitFor();
  await page.locator('.editor-actions .action-label[aria-label^="Toon als lijst"]').first().click();
  const view = listOf(page);
  await view.locator('.rij', { hasText: 'Zaal huren' }).waitFor();
  await view.locator('.telling', { hasText: '3 · 1 te laat' }).waitFor();
  await view.locator('h1', { hasText: 'Weekoverleg' }).waitFor();
  await picture('list');
}

async function typeInText(page: Page): Promise<void> {
  const view = listOf(page);
  await editorLine(page, 'actie 2: Kaart maken').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' van de wijk');
  await view.locator('.rij .wat', { hasText: 'Kaart maken van de wijk' }).waitFor();
  await view.locator('.rij[aria-current="true"]', { hasText: 'Kaart maken' }).waitFor();
}

async function goAndCome(page: Page): Promise<void> {
  const view = listOf(page);
  await view.locator('.rij .wat', { hasText: 'Zaal huren' }).click();
  await page.locator('.line-numbers.active-line-number', { hasText: '18' }).waitFor();
  await editorLine(page, 'actie 1: Brief').first().click();
  await view.locator('.rij[aria-current="true"]', { hasText: 'Brief aan de bewoners' }).waitFor();
  await view.locator('.gekozen', { hasText: 'actie 1: Brief' }).waitFor();
}

async function putOff(page: Page, picture: Picture): Promise<void> {
  const view = listOf(page);
  await view.locator('.rij .wat', { hasText: 'Brief aan' }).focus();
  await page.keyboard.press('Space');
  await view.locator('[role="menuitem"]:focus', { hasText: 'Gereed' }).waitFor();
  await picture('list-menu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: 'actie 1: Brief aan de bewoners' }).waitFor();
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type('1 april 2021');
  await page.locator('.quick-input-message', { hasText: '1 april 2021' }).waitFor();
  // She looks something up in the text: what she typed stays.
  await editorLine(page, 'actie 2: Kaart maken').first().click();
  await page.locator('.line-numbers.active-line-number', { hasText: /^11$/u }).waitFor();
  await quickInput(page).click();
  await waitUntil(async () => (await quickInput(page).inputValue()) === '1 april 2021', 'the day still stood there');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-message', { hasText: 'Waarom?' }).waitFor();
  await page.keyboard.press('Enter');
  await view.locator('.rij', { hasText: 'Brief aan' }).locator('.deadline', { hasText: '1 april 2021' }).waitFor();
  await view.locator('.telling', { hasText: /^3$/u }).waitFor();
  await waitUntil(async () => /deadline 1 maart 2021 -> 1\s/u.test(await visibleText(page)), 'the history says it');
  await view.locator('.rij [tabindex="0"]:focus').waitFor();
  await view.locator('.rij[aria-selected="true"]', { hasText: 'Brief aan' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await view.locator('.rij[aria-selected="true"]', { hasText: 'Kaart maken' }).waitFor();
}

async function markReady(page: Page): Promise<void> {
  const view = listOf(page);
  await view.locator('.rij', { hasText: 'Kaart maken' }).locator('button.meer').click();
  await view.locator('[role="menuitem"]', { hasText: 'Gereed' }).click();
  await view.locator('.rij', { hasText: 'Kaart maken' }).locator('.status', { hasText: 'gereed' }).waitFor();
  await view.locator('.rij :focus').waitFor();
  await editorLine(page, 'actie 2: Kaart').first().click();
  await page.keyboard.press('Control+Z');
  await view.locator('.rij', { hasText: 'Kaart maken' }).locator('.status', { hasText: 'in uitvoering' }).waitFor();
}

async function changeRest(page: Page): Promise<void> {
  const row = listOf(page).locator('.rij', { hasText: 'Kaart maken' });
  const change = async (item: string) => {
    await row.locator('button.meer').click();
    await listOf(page).locator('[role="menuitem"]', { hasText: item }).click();
    await page.locator('.quick-input-title', { hasText: 'actie 2: Kaart maken' }).waitFor();
    await page.locator('.quick-input-widget input:focus').waitFor();
  };
  await change('Overdragen');
  await page.keyboard.type('Anja');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Anja' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-message', { hasText: 'Waarom?' }).waitFor();
  await page.keyboard.type('Piet is weg');
  await page.keyboard.press('Enter');
  await row.locator('.eigenaar', { hasText: 'Anja' }).waitFor();
  await change('Status');
  await choose(page, 'Hoe staat het ermee?', 'niet gestart');
  await row.locator('.status', { hasText: 'niet gestart' }).waitFor();
  // Without a meeting it is not asked at which it was said.
  await change('Notitie');
  await page.keyboard.type('de drukker is gebeld');
  await page.keyboard.press('Enter');
  // Long lines are folded on the screen.
  const unfolded = async () => (await visibleText(page)).replace(/\s+/gu, ' ');
  await waitUntil(async () => (await unfolded()).includes('de drukker is gebeld'), 'the note stood in the text');
  const text = await unfolded();
  for (const wanted of ['eigenaar Piet -> Anja', 'Piet is weg', 'status in uitvoering -> niet gestart']) {
    if (!text.includes(wanted)) throw new Problem(`The history does not say ${wanted}:\n${text}`);
  }
  // Each is one step of undo.
  await editorLine(page, 'actie 2: Kaart').first().click();
  await page.keyboard.press('Control+Z');
  await waitUntil(async () => !(await unfolded()).includes('de drukker is gebeld'), 'the note was taken back');
  await page.keyboard.press('Control+Z');
  await row.locator('.status', { hasText: 'in uitvoering' }).waitFor();
  await page.keyboard.press('Control+Z');
  await row.locator('.eigenaar', { hasText: 'Piet' }).waitFor();
  // Hints behind the days come and go: what the changes wrote is looked for, and not all that is on the screen.
  await waitUntil(async () => !/Piet -> Anja|-> niet gestart/u.test(await unfolded()), 'nothing of it was left');
}

async function keepView(page: Page): Promise<void> {
  const view = listOf(page);
  await view.getByLabel('Eigenaar', { exact: true }).selectOption('Anja');
  await view.locator('.telling', { hasText: '2 van 3' }).waitFor();
  // Beside the text there is no room for all: what is seldom used is folded away.
  await view.locator('summary', { hasText: 'Meer keuzes' }).click();
  await view.getByRole('button', { name: 'Bewaar dit zicht…' }).click();
  await page.locator('.quick-input-message', { hasText: 'Hoe heet dit zicht?' }).waitFor();
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type('Alleen Anja');
  await page.keyboard.press('Enter');
  await waitUntil(async () => (await view.getByLabel('Bewaard').inputValue()) === 'Alleen Anja', 'the view was kept');
}

async function copyShown(page: Page): Promise<void> {
  const view = listOf(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await view.getByRole('button', { name: 'Kopieer' }).click();
  await view.getByRole('status').filter({ hasText: 'Gekopieerd' }).waitFor();
  const [html = '', text = ''] = (await page.evaluate(`(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
  })()`)) as string[];
  if (!/<table[^>]*>[\s\S]*Zaal huren/u.test(html)) throw new Problem(`No table was copied: ${html.slice(0, 200)}`);
  if (!/\tZaal huren\t/u.test(text) || text.includes('Kaart')) throw new Problem(`Not what is shown: ${text}`);
}

async function exportShown(page: Page, _picture: Picture, folder: string): Promise<void> {
  await listOf(page).getByRole('button', { name: 'Zet om in Word, Excel…' }).click();
  await choose(page, 'Wat wilt u laten zien?', 'Actielijst, per blok');
  await choose(page, 'In welke vorm?', 'Webpagina');
  await save(page);
  await told(page, 'is gemaakt');
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.html') && one.includes('Weekoverleg'));
  const text = await readFile(join(folder, name), 'utf8');
  if (!text.includes('Zaal huren') || text.includes('Kaart maken')) throw new Problem(`${name} is not what is shown.`);
}

async function startAgain(page: Page, picture: Picture): Promise<void> {
  await editorLine(page, 'actie 1: Brief').first().click();
  await loadAnew(page, 'duo.lijst');
  const view = listOf(page);
  await view.locator('.rij', { hasText: 'Zaal huren' }).waitFor({ timeout: 60_000 });
  await view.locator('.telling', { hasText: '2 van 3' }).waitFor();
  await picture('list-again');
  const tab = page.locator('.tab', { hasText: 'Lijst van weekoverleg' });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
}

/** The page of the list. */
function listOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}

async function openFile(page: Page): Promise<void> {
  // Quick Open may find nothing for half a minute in a workbench that has just opened.
  await openFromExplorer(page, NAME);
  await editorLine(page, 'actie 1: Brief').first().waitFor();
}
