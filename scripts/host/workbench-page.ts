import { errors, type Locator, type Page } from 'playwright-core';
import { waitUntil } from './wait-until.ts';

/** Shows the Problems panel. It must not be open yet: the key shows and hides it. */
export async function openProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor();
}

/** The box of the palette, and of each question of VS Code. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type="text"]').first();
}

/** Chooses a command in the palette. While VS Code starts the palette may not open, or not have it yet: it is asked for again. */
export async function chooseCommand(page: Page, label: string): Promise<void> {
  // VS Code looks for letters, not for the dots behind them.
  const typed = `>${label.replace('…', '')}`;
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label });
  await waitUntil(
    async () => {
      await page.keyboard.press('F1');
      if (await appears(quickInput(page))) {
        await quickInput(page).fill(typed);
        if (await appears(row.first())) return true;
      }
      await page.keyboard.press('Escape');
      return false;
    },
    `the palette had “${label}”`,
    60_000,
  );
  const chosen = row.and(page.locator('.focused'));
  await waitUntil(async () => {
    if ((await chosen.count()) > 0) return true;
    await page.keyboard.press('ArrowDown');
    return false;
  }, `“${label}” was chosen`);
  await page.keyboard.press('Enter');
}

/**
 * The row of a file in the explorer, once it is there. A file that was written while VS Code began to watch the folder is seen when the
 * explorer reads it anew, for which a person has its button.
 */
export async function explorerRow(page: Page, name: string): Promise<Locator> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  await waitUntil(
    async () => {
      if (await appears(row)) return true;
      await page.locator('.explorer-folders-view').hover();
      await page.locator('.explorer-viewlet .action-label[aria-label^="Refresh Explorer"]').first().click();
      return false;
    },
    `the explorer showed ${name}`,
    60_000,
  );
  return row;
}

/** Opens a file by its row in the explorer, until its tab is there: a click while VS Code starts may come too early. */
export async function openFromExplorer(page: Page, name: string): Promise<void> {
  const row = await explorerRow(page, name);
  const tab = page.locator('.tab.active', { hasText: name }).first();
  await waitUntil(
    async () => {
      await row.dblclick();
      return appears(tab);
    },
    `${name} was opened`,
    60_000,
  );
}

/**
 * Saves what was typed and loads the window anew, once VS Code has kept that a panel of ours is open: it keeps that every few seconds, and
 * not when a window goes. A window with unsaved text does not keep what was open in it.
 * @param panel the type of the panel: `duo.lijst`.
 */
export async function loadAnew(page: Page, panel: string): Promise<void> {
  await waitUntil(async () => {
    await page.keyboard.press('Control+S');
    return (await page.locator('.tab.dirty').count()) === 0;
  }, 'the text was saved');
  await waitUntil(async () => (await keptEditors(page)).includes(panel), `VS Code had kept that ${panel} is open`);
  await page.reload({ waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
}

/** What a VS Code in the browser has kept of the editors that are open, in the databases of its workspaces. */
function keptEditors(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const kept = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db-')) continue;
      const database = await answer(indexedDB.open(name));
      try {
        const [store] = database.objectStoreNames;
        if (store === undefined) continue;
        kept.push(await answer(database.transaction(store).objectStore(store).get('memento/workbench.parts.editor')));
      } finally {
        database.close();
      }
    }
    return kept.join('\\n');
  })()`);
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
  const input = quickInput(page);
  await chooseCommand(page, 'Duo: Stel uit');
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
