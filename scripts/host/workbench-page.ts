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

/** The lines on the screen that hold a text. The editor writes every space as a no-break space. */
export function editorLine(page: Page, text: string): Locator {
  return page.locator('.editor-instance .view-lines > .view-line', { hasText: text.replaceAll(' ', '\u00a0') });
}

/** Rests the pointer near the start of a line of the editor, until what hover shows is there. */
export async function hover(page: Page, text: string): Promise<Locator> {
  const shown = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
  // A hover that is open already, above the text, would catch the pointer.
  await page.keyboard.press('Escape');
  await editorLine(page, text)
    .first()
    .hover({ position: { x: 20, y: 8 } });
  await shown.waitFor();
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
