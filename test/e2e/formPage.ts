/** What a person does with the form on a register, with plain keys and mouse, whichever host the extension runs in. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { editorLine, openFromExplorer, visibleText } from '../../scripts/host/workbench-page.ts';
import type { ExportStep } from './exportPage.ts';

const NAME = 'wijk.duo';
const REGISTER = `register WIJK: Wijkoverleg
  peildatum: 24 maart 2021

persoon Anja: Anja Jansen
persoon Piet: Piet Puk

gremium WIJK: Wijkoverleg

vergadering WIJK 17 maart 2021
  agenda:
    1. Rondvraag
      // zo gezegd
      actiepunt (i): de school bellen
        eigenaar: Piet Puk

blok A: Uitvoering

actie 1: Brief aan de bewoners
  // blijft staan
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 april 2021

actie 2: Kaart maken
  status: niet gestart
  eigenaar: Anja
`;

/** The steps on a folder; each needs those before it. */
export const FORM_STEPS: readonly ExportStep[] = [
  ['opens a register as a form by the button above the text, at the action with the cursor', openForm],
  ['changes an owner with completion, by keys alone, and sees it in the text', changeOwner],
  ['takes it back with one undo, in the form', undoOnce],
  ['types in the text and sees the box follow, but not the one that is typed in', typeInText],
  ['fills in a field that was not there, and empties one', fillAndEmpty],
  ['gives an action point of the minutes a deadline and another owner, where they stand in the minutes', fillInPoint],
  ['makes a new action, and goes to its line in the text', newAction],
  ['saves from the form: the file has what was filled in, and all else as it was', saveIt],
  ['opens the file anew: as text, never as a form unasked', openAnew],
];

async function openForm(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, NAME), REGISTER);
  await openFromExplorer(page, NAME);
  await editorLine(page, 'actie 1: Brief').first().waitFor();
  // Of a window that has just opened a button does nothing before the extension is there.
  await page.locator('.statusbar-item', { hasText: '3 open' }).waitFor();
  await editorLine(page, 'actie 1: Brief').first().click();
  await page.locator('.editor-actions .action-label[aria-label^="Openen als formulier"]').first().click();
  const form = formOf(page);
  await form.locator('h2', { hasText: 'actie 1' }).waitFor();
  await form.locator('.rij[aria-selected="true"]', { hasText: 'Brief aan de bewoners' }).waitFor();
  await form.locator('[data-key="deadline"]', { hasText: 'nog 8 dagen' }).waitFor();
  await picture('form');
}

async function changeOwner(page: Page, picture: Picture): Promise<void> {
  const form = formOf(page);
  await form.locator('.lijst').focus();
  await page.keyboard.press('Enter');
  await form.locator('[data-key=":nummer"] input:focus').waitFor();
  for (let tabs = 0; tabs < 10 && (await form.locator('[data-key="eigenaar"] :focus').count()) === 0; tabs++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Pi');
  await form.locator('.keuze', { hasText: 'Piet' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await form.locator('.keuze[aria-selected="true"]', { hasText: 'Piet' }).waitFor();
  await picture('form-choices');
  await page.keyboard.press('Enter');
  await waitUntil(async () => /eigenaar: Piet$/mu.test(await visibleText(page)), 'the text says it');
  await waitUntil(async () => (await boxOf(form, 'eigenaar').inputValue()) === 'Piet', 'the box says it');
}

async function undoOnce(page: Page): Promise<void> {
  const form = formOf(page);
  await form.locator('[data-key="eigenaar"] :focus').waitFor();
  await page.keyboard.press('Control+Z');
  await waitUntil(async () => !/eigenaar: Piet$/mu.test(await visibleText(page)), 'it is taken back');
  await waitUntil(async () => (await boxOf(form, 'eigenaar').inputValue()) === 'Anja', 'the box follows');
}

async function typeInText(page: Page): Promise<void> {
  const form = formOf(page);
  await editorLine(page, 'actie 1: Brief').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' in de wijk');
  await waitUntil(
    async () => (await boxOf(form, ':titel').inputValue()) === 'Brief aan de bewoners in de wijk',
    'the box of the title follows',
  );
  await form.locator('.rij', { hasText: 'Brief aan de bewoners in de wijk' }).waitFor();
}

async function fillAndEmpty(page: Page): Promise<void> {
  const form = formOf(page);
  const text = form.locator('[data-key="toelichting"] textarea');
  await text.click();
  await page.keyboard.type('eerst bellen');
  await page.keyboard.press('Enter');
  await page.keyboard.type('dan schrijven');
  await page.keyboard.press('Control+Enter');
  await waitUntil(async () => /dan schrijven/u.test(await visibleText(page)), 'the lines are in the text');
  await boxOf(form, 'deadline').fill('');
  await page.keyboard.press('Tab');
  await waitUntil(async () => !/deadline: 1 april/u.test(await visibleText(page)), 'the line is gone');
  await waitUntil(async () => /blijft staan/u.test(await visibleText(page)), 'the comment is there');
}

async function fillInPoint(page: Page, picture: Picture): Promise<void> {
  const form = formOf(page);
  await form.locator('.rij', { hasText: 'actiepunt (i): de school bellen' }).click();
  await form.locator('h2', { hasText: 'actiepunt (i)' }).waitFor();
  await waitUntil(async () => (await boxOf(form, 'eigenaar').inputValue()) === 'Piet Puk', 'its owner stands there');
  await boxOf(form, 'deadline').click();
  await form.locator('[data-key="deadline"] input:focus').waitFor();
  await page.keyboard.type('31 maart 2021');
  await waitUntil(async () => (await boxOf(form, 'deadline').inputValue()) === '31 maart 2021', 'the box has the day');
  await page.keyboard.press('Tab');
  await waitUntil(
    async () => /^ {8}deadline: 31 maart 2021(?:\s*nog 7 dagen)?$/mu.test(await visibleText(page)),
    'the minutes say when',
  );
  await boxOf(form, 'eigenaar').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Anja');
  await page.keyboard.press('Enter');
  await waitUntil(async () => /^ {8}eigenaar: Anja$/mu.test(await visibleText(page)), 'the minutes say who');
  await picture('form-minutes');
}

async function newAction(page: Page): Promise<void> {
  const form = formOf(page);
  await form.locator('.rij', { hasText: 'blok A' }).click();
  await form.locator('h2', { hasText: 'blok A' }).waitFor();
  await form.getByRole('button', { name: 'Nieuwe actie' }).click();
  await form.locator('h2', { hasText: 'actie 3' }).waitFor();
  await form.locator('[data-key=":titel"] input:focus').waitFor();
  await page.keyboard.type('Zaal huren');
  await page.keyboard.press('Enter');
  await form.locator('.rij', { hasText: 'actie 3: Zaal huren' }).waitFor();
  await form.getByRole('button', { name: 'Ga naar de tekst' }).click();
  await editorLine(page, 'actie 3: Zaal huren').first().waitFor();
  await page.locator('.monaco-editor.focused').waitFor();
}

async function saveIt(page: Page, picture: Picture, folder: string): Promise<void> {
  const form = formOf(page);
  await boxOf(form, 'eigenaar').click();
  await page.keyboard.type('Anja');
  // What is typed is taken back by the box, letter by letter, and saved with the file.
  await page.keyboard.type('x');
  await page.keyboard.press('Control+Z');
  await boxOf(form, 'eigenaar').fill('Anja');
  await page.keyboard.press('Control+S');
  const wanted = `${REGISTER.replace('de bewoners', 'de bewoners in de wijk')
    .replace('deadline: 1 april 2021', 'toelichting:\n    eerst bellen\n    dan schrijven')
    .replace(
      '        eigenaar: Piet Puk\n',
      '        eigenaar: Anja\n        deadline: 31 maart 2021\n',
    )}\nactie 3: Zaal huren\n  eigenaar: Anja\n`;
  await waitUntil(async () => (await readFile(join(folder, NAME), 'utf8')) === wanted, 'the file has all of it');
  await picture('form-saved');
}

async function openAnew(page: Page): Promise<void> {
  for (let tabs = 0; tabs < 2; tabs++) {
    const count = await page.locator('.tab').count();
    await page.locator('.tab').first().hover();
    await page.locator('.tab').first().locator('.tab-actions .action-label').click();
    await waitUntil(async () => (await page.locator('.tab').count()) < count, 'one of them is closed');
  }
  await openFromExplorer(page, NAME);
  await editorLine(page, 'actie 1: Brief').first().waitFor();
}

/** The page of the form. */
function formOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}

function boxOf(form: FrameLocator, key: string) {
  return form.locator(`[data-key="${key}"] input`);
}
