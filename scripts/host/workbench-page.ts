import { errors, type Locator, type Page } from 'playwright-core';
import { waitUntil } from './wait-until.ts';

/** Shows the Problems panel. It must not be open yet: the key shows and hides it. */
export async function openProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor();
}

/** The rows of the Problems panel that are a problem (others are the files they are in). */
export function problemRows(page: Page): Locator {
  return page.locator('.markers-panel .monaco-list-row', { has: page.locator('.marker-icon') });
}

/**
 * The text that the editor shows, line by line. Only the lines on the screen exist in the page, and they stand there
 * in no particular order, each at its own height; spaces are no-break spaces.
 */
export async function visibleText(page: Page): Promise<string> {
  const lines = await page.locator('.editor-instance .view-lines > .view-line').evaluateAll((found) =>
    found.map((line) => ({
      top: Number.parseFloat((line as unknown as { style: { top: string } }).style.top),
      text: line.textContent ?? '',
    })),
  );
  lines.sort((one, other) => one.top - other.top);
  return lines.map((line) => line.text.replaceAll('\u00a0', ' ')).join('\n');
}

/** The lines on the screen that hold a text. The editor writes every space as a no-break space. */
export function editorLine(page: Page, text: string): Locator {
  return page.locator('.editor-instance .view-lines > .view-line', { hasText: text.replaceAll(' ', '\u00a0') });
}

/** Rests the pointer near the start of a line of the editor, until hover shows all of these texts. */
export async function hover(page: Page, text: string, ...wanted: readonly string[]): Promise<Locator> {
  const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
  const line = editorLine(page, text).first();
  await waitUntil(
    async () => {
      // A hover that is open already, above the text, would catch the pointer.
      await page.keyboard.press('Escape');
      // A line may move from under the pointer, when a lens comes or goes: then it is gone to anew.
      await page.mouse.move(0, 0);
      await line.hover({ position: { x: 20, y: 8 } });
      if (!(await appears(shown))) return false;
      const said = (await textOf(shown)).replaceAll('\u00a0', ' ');
      return wanted.every((one) => said.includes(one));
    },
    `hover showed ${wanted.map((one) => `“${one}”`).join(', ') || 'something'} of “${text}”`,
    30_000,
  );
  return shown;
}

/** Gives the explorer to the Outline view, which stands closed below the files. */
export async function openOutline(page: Page): Promise<void> {
  await page.locator('.explorer-viewlet .pane-header[aria-label^="Outline"]').click();
  await page.locator('.explorer-viewlet .pane-header[aria-label^="Explorer Section"]').click();
  await outlineRow(page, '').waitFor();
}

/** The row of the Outline view that shows a text. */
export function outlineRow(page: Page, text: string): Locator {
  return page.locator('.outline-tree .monaco-list-row', { hasText: text }).first();
}

/** The item of the light bulb menu with a text. The menu shows what there was when it opened; it is opened until it has it. */
export async function lightBulbItem(page: Page, text: string | RegExp): Promise<Locator> {
  const item = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
  await waitUntil(
    async () => {
      await page.keyboard.press('Control+.');
      if (await appears(item)) return true;
      await page.keyboard.press('Escape');
      return false;
    },
    `the light bulb offered “${text}”`,
    30_000,
  );
  return item;
}

/** Postpones the action at the cursor by the command from the palette, with a picture of what the new deadline means. */
export async function postpone(
  page: Page,
  typed: { readonly deadline: string; readonly meaning: string; readonly reason: string },
  whenMeant: () => Promise<void>,
): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  await input.fill('>Duo: Stel uit');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Duo: Stel uit' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'Wat wordt de nieuwe deadline?' }).waitFor();
  await input.fill(typed.deadline);
  await page.locator('.quick-input-message', { hasText: typed.meaning }).waitFor();
  await whenMeant();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-message', { hasText: 'Waarom?' }).waitFor();
  await input.fill(typed.reason);
  await page.keyboard.press('Enter');
}

/** The text of something that may be gone by now: new problems close a hover. Empty then. */
async function textOf(locator: Locator): Promise<string> {
  try {
    return (await locator.textContent({ timeout: 1_000 })) ?? '';
  } catch (error) {
    if (error instanceof errors.TimeoutError) return '';
    throw error;
  }
}

/** True as soon as something is on the screen; false when it is not within three seconds. */
export async function appears(locator: Locator): Promise<boolean> {
  try {
    await locator.waitFor({ timeout: 3_000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
