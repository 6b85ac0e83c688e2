/** What is typed in the form and is not in the text: it is never lost, never another entry's, and never takes the place of what the text says unasked. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { chooseEntry, FORM_REGISTER, FORM_WORDS, type OpenForm, openForm } from '../support/openForm.ts';
import { type Bundled, bundledPage } from '../support/pages.ts';

describe('what is typed in the form, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundledPage('formulier')]);
  });
  after(() => browser.close());

  const open = (text?: string, kept?: unknown, name?: string) => openForm(browser, bundle, text, { kept }, name);
  const ownerOf = ({ page }: OpenForm) => page.getByRole('combobox', { name: 'Eigenaar' });
  const linesOf = ({ page }: OpenForm) => page.locator('[data-key="toelichting"] textarea');
  const alertOf = ({ page }: OpenForm) => page.locator('header [role="alert"]');
  const keptOf = async (opened: OpenForm): Promise<unknown> => {
    const isKept = async () => ((await opened.shown.kept())?.['drafts'] as unknown[] | undefined)?.length === 1;
    await opened.host.until(isKept, 'what is typed is kept');
    const kept = await opened.shown.kept();
    await opened.shown.close();
    return kept;
  };

  it('comes back with its own entry, whatever ids another server gives', async () => {
    const first = await open();
    await chooseEntry(first, 'actie 1: Brief');
    await ownerOf(first).fill('Kees');
    const kept = await keptOf(first);
    // Rows are counted anew by another server: what was the sixth is another entry.
    const again = await open(FORM_REGISTER.replace('actie 1:', 'actie 0: Nieuw\n\nactie 1:'), kept, 'b');
    await again.host.until(() => again.page.locator('h2', { hasText: 'actie 1' }).isVisible(), 'it is chosen');
    await again.host.until(async () => (await ownerOf(again).inputValue()) === 'Kees', 'it is back');
    await again.shown.close();
  });

  it('is not put back into an entry that is another now, which is said', async () => {
    const first = await open();
    await chooseEntry(first, 'actie 1: Brief');
    await ownerOf(first).fill('Kees');
    const kept = await keptOf(first);
    const again = await open(FORM_REGISTER.replace('Brief schrijven', 'Zaal huren'), kept, 'b');
    await again.host.until(() => again.page.locator('h2', { hasText: 'actie 1' }).isVisible(), 'the number is chosen');
    assert.equal(await ownerOf(again).inputValue(), 'Anja');
    assert.match((await alertOf(again).textContent())!, /actie 1.*Kees/u);
    await again.shown.close();
  });

  it('stays in its box when another server begins', async () => {
    const opened = await open();
    await chooseEntry(opened, 'actie 1: Brief');
    await ownerOf(opened).fill('Piet');
    await opened.host.restart('b');
    await opened.host.answer();
    assert.equal(await ownerOf(opened).inputValue(), 'Piet');
    assert.equal(await ownerOf(opened).and(opened.page.locator(':focus')).count(), 1);
    await opened.page.keyboard.press('Escape');
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.press('Control+a');
    await opened.page.keyboard.type('Piet');
    await opened.page.keyboard.press('Enter');
    await opened.host.until(() => opened.host.text.includes('eigenaar: Piet\n'), 'it is put into the text');
    await opened.shown.close();
  });

  it('is kept with its own entry when another one is chosen while it is on its way, and its refusal is seen', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    await linesOf(opened).fill('eerst dit\n// weg');
    await page.locator('.rij', { hasText: 'actie 2: Kaart' }).click();
    const drafts = (await shown.kept())?.['drafts'] as readonly { id: string; number: string }[];
    assert.deepEqual(
      drafts.map(({ number }) => number),
      ['1'],
    );
    await host.until(() => page.locator('h2', { hasText: 'actie 2' }).isVisible(), 'the other is shown');
    await host.until(() => alertOf(opened).isVisible(), 'the refusal is seen');
    assert.match((await alertOf(opened).textContent())!, /actie 1.*opmerking/u);
    assert.equal(host.text, FORM_REGISTER);
    await chooseEntry(opened, 'actie 1: Brief');
    assert.equal(await linesOf(opened).inputValue(), 'eerst dit\n// weg');
    assert.match((await page.locator('[data-key="toelichting"] .geweigerd').textContent())!, /opmerking/u);
    await linesOf(opened).fill('eerst dit\nweg');
    await page.keyboard.press('Control+Enter');
    await host.until(() => host.text.includes('    weg\n'), 'it is in the text');
    await host.until(async () => !(await alertOf(opened).isVisible()), 'nothing is refused any more');
    assert.deepEqual((await shown.kept())?.['drafts'], []);
    await shown.close();
  });

  it('is not saved while it is refused, and Ctrl+S sends it once more', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    await linesOf(opened).fill('eerst dit\n// weg');
    for (let times = 0; times < 2; times++) {
      await page.keyboard.press('Control+s');
      await host.until(() => alertOf(opened).isVisible(), 'it says that nothing is saved');
    }
    assert.equal(await alertOf(opened).textContent(), FORM_WORDS.notSaved);
    assert.equal(host.asked.filter(({ kind }) => kind === 'geweigerd').length, 2);
    assert.equal(
      host.asked.some(({ kind }) => kind === 'bewaar'),
      false,
    );
    await linesOf(opened).fill('eerst dit\nweg');
    await page.keyboard.press('Control+s');
    await host.until(() => host.asked.some(({ kind }) => kind === 'bewaar'), 'it is saved');
    await host.until(async () => !(await alertOf(opened).isVisible()), 'nothing is refused any more');
    await shown.close();
  });

  it('takes the place of what the text says meanwhile only when that is chosen; in lines with Ctrl+Enter', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    await linesOf(opened).fill('dat');
    await host.type('toelichting: eerst dit', 'toelichting: van een ander');
    const warning = page.getByText(FORM_WORDS.changedAboveLines);
    await warning.waitFor();
    // A new line is no choice, and leaving the box is none.
    await page.keyboard.press('Enter');
    assert.equal(await warning.isVisible(), true);
    await page.locator('h1').click();
    await host.answer();
    assert.ok(host.text.includes('toelichting: van een ander\n'), host.text);
    await linesOf(opened).focus();
    await page.keyboard.press('Control+Enter');
    await host.until(() => host.text.includes('toelichting: dat\n'), 'what was typed counts');
    await shown.close();
  });

  it('is not put over the text by leaving the box, after it was refused because the text is another', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    await ownerOf(opened).fill('Kees');
    await page.keyboard.press('Enter');
    // The text changes before it is looked at.
    await host.type('eigenaar: Anja', 'eigenaar: Piet');
    await host.until(() => page.getByRole('alert').filter({ hasText: 'intussen' }).isVisible(), 'it is refused');
    await page.keyboard.press('End');
    await page.keyboard.type('ie');
    await page.locator('h1').click();
    await host.answer();
    await host.answer();
    assert.ok(host.text.includes('eigenaar: Piet\n'), host.text);
    await ownerOf(opened).focus();
    await page.keyboard.press('Enter');
    await host.until(() => host.text.includes('eigenaar: Keesie\n'), 'what was typed counts');
    await shown.close();
  });

  it('is seen in the head when there is no box to say a refusal at, until something works', async () => {
    const opened = await open();
    const { page, host, shown } = opened;
    await chooseEntry(opened, 'actie 1: Brief');
    await shown.tell({ kind: 'gedaan', id: 'a.6', key: '', refused: 'Dit kan niet.', told: null });
    await alertOf(opened).filter({ hasText: 'Dit kan niet.' }).waitFor();
    await page.getByRole('button', { name: FORM_WORDS.newAction }).click();
    await host.until(() => page.locator('h2', { hasText: 'actie 3' }).isVisible(), 'the new action is shown');
    assert.equal(await alertOf(opened).isVisible(), false);
    await shown.close();
  });
});
