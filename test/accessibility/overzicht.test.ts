/** The page of all registers, in a real browser: with the mouse, with the keys, and as a screen reader has it. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { type Bundled, bundledPage, type ShownPage, showPage } from '../support/pages.ts';
import { answersOf, FILES, openTab, showAcross, violationsOf, WORDS } from './overzichtPages.ts';

const FOCUSED = 'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent';

describe('the page of all registers, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let bundle: Bundled;
  before(async () => {
    browser = await launchBrowser();
    bundle = await bundledPage('overzicht');
  });
  after(() => browser.close());

  const show = (
    ...rest: readonly [answers?: Parameters<typeof showAcross>[2], options?: Parameters<typeof showAcross>[3]]
  ) => showAcross(browser, bundle, ...rest);
  const rowsOf = async ({ page }: ShownPage) =>
    (await page.locator('.blad:not([hidden]) .regels [role="row"]').allInnerTexts()).map((text) =>
      text.replace(/\s+/gu, ' ').trim(),
    );
  const last = async ({ said }: ShownPage) => (await said()).at(-1);

  it('has what is open in groups, with what is late in words; a click goes to the line', async () => {
    const shown = await show();
    assert.deepEqual((await rowsOf(shown)).slice(0, 3), [
      'DUO (4 · 1 te laat)',
      '! te laat · 1 mrt 2021 1 Brief aan de bewoners Anja Woortman Weekoverleg',
      '1 mei 2021 2 Kaart maken Olger van Dijk Weekoverleg',
    ]);
    await shown.page.locator('.rij', { hasText: 'Kaart maken' }).click();
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/duo.duo', line: 13 });
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('groups, searches and shows what is late alone, says how many, and keeps it', async () => {
    const shown = await show();
    const { page } = shown;
    await page.getByLabel(WORDS.group).selectOption('eigenaar');
    assert.ok((await rowsOf(shown)).includes('Olger van Dijk (1)'));
    await page.getByLabel(WORDS.search).fill('brief');
    await page.getByRole('status').filter({ hasText: '2 van 6 · 2 te laat' }).waitFor();
    await page.getByLabel(WORDS.onlyLate).check();
    await page.getByLabel(WORDS.search).fill('niets hiervan');
    await page.getByRole('status').filter({ hasText: WORDS.nothingFound }).waitFor();
    assert.deepEqual((await shown.kept())?.['acties'], { group: 'eigenaar', text: 'niets hiervan', onlyLate: true });
    await shown.close();
    const again = await show(undefined, {
      kept: { tab: 'acties', acties: { group: 'eigenaar', text: 'kaart', onlyLate: false } },
    });
    assert.deepEqual(await rowsOf(again), [
      'Olger van Dijk (1)',
      '1 mei 2021 2 Kaart maken Olger van Dijk Weekoverleg',
    ]);
    await again.close();
  });

  it('is used with the keys alone: from tab to tab, into the rows, and to a line', async () => {
    const shown = await show();
    const { page } = shown;
    await page.getByRole('tab', { name: 'Acties' }).focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.evaluate(FOCUSED), WORDS.tabs.vergaderingen);
    await page.keyboard.press('Home');
    assert.deepEqual(await last(shown), { kind: 'klaar', tab: 'acties', person: 'Anja Woortman' });
    for (let press = 0; press < 6; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/vog.duo', line: 6 });
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/vog.duo', line: 6 }, 'a group leads nowhere');
    await page.keyboard.press('Control+F');
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
    await shown.close();
  });

  it('keeps the focus on its row when what is open changes', async () => {
    const shown = await show();
    const { page } = shown;
    await page.locator('.rij', { hasText: 'Kaart maken' }).focus();
    const changed = answersOf(FILES.replace('actie 1: Brief', 'actie 12: Nieuw\nactie 1: Brief'));
    // A line higher is another row: what is known of a row is its place.
    await shown.tell(changed.told('acties'));
    await page.locator('.rij', { hasText: 'Nieuw' }).waitFor();
    assert.equal(await page.evaluate('document.activeElement.getAttribute("role")'), 'row');
    await shown.close();
  });

  it('says what a person has, in which role, with the seats; another name is asked for', async () => {
    const shown = await show();
    const { page } = shown;
    await openTab(shown, WORDS.tabs.persoon);
    await page.getByRole('heading', { name: 'Wat Anja Woortman heeft' }).waitFor();
    assert.deepEqual(await rowsOf(shown), [
      'DUO (1 · 1 te laat)',
      '! te laat · 1 mrt 2021 1 Brief aan de bewoners eigenaar Weekoverleg',
      'VOG (2 · 1 te laat)',
      '! te laat · 1 mrt 2021 7 Dezelfde brief eigenaar Bestuurlijk overleg',
      '9 Verder eigenaar Bestuurlijk overleg',
    ]);
    await page.getByRole('button', { name: 'Ga naar DUO' }).click();
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/duo.duo', line: 2 });
    await page.getByRole('button', { name: WORDS.choosePerson }).click();
    assert.deepEqual(await last(shown), { kind: 'kies' });
    await shown.close();
  });

  it('goes where a command asks, and asks for what stands there', async () => {
    const shown = await showPage(browser, bundle, { title: 'Overzicht', words: WORDS });
    await shown.tell({ kind: 'toon', tab: 'persoon', person: 'Henk' });
    await shown.page.getByRole('tabpanel', { name: WORDS.tabs.persoon }).waitFor();
    assert.deepEqual(await last(shown), { kind: 'klaar', tab: 'persoon', person: 'Henk' });
    assert.deepEqual(await violationsOf(shown), []);
    await shown.close();
  });

  it('has the graph as boxes that one walks along, each with what it waits for in its name', async () => {
    const shown = await show();
    const { page } = shown;
    await openTab(shown, WORDS.tabs.samenhang);
    await page.getByRole('button', { name: /^1 Brief/u }).focus();
    assert.equal(
      await page.evaluate(FOCUSED),
      '1 Brief aan de bewoners, Weekoverleg, Anja Woortman, ! te laat · 1 mrt 2021, houdt 1 op',
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(FOCUSED), '3 Zaal huren, Weekoverleg, wacht op 2, houdt 1 op, in een kring');
    await page.keyboard.press('ArrowLeft');
    assert.match(String(await page.evaluate(FOCUSED)), /^2 Kaart maken/u);
    await page.keyboard.press('Enter');
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/duo.duo', line: 13 });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    assert.match(String(await page.evaluate(FOCUSED)), /^7 Dezelfde brief/u);
    assert.equal(await page.locator('.vak[tabindex="0"]').count(), 1);
    await page.locator('.vak', { hasText: 'Geld vinden' }).click();
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/duo.duo', line: 19 });
    // The same box has the focus when it is drawn anew.
    await shown.tell(answersOf(FILES.replace('Kaart maken', 'Kaart tekenen')).told('samenhang'));
    await page.getByRole('button', { name: /^2 Kaart tekenen/u }).waitFor();
    assert.match(String(await page.evaluate(FOCUSED)), /^4 Geld vinden/u);
    await shown.close();
  });

  it('has the same graph as a table, and of one register, and with what is done', async () => {
    const shown = await show();
    const { page } = shown;
    await openTab(shown, WORDS.tabs.samenhang);
    await page.locator('#blad-samenhang summary').click();
    const rows = async () =>
      (await page.locator('#blad-samenhang tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim());
    assert.deepEqual(await rows(), [
      'VOG gaat bij onenigheid naar DUO',
      '1 Brief aan de bewoners (! te laat) moet klaar zijn voor 2 Kaart maken',
      '2 Kaart maken moet klaar zijn voor 3 Zaal huren',
      '4 Geld vinden moet klaar zijn voor 3 Zaal huren in een kring',
      '3 Zaal huren moet klaar zijn voor 4 Geld vinden in een kring',
      '7 Dezelfde brief (! te laat) is dezelfde als 1 Brief aan de bewoners (! te laat)',
    ]);
    await page.locator('#blad-samenhang').getByLabel(WORDS.register).selectOption('Bestuurlijk overleg');
    assert.equal((await rows()).length, 1);
    await page.getByLabel(WORDS.alsoDone).check();
    assert.ok((await rows()).includes('8 Klaar (✓ klaar) moet klaar zijn voor 9 Verder'));
    await page.getByRole('button', { name: 'Ga naar 9 Verder' }).click();
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/vog.duo', line: 6 });
    await shown.close();
  });

  it('has of one gremium its part of the graph, chosen by keys alone, which stays so for the next page', async () => {
    const shown = await show();
    const { page } = shown;
    await openTab(shown, WORDS.tabs.samenhang);
    const drawn = async () =>
      (
        await page
          .locator('#blad-samenhang .vak')
          .evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')))
      )
        .map((name) => name?.split(',')[0])
        .sort();
    const gremium = page.locator('#blad-samenhang').getByRole('combobox', { name: WORDS.gremium, exact: true });
    assert.deepEqual(await gremium.locator('option').allTextContents(), [WORDS.allGremia, 'DUO', 'VOG']);
    await gremium.focus();
    await page.keyboard.press('V');
    assert.deepEqual(await drawn(), ['1 Brief aan de bewoners', '7 Dezelfde brief', 'DUO', 'VOG']);
    const kept = await shown.kept();
    assert.equal((kept?.['samenhang'] as { gremium?: unknown } | undefined)?.gremium, 'VOG');
    assert.deepEqual(await violationsOf(shown), []);
    // One that is gone is not looked for any more.
    await shown.tell(answersOf(FILES.replaceAll('VOG', 'VOH')).told('samenhang'));
    await page.getByRole('button', { name: /^3 Zaal huren/u }).waitFor();
    assert.equal(await gremium.inputValue(), '');
    await shown.close();
  });

  it('has all meetings by month, with what clashes in words', async () => {
    const shown = await show();
    const { page } = shown;
    await openTab(shown, WORDS.tabs.vergaderingen);
    const rows = async () =>
      (await page.locator('#blad-vergaderingen tbody tr').allInnerTexts()).map((text) =>
        text.replace(/\s+/gu, ' ').trim(),
      );
    await page.getByLabel(WORDS.shape).selectOption('tabel');
    assert.deepEqual((await rows()).slice(0, 3), [
      'wo 14 apr DUO 10.00 uur ○ gepland ⚠ VOG: Anja Woortman',
      'wo 14 apr VOG ○ gepland ⚠ DUO: Anja Woortman',
      'vr 14 mei DUO ? verwacht',
    ]);
    await page.getByLabel(WORDS.period).selectOption('alles');
    assert.equal((await rows())[0], 'wo 3 mrt VOG ● gehouden');
    await page.getByLabel(WORDS.onlyClashes).check();
    assert.equal((await rows()).length, 2);
    await page.getByRole('button', { name: 'Ga naar VOG' }).press('Enter');
    assert.deepEqual(await last(shown), { kind: 'ga', uri: 'file:///werk/vog.duo', line: 9 });
    assert.match(await page.locator('#blad-vergaderingen').ariaSnapshot(), /table "april 2021"/u);
    await shown.close();
  });

  it('is a calendar of weeks: what meets stands in its day, holidays have their names, and today is told', async () => {
    const files = FILES.replace('vergadering DUO 14 april', 'vergadering DUO 5 maart').replace(
      'gremium VOG\n',
      'gremium Kring\n  frequentie: wekelijks\nvergadering Kring 22 maart 2021\ngremium VOG\n',
    );
    const shown = await show(answersOf(files));
    const { page } = shown;
    await openTab(shown, WORDS.tabs.vergaderingen);
    await page.getByLabel(WORDS.period).selectOption('alles');
    const april = page.getByRole('table', { name: 'april 2021' });
    const cell = (text: RegExp) => april.getByRole('cell', { name: text });
    assert.deepEqual(
      (await april.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()),
      ['wk', 'ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    );
    assert.deepEqual(await april.getByRole('rowheader').allInnerTexts(), ['13', '14', '15', '16', '17']);
    assert.equal((await cell(/^5 /u).innerText()).replace(/\s+/gu, ' '), '5 Tweede Paasdag');
    // Monday is a holiday: who meets every week does so on the day behind it.
    assert.match(
      (await cell(/^6/u).innerText()).replace(/\s+/gu, ' '),
      /^6 .*\? Kring verwacht niet op 5 april: Tweede Paasdag$/u,
    );
    assert.match(await cell(/^14/u).innerText(), /VOG/u);
    await april.getByRole('button', { name: 'Ga naar VOG' }).press('Enter');
    assert.equal((await last(shown))?.['kind'], 'ga');
    const today = page.getByRole('table', { name: 'maart 2021' }).locator('[aria-current="date"]');
    assert.match(await today.innerText(), /^24 vandaag/u);
    await page.getByLabel(WORDS.shape).selectOption('tabel');
    assert.match(
      await page.locator('#blad-vergaderingen').innerText(),
      /di 6 apr\s+Kring\s+\? verwacht, niet op 5 april: Tweede/u,
    );
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('shows a thousand texts of a register as text, in each of its parts', async () => {
    const texts = hostileTexts(1_000).map((text) => text.replace(/[\r\n]+/gu, ' '));
    const actions = texts.map(
      (text, at) =>
        `actie ${at + 1}: ${text}\n  eigenaar: X${at} ${text.slice(0, 60)}\n${at > 0 ? `  na: ${at}\n` : ''}`,
    );
    const meetings = texts
      .slice(0, 200)
      .map((text, at) => `vergadering ${text.replaceAll(':', ' ').slice(0, 80)} ${1 + (at % 28)} mei 2021\n`);
    const answers = answersOf(
      `register X: ${texts[3]}\n  gremium: ${texts[7]}\n${actions.join('')}${meetings.join('')}`,
    );
    const shown = await show(answers);
    const { page } = shown;
    for (const tab of Object.values(WORDS.tabs)) {
      await openTab(shown, tab);
      for (const fold of await page.locator('.blad:not([hidden]) summary').all()) await fold.click();
    }
    await page.getByRole('tab', { name: WORDS.tabs.acties }).focus();
    await page.keyboard.press('Home');
    await page.locator('#blad-acties .regels [role="row"]').first().focus();
    for (let press = 0; press < 70; press++) await page.keyboard.press('PageDown');
    assert.equal(
      await page.locator('img, iframe, base, svg svg, foreignObject, script:not([nonce]), style').count(),
      0,
    );
    assert.equal(await page.evaluate('window.geraakt ?? top.geraakt'), undefined);
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('asks for a file of all registers, in the groups that are shown', async () => {
    const shown = await show();
    const { page } = shown;
    await page.getByLabel(WORDS.group).selectOption('eigenaar');
    await page.getByRole('button', { name: WORDS.makeFile }).press('Enter');
    assert.deepEqual(await last(shown), { kind: 'bestand', group: 'eigenaar' });
    await shown.close();
  });

  it('puts what is shown on the clipboard, in groups, as a table and as text with tabs', async () => {
    const shown = await show(answersOf(FILES.replace('Kaart maken', '=1+1 <b>')));
    const { page } = shown;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (tab: string) => {
      await openTab(shown, tab);
      const panel = page.getByRole('tabpanel', { name: tab });
      await panel.getByRole('button', { name: WORDS.copy }).click();
      await panel.getByRole('status').filter({ hasText: WORDS.copied }).waitFor();
      return (await page.evaluate<string>('navigator.clipboard.readText()'))
        .split('\n')
        .map((line) => line.split('\t'));
    };
    const actions = await copied(WORDS.tabs.acties);
    assert.deepEqual(actions.slice(0, 4), [
      ['Deadline', 'Wat', 'Eigenaar', 'Register'],
      ['DUO (4 · 1 te laat)'],
      ['! te laat · 1 mrt 2021', '1 Brief aan de bewoners', 'Anja Woortman', 'Weekoverleg'],
      ['1 mei 2021', '2 =1+1 <b>', 'Olger van Dijk', 'Weekoverleg'],
    ]);
    const html = await page.evaluate<string>(
      `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
    );
    assert.match(html, /2 =1\+1 &lt;b&gt;<\/td>/u);
    assert.deepEqual((await copied(WORDS.tabs.persoon))[0], ['Deadline', 'Wat', 'Als', 'Register']);
    assert.deepEqual((await copied(WORDS.tabs.vergaderingen)).slice(1, 3), [
      ['april 2021'],
      ['wo 14 apr', 'DUO', '10.00 uur', '○ gepland', '⚠ VOG: Anja Woortman'],
    ]);
    await shown.close();
  });

  it('passes over what is no message', async () => {
    const shown = await show();
    const before = await shown.page.locator('main').innerHTML();
    for (const strange of [
      null,
      5,
      { kind: 'acties' },
      { kind: 'toon', tab: 'x' },
      { kind: 'samenhang', connections: {} },
    ]) {
      await shown.tell(strange);
    }
    // It hears in order: when it has shown the next one, it has passed over these.
    await shown.tell(answersOf(FILES.replace('Brief aan', 'Post aan')).told('acties'));
    await shown.page.locator('.rij', { hasText: 'Post aan' }).first().waitFor();
    await shown.tell(answersOf(FILES).told('acties'));
    await shown.page.locator('.rij', { hasText: 'Brief aan' }).first().waitFor();
    assert.equal(await shown.page.locator('main').innerHTML(), before);
    await shown.close();
  });
});
