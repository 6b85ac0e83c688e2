/**
 * `npm run speed`: the figures and the picture of README.md, from the newest results of the bench that are kept
 * (`npm run bench -- --keep`). The picture needs a Chromium; one that is of these results already is left alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plot } from '../bench/report/plot.ts';
import { readmePage } from '../bench/report/readme.ts';
import { newestResults } from '../bench/report/results.ts';
import { launchBrowser } from './host/browser.ts';
import { hashOf, sourceOf, withSource } from './speed/picture.ts';

const PAGE = fileURLToPath(new URL('../README.md', import.meta.url));
const PICTURE = fileURLToPath(new URL('../docs/images/speed.png', import.meta.url));

const results = newestResults();
writeFileSync(PAGE, readmePage(readFileSync(PAGE, 'utf8'), results));
const svg = plot(results.summaries);
if (sourceOf(readFileSync(PICTURE)) !== hashOf(svg)) {
  const browser = await launchBrowser();
  // Twice as many points, so that it is sharp on any screen. The marketplace takes no SVG in a README.
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.setContent(`<body style="margin:0;background:white">${svg}</body>`);
  const png = await page.locator('svg').screenshot();
  await browser.close();
  writeFileSync(PICTURE, withSource(png, svg));
}
console.log(`README.md has the figures of ${results.commit}, ${results.at}`);
