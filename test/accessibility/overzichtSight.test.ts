/** The page of all registers in each theme, on small screens, without motion, and of ten thousand actions in a thousand files. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { OverviewAction, RegisterOverview } from '../../protocol/overview.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { type Bundled, bundledPage, type PageOptions, showPage } from '../support/pages.ts';
import { DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT } from '../support/themes.ts';
import { openTab, showAcross, violationsOf, WORDS } from './overzichtPages.ts';

const LOOKS: Readonly<Record<string, Partial<PageOptions>>> = {
  'in the light': { theme: LIGHT },
  'in the dark': { theme: DARK, context: { colorScheme: 'dark' } },
  'in the high contrast of the editor': { theme: HIGH_CONTRAST, context: { colorScheme: 'dark' } },
  'in the light high contrast of the editor': { theme: HIGH_CONTRAST_LIGHT },
  'in the high contrast of the system': { context: { forcedColors: 'active' } },
  'without motion': { context: { reducedMotion: 'reduce' } },
  'in 400 pixels': { context: { viewport: { width: 400, height: 700 } } },
  'at 200 %': { context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
};

/** Ten thousand actions in a thousand files. */
function manyRegisters(): RegisterOverview[] {
  return Array.from({ length: 1_000 }, (_, at) => {
    const actions = Array.from({ length: 10 }, (_one, place): OverviewAction => {
      const number = String(at * 10 + place);
      const deadline = `2021-0${1 + (place % 9)}-1${at % 10}`;
      const owners = [`Eigenaar ${(at + place) % 300}`];
      return {
        number,
        title: `Brief ${number} over de wijk`,
        owners,
        heading: null,
        deadline,
        past: place < 3,
        line: place,
      };
    });
    const uri = `file:///werk/${at}.duo`;
    return { uri, register: uri, title: `Register ${at}`, gremium: `Gremium ${at % 40}`, open: 10, past: 3, actions };
  });
}

describe('the page of all registers, as it is seen', function () {
  this.timeout(180_000);
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    browser = await launchBrowser();
    bundle = await bundledPage('overzicht');
  });
  after(() => browser.close());

  for (const [name, options] of Object.entries(LOOKS)) {
    it(`has no violation that axe finds, and nothing that moves the page sideways, ${name}`, async () => {
      const shown = await showAcross(browser, bundle, undefined, options);
      for (const tab of Object.values(WORDS.tabs)) {
        await openTab(shown, tab);
        for (const fold of await shown.page.locator('.blad:not([hidden]) summary').all()) await fold.click();
        assert.deepEqual(await violationsOf(shown), [], tab);
        assert.equal(await shown.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, tab);
      }
      await shown.close();
    });
  }

  it('has boxes whose texts can be read, in each theme', async () => {
    for (const [name, options] of Object.entries(LOOKS)) {
      const shown = await showAcross(browser, bundle, undefined, options);
      await openTab(shown, WORDS.tabs.samenhang);
      const least = await shown.page.evaluate<number>(LEAST_CONTRAST);
      assert.ok(least >= 4.5, `${name}: ${least}`);
      await shown.close();
    }
  });

  it('shows where the focus is, in each theme', async () => {
    for (const options of [
      LOOKS['in the light']!,
      LOOKS['in the dark']!,
      LOOKS['in the high contrast of the system']!,
    ]) {
      const shown = await showAcross(browser, bundle, undefined, options);
      await openTab(shown, WORDS.tabs.samenhang);
      // A focus that keys have brought is shown, one that the mouse has brought need not be.
      await shown.page.keyboard.press('Tab');
      await shown.page.locator('.vak[tabindex="0"]').focus();
      const outline = await shown.page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      assert.equal(outline, 'solid');
      await shown.close();
    }
  });

  it('has ten thousand actions of a thousand files, and only those on the page that can be seen', async () => {
    const shown = await showPage(browser, bundle, { title: 'Overzicht', words: WORDS });
    const { page } = shown;
    await shown.tell({ kind: 'acties', overview: { registers: manyRegisters(), gremia: [] } });
    await page.getByRole('status').filter({ hasText: '10.000 · 3.000 te laat' }).waitFor();
    assert.ok((await page.locator('.regels [role="row"]').count()) < 80);
    await page.locator('.regels [role="row"]').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    assert.equal((await shown.said()).at(-1)?.['kind'], 'ga');
    await page.getByLabel(WORDS.search).fill('9876');
    await page.getByRole('status').filter({ hasText: '1 van 10.000' }).waitFor();
    assert.deepEqual(await violationsOf(shown), []);
    await shown.close();
  });

  it('costs of ten times as many actions at most some twenty times as much', async () => {
    const shown = await showPage(browser, bundle, { title: 'Overzicht', words: WORDS });
    const all = manyRegisters();
    const took = async (registers: readonly RegisterOverview[]) => {
      const message = JSON.stringify({ kind: 'acties', overview: { registers, gremia: [] } });
      return bestTime(shown.page, message);
    };
    const [few, many] = [await took(all.slice(0, 100)), await took(all)];
    assert.ok(many <= Math.max(few, 1) * 25, `${few} ms, ${many} ms`);
    await shown.close();
  });

  it('draws a part of a thousand that wait for each other in the time of a hundred, and the others by the keyboard', async () => {
    const shown = await showPage(browser, bundle, { title: 'Overzicht', words: WORDS });
    const { page } = shown;
    await openTab(shown, WORDS.tabs.samenhang);
    const took = async (count: number) => {
      const message = JSON.stringify({ kind: 'samenhang', connections: chains(count) });
      return bestTime(page, message);
    };
    const [few, many] = [await took(100), await took(1_000)];
    assert.ok(many <= Math.max(few, 1) * 12, `${few} ms, ${many} ms`);
    const panel = page.getByRole('tabpanel', { name: WORDS.tabs.samenhang });
    assert.equal(await panel.locator('.vak').count(), 120);
    await page.getByText('Deel 1 van 9', { exact: false }).waitFor();
    const next = panel.getByRole('button', { name: WORDS.partBehind });
    await next.focus();
    for (let part = 2; part <= 9; part++) {
      await page.keyboard.press('Enter');
      await page.getByText(`Deel ${part} van 9`, { exact: false }).waitFor();
      assert.equal(await page.evaluate('document.activeElement.textContent'), WORDS.partBehind);
    }
    await page.getByLabel(WORDS.around).fill('999');
    await panel.getByRole('status').filter({ hasText: 'Getekend: 10 met 9 lijnen' }).waitFor();
    await page.getByLabel(WORDS.around).fill('bestaat niet');
    await panel.getByRole('status').filter({ hasText: 'Niets gevonden' }).waitFor();
    await shown.close();
  });
});

/** The least contrast of WCAG between a text in a box of the graph and that box, which axe does not look at. A script of the page. */
const LEAST_CONTRAST = `(() => {
  const numbersOf = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrasts = [...document.querySelectorAll('.vak')].flatMap((box) => {
    const ground = numbersOf(getComputedStyle(box).fill).slice(0, 3);
    return [box.nextElementSibling, box.nextElementSibling.nextElementSibling].map((text) => {
      const [r, g, b, a = 1] = numbersOf(getComputedStyle(text).fill);
      const shown = [r, g, b].map((one, at) => one * a + ground[at] * (1 - a));
      const [low, high] = [light(shown), light(ground)].sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    });
  });
  return Math.min(...contrasts);
})()`;

/** So many actions, of which each ten wait for each other in a row. */
function chains(count: number): unknown {
  const nodes = Array.from({ length: count }, (_, at) => ({
    uri: `file:///${at}.duo`,
    line: at,
    kind: 'actie',
    number: String(at),
    title: `Taak ${at}`,
    register: `Register ${at % 10}`,
    gremium: `Gremium ${at % 10}`,
    owners: [`Eigenaar ${at % 30}`],
    isOpen: true,
    deadline: '2021-04-01',
    past: false,
  }));
  const links = nodes.flatMap((_, at) => (at % 10 === 9 ? [] : [{ from: at, to: at + 1, kind: 'na' }]));
  return { nodes, links, leftOut: 0 };
}

/** The least time that the page takes for a message, as JSON, of seven tries; in milliseconds. */
async function bestTime(page: Page, message: string): Promise<number> {
  return (await page.evaluate(`(async () => {
    const message = ${message};
    let best = Infinity;
    for (let at = 0; at < 7; at++) {
      const seen = new Promise((resolve) => window.addEventListener('message', () => resolve(), { once: true }));
      const begin = performance.now();
      window.postMessage(message, '*');
      await seen;
      best = Math.min(best, performance.now() - begin);
    }
    return best;
  })()`)) as number;
}
