/**
 * The steps of docs/handleiding.md, done in the real editor as a secretary does them: from an empty folder to the next
 * meeting. `scripts/pictures.ts` makes the pictures of the manual of them; the end-to-end tests do them once more.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './paths.ts';
import { Problem } from './problem.ts';
import { Typist } from './typist.ts';
import { waitUntil } from './wait-until.ts';
import {
  appears,
  editorLine,
  hover,
  lightBulbItem,
  openProblems,
  postpone,
  problemRows,
  visibleText,
} from './workbench-page.ts';

/** Keeps a picture of the page as it is, under the name that the manual has for it. */
export type Picture = (name: string) => Promise<void>;

export type ManualStep = readonly [
  title: string,
  take: (page: Page, picture: Picture, folder: string) => Promise<void>,
];

/** The steps, each of which needs those before it; the first one an empty folder. */
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

/** The lines that the manual prints below the heading of a step, which is what she types. */
export function printedLines(step: number): string[] {
  const manual = readFileSync(join(ROOT, 'docs', 'handleiding.md'), 'utf8');
  const text = manual.split(/^## (?=\d+\. )/mu).find((part) => part.startsWith(`${step}. `)) ?? '';
  const block = /```\n([\s\S]*?)\n```/u.exec(text)?.[1];
  if (block === undefined) throw new Problem(`Step ${step} of the manual prints nothing to type.`);
  return block.split('\n');
}

async function makeFile(page: Page, picture: Picture): Promise<void> {
  await page.locator('.explorer-folders-view').click();
  await page.locator('.explorer-viewlet .action-label[aria-label^="New File"]').first().click();
  const name = page.locator('.explorer-viewlet .monaco-inputbox input');
  await name.waitFor();
  await name.fill(FILE);
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: FILE }).waitFor();
  await page.locator('.editor-instance .view-lines').click();
  const typist = typistOf(page);
  await typist.type('nieuw');
  await suggests(page, 'nieuw register');
  await picture('nieuw');
  // She goes on by typing it herself: what she began is taken back letter by letter.
  await typist.press('Backspace', 'nieuw'.length);
}

async function typeRegister(page: Page, picture: Picture): Promise<void> {
  await typistOf(page).lines([...printedLines(2), '', ''], 'plain');
  await shows(page, 'blok A: Communicatie');
  await picture('register');
}

async function typeAction(page: Page, picture: Picture): Promise<void> {
  const typist = typistOf(page);
  const lines = printedLines(3);
  const owner = lines.pop()!;
  await typist.lines([...lines, ''], 'plain');
  // The name comes from the list: its first letters, and Tab.
  await typist.type(owner.trim().replace(/(?<=: \w{3}).*/u, ''));
  await suggests(page, 'Anja Woortman');
  await picture('eigenaar');
  await typist.press('Tab');
  await shows(page, owner);
}

async function readProblem(page: Page, picture: Picture): Promise<void> {
  await hover(page, 'actie 1: Brief', 'heeft geen deadline');
  await picture('melding');
  await page.mouse.move(0, 0);
}

async function addDeadline(page: Page, picture: Picture): Promise<void> {
  const proposal = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'volgend DUO' }).first();
  // The cursor is behind the new field as soon as the list is open, by itself. On a machine that does much else VS Code may not open it:
  // then she takes the fix back and chooses it again.
  await waitUntil(
    async () => {
      await choose(page, 'actie 1: Brief', 'Voeg de deadline toe', () => picture('lampje'));
      if (await appears(proposal)) return true;
      await typistOf(page).press('Control+Z');
      return false;
    },
    'the list of deadlines was open',
    60_000,
  );
  await picture('deadline');
  await typistOf(page).type('1 maart 2021');
  await shows(page, '  deadline: 1 maart 2021');
}

async function typeMinutes(page: Page, picture: Picture): Promise<void> {
  const typist = typistOf(page);
  await typist.press('Control+End');
  await typist.lines(['', '', ...printedLines(6)], 'plain');
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
  await hover(page, 'actie 1: Brief', 'de adressen zijn bekend', '1 keer uitgesteld');
  await picture('historie');
  await page.mouse.move(0, 0);
}

async function prepareMeeting(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('Control+Home');
  await clickLine(page, 'peildatum: 13 januari 2021');
  const typist = typistOf(page);
  await typist.press('End');
  await typist.press('Backspace', '13 januari 2021'.length);
  await typist.type('27 januari 2021');
  await openProblems(page);
  await problemRows(page).filter({ hasText: 'voor het volgende DUO) is 1 dag geleden verstreken.' }).first().waitFor();
  await picture('volgende');
}

async function seeRegisters(page: Page, picture: Picture): Promise<void> {
  // VS Code asks for lenses a moment after the last letter, and not while another part of the window has the keyboard.
  await clickLine(page, 'peildatum: 27 januari 2021');
  await page.locator('.codelens-decoration', { hasText: '2 open · 1 te laat' }).waitFor();
  await page.locator('.statusbar-item', { hasText: '2 open, 1 te laat' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Alle open acties' }).click();
  const row = (text: string) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  await row('2 open, 1 te laat').waitFor();
  await row('Anja komt voor het volgende DUO').waitFor();
  await picture('registers');
}

/** She types at the speed of a person. */
function typistOf(page: Page): Typist {
  return new Typist(page, 'human');
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
