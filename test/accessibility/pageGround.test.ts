/** The ground of all pages, in a real browser: a page on it shows hostile text as text, hears and says, and keeps what it has to. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { type Bundled, bundled, showPage } from '../support/pages.ts';
import { ROOT } from '../support/repository.ts';

const HOSTILE = '<img src=x onerror="top.geraakt = 1"><script>top.geraakt = 1</script>"><b>';

/** A page that shows what it is told. */
const PAGE = `
import './client/pages/shared/base.css';
import { made, set } from './client/pages/shared/dom.ts';
import { connect } from './client/pages/shared/host.ts';
const isText = (value) => (typeof value?.text === 'string' ? value : undefined);
const list = made('ul', { 'aria-label': 'Lijst' });
const host = connect(isText, ({ text }) => {
  list.append(made('li', { title: text, 'data-text': text, hidden: false }, text));
  host.keep({ text });
});
document.body.append(made('h1', {}, host.words.title), list);
set(list, { 'aria-busy': false, class: undefined });
host.say({ kind: 'klaar', had: host.kept.text });
`;

describe('the ground of pages, in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Bundled;
  before(async () => {
    browser = await launchBrowser();
    page = await bundled({
      stdin: { contents: PAGE, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      format: 'iife',
      outdir: 'out',
    });
  });
  after(() => browser.close());

  it('shows text as text and runs nothing of it, by whichever way it came', async () => {
    const shown = await showPage(browser, page, { title: HOSTILE, words: { title: HOSTILE }, uri: 'file:///a.duo' });
    await shown.tell({ text: HOSTILE });
    await shown.page.locator('li').waitFor();
    assert.equal(await shown.page.locator('li').textContent(), HOSTILE);
    assert.equal(await shown.page.locator('li').getAttribute('title'), HOSTILE);
    assert.equal(await shown.page.locator('h1').textContent(), HOSTILE);
    assert.equal(await shown.page.evaluate('top.geraakt'), undefined);
    assert.equal(await shown.page.locator('img, b, script:not([nonce])').count(), 0);
    assert.equal(await shown.page.locator('ul').getAttribute('aria-busy'), 'false');
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('passes over what is no message, and keeps the address with whatever else it keeps', async () => {
    const options = { title: 'Lijst', words: { title: 'Lijst' }, uri: 'file:///a.duo', kept: { text: 'eerder' } };
    const shown = await showPage(browser, page, options);
    for (const strange of [null, 'tekst', 5, [], { text: 5 }, { html: 'x' }]) await shown.tell(strange);
    await shown.tell({ text: 'echt' });
    await shown.page.locator('li').waitFor();
    assert.equal(await shown.page.locator('li').count(), 1);
    assert.deepEqual(await shown.said(), [{ kind: 'klaar', had: 'eerder' }]);
    assert.deepEqual(await shown.kept(), { text: 'echt', uri: 'file:///a.duo' });
    await shown.close();
  });

  it('has a policy by which a style in an attribute and a script without the nonce do nothing', async () => {
    const shown = await showPage(browser, page, { title: 'Lijst', words: { title: 'Lijst' } });
    await shown.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p style="color: red">a</p>')`);
    assert.notEqual(await shown.page.evaluate(`getComputedStyle(document.querySelector('p')).color`), 'rgb(255, 0, 0)');
    await shown.page.evaluate(
      `const one = document.createElement('script'); one.text = 'top.geraakt = 1'; document.body.append(one)`,
    );
    assert.equal(await shown.page.evaluate('top.geraakt'), undefined);
    assert.ok(shown.wrong.length >= 2);
    await shown.close();
  });
});
