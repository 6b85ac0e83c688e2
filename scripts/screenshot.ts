/**
 * `npm run screenshots`: makes docs/images/editor.png, the picture of README.md, and the pictures of docs/themes.md,
 * from the packaged extension and the sample registers. Run `npm run package` first.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT, SAMPLES } from './host/paths.ts';
import { Problem, report } from './host/problem.ts';
import { waitUntil } from './host/wait-until.ts';
import { withWorkbench } from './host/with-workbench.ts';
import { editorLine, hover, openOutline, openProblems, outlineRow, problemRows } from './host/workbench-page.ts';

/** The pictures of docs/themes.md, each with the theme of VS Code that it is made in; the first is that of README.md. */
const THEMES = [
  ['images/editor.png', 'Default Light Modern', 'light'],
  ['themes/dark.png', 'Default Dark Modern', 'dark'],
  ['themes/high-contrast-light.png', 'Default High Contrast Light', 'light'],
  ['themes/high-contrast-dark.png', 'Default High Contrast', 'dark'],
] as const;
const SIZE = { width: 1400, height: 860 };

/** The settings for the picture, where these differ from VS Code as it comes. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.fontSize': 14,
  'breadcrumbs.enabled': false,
  'files.exclude': { '.vscode': true, 'README.md': true },
  'window.commandCenter': false,
  'window.title': 'registers',
};

try {
  for (const [picture, theme, colorScheme] of THEMES) await take(picture, theme, colorScheme);
} catch (error) {
  report(error);
}
process.exit();

/** Takes one picture, in a theme. */
async function take(picture: string, theme: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const fill = async (workspace: string) => {
    await cp(SAMPLES, workspace, { recursive: true });
    await rm(join(workspace, 'README.md'));
    await mkdir(join(workspace, '.vscode'));
    await writeFile(
      join(workspace, '.vscode', 'settings.json'),
      JSON.stringify({ ...SETTINGS, 'workbench.colorTheme': theme }),
    );
  };
  await withWorkbench({ name: 'screenshot', fill, open: 'actielijst.duo', size: SIZE }, async (page) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await arrange(page);
    const path = join(ROOT, 'docs', picture);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    console.log(path);
  });
}

/** Action 5, whose deadline is past, with its hover; below it the problems, beside it the outline. */
async function arrange(page: Page): Promise<void> {
  await editorLine(page, 'gremium: DUO').waitFor();
  await openProblems(page);
  await problemRows(page).first().waitFor();
  await openOutline(page);
  await outlineRow(page, '✓ 1 Duidelijkheid').waitFor();
  const [outlineEdge, panelEdge] = [page.locator('.monaco-sash.vertical'), page.locator('.monaco-sash.horizontal')];
  await drag(page, await nearest(outlineEdge, { x: 345 }), { x: 390 });
  await drag(page, await nearest(panelEdge, { y: 560 }), { y: 660 });
  await outlineRow(page, '5 Uitwerken onafhankelijke').click();
  await editorLine(page, 'actie 5: Uitwerken').waitFor();
  await page.locator('.editor-instance .view-overlays [class*="squiggly-"]').first().waitFor();
  const shown = await hover(page, 'actie 5: Uitwerken');
  await waitUntil(async () => ((await shown.textContent()) ?? '').includes('Historie'), 'the hover was there');
}

/** The middle of the edge between two parts of the workbench that lies nearest to a place. */
async function nearest(edges: Locator, place: { x?: number; y?: number }): Promise<{ x: number; y: number }> {
  const boxes = await Promise.all((await edges.all()).map((edge) => edge.boundingBox()));
  const middles = boxes
    .filter((box) => box !== null)
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  const distance = (at: { x: number; y: number }) =>
    Math.abs(at.x - (place.x ?? at.x)) + Math.abs(at.y - (place.y ?? at.y));
  const [edge] = middles.sort((one, other) => distance(one) - distance(other));
  if (!edge) throw new Problem('The workbench has no edge to drag.');
  return edge;
}

async function drag(page: Page, from: { x: number; y: number }, to: { x?: number; y?: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x ?? from.x, to.y ?? from.y, { steps: 5 });
  await page.mouse.up();
}
