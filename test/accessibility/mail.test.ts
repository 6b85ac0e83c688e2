/** The page that copies a register for a mail, in a real browser: what it puts on the clipboard, what it says, and what it keeps out. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { MAIL_PAGE_READY, mailPage } from '../../client/src/exports/mailPage.ts';
import { catalogues } from '../../client/src/messages.ts';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import type { ExportDocument } from '../../server/src/exchange/document.ts';
import { copied } from '../support/written.ts';
import { ofSample, ofText } from '../unit/exchange/made.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What is read from the clipboard has to be at an address that is secure. */
const ADDRESS = 'https://duo.test/';
const { mailPage: words, language } = catalogues.nl;

const HOSTILE = `register R
actie 1: <img src=x onerror="top.geraakt = 1"><script>top.geraakt = 1</script></main> & "aan" 'haling'
  eigenaar: Anja
  deadline: 1 april 2021
actie 2: =1+1
  opmerking:
    - een
    - twee
`;

describe('the page that copies for a mail, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let context: BrowserContext;
  before(async () => {
    browser = await launchBrowser();
    context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => browser.close());

  /** The page as VS Code shows it: it has its own way to speak to who made it. */
  const show = async (document: ExportDocument, answers = true): Promise<{ page: Page; blocked: string[] }> => {
    const copy = copied(document);
    const page = await context.newPage();
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) blocked.push(message.text());
    });
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: mailPage({ body: copy.page, nonce: 'proef', language, words }),
      }),
    );
    const given = JSON.stringify({ html: copy.html, text: copy.text });
    await page.addInitScript(`window.asked = [];
window.acquireVsCodeApi = () => ({ postMessage: (message) => {
  asked.push(message);
  if (${answers}) window.postMessage(${given}, '*');
} });`);
    await page.goto(ADDRESS);
    await until(page, 'asked.length > 0');
    return { page, blocked };
  };
  /** The page's own policy forbids that it looks itself. */
  const until = (page: Page, condition: string) =>
    waitUntil(async () => (await page.evaluate(condition)) === true, condition);
  const clipboard = async (page: Page): Promise<Record<string, string>> =>
    (await page.evaluate(`(async () => {
      const [item] = await navigator.clipboard.read();
      const kinds = await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]));
      return Object.fromEntries(kinds);
    })()`)) as Record<string, string>;
  const empty = (page: Page) => page.evaluate("navigator.clipboard.writeText('leeg')");
  /** Until the status says something. */
  const said = async (page: Page) => {
    const status = page.locator('[role="status"]');
    await status.filter({ hasText: /\S/u }).waitFor();
    return status.textContent();
  };

  it('puts a table and plain text on the clipboard with the mouse, and says so', async () => {
    const { page, blocked } = await show(ofSample('actielijst.duo', 'actielijst'));
    await empty(page);
    await page.getByRole('button', { name: words.copy }).click();
    assert.equal(await said(page), words.copied);
    // What a browser gives back was parsed in the page, where its styles are not allowed.
    assert.deepEqual(blocked, []);
    const { 'text/html': html = '', 'text/plain': text = '' } = await clipboard(page);
    assert.match(html, /<table[^>]*border="1"[\s\S]*<th[\s\S]*Accounthouder/u);
    assert.match(text, /\nNr\tWat\tStatus\t/u);
    await page.close();
  });

  it('does so with the keyboard alone: the button has the focus, and Ctrl+C takes the same', async () => {
    const { page } = await show(ofText(HOSTILE, 'actielijst'));
    for (const key of ['Enter', 'Space', 'Control+C']) {
      await empty(page);
      await page.keyboard.press(key);
      await until(page, "navigator.clipboard.readText().then((text) => text !== 'leeg')");
      assert.match((await clipboard(page))['text/html'] ?? '', /<table/u, key);
      assert.equal(await said(page), words.copied, key);
    }
    // What somebody selected is what is meant.
    await empty(page);
    await page.locator('h1').selectText();
    await page.keyboard.press('Control+C');
    await until(page, "navigator.clipboard.readText().then((text) => text !== 'leeg')");
    assert.match((await clipboard(page))['text/plain'] ?? '', /^Actielijst: R\s*$/u);
    await page.close();
  });

  it('says it again each time, and says what to do where it cannot be done', async () => {
    const { page } = await show(ofText(HOSTILE, 'actielijst'), false);
    await page.evaluate(`window.told = [];
new MutationObserver(() => told.push(document.querySelector('[role="status"]').textContent))
  .observe(document.querySelector('[role="status"]'), { childList: true, characterData: true, subtree: true });`);
    for (const times of [1, 2]) {
      await page.getByRole('button').click();
      await until(page, `told.filter((one) => one !== '').length === ${times}`);
    }
    const told = (await page.evaluate('told')) as string[];
    assert.deepEqual(
      told.filter((one) => one !== ''),
      [words.notCopied, words.notCopied],
    );
    assert.deepEqual(await page.evaluate('asked'), [MAIL_PAGE_READY]);
    await page.close();
  });

  it('has text of the register as text: on the page, and in what is pasted', async () => {
    const { page, blocked } = await show(ofText(HOSTILE, 'actielijst'));
    await page.getByRole('button').click();
    await said(page);
    assert.deepEqual(blocked, []);
    const { 'text/html': html = '' } = await clipboard(page);
    const seen = await page.evaluate(`(() => {
      const pasted = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
      const of = (one) => [one.querySelectorAll('img, script:not([nonce])').length, one.body.textContent.includes('onerror="top.geraakt = 1"><script>')];
      return [of(document), of(pasted), window.geraakt === undefined];
    })()`);
    assert.deepEqual(seen, [[0, true], [0, true], true]);
    assert.match(html, /mso-number-format/u);
    await page.close();
  });

  it('has no unsafe source, and loads nothing', () => {
    const html = mailPage({ body: '', nonce: 'proef', language, words });
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    assert.equal(policy, "default-src 'none'; style-src 'nonce-proef'; script-src 'nonce-proef'");
    assert.doesNotMatch(html, / (?:src|href|style|on\w+)=/u);
  });

  for (const layout of ['actielijst', 'verslag', 'agenda', 'overlegstructuur']) {
    it(`has no violation of WCAG 2.2 AA that axe finds: ${layout}`, async () => {
      const sample =
        layout === 'overlegstructuur'
          ? 'gremia.duo'
          : layout === 'actielijst'
            ? 'actielijst.duo'
            : 'notulen-2021-01-13.duo';
      const { page } = await show(ofSample(sample, layout));
      await page.getByRole('button').click();
      await said(page);
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        (tags) =>
          (globalThis as unknown as { axe: typeof axe }).axe
            .run({ runOnly: { type: 'tag', values: tags } })
            .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)),
        TAGS,
      );
      assert.deepEqual(found, []);
      await page.close();
    });
  }
});
