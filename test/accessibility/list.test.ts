/** The view beside the text, in a real browser: with the keyboard alone and with the mouse. */
import assert from 'node:assert/strict';
import { catalogues } from '../../client/src/messages.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { focused, lines, REGISTER, rowsOf, usedList } from './listPages.ts';

describe('the view beside the text, in a browser', function () {
  this.timeout(240_000);
  const { open, show } = usedList();
  it('shows the rows below their headings, with counts, and says late and stalled in words', async () => {
    const shown = await show(rowsOf(REGISTER).pull());
    const { page } = shown;
    assert.deepEqual(await lines(page), [
      '# A. Uitvoering 2 · 1 te laat',
      'Brief opstellen aan alle bewoners van de wijk, met de kaart en de planning erbij',
      'Kaart maken',
      '# B. Toezicht 3 · 1 blijft liggen',
      'Bellen',
      'Zaal huren',
      'De kaart is goed',
    ]);
    assert.equal(await page.locator('.telling').textContent(), '5 · 1 te laat · 1 blijft liggen');
    assert.match((await page.locator('.rij.laat .deadline').textContent())!, /^▲ te laat 1 maart 2021$/u);
    assert.match((await page.locator('.rij.stil .deadline').textContent())!, /^◆ blijft liggen z\.s\.m\.$/u);
    assert.equal(await page.locator('h1').textContent(), 'Actielijst');
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });

  it('is walked through, sorted and acted upon with the keyboard alone', async () => {
    const shown = await show(rowsOf(REGISTER).pull());
    const { page } = shown;
    await page.locator('.lijst [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(page), /^Brief/u);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'in uitvoering');
    await page.keyboard.press('Control+End');
    assert.equal(await focused(page), 'Meer voor besluit 4');
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'besluit');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 'Soort');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[aria-sort="ascending"]').textContent(), 'Nr');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[aria-sort="descending"]').textContent(), 'Nr');
    assert.deepEqual((await lines(page)).slice(4), ['Zaal huren', 'De kaart is goed', 'Bellen']);
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    assert.equal(await focused(page), 'Gereed');
    // What cannot be done with what is ready: it says so.
    assert.equal(await page.locator('[role="menuitem"]:focus').getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('u');
    await page.keyboard.press('Enter');
    assert.match(await focused(page), /^Meer voor actie 2$/u);
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.menu').isVisible(), false);
    const said = (await shown.said()).filter(({ kind }) => kind === 'ga' || kind === 'doe');
    assert.deepEqual(
      said.map(({ kind, command, takesFocus }) => [kind, command ?? takesFocus]),
      [
        ['ga', true],
        ['doe', 'stelUit'],
      ],
    );
    await page.keyboard.press('Control+f');
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
    await shown.close();
  });

  it('is used with the mouse: a click goes to the line, the button and the right button show what can be done', async () => {
    const shown = await show(rowsOf(REGISTER).pull());
    const { page } = shown;
    await page.locator('.wat', { hasText: 'Bellen' }).click();
    assert.match((await page.locator('.gekozen').textContent())!, /actie 3: Bellen.*blijft liggen \(5 vergaderingen/u);
    await page.locator('.rij', { hasText: 'Bellen' }).locator('button.meer').click();
    await page.locator('[role="menuitem"]', { hasText: 'Notitie' }).click();
    await page.locator('.wat', { hasText: 'Zaal huren' }).click({ button: 'right' });
    await page.locator('[role="menuitem"]', { hasText: 'Gereed' }).click();
    await page.locator('.gekozen').getByRole('button', { name: 'Overdragen…' }).click();
    await page.locator('.wat', { hasText: 'De kaart is goed' }).dblclick();
    assert.deepEqual(
      (await shown.said()).flatMap(({ kind, command, takesFocus }) =>
        kind === 'klaar' ? [] : [command ?? takesFocus],
      ),
      [false, 'noteer', 'markeerAlsGereed', 'draagOver', false, false, true],
    );
    await shown.close();
  });

  it('leaves out, groups and finds, keeps how it is looked at, and says how many are left', async () => {
    const { pull } = rowsOf(REGISTER);
    const shown = await show(pull());
    const { page } = shown;
    await page.getByLabel('Eigenaar', { exact: true }).selectOption('Piet');
    assert.deepEqual(
      (await lines(page)).filter((line) => !line.startsWith('#')),
      ['Kaart maken', 'Bellen'],
    );
    assert.equal(await page.locator('[role="status"]').textContent(), '2 van 5 · 1 blijft liggen');
    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Alles wat nog moet' });
    assert.deepEqual(
      (await lines(page)).filter((line) => !line.startsWith('#')),
      ['Bellen'],
    );
    await page.getByRole('button', { name: 'Toon alles' }).click();
    await page.getByLabel('In groepjes').selectOption('eigenaar');
    assert.deepEqual(
      (await lines(page)).filter((line) => line.startsWith('#')),
      ['# Anja 2 · 1 te laat', '# Piet 2 · 1 blijft liggen', '# Geen eigenaar 1'],
    );
    await page.getByLabel('Organisatie', { exact: true }).selectOption('NCG');
    await page.getByLabel('Periode').selectOption('volgende maand');
    assert.deepEqual(
      (await lines(page)).filter((line) => !line.startsWith('#')),
      ['Zaal huren'],
    );
    await page.getByRole('button', { name: 'Toon alles' }).click();
    await page.getByLabel('Periode').selectOption('zelf');
    await page.getByLabel('Van', { exact: true }).fill('2021-01-01');
    await page.getByLabel('Tot en met').fill('2021-02-01');
    assert.deepEqual(
      (await lines(page)).filter((line) => !line.startsWith('#')),
      ['De kaart is goed'],
    );
    await page.getByRole('button', { name: 'Toon alles' }).click();
    await page.getByLabel('Zoek').fill('TOEZICHT zaal');
    await waitUntil(async () => (await lines(page)).length === 2, 'what was typed was looked for');
    await page.getByLabel('Zoek').fill('bestaat niet');
    await page.locator('.niets', { hasText: 'Niets gevonden' }).waitFor();
    const kept = await shown.kept();
    assert.equal((kept?.['view'] as { text: string } | undefined)?.text, 'bestaat niet');
    assert.equal(kept?.['uri'], 'file:///lijst.duo');
    await shown.close();
    // A page that stands here again looks at it as that did.
    const view = { group: 'status', text: 'kaart', owner: 'Piet' };
    const again = await open({ title: 'x', words: catalogues.nl.listPage, kept: { view } });
    await again.tell({
      kind: 'zichten',
      saved: [{ name: 'Mijn zicht', view: { sort: 'wat' } }],
      last: {},
      chosen: undefined,
    });
    for (const patch of rowsOf(REGISTER).pull()) await again.tell({ kind: 'rijen', patch });
    await again.page.locator('.rij').first().waitFor();
    assert.deepEqual(await lines(again.page), ['# gereed 1', 'Kaart maken']);
    await again.page.getByLabel('Bewaard').selectOption('Mijn zicht');
    assert.equal((await lines(again.page)).length, 7);
    assert.deepEqual((await again.said()).at(-1)?.['kind'], 'zicht');
    await again.page.getByRole('button', { name: 'Verwijder dit zicht' }).click();
    assert.deepEqual((await again.said()).at(-1), { kind: 'verwijder', name: 'Mijn zicht' });
    await again.close();
  });

  it('follows what is typed: the row changes in its place, keeps the focus, and nothing else is made anew', async () => {
    const { pull, type } = rowsOf(REGISTER);
    const shown = await show(pull());
    const { page } = shown;
    await page.locator('.wat', { hasText: 'Zaal huren' }).focus();
    await page.evaluate(`window.others = [...document.querySelectorAll('.rij')]; window.changes = 0;
new MutationObserver((all) => { window.changes += all.length; }).observe(document.querySelector('.regels'), { childList: true, subtree: true, characterData: true });`);
    for (const patch of type('Zaal hur', 'ZZ')) await shown.tell({ kind: 'rijen', patch });
    await page.locator('.wat', { hasText: 'Zaal hurZZen' }).waitFor();
    assert.equal(await focused(page), 'Zaal hurZZen');
    assert.ok(await page.evaluate(`window.others.every((one) => one.isConnected)`));
    // The title of the row, and the counts of two groups.
    assert.ok((await page.evaluate<number>('window.changes')) <= 6);
    for (const patch of type('besluit 4: De kaart is goed\n', 'actie 11: Nieuw\n'))
      await shown.tell({ kind: 'rijen', patch });
    await page.locator('.wat', { hasText: 'Nieuw' }).waitFor();
    assert.equal(await focused(page), 'Zaal hurZZen');
    await shown.close();
  });

  it('marks the row at the cursor of the text, and takes the focus back to a row that something was done with', async () => {
    const { pull, list } = rowsOf(REGISTER);
    const patches = pull();
    const shown = await show(patches);
    const { page } = shown;
    const id = patches[0]!.splices[0]!.rows.find(({ title }) => title === 'Bellen')!.id;
    await shown.tell({ kind: 'hier', id });
    await page.locator('.rij[aria-current="true"]', { hasText: 'Bellen' }).waitFor();
    assert.match((await page.locator('.gekozen').textContent())!, /actie 3/u);
    await shown.tell({ kind: 'hier', id: null });
    await page.locator('.rij[aria-current="true"]').waitFor({ state: 'detached' });
    await shown.tell({ kind: 'terug', id });
    await page.locator('.wat:focus', { hasText: 'Bellen' }).waitFor();
    assert.ok(list.entryOf(id));
    await shown.close();
  });

  it('puts what is shown on the clipboard as a table and as text with tabs', async () => {
    const shown = await show(rowsOf(REGISTER.replace('Kaart maken', '=1+1 <b>\tx')).pull());
    const { page } = shown;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Eigenaar', { exact: true }).selectOption('Piet');
    await page.getByRole('button', { name: 'Kopieer' }).click();
    await page.locator('[role="status"]', { hasText: 'Gekopieerd' }).waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.deepEqual(
      text.split('\n').map((line) => line.split('\t')),
      [
        ['Soort', 'Nr', 'Wat', 'Status', 'Eigenaar', 'Deadline', 'Kopje'],
        ['A. Uitvoering (1)'],
        ['actie', '2', "'=1+1 <b> x", 'gereed', 'Piet', '1 maart 2021', 'A. Uitvoering'],
        ['B. Toezicht (1 · 1 blijft liggen)'],
        ['actie', '3', 'Bellen', '', 'Piet', 'z.s.m. (blijft liggen)', 'B. Toezicht'],
      ],
    );
    const html = await page.evaluate<string>(
      `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())`,
    );
    assert.match(html, /<td [^>]*>=1\+1 &lt;b&gt;/u);
    await page.getByRole('button', { name: 'Zet om in Word' }).click();
    const last = (await shown.said()).at(-1)!;
    assert.deepEqual([last['kind'], (last['ids'] as number[]).length], ['exporteer', 2]);
    await shown.close();
  });
});
