import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Browser, errors, type Locator, type Page } from 'playwright-core';
import { newPage, openWorkbench } from '../../scripts/host/browser.ts';
import type { Server } from '../../scripts/host/host-server.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { workbenchAddress } from '../../scripts/host/workbench-address.ts';
import { openProblems, problemRows, visibleText } from '../../scripts/host/workbench-page.ts';
import type { Tally } from './outcome.ts';

const SAMPLE = 'actielijst.duo';
const ACTION = 'actie 901: Proef op de pagina';
const READY = /^Markeer actie 901 als gereed/;

type Step = readonly [title: string, take: (page: Page) => Promise<void>];

/** What a person does: each step needs those before it. */
const STEPS: readonly Step[] = [
  ['opens a sample through Quick Open', openSample],
  ['types an action without an owner', typeAction],
  ['sees the problem in Dutch, under the text and in the Problems panel', seeProblem],
  ['chooses the light bulb item that marks the action as ready', chooseReady],
  ['sees the changed text in the editor', seeChange],
];

/** Uses the extension as a person would, with keyboard and mouse, in a fresh workbench on a copy of the samples. */
export async function runPage(server: Server, browser: Browser, folder: string, screenshot: string): Promise<Tally> {
  await mkdir(dirname(screenshot), { recursive: true });
  const page = await newPage(browser);
  const tally = { passed: 0, failed: 0 };
  try {
    await openWorkbench(page, workbenchAddress(server, folder));
    for (const [title, take] of STEPS) {
      try {
        await take(page);
      } catch (error) {
        throw new Error(`A person ${title}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      tally.passed++;
      console.log(`  ✔ a person ${title}`);
    }
  } catch (error) {
    tally.failed = STEPS.length - tally.passed;
    console.error(`  ✘ ${error instanceof Error ? error.message : error}`);
    if (tally.failed > 1) console.error(`    (and ${tally.failed - 1} steps after it were not reached)`);
  }
  await page.screenshot({ path: screenshot });
  console.log(`  screenshot: ${screenshot}`);
  await page.context().close();
  return tally;
}

async function openSample(page: Page): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  await input.fill(SAMPLE);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: SAMPLE }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .view-line', { hasText: /\S/ }).first().waitFor();
  await page.locator('.tab.active', { hasText: SAMPLE }).waitFor();
  // Now, because the panel takes half of the editor away, and what is typed next must stay on the screen.
  await openProblems(page);
}

async function typeAction(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+End');
  const entry = [ACTION, '  status: in uitvoering', '  deadline: 1 juni 2021'];
  for (const line of ['', ...entry]) await typeLine(page, line);
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

/** Types a line on a new line of its own, whatever the editor itself makes of the indentation. */
async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type(line);
  // Nothing of an open list of suggestions may be taken over by the next Enter.
  await page.keyboard.press('Escape');
}

async function seeProblem(page: Page): Promise<void> {
  await page.locator('.markers-panel-action-filter input, .viewpane-filter input').first().fill('eigenaar-ontbreekt');
  await (await ourProblem(page)).first().waitFor();
  await page.locator('.editor-instance .view-overlays [class*="squiggly-"]').first().waitFor();
}

async function chooseReady(page: Page): Promise<void> {
  await clickAction(page);
  const item = page.locator('.action-widget .monaco-list-row', { hasText: READY }).first();
  await waitUntil(
    async () => {
      // The menu shows what the server offered when it opened; it is opened again until the item is there.
      await page.keyboard.press('Control+.');
      if (await appears(item)) return true;
      await page.keyboard.press('Escape');
      return false;
    },
    'the light bulb menu offered the item',
    30_000,
  );
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
  // The editor writes every space as a no-break space.
  const text = ACTION.replaceAll(' ', '\u00a0');
  await page.locator('.editor-instance .view-line', { hasText: text }).click({ position: { x: 10, y: 8 } });
}

async function appears(locator: Locator): Promise<boolean> {
  try {
    await locator.waitFor({ timeout: 3_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
