/** Makes a picture of a plot that `npm run bench -- --plot FILE.svg` wrote: `npm run plot -- FILE.svg FILE.png`. */
import { readFile } from 'node:fs/promises';
import { launchBrowser } from './host/browser.ts';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('npm run plot -- FILE.svg FILE.png');
const svg = await readFile(from, 'utf8');
const browser = await launchBrowser();
// Twice as many points, so that it is sharp on any screen. The marketplace takes no SVG in a README.
const page = await browser.newPage({ deviceScaleFactor: 2 });
await page.setContent(`<body style="margin:0;background:white">${svg}</body>`);
await page.locator('svg').screenshot({ path: to });
await browser.close();
