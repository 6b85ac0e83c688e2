/**
 * The form, in a real browser: with the keyboard alone and with the mouse, as a screen reader has it, in each theme and on small screens,
 * beside a text that changes, of ten thousand entries, with texts that look like markup.
 */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { chooseEntry, openForm, FORM_REGISTER as REGISTER, FORM_WORDS as WORDS } from '../support/openForm.ts';
import { type Bundled, bundledPage, type PageOptions } from '../support/pages.ts';
import { DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT } from '../support/themes.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('the form, in a browser', function () {
  this.timeout(240_000);
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundledPage('formulier')]);
  });
  after(() => browser.close());

  const open = (text?: string, options?: Partial<PageOptions>) => openForm(browser, bundle, text, options);

  const violationsOf = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`);
    return (found as axe.AxeResults).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  it('is filled in with the keyboard alone, with choices from completion, one change at a time', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await page.getByLabel(WORDS.filter).focus();
    await page.keyboard.type('brief');
    await page.keyboard.press('ArrowDown');
    await host.until(() => page.locator('h2', { hasText: 'actie 1' }).isVisible(), 'the entry is shown');
    assert.equal(await page.locator('.rij').count(), 1);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.value'), '1');
    const owner = page.getByRole('combobox', { name: 'Eigenaar' });
    for (let tabs = 0; tabs < 12 && (await owner.and(page.locator(':focus')).count()) === 0; tabs++) {
      await page.keyboard.press('Tab');
      await host.answer();
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Pi');
    await host.until(() => page.getByRole('option', { name: 'Piet' }).isVisible(), 'the name is offered');
    assert.equal(await owner.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    const active = await owner.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
    await page.keyboard.press('Enter');
    await host.until(() => host.text === REGISTER.replace('eigenaar: Anja', 'eigenaar: Piet'), 'the text says it');
    assert.equal(await owner.inputValue(), 'Piet');
    // All that can stand there, and taken back before it counts.
    const status = page.getByRole('combobox', { name: 'Status' });
    await status.focus();
    await page.keyboard.press('ArrowDown');
    await host.until(
      () => page.getByRole('option', { name: 'gereed', exact: true }).isVisible(),
      'statuses are offered',
    );
    await page.keyboard.press('Escape');
    assert.equal(await status.getAttribute('aria-expanded'), 'false');
    await page.keyboard.type('x');
    await host.answer();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(await status.inputValue(), 'in uitvoerig');
    const edits = host.asked.filter(({ kind }) => kind === 'edits');
    assert.equal(edits.length, 1);
    // Saved with what is typed; without anything typed the key is VS Code's.
    await status.fill('gereed');
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+s');
    await host.until(() => host.asked.some(({ kind }) => kind === 'bewaar'), 'it is saved');
    assert.ok(host.text.includes('status: gereed\n  eigenaar: Piet'), host.text);
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('is filled in with the mouse: a choice, a fix, a field more, a new action', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    const problems = page.locator('[data-key="status"] .meldingen');
    assert.match((await problems.textContent())!, /▲?.*in uitvoerig/u);
    await problems.getByRole('button').first().click();
    await host.until(() => host.text.includes('status: in uitvoering\n'), 'it is mended');
    await page.locator('[data-key="eigenaar"] .open').click();
    const piet = page.locator('.keuze', { hasText: 'Piet' });
    await host.until(() => piet.isVisible(), 'names are offered');
    await piet.click();
    await host.until(() => host.text.includes('eigenaar: Anja, Piet\n'), 'a name is added');
    await page.locator('summary').click();
    await page.getByRole('textbox', { name: 'Kenmerk' }).fill('2021/5');
    await page.locator('h1').click();
    await host.until(() => host.text.includes('  kenmerk: 2021/5\n'), 'the field is there');
    await page.locator('[data-key="toelichting"] textarea').fill('eerst dit\n\ndan dat');
    await page.keyboard.press('Control+Enter');
    await host.until(() => host.text.includes('toelichting: eerst dit\n\n    dan dat\n'), 'two lines are there');
    await page.getByRole('button', { name: WORDS.newAction }).click();
    await host.until(() => page.locator('h2', { hasText: 'actie 3' }).isVisible(), 'the new action is shown');
    assert.ok(host.text.includes('actie 3:\n\nactie 2'), host.text);
    assert.equal(await page.evaluate('document.activeElement.closest(".veld").dataset.key'), ':titel');
    await page.keyboard.type('Nieuw');
    await page.keyboard.press('Enter');
    await host.until(() => host.text.includes('actie 3: Nieuw\n'), 'it has a title');
    await page.getByRole('button', { name: WORDS.commands.stelUit }).click();
    await page.getByRole('button', { name: WORDS.toText }).click();
    await host.until(
      () => host.asked.filter(({ kind }) => kind === 'ga' || kind === 'doe').length === 2,
      'both are asked',
    );
    assert.ok(host.text.includes('  // let op\n'));
    await shown.close();
  });

  it('leaves what is being typed alone, whatever happens in the text, and says so where that is the same field', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    const owner = page.getByRole('combobox', { name: 'Eigenaar' });
    await owner.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' en Kees');
    await host.type('1 april 2021', '1 mei 2021');
    await host.until(
      async () => (await page.getByRole('combobox', { name: 'Deadline' }).inputValue()) === '1 mei 2021',
      'the other field follows',
    );
    assert.equal(await owner.inputValue(), 'Anja en Kees');
    assert.equal(await owner.and(page.locator(':focus')).count(), 1);
    await host.type('eigenaar: Anja', 'eigenaar: Henk');
    await page.getByText(WORDS.changedAbove).waitFor();
    assert.equal(await owner.inputValue(), 'Anja en Kees');
    await page.keyboard.press('Enter');
    await host.until(() => host.text.includes('eigenaar: Anja en Kees\n'), 'what was typed counts');
    await host.type('eigenaar: Anja en Kees', 'eigenaar: Henk');
    await host.until(async () => (await owner.inputValue()) === 'Henk', 'a box in which nothing is typed follows');
    await shown.close();
  });

  it('says why something is refused, keeps it in the box, and gives the text back with Escape', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    const box = page.locator('[data-key="toelichting"] textarea');
    await box.fill('eerst dit\n// weg');
    await page.keyboard.press('Control+Enter');
    await host.until(() => page.getByRole('alert').filter({ hasText: 'opmerking' }).isVisible(), 'it says why');
    assert.equal(host.text, REGISTER);
    assert.equal(await box.inputValue(), 'eerst dit\n// weg');
    await box.focus();
    await page.keyboard.press('Escape');
    assert.equal(await box.inputValue(), 'eerst dit');
    assert.equal(await page.getByRole('alert').filter({ hasText: 'opmerking' }).isVisible(), false);
    await shown.close();
  });

  it('keeps the entry and what was typed when it is hidden, and shows it again', async () => {
    const first = await open();
    await chooseEntry(first, 'actie 1: Brief');
    await first.page.getByRole('combobox', { name: 'Eigenaar' }).fill('Kees');
    await first.host.until(
      async () => ((await first.shown.kept())?.['drafts'] as unknown[] | undefined)?.length === 1,
      'it is kept',
    );
    const kept = await first.shown.kept();
    await first.shown.close();
    const again = await open(REGISTER, { kept });
    const owner = again.page.getByRole('combobox', { name: 'Eigenaar' });
    await again.host.until(
      async () => (await owner.count()) > 0 && (await owner.inputValue()) === 'Kees',
      'it is back',
    );
    await again.shown.close();
  });

  it('has names, roles and values for a screen reader', async () => {
    const opened = await open();
    await chooseEntry(opened, 'actie 1: Brief');
    const tree = await opened.page.locator('body').ariaSnapshot();
    for (const wanted of [
      /navigation "Wat er in het register staat"/u,
      /listbox "Wat er in het register staat"/u,
      /option "actie 1: Brief schrijven" \[selected\]/u,
      /heading "actie 1" \[level=2\]/u,
      /combobox "Eigenaar"[^\n]*: Anja/u,
      /combobox "Deadline"/u,
      /textbox "Toelichting": eerst dit/u,
      /group "Wat u hiermee kunt doen"/u,
    ]) {
      assert.match(tree, wanted);
    }
    const deadline = opened.page.getByRole('combobox', { name: 'Deadline' });
    const [described = ''] = ((await deadline.getAttribute('aria-describedby')) ?? '').split(' ');
    assert.match(
      (await opened.page.locator(`#${described}`).textContent())!,
      /te laat vanaf 2 april 2021, nog 8 dagen/u,
    );
    assert.equal(await opened.page.getByRole('combobox', { name: 'Status' }).getAttribute('aria-invalid'), 'true');
    await opened.shown.close();
  });

  it('shows a thousand texts as text, in rows, boxes, problems and choices', async () => {
    const texts = hostileTexts(1_000).map((text) => text.replaceAll('\u0000', '').replace(/\s+/gu, ' ').trim());
    const lines = texts.map(
      (text, at) => `actie ${at + 1}: ${text}\n  eigenaar: ${text}\n  toelichting: ${text}\n  ${text}: x\n`,
    );
    const opened = await open(`register L: X\n${lines.join('')}`);
    const { page, host, shown } = opened;
    await page.locator('.lijst').focus();
    for (let at = 0; at < 10; at++) {
      await page.keyboard.press('PageDown');
      await host.answer();
    }
    // Each of them in the boxes, with what is wrong with it.
    for (let id = 2; id <= texts.length + 1; id++) await host.choose(`a.${id}`);
    await page.locator('h2', { hasText: `actie ${texts.length}` }).waitFor();
    await host.until(() => page.locator('h2').isVisible(), 'one is shown');
    const owner = page.getByRole('combobox', { name: 'Eigenaar' });
    await owner.focus();
    await page.keyboard.press('ArrowDown');
    await host.until(() => page.locator('.keuze').first().isVisible(), 'names are offered');
    assert.equal(await page.evaluate('window.geraakt'), undefined);
    assert.equal(await page.locator('img, script:not([nonce]), iframe, svg, base, style').count(), 0);
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('has of ten thousand entries only those on the page that can be seen', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `actie ${at + 1}: Taak ${at + 1}\n`);
    const opened = await open(`register L: X\n${lines.join('')}`);
    const { page, shown, host } = opened;
    await host.until(
      async () => (await page.locator('.telling').textContent()) === '10.001 in totaal',
      'all are there',
    );
    await page.locator('.lijst').focus();
    await page.keyboard.press('End');
    await page.locator('.rij[aria-selected="true"]', { hasText: 'Taak 10000' }).waitFor();
    assert.ok((await page.locator('.rij').count()) < 100);
    assert.equal(await page.locator('.rij[aria-selected="true"]').getAttribute('aria-posinset'), '10001');
    await shown.close();
  });

  it('passes over what is no message', async () => {
    const opened = await open();
    await chooseEntry(opened, 'actie 1: Brief');
    const before = await opened.page.locator('body').innerHTML();
    for (const strange of [
      null,
      5,
      { kind: 'vorm' },
      { kind: 'vorm', id: 'a.1', entry: { id: 'a.1' } },
      { kind: 'regels', patch: [] },
      { kind: 'keuzes', n: 1, result: {} },
    ]) {
      await opened.shown.tell(strange);
    }
    await opened.host.show();
    assert.equal(await opened.page.locator('body').innerHTML(), before);
    await opened.shown.close();
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
      const opened = await open(REGISTER, options);
      const { page, host, shown } = opened;
      assert.deepEqual(await violationsOf(page), []);
      await chooseEntry(opened, 'actie 1: Brief');
      await page.locator('summary').click();
      await page.getByRole('combobox', { name: 'Eigenaar' }).focus();
      await page.keyboard.press('ArrowDown');
      await host.until(() => page.locator('.keuze').first().isVisible(), 'names are offered');
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await violationsOf(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      assert.deepEqual(shown.wrong, []);
      await shown.close();
    });
  }
});
