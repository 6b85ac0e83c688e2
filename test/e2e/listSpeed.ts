/**
 * How long the view beside the text takes to follow a key, through the whole of VS Code: from the key that goes down in the workbench to
 * the row that has changed in the page. A register of 10,000 actions is timed beside one of ten, in the same window: what only the
 * machine takes longer, both do.
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { Problem } from '../../scripts/host/problem.ts';
import { Typist } from '../../scripts/host/typist.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { editorLine, openFromExplorer } from '../../scripts/host/workbench-page.ts';
import type { ExportStep } from './exportPage.ts';

/** Milliseconds: what is promised of a key in the middle. */
const MOST_MS = 50;
/** On a machine with less to give: so many times what the small register takes beside it, or what the text took before. */
const MOST_TIMES = 4;
/** Short enough for a line of the editor beside the list. */
const LETTERS = 'voortgangsrapportage';
const ROUNDS = 3;
const PEOPLE = 200;
const ACTION = 'actie 3: Kaart maken';
const SMALL = 'klein.duo';
const LARGE = 'groot.duo';

/** Milliseconds from a key to what it changed. */
type Times = readonly number[];

/** From keys to the row, and to the letter in the text; sorted where they are of several rounds. */
interface Timed {
  readonly row: Times;
  readonly text: Times;
}

const timed: { small?: Timed; large?: Timed } = {};

/** The steps on a folder; each needs those before it. */
export const LIST_SPEED_STEPS: readonly ExportStep[] = [
  ['types in a register of ten actions with its list beside it', typeInSmall],
  ['sees the row of one in 10,000 actions follow each key as fast', typeInLarge],
  ['closes the list: its page is gone, and the text answers as it does without one', closeList],
];

function register(code: string, count: number): string {
  const actions = Array.from(
    { length: count },
    (_, at) => `actie ${at + 1}: ${at === 2 ? 'Kaart maken' : `Taak ${at + 1}`}
  status: in uitvoering
  eigenaar: Jan Bakker${at % PEOPLE}
  deadline: ${(at % 28) + 1} ${['april', 'mei', 'juni'][at % 3]} 2021
`,
  );
  const people = Array.from({ length: Math.min(count, PEOPLE) }, (_, at) => `persoon Jan Bakker${at}\n`);
  return `register ${code}: Een register\n  peildatum: 24 maart 2021\n\n${actions.join('\n')}\n${people.join('\n')}`;
}

async function typeInSmall(page: Page, _picture: Picture, folder: string): Promise<void> {
  await writeFile(join(folder, SMALL), register('KLEIN', 10));
  await writeFile(join(folder, LARGE), register('GROOT', 10_000));
  await page.evaluate(CLOCK);
  await openBesideText(page, SMALL, '10 ');
  timed.small = await typeTimed(page);
  await closeBoth(page);
}

async function typeInLarge(page: Page, picture: Picture): Promise<void> {
  await openBesideText(page, LARGE, '10.000');
  timed.large = await typeTimed(page);
  await picture('list-speed');
  const { small, large } = timed;
  const said = `10,000 actions: row ${shown(large.row)}, text ${shown(large.text)}; ten: row ${shown(small!.row)}, text ${shown(small!.text)}`;
  console.log(`    ${said}`);
  if (median(large.row) > allowed(small!.row)) throw new Problem(`Too slow: ${said}`);
}

async function closeList(page: Page): Promise<void> {
  const { large } = timed;
  await closeTab(page, 'Lijst van');
  await waitUntil(async () => (await page.locator('iframe.webview').count()) === 0, 'the page of the list was gone');
  const { text } = await typeTimed(page, false);
  const said = `the text alone: ${shown(text)}, with its list: ${shown(large!.text)}`;
  console.log(`    ${said}`);
  if (median(text) > allowed(large!.text)) throw new Problem(`Not free: ${said}`);
}

async function openBesideText(page: Page, name: string, count: string): Promise<void> {
  await openFromExplorer(page, name);
  await editorLine(page, ACTION).first().waitFor();
  await page.locator('.statusbar-item', { hasText: /open/u }).waitFor();
  await page.locator('.editor-actions .action-label[aria-label^="Toon als lijst"]').first().click();
  await listOf(page).locator('.telling', { hasText: count }).waitFor({ timeout: 60_000 });
}

async function closeBoth(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  for (const name of ['Lijst van', SMALL]) {
    await closeTab(page, name);
  }
}

async function closeTab(page: Page, name: string): Promise<void> {
  const tab = page.locator('.tab', { hasText: name });
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached' });
}

/** Types behind the title of an action as a person does and takes it back, some times; what the first time takes to be loaded is not timed. */
async function typeTimed(page: Page, hasList = true): Promise<Timed> {
  await typeOnce(page, hasList);
  const all: Timed[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await typeOnce(page, hasList));
  const sorted = (part: keyof Timed) => all.flatMap((one) => one[part]).sort((a, b) => a - b);
  return { row: sorted('row'), text: sorted('text') };
}

async function typeOnce(page: Page, hasList: boolean): Promise<Timed> {
  await editorLine(page, ACTION).first().click();
  await page.keyboard.press('End');
  const row = listOf(page).locator('.regels');
  if (hasList) await row.evaluate(watching('.regels', '.wat', 'Kaart maken'));
  await page.evaluate(watching('.editor-instance .view-lines', '.view-line', ACTION));
  await page.evaluate('window.keys = []');
  await new Typist(page, 'human').type(` ${LETTERS}`);
  if (hasList) await listOf(page).locator('.wat', { hasText: LETTERS }).waitFor();
  await editorLine(page, `${ACTION} ${LETTERS}`).first().waitFor();
  const keys = await page.evaluate<number[]>('window.keys');
  const text = await page.evaluate<number[][]>('window.seen');
  const seen = hasList ? await row.evaluate<number[][], void>('window.seen') : [];
  await waitUntil(async () => {
    await page.keyboard.press('Control+Z');
    return (await editorLine(page, `${ACTION} ${LETTERS[0]}`).count()) === 0;
  }, 'the text was as before');
  return { row: timesOf(keys, seen), text: timesOf(keys, text) };
}

/** Keeps when a key goes down, on the clock that all pages of a machine have. */
const CLOCK = `window.keys = [];
document.addEventListener('keydown', (event) => window.keys.push(performance.timeOrigin + event.timeStamp), true);`;

/** Keeps when an element with a text has so many signs behind that: pairs of signs and time. A script, as it runs in the page. */
function watching(root: string, selector: string, start: string): string {
  return `(() => {
  const root = document.querySelector(${JSON.stringify(root)});
  const start = ${JSON.stringify(start)};
  window.seen = [];
  window.watch?.disconnect();
  window.watch = new MutationObserver(() => {
    const now = performance.timeOrigin + performance.now();
    for (const one of root.querySelectorAll(${JSON.stringify(selector)})) {
      const text = one.textContent.replaceAll('\\u00a0', ' ');
      if (text.startsWith(start)) window.seen.push([text.length - start.length, now]);
    }
  });
  window.watch.observe(root, { childList: true, subtree: true, characterData: true });
})()`;
}

/** For each key the time until at least its letter stood there. The space before the letters is not timed: a row cuts it off. */
function timesOf(keys: readonly number[], seen: readonly (readonly number[])[]): Times {
  return keys
    .map((key, at) => {
      const [, when = Number.POSITIVE_INFINITY] =
        seen.find(([letters = 0, time = 0]) => letters > at && time >= key) ?? [];
      return when - key;
    })
    .slice(1);
}

/** What may be taken, in milliseconds, beside times of the same run: as much longer as there are more programs that want a processor. */
function allowed(beside: Times): number {
  const share = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
  return Math.max(MOST_MS, MOST_TIMES * median(beside)) * share;
}

function median(times: Times): number {
  return times[Math.floor(times.length / 2)] ?? 0;
}

function shown(times: Times): string {
  return times.length === 0
    ? '-'
    : `${median(times).toFixed(0)} ms (90%: ${times[Math.floor(times.length * 0.9)]!.toFixed(0)})`;
}

/** The page of the list. */
function listOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
