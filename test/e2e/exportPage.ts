/** What a person does to let a register leave the editor, with plain keys and mouse: the last steps of `page.ts`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { chooseCommand, editorLine, visibleText } from '../../scripts/host/workbench-page.ts';
import { paragraph, wordTemplate } from '../support/wordTemplate.ts';

/** A step, with the folder that is open. */
export type ExportStep = readonly [
  title: string,
  take: (page: Page, picture: Picture, folder: string) => Promise<void>,
];

const SAMPLE = 'actielijst.duo';
const ACTION = 'actie: Start voorleggen van keuze aan de bewoners Blok A';
/** Stands below it. */
const OTHER = 'Uitwerken aanpak clusters';

/** The steps on a copy of the samples whose list is open; each needs those before it. */
export const EXPORT_STEPS: readonly ExportStep[] = [
  ['exports a layout of her own for Excel, and is asked before it is replaced', exportTwice],
  ['exports one action with the right mouse button, as a page to save as pdf', exportPart],
  ['fills a Word file of her organisation, after one that has no fields', fillTemplate],
  ['copies the list for a mail, and finds it on the clipboard as a table', copyForMail],
  ['makes a version for the public, goes to a name in it and lets it stand', publish],
];

async function exportTwice(page: Page, picture: Picture, folder: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.tab', { hasText: SAMPLE }).first().click();
  await command(page, 'Exporteer…');
  await choose(page, 'Wat wilt u laten zien?', 'Voortgang per trekker');
  await choose(page, 'In welke vorm?', 'Excel');
  await save(page);
  const message = await told(page, 'is gemaakt.');
  await picture('export-done');
  // In a browser no program of this computer can be started: only what works is offered.
  await message.locator('.monaco-button', { hasText: 'Toon in de Explorer' }).click();
  const [name, ...others] = await filesOf(folder, '.xlsx');
  if (name === undefined || others.length > 0) throw new Problem(`The folder holds ${[name, ...others].join(', ')}.`);
  await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: '.xlsx' }).waitFor();
  const before = await readFile(join(folder, name));
  if (before.subarray(0, 2).toString('latin1') !== 'PK') throw new Problem('No Excel file was written.');
  await page.locator('.tab', { hasText: SAMPLE }).first().click();
  await command(page, 'Exporteer…');
  // What was chosen last stands first: Enter takes it.
  await row(page, /Voortgang per trekker.*vorige keer/u).waitFor();
  await page.keyboard.press('Enter');
  await row(page, /Excel.*vorige keer/u).waitFor();
  await page.keyboard.press('Enter');
  await save(page);
  await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
  await picture('export-exists');
  // No, and not under another name either.
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function exportPart(page: Page, picture: Picture, folder: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Home');
  await editorLine(page, ACTION)
    .first()
    .click({ button: 'right', position: { x: 60, y: 8 } });
  await chooseInMenu(page, 'Exporteer dit deel…');
  await page.locator('.quick-input-title', { hasText: 'Alleen dit deel: actie: Start voorleggen' }).waitFor();
  await choose(page, 'Wat wilt u laten zien?', 'Actielijst, per blok');
  await choose(page, 'In welke vorm?', 'Pdf');
  await save(page);
  await told(page, 'Ctrl+P');
  await picture('export-pdf');
  const [name = ''] = await filesOf(folder, '.html');
  const text = await readFile(join(folder, name), 'utf8');
  if (!name.includes(' deel ') || !text.includes('Start voorleggen') || text.includes(OTHER)) {
    throw new Problem(`${name} is not the part that was chosen.`);
  }
}

async function fillTemplate(page: Page, picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, 'leeg.docx'), wordTemplate(paragraph('Gemeente')));
  const rows = '{#rijen}{wat}{/rijen}';
  await writeFile(join(folder, 'huisstijl.docx'), wordTemplate(paragraph('Gemeente: {titel}') + paragraph(rows)));
  for (const name of ['leeg.docx', 'huisstijl.docx']) {
    await command(page, 'Exporteer…');
    await choose(page, 'Wat wilt u laten zien?', 'Wat te laat is');
    await choose(page, 'In welke vorm?', 'Word');
    await choose(page, 'Hoe moet het Word-bestand eruitzien?', 'De huisstijl');
    await page.locator('.quick-input-title', { hasText: 'Kies het Word-bestand' }).waitFor();
    // By the mouse, since the dialog forgets what is typed while it is reading the folder.
    await row(page, '..').waitFor();
    await row(page, name).click();
    if (name === 'leeg.docx') await told(page, 'In het sjabloon staan geen velden.');
  }
  await save(page);
  await told(page, '“Te laat Actielijst');
  await picture('export-template');
  const [made] = (await filesOf(folder, '.docx')).filter((one) => one.startsWith('Te laat'));
  if (made === undefined) throw new Problem('No Word file was written.');
}

async function copyForMail(page: Page, picture: Picture): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await command(page, 'Kopieer voor een mail…');
  await choose(page, 'Wat wilt u laten zien?', 'Actielijst, per blok');
  const view = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await view.getByRole('button', { name: 'Kopieer' }).click();
  await view.getByRole('status').filter({ hasText: 'Gekopieerd' }).waitFor();
  await picture('mail');
  const [html = '', text = ''] = (await page.evaluate(`(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
  })()`)) as string[];
  if (!/<table[^>]*>[\s\S]*Accounthouder/u.test(html)) throw new Problem(`No table was copied: ${html.slice(0, 200)}`);
  if (!/\nNr\tWat\t/u.test(text)) throw new Problem(`No rows of text were copied: ${text.slice(0, 200)}`);
}

async function publish(page: Page, picture: Picture, folder: string): Promise<void> {
  await page.locator('.tab', { hasText: SAMPLE }).first().click();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Home');
  await editorLine(page, ACTION).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' met Anja en Nicoline');
  await command(page, 'Maak een versie voor publicatie…');
  await page.locator('.quick-input-title', { hasText: 'Versie voor publicatie: Actielijst' }).waitFor();
  await choose(page, 'Wat wilt u laten zien?', 'Actielijst, per blok');
  await choose(page, 'In welke vorm?', 'Webpagina');
  await page.locator('.quick-input-message', { hasText: 'Op welke grond' }).waitFor();
  await page.keyboard.press('Enter');
  await choose(page, 'Hoe komen personen erin', 'Als persoon A');
  await choose(page, 'Wat moet er met weggelakte namen', 'Laat ze');
  await page.locator('.quick-input-widget input[placeholder^="Wat mag er nog meer in?"]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: 'plek' }).waitFor();
  await picture('publish-places');
  await row(page, 'staat “Anja”').click();
  await choose(page, 'Wat doet u met deze plek?', 'Ga erheen');
  const goOn = await told(page, 'Verander hier de tekst');
  // The cursor is on the name: she types over it.
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.type('haar');
  await goOn.locator('.monaco-button', { hasText: 'Ga verder' }).click();
  await row(page, 'staat “Nicoline”').click();
  await choose(page, 'Wat doet u met deze plek?', 'Mag blijven staan');
  await save(page);
  const message = await told(page, 'afspraken openbaar');
  await picture('publish-done');
  await message.locator('.monaco-button', { hasText: 'Bewaar de inventaris' }).click();
  await save(page);
  await told(page, 'inventaris.csv');
  const shown = await visibleText(page);
  if (!/Blok A met haar en Nicoline\n\s+mag openbaar: Nicoline/u.test(shown)) {
    throw new Problem(`The register does not say what may stand:\n${shown}`);
  }
  const [name = ''] = (await filesOf(folder, '.html')).filter((one) => one.includes('openbaar'));
  const text = await readFile(join(folder, name), 'utf8');
  if (text.includes('Anja') || !text.includes('met haar en Nicoline'))
    throw new Problem(`${name} is not for the public.`);
}

/** Chooses a command of ours in the palette. */
export async function command(page: Page, title: string): Promise<void> {
  await chooseCommand(page, `Duo: ${title}`);
}

/** Chooses in the menu that is open: it takes no click in its first tenth of a second, so who is quick clicks again. */
export async function chooseInMenu(page: Page, text: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-label', { hasText: text });
  await item.waitFor();
  await waitUntil(async () => {
    if (await item.isVisible()) await item.click({ timeout: 1000 }).catch(() => undefined);
    return item.isHidden();
  }, `the menu took “${text}”`);
}

/** Answers a question with the first row that has a text. */
export async function choose(page: Page, question: string, text: string): Promise<void> {
  await page.locator(`.quick-input-widget input[placeholder^="${question}"]`).waitFor();
  await row(page, text).click();
}

/** Takes the name that is proposed. */
export async function save(page: Page): Promise<void> {
  await proposed(page);
  await page.keyboard.press('Enter');
}

/** Waits until the dialog of VS Code proposes a name in a folder: before that it takes no key. */
async function proposed(page: Page): Promise<void> {
  await page.locator('.quick-input-title', { hasText: 'Waar komt het bestand?' }).waitFor();
  await row(page, '..').waitFor();
}

/**
 * The message that says something. A host that runs tests shows none by itself: they are behind the bell in the status bar, where a
 * person finds those that are gone.
 */
export async function told(page: Page, text: string): Promise<Locator> {
  const center = page.locator('.notifications-center.visible');
  const message = center.locator('.notification-list-item', { hasText: text }).first();
  await waitUntil(async () => {
    if (await center.isHidden()) {
      // By its keys: the tooltip of the bell would lie over the buttons.
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+Shift+N');
    }
    return message.isVisible();
  }, `a message said “${text}”`);
  return message;
}

export function row(page: Page, text: string | RegExp): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

/** The files in a folder that end so, when there are any. */
export async function filesOf(folder: string, end: string): Promise<string[]> {
  return waitUntil(async () => {
    const found = (await readdir(folder)).filter((one) => one.endsWith(end));
    return found.length > 0 ? found : undefined;
  }, `a file ${end} was written`);
}
