/** Steps in the text: typing, problems, the light bulb, hover, outline, completion, status bar. */
import type { Locator, Page } from 'playwright-core';
import type { Picture, ManualStep as Step } from '../../scripts/host/manual-steps.ts';
import { Typist } from '../../scripts/host/typist.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import {
  chooseCommand,
  editorLine,
  hover,
  lightBulbItem,
  openOutline,
  openProblems,
  outlineRow,
  postpone,
  problemRows,
  visibleText,
} from '../../scripts/host/workbench-page.ts';

const SAMPLE = 'actielijst.duo';
const ACTION = 'actie 901: Proef op de pagina';
const READY = /^Markeer actie 901 als gereed/;

/** What a person does in the text of a sample. */
export const PAGE_STEPS: readonly Step[] = [
  ['opens a sample through Quick Open, in colours', openSample],
  ['types an action without an owner', typeAction],
  ['sees the problem in Dutch, under the text and in the Problems panel', seeProblem],
  ['puts the action off, with a reason, and reads what the new deadline means', putOff],
  ['chooses the light bulb item that marks the action as ready', chooseReady],
  ['sees the changed text in the editor', seeChange],
  ['rests the pointer on the action and reads its history', readHover],
  ['goes to the action through the Outline view', seeOutline],
  ['types the first letters of an owner and accepts the name', typeOwner],
  ['finds the commands in the palette', seeCommands],
  ['reads in the status bar how the list stands, and clicks it for all registers', seeRegisters],
  ['opens the walkthrough, and reads its steps', seeWalkthrough],
];

async function openSample(page: Page): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  await input.fill(SAMPLE);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: SAMPLE }).first().waitFor();
  await page.keyboard.press('Enter');
  await editorLine(page, 'gremium: DUO').waitFor();
  await page.locator('.tab.active', { hasText: SAMPLE }).waitFor();
  // A line without colours is one token; the grammar is read a moment after the text.
  await waitUntil(async () => {
    const tokens = editorLine(page, 'register ACTIELIJST').locator('span > span');
    const classes = await tokens.evaluateAll((all) =>
      all.map((token) => (token as unknown as { className: string }).className),
    );
    return new Set(classes).size > 1;
  }, 'the first line had more than one colour');
  // Now, because the panel takes half of the editor away, and what is typed next must stay on the screen.
  await openProblems(page);
}

async function typeAction(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  const typist = new Typist(page, 'human');
  await typist.press('Control+End');
  const entry = [ACTION, '  status: in uitvoering', '  deadline: 1 juni 2021'];
  await typist.lines(['', ...entry], 'eye');
  await waitUntil(
    async () => {
      const shown = (await visibleText(page)).split('\n');
      const start = shown.findIndex((line) => line.startsWith(ACTION));
      // The editor may show hints behind a line that are no part of the text.
      return start !== -1 && entry.every((line, index) => shown[start + index]?.startsWith(line));
    },
    `the editor showed:\n${entry.join('\n')}`,
  );
}

async function seeProblem(page: Page): Promise<void> {
  await page.locator('.editor-instance .view-overlays [class*="squiggly-"]').first().waitFor();
  // The panel says that nothing was found, and goes on saying so, when the problem comes after the filter.
  await page.locator('.markers-panel-action-filter input, .viewpane-filter input').first().fill('geen eigenaar');
  await (await ourProblem(page)).first().waitFor();
}

async function putOff(page: Page, picture: Picture): Promise<void> {
  await clickAction(page);
  const typed = { deadline: 'Q3 2021', meaning: 'te laat vanaf 1 oktober 2021', reason: 'wacht op het NCG' };
  await postpone(page, typed, () => picture('postpone'));
  await page.keyboard.press('Control+End');
  await waitUntil(async () => {
    const entry = (await visibleText(page)).split(ACTION)[1] ?? '';
    // Behind the deadline stands in grey how far off it is.
    return (
      /^ {2}deadline: Q3 2021nog 190 dagen$/m.test(entry) &&
      /: deadline 1 juni 2021 -> Q3 2021; wacht op het NCG\b/.test(entry)
    );
  }, 'the editor showed the new deadline and its line in the history');
}

async function chooseReady(page: Page, picture: Picture): Promise<void> {
  await clickAction(page);
  const item = await lightBulbItem(page, READY);
  await picture('problems');
  await item.click();
}

async function seeChange(page: Page): Promise<void> {
  // The lines that were added may lie below the screen.
  await page.keyboard.press('Control+End');
  await waitUntil(async () => {
    const entry = (await visibleText(page)).split(ACTION)[1] ?? '';
    return /^ {2}status: gereed\b/m.test(entry) && /^ +\d+ \w+ \d{4}.*: status in uitvoering -> gereed\b/m.test(entry);
  }, 'the editor showed the new status and its line in the history');
  const problem = await ourProblem(page);
  await waitUntil(async () => (await problem.count()) === 0, 'the problem of the action was gone');
}

async function readHover(page: Page, picture: Picture): Promise<void> {
  await hover(page, ACTION, 'Historie', '24 maart 2021: status in uitvoering -> gereed');
  await picture('hover');
  await page.mouse.move(0, 0);
}

async function seeOutline(page: Page): Promise<void> {
  await openOutline(page);
  await outlineRow(page, 'ACTIELIJST').click();
  await editorLine(page, 'register ACTIELIJST').waitFor();
  await outlineRow(page, 'Duidelijkheid over lijst van adressen').waitFor();
  await page.keyboard.press('End');
  await outlineRow(page, '✓ 901 Proef op de pagina').click();
  await editorLine(page, ACTION).waitFor();
}

async function typeOwner(page: Page, picture: Picture): Promise<void> {
  await clickAction(page);
  const typist = new Typist(page, 'human');
  await typist.press('End');
  await typist.type('\neigenaar: Anj');
  const name = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Anja Woortman' }).first();
  await name.waitFor();
  await picture('outline');
  await page.keyboard.press('Tab');
  await editorLine(page, '  eigenaar: Anja Woortman').last().waitFor();
  await waitUntil(
    async () => (await visibleText(page)).includes(`${ACTION}\n  eigenaar: Anja Woortman\n  status: gereed`),
    'the name stood behind the field',
  );
  await outlineRow(page, 'gereed · Anja Woortman').waitFor();
}

async function seeCommands(page: Page, picture: Picture): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  for (const title of ['Start het programma opnieuw', 'Toon het logboek', 'Toon als lijst', 'Markeer als gereed']) {
    // More commands are there than rows that can be seen.
    await input.fill(`>Duo: ${title}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: `Duo: ${title}` }).waitFor();
  }
  await picture('commands');
  await page.keyboard.press('Escape');
}

async function seeRegisters(page: Page, picture: Picture): Promise<void> {
  await page.locator('.statusbar-item', { hasText: /\d+ open, \d+ te laat/ }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Alle open acties' }).click();
  const row = (text: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  await row(/^DUO\s*\d+ open, \d+ te laat/).waitFor();
  await row('1 mrt 2021').waitFor();
  await picture('registers');
}

async function seeWalkthrough(page: Page, picture: Picture): Promise<void> {
  await chooseCommand(page, 'Welcome: Open Walkthrough');
  const title = 'Aan de slag met uw eerste register';
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  for (const step of ['Maak uw eerste register', 'Zo typt u verder']) {
    await page.locator('.gettingStartedContainer', { hasText: step }).first().waitFor();
  }
  await picture('walkthrough');
}

/** The rows of the Problems panel that say that our action lacks an owner. */
async function ourProblem(page: Page): Promise<Locator> {
  await clickAction(page);
  const place = page.locator('[id="status.editor.selection"]', { hasText: /Ln \d+, Col [12]\b/ });
  const [number] = /Ln \d+,/.exec((await place.textContent()) ?? '') ?? [];
  return problemRows(page)
    .filter({ hasText: number ?? '-' })
    .filter({ hasText: /eigenaar/i });
}

/** Puts the cursor near the start of our action's first line. */
async function clickAction(page: Page): Promise<void> {
  await editorLine(page, ACTION).click({ position: { x: 10, y: 8 } });
}
