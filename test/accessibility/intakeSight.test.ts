/** The page of a list of somebody else for who zooms in, has few pixels, high contrast or no mouse. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '../../client/src/messages.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { CSV, openIntake, REGISTER, shownOf, violations } from './intakePages.ts';

const { nl } = catalogues;

/** The colours that VS Code gives to a page; those that a theme has not are left out, as it does. */
const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dark high contrast': {
    ...{ 'editor-foreground': '#ffffff', 'editor-background': '#000000', focusBorder: '#f38518' },
    ...{ contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518', 'panel-border': '#6fc3df' },
    ...{ 'button-foreground': '#ffffff', 'button-background': '#000000', 'button-border': '#6fc3df' },
    ...{ 'button-secondaryForeground': '#ffffff', 'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff' },
    ...{ 'editor-selectionBackground': '#ffffff', 'editor-selectionForeground': '#000000' },
  },
  'light high contrast': {
    ...{ 'editor-foreground': '#292929', 'editor-background': '#ffffff', focusBorder: '#006bbd' },
    ...{ contrastBorder: '#0f4a85', contrastActiveBorder: '#006bbd', 'panel-border': '#0f4a85' },
    ...{ 'button-foreground': '#ffffff', 'button-background': '#0f4a85', 'button-secondaryForeground': '#292929' },
    ...{ 'button-secondaryBackground': '#ffffff', 'dropdown-background': '#ffffff', 'dropdown-foreground': '#292929' },
    ...{ 'editor-selectionBackground': '#0f4a85', 'editor-selectionForeground': '#ffffff' },
  },
  dark: {
    ...{
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      focusBorder: '#0078d4',
      'panel-border': '#2b2b2b',
    },
    ...{ 'button-foreground': '#ffffff', 'button-background': '#0e639c', 'button-secondaryForeground': '#cccccc' },
    ...{ 'button-secondaryBackground': '#313131', 'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc' },
    ...{ 'editor-selectionBackground': '#264f78', 'list-inactiveSelectionBackground': '#37373d' },
  },
};

const colours = (page: Page, theme: string) =>
  page.evaluate(
    (all) => {
      const { style } = (globalThis as unknown as { document: { documentElement: { style: CSSStyle } } }).document
        .documentElement;
      for (const [name, value] of Object.entries(all)) style.setProperty(`--vscode-${name}`, value);
    },
    THEMES[theme] as Record<string, string>,
  );

interface CSSStyle {
  setProperty(name: string, value: string): void;
}

const focused = (page: Page) =>
  page.evaluate(`(() => {
    const { id, textContent, tagName, dataset, role } = document.activeElement;
    return id || dataset.key || document.activeElement.getAttribute('role') || (tagName === 'SUMMARY' || tagName === 'BUTTON' ? textContent : tagName);
  })()`) as Promise<string>;

describe('the page of a list of somebody else, for who sees or types otherwise', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const theme of Object.keys(THEMES)) {
    for (const into of [undefined, REGISTER]) {
      it(`can be read in a ${theme} theme${into === undefined ? '' : ', with changes'}`, async () => {
        const { page } = await openIntake(browser, await shownOf(CSV, [], into));
        await colours(page, theme);
        assert.deepEqual(await violations(page), []);
        await page.close();
      });
    }
  }

  it('shows which doubt, row and line is chosen where the system chooses the colours', async () => {
    const { page } = await openIntake(browser, await shownOf(CSV));
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const backgroundOf = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
    await page.getByRole('listbox').press('End');
    for (const [chosen, other] of [
      ['[aria-selected="true"]', '[aria-selected="false"]'],
      ['#doel li.hier', '#doel li:not(.hier)'],
      ['#bron tr.hier > td', '#bron tbody tr:not(.hier) > td'],
    ] as const) {
      assert.notEqual(await backgroundOf(chosen), await backgroundOf(other), chosen);
    }
    await page.close();
  });

  for (const [width, height, what] of [
    [640, 360, 'at 200 percent'],
    [400, 700, 'of 400 pixels wide'],
    [320, 256, 'at 400 percent'],
  ] as const) {
    it(`${what} scrolls in one direction, and has all of it`, async () => {
      const { page } = await openIntake(browser, await shownOf(CSV));
      await page.setViewportSize({ width, height });
      const [scroll, client] = (await page.evaluate(
        '[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]',
      )) as [number, number];
      assert.ok(scroll <= client, `${scroll} > ${client}`);
      for (const name of ['#bron', '#doel', '#nakijken [role="listbox"]', 'summary', '#maak']) {
        const one = page.locator(name);
        await one.scrollIntoViewIfNeeded();
        const box = (await one.boundingBox())!;
        assert.ok(box.height >= 24 && box.x >= 0 && box.x + box.width <= width, `${name}: ${JSON.stringify(box)}`);
      }
      await page.getByRole('listbox').press('End');
      assert.match((await page.locator('#bron tr.hier').textContent()) ?? '', /verder/u);
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  it('is walked through with Tab in the order in which it stands', async () => {
    const { page } = await openIntake(browser, await shownOf(CSV));
    // From the beginning of the page.
    await page.locator('h1').click();
    const order: string[] = [];
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === 'BODY' || order.includes(at)) break;
      order.push(at);
    }
    const expected = [
      'INPUT',
      'maak',
      'stop',
      'bron',
      '0/0',
      '0/1',
      '0/2',
      '0/3',
      '0/4',
      'doel',
      'listbox',
      nl.intakePage.report,
    ];
    assert.deepEqual(order, expected);
    await page.close();
  });

  it('goes to Annuleer with Escape, which cancels when it is pressed again and not before', async () => {
    const { page } = await openIntake(browser, await shownOf(CSV));
    const stopped = () => page.evaluate("asked.some(({ kind }) => kind === 'stop')");
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'stop');
    assert.equal(await page.getByRole('status').textContent(), nl.intakePage.pressAgain);
    assert.equal(await stopped(), false);
    await page.keyboard.press('Tab');
    assert.equal(await page.getByRole('status').textContent(), '');
    await page.keyboard.press('Escape');
    assert.equal(await stopped(), false);
    await page.keyboard.press('Escape');
    assert.equal(await stopped(), true);
    await page.close();
  });
});
