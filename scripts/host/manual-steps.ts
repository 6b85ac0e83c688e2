/**
 * The steps of docs/handleiding.md, done in the real editor as a secretary does them: from an empty folder to the next
 * meeting. `scripts/pictures.ts` makes the pictures of the manual of them; the end-to-end tests do them once more.
 */
import type { Page } from 'playwright-core';
import { waitUntil } from './wait-until.ts';
import {
  appears,
  editorLine,
  hover,
  lightBulbItem,
  newLine,
  openProblems,
  postpone,
  problemRows,
  typeLine,
  visibleText,
} from './workbench-page.ts';

/** Keeps a picture of the page as it is, under the name that the manual has for it. */
export type Picture = (name: string) => Promise<void>;

export type ManualStep = readonly [title: string, take: (page: Page, picture: Picture) => Promise<void>];

/** Each step needs those before it; the first one an empty folder. */
export const MANUAL_STEPS: readonly ManualStep[] = [
  ['makes an empty file', makeFile],
  ['types the register, the gremium and who is who', typeRegister],
  ['types a first action, with the owner from the list', typeAction],
  ['reads what is missing', readProblem],
  ['adds the deadline with the light bulb', addDeadline],
  ['types what was said at the meeting', typeMinutes],
  ['carries an action point to the list', carryOver],
  ['puts an action off', putOff],
  ['reads the history of the action', readHistory],
  ['sees what is late at the next meeting', prepareMeeting],
  ['sees the open actions of all lists', seeRegisters],
];

const FILE = 'actielijst.duo';

const REGISTER = [
  'register ACTIELIJST: Actielijst bestuurlijke afspraken',
  '  gremium: DUO',
  '  peildatum: 13 januari 2021',
  '',
  'gremium DUO: Directeuren Uitvoeringsoverleg',
  '  voorzitter: Peter Spijkerman',
  '  leden: Anja Woortman, Henk Mulder',
  '  frequentie: eenmaal per twee weken',
  '',
  'persoon Peter Spijkerman',
  'persoon Anja Woortman',
  'persoon Henk Mulder',
  '',
  'blok A: Communicatie',
  '',
];

const MINUTES = [
  '',
  'vergadering DUO 13 januari 2021',
  '  aanwezig: Peter Spijkerman, Anja Woortman, Henk Mulder',
  '  agenda:',
  '    1. Opening',
  '    2. Brieven',
  '      actie 1: de adressen zijn bekend',
  '      actiepunt (i): Anja komt voor het volgende DUO met een stuk',
];

async function makeFile(page: Page, picture: Picture): Promise<void> {
  await page.locator('.explorer-folders-view').click();
  await page.locator('.explorer-viewlet .action-label[aria-label^="New File"]').first().click();
  const name = page.locator('.explorer-viewlet .monaco-inputbox input');
  await name.waitFor();
  await name.fill(FILE);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: FILE }).waitFor();
  await page.locator('.editor-instance .view-lines').click();
  await page.keyboard.type('nieuw');
  await suggests(page, 'nieuw register');
  await picture('nieuw');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
}

async function typeRegister(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.type(REGISTER[0]!);
  for (const line of REGISTER.slice(1)) await typeLine(page, line);
  await shows(page, 'blok A: Communicatie');
  await picture('register');
}

async function typeAction(page: Page, picture: Picture): Promise<void> {
  for (const line of ['actie 1: Brief aan bewoners opstellen', '  status: in uitvoering']) await typeLine(page, line);
  await newLine(page);
  await page.keyboard.type('  eigenaar: Anj');
  await suggests(page, 'Anja Woortman');
  await picture('eigenaar');
  await page.keyboard.press('Enter');
  await shows(page, '  eigenaar: Anja Woortman');
  await page.keyboard.press('Escape');
}

async function readProblem(page: Page, picture: Picture): Promise<void> {
  await waitUntil(async () => {
    const shown = await hover(page, 'actie 1: Brief');
    if (((await shown.textContent()) ?? '').includes('heeft geen deadline')) return true;
    await page.keyboard.press('Escape');
    return false;
  }, 'the hover said that the deadline is missing');
  await picture('melding');
  await page.keyboard.press('Escape');
}

async function addDeadline(page: Page, picture: Picture): Promise<void> {
  await choose(page, 'actie 1: Brief', 'Voeg de deadline toe', () => picture('lampje'));
  // The cursor is behind the new field as soon as the list is open.
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'volgend DUO' }).waitFor();
  await picture('deadline');
  await page.keyboard.type('1 maart 2021');
  await page.keyboard.press('Escape');
  await shows(page, '  deadline: 1 maart 2021');
}

async function typeMinutes(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('Control+End');
  for (const line of MINUTES) await typeLine(page, line);
  await shows(page, '      actiepunt (i): Anja komt');
  await picture('verslag');
}

async function carryOver(page: Page, picture: Picture): Promise<void> {
  await choose(page, 'actiepunt (i): Anja', 'Zet “voor het volgende DUO” als deadline');
  await shows(page, '        deadline: voor het volgende DUO');
  await choose(page, 'actiepunt (i): Anja', 'Zet “Anja” als eigenaar');
  await shows(page, '        eigenaar: Anja');
  await choose(page, 'actiepunt (i): Anja', 'Neem op in de lijst als actie 2', () => picture('overnemen'));
  await shows(page, 'actie 2: Anja komt voor het volgende DUO met een stuk');
  await page.keyboard.press('Control+End');
  await shows(page, 'actiepunt (actie 2): Anja komt');
  await picture('overgenomen');
}

async function putOff(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('Control+Home');
  await clickLine(page, 'actie 1: Brief');
  const typed = { deadline: 'eind maart 2021', meaning: 'te laat vanaf 1 april 2021', reason: 'de drukker is vol' };
  await postpone(page, typed, () => picture('uitstellen'));
  await shows(page, '    13 januari 2021: deadline 1 maart 2021 -> eind maart 2021; de drukker is vol');
}

async function readHistory(page: Page, picture: Picture): Promise<void> {
  await page.locator('.codelens-decoration', { hasText: '1 keer uitgesteld' }).waitFor();
  await waitUntil(async () => {
    const shown = await hover(page, 'actie 1: Brief');
    const text = (await shown.textContent()) ?? '';
    if (text.includes('de adressen zijn bekend') && text.includes('1 keer uitgesteld')) return true;
    await page.keyboard.press('Escape');
    return false;
  }, 'the hover told the history, with what the minutes say');
  await picture('historie');
  await page.keyboard.press('Escape');
}

async function prepareMeeting(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('Control+Home');
  await clickLine(page, 'peildatum: 13 januari 2021');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  // Home goes to the first letter: the indentation stays.
  await page.keyboard.type('peildatum: 27 januari 2021');
  await page.keyboard.press('Escape');
  await openProblems(page);
  await problemRows(page)
    .filter({ hasText: 'De deadline van actie 2 (voor het volgende DUO) is 1 dag geleden verstreken.' })
    .first()
    .waitFor();
  await picture('volgende');
}

async function seeRegisters(page: Page, picture: Picture): Promise<void> {
  // VS Code asks for lenses a moment after the last letter, and not while another part of the window has the keyboard.
  await clickLine(page, 'peildatum: 27 januari 2021');
  await page.locator('.codelens-decoration', { hasText: '2 open · 1 te laat' }).waitFor();
  await page.locator('.statusbar-item', { hasText: '2 open, 1 te laat' }).click();
  const row = (text: string) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  await row('2 open, 1 te laat').waitFor();
  await row('Anja komt voor het volgende DUO').waitFor();
  await picture('registers');
}

/** Chooses an item of the light bulb on a line. */
async function choose(page: Page, line: string, text: string, before?: () => Promise<void>): Promise<void> {
  await clickLine(page, line);
  const item = await lightBulbItem(page, text);
  await before?.();
  await item.click();
}

/** The list of suggestions holds one; it is asked for again until it does, since an extension may still be starting. */
async function suggests(page: Page, text: string): Promise<void> {
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });
  await waitUntil(
    async () => {
      if (await appears(row.first())) return true;
      await page.keyboard.press('Control+Space');
      return false;
    },
    `“${text}” was suggested`,
    30_000,
  );
}

async function clickLine(page: Page, text: string): Promise<void> {
  const line = editorLine(page, text).first();
  await line.waitFor();
  // On the first word; the width of a line is that of the editor.
  const box = await line.locator('span > span').first().boundingBox();
  const left = (await line.boundingBox())?.x ?? 0;
  const indent = text.startsWith('actiepunt') ? 60 : 10;
  await line.click({ position: { x: Math.max((box?.x ?? left) - left + indent, 10), y: 8 } });
}

async function shows(page: Page, text: string): Promise<void> {
  await waitUntil(async () => (await visibleText(page)).includes(text), `the editor showed “${text}”`);
}
