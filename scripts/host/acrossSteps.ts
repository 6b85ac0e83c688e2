/** The steps of the chapters *Invullen als formulier* and *Het overzicht van alle registers* of the manual. They need nothing of those before them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { ManualStep, Picture } from './manual-steps.ts';
import { waitUntil } from './wait-until.ts';
import { appears, editorLine, openFromExplorer } from './workbench-page.ts';

const DISTRICT = 'Stadsdeel.duo';
const BOARD = 'Stuurgroep.duo';
const FILES: Readonly<Record<string, string>> = {
  [DISTRICT]: `register STAD: Actielijst Stadsdeel
  gremium: Stadsdeel
  peildatum: 24 maart 2021

gremium Stadsdeel
  leden: Anja Woortman, Piet Bos
  frequentie: eenmaal per twee weken

actie 1: Brief aan de bewoners over de werkzaamheden
  status: in uitvoering
  eigenaar: Anja Woortman
  deadline: 1 maart 2021

actie 2: Kaart van het plein maken
  status: in uitvoering
  eigenaar: Piet Bos
  deadline: 3 mei 2021
  na: 1

actie 3: Bomen planten
  status: niet gestart
  eigenaar: Piet Bos
  deadline: 1 juni 2021
  na: 2

vergadering Stadsdeel 24 maart 2021

vergadering Stadsdeel 7 april 2021
  tijd: 10.00-12.00 uur
`,
  [BOARD]: `register STUUR: Actielijst Stuurgroep
  gremium: Stuurgroep
  peildatum: 24 maart 2021

gremium Stuurgroep
  leden: Anja Woortman
  frequentie: elke maand
  escalatie: Stadsdeel

actie 7: Geld vinden voor de bomen
  status: niet gestart
  eigenaar: Anja Woortman
  deadline: 15 april 2021

actie 8: Opdracht geven aan de hovenier
  status: niet gestart
  eigenaar: Anja Woortman
  deadline: 3 mei 2021
  na: 7, STAD/2

vergadering Stuurgroep 10 maart 2021

vergadering Stuurgroep 7 april 2021
  tijd: 11.00-13.00 uur
`,
};

export const ACROSS_MANUAL_STEPS: readonly ManualStep[] = [
  ['looks at an action as a form', lookAtForm],
  ['looks at what is open in all registers', lookAtAll],
  ['looks at what waits for what', lookAtConnections],
  ['looks at the calendar of all gremia', lookAtCalendar],
];

async function lookAtForm(page: Page, picture: Picture, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+Shift+E');
  await openFromExplorer(page, DISTRICT);
  await editorLine(page, 'actie 2: Kaart').first().waitFor();
  await page.locator('.statusbar-item', { hasText: '3 open, 1 te laat' }).waitFor();
  await editorLine(page, 'actie 2: Kaart').first().click();
  await page
    .locator('.editor-group-container.active .editor-actions .action-label[aria-label^="Openen als formulier"]')
    .click();
  const form = shownPage(page);
  await form.locator('[data-key="deadline"]', { hasText: 'nog 40 dagen' }).waitFor();
  // The form needs the room that the list of files has.
  await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await form.locator('.rij[aria-selected="true"]', { hasText: 'Kaart van het plein' }).waitFor();
  await page.mouse.move(0, 0);
  await page.locator('.monaco-hover:not(.hidden)').waitFor({ state: 'detached' });
  await picture('formulier');
  await page.locator('.tab', { hasText: DISTRICT }).last().click({ button: 'middle' });
  // What was closed may give the keyboard to the page beside it a moment later.
  await waitUntil(async () => {
    await editorLine(page, 'actie 2: Kaart').first().click();
    return appears(page.locator('.statusbar-item', { hasText: '3 open, 1 te laat' }));
  }, 'the text had the keyboard');
}

async function lookAtAll(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+Z');
  const view = shownPage(page);
  await view.locator('.rij.laat', { hasText: 'Brief aan de bewoners' }).first().waitFor();
  // Where other lists are in the folder not all rows are in sight.
  await view.getByRole('status').filter({ hasText: 'te laat' }).waitFor();
  await page.mouse.move(0, 0);
  await picture('overzicht');
}

async function lookAtConnections(page: Page, picture: Picture): Promise<void> {
  const view = shownPage(page);
  await view.getByRole('tab', { name: 'Samenhang' }).click();
  await view.locator('.vak', { hasText: 'Opdracht geven' }).waitFor();
  await picture('overzicht-samenhang');
}

async function lookAtCalendar(page: Page, picture: Picture): Promise<void> {
  const view = shownPage(page);
  await view.getByRole('tab', { name: 'Vergaderingen' }).click();
  // The registers are of another year than that of today.
  await view.getByLabel('Toon').selectOption('alles');
  const month = view.getByRole('table', { name: 'april 2021' });
  await month.getByText('⚠ Stuurgroep: Anja Woortman').waitFor();
  await month.scrollIntoViewIfNeeded();
  await page.mouse.move(0, 0);
  await picture('overzicht-vergaderingen');
  await view.getByRole('tab', { name: 'Acties' }).click();
  await page.keyboard.press('Control+B');
}

/** The page that was opened last. */
function shownPage(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
