/** The page that a register becomes, in a real browser: what keeps people from reading it, and how it stands on paper. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { LAYOUTS } from '../../server/src/exchange/layouts.ts';
import { written } from '../support/written.ts';
import { SAMPLE_NAMES, sampleSource, tried } from '../unit/exchange/made.ts';

/** WCAG up to and including 2.2, levels A and AA, and what is held for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One page of each layout, of the sample with most in it. */
const PAGES = LAYOUTS.flatMap(({ name, ...layout }) => {
  const owner = layout.of === 'entries' && layout.asksOwner ? 'Anja' : undefined;
  const made = SAMPLE_NAMES.flatMap((sample) => {
    const document = tried([sampleSource(sample)], name, { owner });
    return typeof document === 'string' ? [] : [written('html', document)];
  });
  return [{ name, html: made.reduce((longest, one) => (one.length > longest.length ? one : longest)) }];
});

describe('a page of a register, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  });
  after(() => browser.close());

  const show = async (html: string) => {
    await page.goto('about:blank');
    await page.setContent(html);
  };
  const violations = async () => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (tags) =>
        (globalThis as unknown as { axe: typeof axe }).axe
          .run({ runOnly: { type: 'tag', values: tags } })
          .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)),
      TAGS,
    );
    return found;
  };

  for (const { name, html } of PAGES) {
    it(`${name} has no violation of WCAG 2.2 AA that axe finds`, async () => {
      await show(html);
      assert.deepEqual(await violations(), []);
    });
  }

  it('is judged: a page that is wrong has violations', async () => {
    await show('<html><body><img src="x"><table><tr><th></th></tr></table></body></html>');
    assert.ok((await violations()).some((one) => one.startsWith('image-alt')));
  });

  it('scrolls sideways only within its tables on a screen of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await show(PAGES[0]!.html);
    const widths = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
    const [scrolls, shows] = widths as [number, number];
    assert.ok(scrolls <= shows + 1, `${scrolls} of ${shows}`);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('is a page of A4 on its side where its columns ask for it', async () => {
    for (const [at, isLandscape] of [
      [0, true],
      [PAGES.findIndex(({ name }) => name === 'agenda'), false],
    ] as const) {
      await show(PAGES[at]!.html);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf)!.map(Number);
      assert.equal(width! > height!, isLandscape);
    }
  });
});
