/** The page of a list of somebody else, in a real browser: with the keyboard alone, of a long list, with text that looks like markup. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { IntakeShown } from '../../client/src/intake/intakePage.ts';
import { catalogues } from '../../client/src/messages.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { CSV, openIntake, REGISTER, shownOf, violations } from './intakePages.ts';

const { nl } = catalogues;
const LONG = `Nr;Wat;Wie\n${Array.from({ length: 2000 }, (_, at) => `${at + 1};Actie van rij ${at + 2};Anja\n`).join('')};;nog iemand\n`;

describe('the page of a list of somebody else, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const show = (given: IntakeShown) => openIntake(browser, given);
  const asked = async (page: Page, kind: string): Promise<unknown> => {
    const find = `asked.find((message) => message.kind === '${kind}')`;
    await waitUntil(async () => (await page.evaluate(`${find} !== undefined`)) === true, `the page said ${kind}`);
    return page.evaluate(find);
  };

  it('leaves what the register has changed too unticked, apart, also when all is ticked', async () => {
    const shown = await shownOf('Nr;Wat;Wie\n1;Brief;Kees\n2;Kaart;Mia\n', [], REGISTER);
    const { changes = [] } = shown.result;
    const both = { key: 'beide', text: 'actie 2: beide veranderd', canTake: true, asks: true };
    const result = { ...shown.result, changes: [...changes.filter(({ canTake }) => canTake), both] };
    const { page } = await show({ ...shown, result });
    const boxes = () =>
      page.evaluate(
        `[...document.querySelectorAll('#wijzigingen input')].map(({ value, checked }) => [value, checked])`,
      );
    const own = result.changes.slice(0, -1).map(({ key }) => key);
    assert.deepEqual(await boxes(), [...own.map((key) => [key, true]), ['beide', false]]);
    await page.getByText(nl.intakePage.allOff).click();
    await page.getByText(nl.intakePage.allOn).click();
    assert.deepEqual(await boxes(), [...own.map((key) => [key, true]), ['beide', false]]);
    assert.equal(await page.locator('#wijzigingen h3').first().textContent(), nl.intakePage.chooseYourself);
    await page.getByText(both.text).click();
    await page.getByText(nl.makeIt).click();
    assert.deepEqual(await asked(page, 'maak'), { kind: 'maak', names: false, take: [...own, 'beide'] });
    await page.close();
  });

  it('has text of the list as text, and blocks nothing of its own', async () => {
    const { page, blocked } = await show(await shownOf(CSV));
    assert.deepEqual(blocked, []);
    const seen = await page.evaluate(`[
      document.querySelectorAll('img, i, b, script:not([nonce])').length,
      document.querySelector('#bron').textContent.includes('onerror="top.geraakt = 1"><script>'),
      document.querySelector('#doel').textContent.includes('onerror="top.geraakt = 1"><script>'),
      window.geraakt === undefined,
    ]`);
    assert.deepEqual(seen, [0, true, true, true]);
    await page.close();
  });

  it('walks through the doubts with the keyboard alone: the rows left and right go along, and Enter goes to the register', async () => {
    const { page } = await show(await shownOf(CSV));
    const list = page.getByRole('listbox');
    assert.equal(await page.evaluate("document.activeElement.getAttribute('role')"), 'listbox');
    const chosen = () => page.locator('[role="option"][aria-selected="true"]').textContent();
    const first = await chosen();
    await page.keyboard.press('ArrowDown');
    const second = await chosen();
    assert.notEqual(second, first);
    const active = (await list.getAttribute('aria-activedescendant')) ?? '';
    assert.equal(await page.locator(`#${active}`).textContent(), second);
    await page.keyboard.press('End');
    assert.match((await page.locator('#bron tr.hier').textContent()) ?? '', /verder/u);
    assert.match((await page.locator('#doel li.hier[aria-current]').textContent()) ?? '', /Lees/u);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'doel');
    await page.close();
  });

  it('asks what a column is by a choice that says what it was read as, and keeps the focus there', async () => {
    const { page } = await show(await shownOf(CSV));
    const choice = page.getByLabel('Kolom Datum is', { exact: true });
    assert.match((await choice.locator('option').first().textContent()) ?? '', /^vanzelf: .*datum/u);
    await choice.focus();
    await choice.selectOption('deadline');
    const mapping = [{ column: 'Datum', field: 'deadline' }];
    assert.deepEqual(await asked(page, 'kolommen'), { kind: 'kolommen', mapping });
    await page.evaluate(
      (next) =>
        (globalThis as unknown as { postMessage(message: unknown, target: string): void }).postMessage(next, '*'),
      await shownOf(CSV, mapping),
    );
    await page.getByRole('status').filter({ hasText: nl.intakePage.readAgain }).waitFor();
    assert.equal(await choice.inputValue(), 'deadline');
    assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), 'Kolom Datum is');
    await page.locator('#doel li', { hasText: 'deadline: gauw' }).waitFor();
    await page.getByRole('button', { name: nl.makeIt }).press('Enter');
    assert.deepEqual(await asked(page, 'maak'), { kind: 'maak', names: true, take: [] });
    await page.close();
  });

  it('has a part of a long list on the page, with a way to the rest, and goes where a doubt is', async () => {
    const given = await shownOf(LONG);
    const { page } = await show(given);
    assert.ok((await page.locator('#bron tr').count()) < 400);
    assert.ok((await page.locator('#doel li').count()) < 400);
    await page.getByRole('listbox').press('End');
    assert.match((await page.locator('#bron tr.hier').textContent()) ?? '', /2002.*nog iemand/u);
    assert.match((await page.locator('#doel li.hier').textContent()) ?? '', /rij 2001/u);
    await page.locator('#bron').getByRole('button', { name: nl.intakePage.earlier }).click();
    await page.locator('#bron td', { hasText: 'Actie van rij 1600' }).waitFor();
    await page.close();
  });

  it('has a box for each change to a register, all on; what is unchecked stays so when the page is shown anew', async () => {
    const given = await shownOf('Nr;Wat;Wie\n1;Brief;Kees\n2;Kaart;Piet\n', [], REGISTER);
    const { page } = await show(given);
    assert.equal(await page.locator('#doel').isVisible(), false);
    await page.getByLabel('“Jan” → “Piet”').uncheck();
    await page.evaluate(
      (next) =>
        (globalThis as unknown as { postMessage(message: unknown, target: string): void }).postMessage(next, '*'),
      given,
    );
    await page.getByRole('status').filter({ hasText: nl.intakePage.readAgain }).waitFor();
    await page.getByRole('button', { name: nl.makeIt }).click();
    const { take } = (await asked(page, 'maak')) as { take: string[] };
    assert.equal(take.length, 1);
    assert.match(take[0]!, /actie 1.*Kees/u);
    await page.getByRole('button', { name: nl.intakePage.allOff }).click();
    assert.equal(await page.locator('#wijzigingen input:checked').count(), 0);
    await page.close();
  });

  it('shows what there is to look at in a list that brings a register up to date, each with its row', async () => {
    const { page } = await show(await shownOf(CSV, [], REGISTER));
    assert.equal(await page.evaluate("document.activeElement.getAttribute('role')"), 'listbox');
    assert.equal(await page.locator('#doel').isVisible(), false);
    assert.ok((await page.locator('#wijzigingen input').count()) > 0);
    assert.equal(await page.locator('#nakijken-hoe').textContent(), nl.intakePage.howToWalkList);
    await page.keyboard.press('End');
    assert.match((await page.locator('#bron tr.hier').textContent()) ?? '', /verder/u);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'bron');
    await page.close();
  });

  for (const [name, csv, into] of [
    ['a list with doubts', CSV, undefined],
    ['a list without', 'Nr;Wat;Wie\n1;Brief;Kees\n', undefined],
    ['changes to a register, and doubts', CSV, REGISTER],
    ['changes to a register', 'Nr;Wat;Wie\n1;Brief;Kees\n', REGISTER],
  ] as const) {
    it(`has no violation of WCAG 2.2 AA that axe finds: ${name}`, async () => {
      const { page } = await show(await shownOf(csv, [], into));
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }
});
