/**
 * `npm run pictures:results`: makes the pictures of the manual that show what a register becomes, opened in real programs: LibreOffice
 * (by way of its own pdf, with pdftoppm), a browser, and the calendar khal. Run `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser, newPage } from './host/browser.ts';
import { temporaryFolder } from './host/cleanup.ts';
import { ROOT, SAMPLES } from './host/paths.ts';
import { Problem, report } from './host/problem.ts';

const PICTURES = join(ROOT, 'docs', 'images', 'resultaten');
const DUO = join(ROOT, 'dist', 'duo.mjs');

/** The files, each with the picture that it gives: what is asked of `duo export`, and what opens it. */
const RESULTS: readonly { readonly picture: string; readonly args: readonly string[]; readonly file: string }[] = [
  { picture: 'naar-leden-word', file: 'leden.docx', args: ['actielijst.duo'] },
  { picture: 'naar-leden-excel', file: 'voorzitter.xlsx', args: ['werkgroep.duo'] },
  { picture: 'naar-archief', file: 'archief.odt', args: ['notulen-2021-01-13.duo', '--layout', 'verslag'] },
  { picture: 'naar-website', file: 'website.html', args: ['actielijst.duo', '--public', '--replace'] },
  {
    picture: 'naar-agenda',
    file: 'agenda.ics',
    args: ['actielijst.duo', '--layout', 'mijn-acties', '--owner', 'Anja Woortman'],
  },
];

/** Dots to an inch of a page, and pixels of a page in the browser. */
const RESOLUTION = '80';
const WINDOW = { width: 1000, height: 900 };

try {
  await main();
} catch (error) {
  report(error);
}
process.exit();

async function main(): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const folder = await temporaryFolder('duo-results-');
  const browser = await launchBrowser();
  for (const { picture, args, file } of RESULTS) {
    const [register = '', ...options] = args;
    run(process.execPath, [DUO, 'export', join(SAMPLES, register), ...options, '--out', join(folder, file)]);
    const to = join(PICTURES, `${picture}.png`);
    if (file.endsWith('.html')) await takeInBrowser(browser, pathToFileURL(join(folder, file)).href, to);
    else if (file.endsWith('.ics')) await takeInBrowser(browser, await calendarPage(folder, file), to);
    else await takeInOffice(folder, file, to);
    console.log(to);
  }
  await browser.close();
}

/** The first page, as LibreOffice lays it out. */
async function takeInOffice(folder: string, file: string, to: string): Promise<void> {
  run('soffice', [
    ...[`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf'],
    ...['--outdir', folder, join(folder, file)],
  ]);
  const page = join(folder, 'page');
  const pdf = join(folder, file.replace(/\.\w+$/u, '.pdf'));
  run('pdftoppm', ['-png', '-r', RESOLUTION, '-f', '1', '-l', '1', '-singlefile', pdf, page]);
  await rename(`${page}.png`, to);
}

async function takeInBrowser(browser: Browser, address: string, to: string): Promise<void> {
  const page = await newPage(browser);
  await page.setViewportSize(WINDOW);
  await page.goto(address);
  await page.screenshot({ path: to });
  await page.close();
}

/** A page with what khal lists of a calendar into which the file was taken; its address. */
async function calendarPage(folder: string, file: string): Promise<string> {
  const config = join(folder, 'khal.conf');
  const calendar = join(folder, 'kalender');
  await mkdir(calendar, { recursive: true });
  await writeFile(
    config,
    `[calendars]\n[[overleg]]\npath = ${calendar}\n[locale]\nlongdateformat = %d-%m-%Y\ndateformat = %d-%m-%Y\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
  );
  run('khal', ['-c', config, 'import', '--batch', '-a', 'overleg', join(folder, file)]);
  const listed = run('khal', ['-c', config, 'list', '01-01-2021', '300d']);
  const text = listed.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const page = join(folder, 'agenda.html');
  await writeFile(
    page,
    `<!doctype html><meta charset="utf-8"><pre style="font: 14px monospace; white-space: pre-wrap">${text}</pre>`,
  );
  return pathToFileURL(page).href;
}

function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Problem(`${program} did not end well: ${(error as Error).message}`);
  }
}
