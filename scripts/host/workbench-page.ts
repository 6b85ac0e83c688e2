import type { Locator, Page } from 'playwright-core';

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
