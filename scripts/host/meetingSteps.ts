/**
 * The steps of the chapter *Een vergadering, van uitnodiging tot besluitenlijst* of the manual: the meeting of 13 January 2021, prepared,
 * held and sent with plain keys. `seedMeeting.ts` says what is typed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { ManualStep, Picture } from './manual-steps.ts';
import { Problem } from './problem.ts';
import { agendaLines, DAY, LIST_FILE, MINUTES_FILE, typedMinutes } from './seedMeeting.ts';
import { Typist } from './typist.ts';
import { waitUntil } from './wait-until.ts';
import { appears, chooseCommand, editorLine, openFromExplorer, quickInput } from './workbench-page.ts';

/** The steps; the first one needs a folder with what `writeSeedMeeting` writes. */
export const MEETING_STEPS: readonly ManualStep[] = [
  ['opens the list in the week before the meeting', openList],
  ['prepares the meeting on the day that she types', prepare],
  ['makes the agenda her own', makeAgenda],
  ['sends the agenda with the state of each action', sendAgenda],
  ['takes minutes while people talk, line by line', takeMinutes],
  ['takes the action points over into the list', takeOver],
  ['makes the minutes, the list of decisions, a file for each owner and a mail', sendLists],
  ['sees what has changed since the meeting before', seeChanges],
];

/** Milliseconds that VS Code may take to start the extension, on a machine that does other things too. */
const STARTING = 120_000;

const HEAD = `vergadering DUO ${DAY}`;

async function openList(page: Page): Promise<void> {
  await openFromExplorer(page, LIST_FILE);
  // The extension is there once it says how the list stands.
  const counts = page.locator('.statusbar-item', { hasText: /\d+ open/u }).first();
  await counts.waitFor({ timeout: STARTING });
  await editorLine(page, 'peildatum: 6 januari 2021').click();
}

async function prepare(page: Page, picture: Picture, folder: string): Promise<void> {
  await command(page, 'Bereid de vergadering voor');
  await told(page, 'Op donderdag 14 januari 2021. Geteld vanaf 17 december 2020');
  await picture('vergadering-dag');
  await quickInput(page).fill(DAY);
  await told(page, 'Op woensdag 13 januari 2021.');
  await page.keyboard.press('Enter');
  await row(page, 'Uitwerken onafhankelijke adviseurs').waitFor();
  await picture('vergadering-keuzes');
  await page.keyboard.press('Enter');
  await editorLine(page, HEAD).first().waitFor();
  // The cursor stands on its first line.
  await page.locator('.statusbar-item', { hasText: /Ln \d\d/u }).waitFor();
  await picture('vergadering-agenda');
  await save(page);
  if (!(await minutesIn(folder)).includes('a. Uitwerken onafhankelijke adviseurs (actie 5)')) {
    throw new Problem('The agenda lacks what was to be discussed.');
  }
}

/** Puts the points of the meeting in the place of those that were proposed. */
async function makeAgenda(page: Page, _picture: Picture, folder: string): Promise<void> {
  const lines = (await minutesIn(folder)).trimEnd().split('\n');
  const first = lines.findLastIndex((line) => line === '  agenda:') + 1;
  await page.keyboard.press('Control+G');
  await quickInput(page).waitFor();
  await quickInput(page).fill(`:${first + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${first + 1}, Col 1` }).waitFor();
  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Delete');
  await new Typist(page, 'burst').lines(agendaLines(), 'eye');
  await save(page);
  const wanted = `  agenda:\n${agendaLines().join('\n')}\n`;
  const text = await minutesIn(folder);
  if (!text.trimEnd().endsWith(wanted.trimEnd())) throw new Problem(`The agenda is another one:\n${text.slice(-900)}`);
}

async function sendAgenda(page: Page, picture: Picture, folder: string): Promise<void> {
  await command(page, 'Exporteer…');
  await choose(page, 'Wat wilt u laten zien?', 'Agenda met de stand van elke actie');
  await choose(page, 'In welke vorm?', 'Webpagina');
  await saveFile(page);
  await waitUntil(async () => (await filesOf(folder, '.html')).length > 0, 'the agenda was made');
  // A host that runs tests shows no message by itself.
  await appears(page.locator('.notification-toast', { hasText: 'is gemaakt.' }).first());
  await picture('vergadering-geannoteerd');
  await close(page);
  const [name = ''] = await filesOf(folder, '.html');
  const made = await readFile(join(folder, name), 'utf8');
  if (!made.includes('Onafhankelijk adviseur')) throw new Problem(`${name} is no agenda.`);
}

async function takeMinutes(page: Page, picture: Picture, folder: string): Promise<void> {
  await inEditor(page);
  await page.keyboard.press('Control+End');
  await command(page, 'Notuleer');
  await page.locator('.quick-input-title', { hasText: `Notuleer DUO ${DAY}` }).waitFor();
  const all = typedMinutes();
  for (const [at, { text, isConfirmed }] of all.entries()) {
    await quickInput(page).fill(text);
    const lead = text.startsWith('punt ') ? 'Enter gaat naar' : isConfirmed ? 'Enter vraagt het na' : 'Enter schrijft';
    await row(page, lead).waitFor();
    if (text.startsWith('13 overgedragen')) await picture('vergadering-notuleer');
    await page.keyboard.press('Enter');
    if (isConfirmed) {
      await row(page, 'Nog eens Enter schrijft dit').waitFor();
      if (text.startsWith('5 ')) await picture('vergadering-opmerking');
      await page.keyboard.press('Enter');
    }
    await waitUntil(async () => (await quickInput(page).inputValue()) === '', `line ${at + 1} was written: ${text}`);
  }
  // The last line comes back, and a number alone shows what it is.
  await page.keyboard.press('ArrowUp');
  await waitUntil(async () => (await quickInput(page).inputValue()) === all.at(-1)!.text, 'the last line came back');
  await quickInput(page).fill('10');
  await row(page, 'actie 10: Bewoners informeren over mogelijkheden').waitFor();
  await picture('vergadering-nummer');
  await close(page);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await save(page);
  await saveAll(page);
  await picture('vergadering-verslag');
  const list = await readFile(join(folder, LIST_FILE), 'utf8');
  if (!/^actie 13: [\s\S]{0,200}eigenaar: Johan Koopmans$/mu.test(list))
    throw new Problem('Action 13 has not changed hands.');
}

async function takeOver(page: Page, picture: Picture, folder: string): Promise<void> {
  await inEditor(page);
  await page.keyboard.press('Control+End');
  await command(page, 'Na de vergadering…');
  await row(page, 'Neem de actiepunten over in de lijst').waitFor();
  await picture('vergadering-daarna');
  await page.keyboard.press('Enter');
  await row(page, 'actiepunt (vii): Stuk over de brief van Blok B').waitFor();
  await page.keyboard.press('Enter');
  await row(page, '✓ Neem de actiepunten over in de lijst').waitFor();
  await close(page);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await saveAll(page);
  const list = await readFile(join(folder, LIST_FILE), 'utf8');
  const count = [...list.matchAll(/^ {2}uit: DUO 13 januari 2021/gmu)].length;
  if (count !== 11) throw new Problem(`${count} action points of 11 are on the list.`);
}

async function sendLists(page: Page, _picture: Picture, folder: string): Promise<void> {
  await inEditor(page);
  await command(page, 'Na de vergadering…');
  await row(page, 'Maak het verslag').click();
  await choose(page, 'In welke vorm?', 'Word');
  await saveFile(page);
  await row(page, '✓ Maak het verslag').waitFor();
  await row(page, 'Maak de besluitenlijst').click();
  await choose(page, 'In welke vorm?', 'Webpagina');
  await saveFile(page);
  await row(page, '✓ Maak de besluitenlijst').waitFor();
  await row(page, 'Maak voor elke eigenaar een bestand').click();
  await choose(page, 'In welke vorm?', 'Markdown');
  await saveFile(page);
  await row(page, '✓ Maak voor elke eigenaar een bestand').waitFor();
  await copyMail(page);
  await row(page, '✓ Kopieer voor elke eigenaar een mail').waitFor();
  await close(page);
  const lists = await filesOf(folder, '.md');
  if (lists.length < 5 || !lists.some((name) => name.includes('Anja Woortman'))) {
    throw new Problem(`The folder holds ${lists.join(', ')}.`);
  }
  if ((await filesOf(folder, '.docx')).length !== 1) throw new Problem('There are no minutes for Word.');
  const [decisions = ''] = (await filesOf(folder, '.html')).filter((name) => name.startsWith('Besluitenlijst'));
  const made = decisions === '' ? '' : await readFile(join(folder, decisions), 'utf8');
  for (const wanted of ['Een opdrachtnemer brengt eerst', 'Johan is de eigenaar voor de integrale']) {
    if (!made.includes(wanted)) throw new Problem(`“${decisions}” is no list of the decisions of the meeting.`);
  }
}

/** Copies the mail of the first owner, and leaves those of the others. */
async function copyMail(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await row(page, 'Kopieer voor elke eigenaar een mail').click();
  const mail = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await mail.getByText('Stuk over de brief van Blok B').first().waitFor();
  await mail.getByRole('button', { name: 'Kopieer' }).click();
  await mail.getByRole('status').filter({ hasText: 'Gekopieerd' }).waitFor();
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  if (!text.includes('Anja Woortman'))
    throw new Problem(`The mail that was copied is another one: ${text.slice(0, 200)}`);
  await page.locator('.tab.active', { hasText: 'Mijn acties' }).click({ button: 'middle' });
  // The question whether to go on is put away: that ends it.
  await chooseCommand(page, 'Notifications: Clear All Notifications');
}

async function seeChanges(page: Page, picture: Picture): Promise<void> {
  await page.locator('.tab', { hasText: LIST_FILE }).first().click();
  await inEditor(page);
  await command(page, 'Wat is er veranderd sinds');
  await row(page, 'Een datum…').waitFor();
  await row(page, 'DUO 17 december 2020').click();
  const view = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await view.getByText('na 17 december 2020').first().waitFor();
  await picture('vergadering-veranderd');
}

/** Closes the box that lies over the text, or a message. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
}

function row(page: Page, text: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}

async function told(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-message', { hasText: text }).waitFor();
}

async function command(page: Page, title: string): Promise<void> {
  await chooseCommand(page, `Duo: ${title}`);
}

async function choose(page: Page, question: string, answer: string): Promise<void> {
  await page.locator(`.quick-input-widget input[placeholder="${question}"]`).waitFor();
  await row(page, answer).click();
}

/** Takes the place that VS Code's own dialog proposes. */
async function saveFile(page: Page): Promise<void> {
  const ok = page.locator('.quick-input-widget .quick-input-action .monaco-button', {
    hasText: /OK|In deze map|Save/u,
  });
  await ok.first().waitFor();
  await ok.first().click();
}

async function inEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').first().waitFor();
}

async function saveAll(page: Page): Promise<void> {
  await chooseCommand(page, 'File: Save All');
  await waitUntil(async () => (await page.locator('.tab.dirty').count()) === 0, 'all files were saved');
}

async function minutesIn(folder: string): Promise<string> {
  return readFile(join(folder, MINUTES_FILE), 'utf8');
}

async function filesOf(folder: string, extension: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(extension));
}
