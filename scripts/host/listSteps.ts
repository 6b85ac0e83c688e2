/** The steps of the chapter *Uw lijst als tabel* of the manual. They need nothing of those before them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ManualStep, Picture } from './manual-steps.ts';
import { editorLine, openFromExplorer } from './workbench-page.ts';

const NAME = 'Wijkoverleg.duo';
const LIST = `register WIJK: Actielijst Wijkoverleg
  gremium: WO
  peildatum: 24 maart 2021

gremium WO: Wijkoverleg
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021

blok A: Het plein

actie 1: Brief aan de bewoners over de werkzaamheden
  status: in uitvoering
  eigenaar: Anja
  deadline: 1 maart 2021

actie 2: Bomen planten
  status: niet gestart
  eigenaar: Piet
  deadline: 1 april 2021

actie 3: Bankjes uitzoeken
  status: gereed
  eigenaar: Saskia
  deadline: 15 maart 2021

blok B: De school

actie 4: Zaal reserveren
  status: in uitvoering
  eigenaar: Anja
  deadline: z.s.m.
  historie:
    6 januari 2021 WO: gevraagd

actie 5: Ouders uitnodigen
  status: niet gestart
  eigenaar: Saskia
  deadline: 12 april 2021
`;

export const LIST_MANUAL_STEPS: readonly ManualStep[] = [
  ['looks at the list as a table, and sees what can be done with a row', lookAtList],
];

async function lookAtList(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, NAME), LIST);
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+Shift+E');
  await openFromExplorer(page, NAME);
  await editorLine(page, 'blok A: Het plein').first().waitFor();
  await page.locator('.statusbar-item', { hasText: '4 open, 1 te laat' }).waitFor();
  await page
    .locator('.editor-group-container.active .editor-actions .action-label[aria-label^="Toon als lijst"]')
    .click();
  const view = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await view.locator('.rij', { hasText: 'Zaal reserveren' }).waitFor();
  // The table needs the room that the list of files has.
  await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await view.locator('.rij .wat', { hasText: 'Zaal reserveren' }).click();
  await view.locator('.rij[aria-current="true"]', { hasText: 'Zaal reserveren' }).waitFor();
  await view.locator('.rij', { hasText: 'Zaal reserveren' }).locator('button.meer').click();
  await view.locator('[role="menuitem"]:focus').waitFor();
  await picture('lijst');
  await view.locator('[role="menuitem"]', { hasText: 'Ga naar de regel' }).click();
  await page.keyboard.press('Control+B');
}
