/** The page of the timeline, in a real browser: drawings and tables that hold the same, for whoever looks, listens or uses the keys. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { catalogues } from '../../client/src/messages.ts';
import type { ActionTimeline, RegisterTimeline } from '../../protocol/timeline.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { findRegisterTimeline, getActionTimeline } from '../../server/src/features/timeline.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { fixture } from '../support/fixture.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { type Bundled, bundledPage, type PageOptions, type ShownPage, showPage } from '../support/pages.ts';
import { DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT } from '../support/themes.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HOSTILE = '<img src=x onerror="top.geraakt = 1"><script>top.geraakt = 1</script></title></svg>';
const WORDS = catalogues.nl.timelinePage;

const TEXT = `register LIJST: Actielijst
  peildatum: 24 maart 2021
gremium DUO
actie 5: Plan maken$0
  eigenaar: Anja
  deadline: 1 juni 2021
  historie:
    13 januari 2021 DUO: deadline 1 februari 2021 -> 1 april 2021
    10 maart 2021 DUO: deadline 1 april 2021 -> 1 juni 2021
    12 maart 2021: gesproken met Henk
actie 6: Brief ${HOSTILE}
  eigenaar: Henk
  deadline: 1 maart 2021
actie 7: Kaart
  deadline: tweede kwartaal 2021
actie 8: Ooit
`;

function read(text: string): { register: RegisterTimeline; action: ActionTimeline | null } {
  const { document, context, cursor } = fixture(text);
  return {
    register: finish(findRegisterTimeline(context)),
    action: getActionTimeline(document, document.positionAt(cursor!), context),
  };
}

describe('the page of the timeline, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    browser = await launchBrowser();
    bundle = await bundledPage('tijdlijn');
  });
  after(() => browser.close());

  async function show(text = TEXT, options: Partial<PageOptions> = {}): Promise<ShownPage> {
    const shown = await showPage(browser, bundle, { title: 'Tijdlijn van lijst', words: WORDS, ...options });
    const { register, action } = read(text);
    await shown.tell({ kind: 'register', timeline: register });
    await shown.tell({ kind: 'actie', timeline: action });
    await shown.page.locator('#actie-titel').waitFor({ state: 'attached' });
    return shown;
  }

  async function violationsOf({ page }: ShownPage): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`);
    return (found as axe.AxeResults).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  it('draws what is late in front, with a sign and not by its colour alone, and each month with its number', async () => {
    const shown = await show();
    // What a mark means stands in it as its title, which is shown when somebody points at it.
    const named = await shown.page
      .locator('#register-kop ~ .strook text')
      .evaluateAll((texts) => texts.map((text) => text.firstChild?.nodeValue ?? ''));
    assert.ok(named.includes('1 (1!)'), named.join('|'));
    const rows = named.filter((text) => /^(?:! )?[567] /u.test(text)).map((text) => text.slice(0, 7));
    assert.deepEqual(rows, ['! 6 Bri', '5 Plan ', '7 Kaart']);
    assert.ok(named.indexOf('Te laat (1)') < named.indexOf('Komt nog (2)'));
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('has each drawing as a picture with a name, and behind it a table that holds the same', async () => {
    const shown = await show();
    const tree = await shown.page.locator('main').ariaSnapshot();
    for (const wanted of [/img "actie 5: Plan maken"/u, /img "Deadlines per maand"/u, /img "Deadlines op volgorde"/u]) {
      assert.match(tree, wanted);
    }
    const folds = shown.page.locator('summary');
    assert.equal(await folds.count(), 3);
    for (let index = 0; index < 3; index++) await folds.nth(index).click();
    const cells = await shown.page
      .locator('section:nth-of-type(2) table:has-text("Eigenaar") tbody tr')
      .allInnerTexts();
    assert.equal(cells.length, 3);
    assert.match(cells[0]!, /^6\t.*\tHenk\t1 maart 2021\t1 maart 2021\t! te laat$/su);
    const deadlines = await shown.page
      .locator('section:nth-of-type(1) table')
      .nth(1)
      .locator('tbody tr')
      .allInnerTexts();
    assert.deepEqual(deadlines, [
      '1 februari 2021\t1 februari 2021\teerste deadline\t',
      '1 april 2021\t1 april 2021\t13 januari 2021\t59 dagen later',
      '1 juni 2021\t1 juni 2021\t10 maart 2021\t61 dagen later, geldt nu',
    ]);
    await shown.close();
  });

  it('shows text of a register as text', async () => {
    const shown = await show();
    await shown.page.locator('summary').last().click();
    assert.ok((await shown.page.locator('main').innerText()).includes(`Brief ${HOSTILE}`));
    assert.equal(await shown.page.locator('img, script:not([nonce])').count(), 0);
    assert.equal(await shown.page.evaluate('top.geraakt'), undefined);
    await shown.close();
  });

  it('is used with the keys: folds open and stay so when it is drawn anew, a row goes to its line', async () => {
    const shown = await show();
    const { page } = shown;
    await page.locator('summary').last().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate('document.activeElement.getAttribute("aria-label")'),
      `Ga naar 6 Brief ${HOSTILE}`,
    );
    await shown.tell({ kind: 'register', timeline: read(TEXT.replace('Kaart', 'Kaarten')).register });
    await page.getByText('Kaarten').first().waitFor({ state: 'attached' });
    assert.equal(await page.locator('details[open]').count(), 1);
    assert.equal(
      await page.evaluate('document.activeElement.getAttribute("aria-label")'),
      `Ga naar 6 Brief ${HOSTILE}`,
    );
    await page.keyboard.press('Enter');
    assert.deepEqual((await shown.said()).at(-1), { kind: 'ga', line: 10 });
    assert.deepEqual((await shown.kept())?.['open'], ['rijen']);
    await shown.close();
  });

  it('fits in the room beside a text, also when that becomes another, and keeps the focus', async () => {
    const shown = await show(TEXT, { context: { viewport: { width: 520, height: 800 } } });
    const { page } = shown;
    const sideways = () =>
      page.evaluate<number[]>(
        `[...document.querySelectorAll('.strook')].map((one) => one.scrollWidth - one.clientWidth)`,
      );
    assert.deepEqual(await sideways(), [0, 0, 0]);
    await page.locator('summary').last().focus();
    const drawing = page.locator('svg[aria-labelledby="rijen-titel"]');
    const wide = () =>
      page
        .locator('section')
        .first()
        .evaluate((one) => String(one.clientWidth));
    assert.equal(await drawing.getAttribute('width'), await wide());
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.locator('svg[aria-labelledby="rijen-titel"][width="920"]').waitFor();
    assert.deepEqual(await sideways(), [0, 0, 0]);
    assert.equal(await page.evaluate('document.activeElement.localName'), 'summary');
    await page.setViewportSize({ width: 440, height: 800 });
    await page.locator(`svg[aria-labelledby="rijen-titel"][width="${await wide()}"]`).waitFor();
    assert.deepEqual(await sideways(), [0, 0, 0]);
    await shown.close();
  });

  it('passes over what is no message', async () => {
    const shown = await show();
    const before = await shown.page.locator('main').innerHTML();
    const bad = [
      null,
      5,
      { kind: 'register' },
      { kind: 'register', timeline: { rows: [{}] } },
      { kind: 'actie', timeline: [] },
    ];
    for (const strange of bad) await shown.tell(strange);
    // It hears in order: when it has shown the next one, it has passed over these.
    await shown.tell({ kind: 'actie', timeline: null });
    await shown.page.getByText(WORDS.noAction).waitFor();
    await shown.tell({ kind: 'actie', timeline: read(TEXT).action });
    await shown.page.locator('#actie-titel').waitFor({ state: 'attached' });
    assert.equal(await shown.page.locator('main').innerHTML(), before);
    await shown.close();
  });

  it('says so when there is nothing, and where there is no action', async () => {
    const shown = await showPage(browser, bundle, { title: 'Tijdlijn', words: WORDS });
    await shown.tell({ kind: 'register', timeline: read('register LIJST$0: X\n').register });
    await shown.page.getByText(WORDS.nothing).waitFor();
    assert.ok(await shown.page.getByText(WORDS.noAction).isVisible());
    assert.deepEqual(await violationsOf(shown), []);
    await shown.close();
  });

  it('shows a thousand texts as text, in its drawings and its tables', async () => {
    const texts = hostileTexts(1_000).map((text) => text.replaceAll('\u0000', ' ').replace(/\s+/gu, ' ').trim());
    const actions = texts.map((text, at) => {
      const day = `${(at % 28) + 1} april 2021`;
      return `actie ${at + 1}: ${text}\n  eigenaar: ${text}\n  deadline: ${at % 2 === 0 ? day : text}\n`;
    });
    const history = texts.map((text, at) => `    ${(at % 28) + 1} januari 2021 DUO: ${text}\n`);
    const asked = `actie 0: ${texts[0]}$0\n  deadline: 1 juni 2021\n  historie:\n${history.join('')}`;
    const shown = await show(`register LIJST: ${texts[1]}\n${asked}${actions.join('')}`);
    const { page } = shown;
    for (const one of await page.locator('summary').all()) await one.click();
    const { register } = read(`register LIJST: X\nactie 0: X$0\n${actions.join('')}`);
    const wanted = register.rows.map(({ title }) => title?.replace(/\s+/gu, ' ').trim() ?? '');
    assert.ok(wanted.length > 100);
    const names = await page.locator('td button').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    const seen = new Set(names.map((name) => name.replace(/\s+/gu, ' ').trim()));
    assert.deepEqual(
      wanted.filter((name) => !seen.has(name)),
      [],
    );
    for (const one of await page.locator('td button').all()) await one.focus();
    assert.equal(await page.evaluate('window.geraakt ?? top.geraakt'), undefined);
    assert.equal(
      await page.locator('img, iframe, base, a, svg svg, foreignObject, script:not([nonce]), style').count(),
      0,
    );
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('is used with the mouse: folds open, and a row goes to its line', async () => {
    const shown = await show();
    const { page } = shown;
    await page.locator('summary').last().click();
    await page.getByRole('button', { name: 'Ga naar 7 Kaart' }).click();
    assert.deepEqual((await shown.said()).at(-1), { kind: 'ga', line: 13 });
    await shown.close();
  });

  it('moves nothing for who wants it so, and shows where the focus is, in each theme', async () => {
    for (const options of [
      { theme: LIGHT },
      { theme: DARK },
      { theme: HIGH_CONTRAST },
      { context: { forcedColors: 'active', reducedMotion: 'reduce' } },
    ] as const) {
      const shown = await show(TEXT, options);
      const { page } = shown;
      await page.locator('summary').last().focus();
      await page.keyboard.press('Shift+Tab');
      await page.locator('.strook:focus').waitFor();
      assert.equal(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'solid');
      const moving = await page.evaluate<number>(
        `[...document.querySelectorAll('*')].filter((one) => { const { transitionDuration, animationName } = getComputedStyle(one); return transitionDuration !== '0s' || animationName !== 'none'; }).length`,
      );
      assert.equal(moving, 0);
      await shown.close();
    }
  });

  const contexts: Readonly<Record<string, Partial<PageOptions>>> = {
    'in the light': { theme: LIGHT },
    'in the dark': { theme: DARK, context: { colorScheme: 'dark' } },
    'in high contrast': { theme: HIGH_CONTRAST, context: { colorScheme: 'dark' } },
    'in light high contrast': { theme: HIGH_CONTRAST_LIGHT },
    'with forced colours': { context: { forcedColors: 'active' } },
    'without motion': { context: { reducedMotion: 'reduce' } },
    'in 400 pixels': { context: { viewport: { width: 400, height: 700 } } },
    'at 200 %': { context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
  };
  for (const [name, options] of Object.entries(contexts)) {
    it(`has no violation that axe finds, and nothing that moves the page sideways, ${name}`, async () => {
      const shown = await show(TEXT, options);
      for (const one of await shown.page.locator('summary').all()) await one.click();
      assert.deepEqual(await violationsOf(shown), []);
      assert.equal(await shown.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await shown.close();
    });
  }
});
