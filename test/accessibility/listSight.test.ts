/** The view beside the text, in a real browser: in each theme, on small screens, and as a screen reader has it. */
import assert from 'node:assert/strict';
import { DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT } from '../support/themes.ts';
import { focused, REGISTER, rowsOf, usedList, violations } from './listPages.ts';

describe('the view beside the text, looked at', function () {
  this.timeout(240_000);
  const { show } = usedList();

  for (const [name, theme] of [
    ['light', LIGHT],
    ['dark', DARK],
    ['high contrast', HIGH_CONTRAST],
    ['light high contrast', HIGH_CONTRAST_LIGHT],
  ] as const) {
    it(`has nothing that axe finds wrong, in a ${name} theme, with its menu open, and on a narrow page`, async () => {
      const shown = await show(rowsOf(REGISTER).pull(), { theme });
      const { page } = shown;
      await page.locator('.wat', { hasText: 'Bellen' }).click();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press(' ');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 400, height: 800 });
      assert.deepEqual(await violations(page), []);
      await page.locator('summary').click();
      await shown.close();
    });
  }

  it('has room on a page of 400 pixels and at 200 %, where nothing sticks out and the keys still come to each cell', async () => {
    // A page of 1280 pixels at 200 % is one of 640.
    for (const viewport of [
      { width: 400, height: 700 },
      { width: 640, height: 360 },
    ]) {
      const shown = await show(rowsOf(REGISTER).pull(), { context: { viewport } });
      const { page } = shown;
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.ok(overflow <= 0, `${viewport.width}: ${overflow}`);
      // What is told of the chosen row takes no room from the list: a click on the last row would come down on something else.
      const before = await page.locator('.lijst').boundingBox();
      await page.locator('.rij .wat').first().click();
      assert.deepEqual(await page.locator('.lijst').boundingBox(), before);
      assert.equal((await shown.said()).at(-1)?.['kind'], 'ga');
      await page.locator('.lijst [tabindex="0"]').focus();
      const seen: string[] = [];
      await page.keyboard.press('Home');
      for (let i = 0; i < 6; i++) {
        seen.push(await focused(page));
        await page.keyboard.press('ArrowRight');
      }
      for (const text of ['1', 'in uitvoering', 'Anja (NCG)', 'Meer voor actie 1'])
        assert.ok(seen.includes(text), text);
      // What a cell has no room for stands below the list.
      assert.match((await page.locator('.gekozen .titel').textContent())!, /met de kaart en de planning erbij$/u);
      const cut = await page.evaluate<number>(
        `[...document.querySelectorAll('.rij')].filter((row) => row.scrollHeight > row.clientHeight + 1).length`,
      );
      assert.equal(cut, 0, 'no row has more in it than it is high');
      for (const cell of ['wat', 'status', 'eigenaar', 'deadline']) {
        const lefts = await page
          .locator(`.rij:not(.maat) .${cell}`)
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
        assert.equal(new Set(lefts).size, 1, `${cell} stands below each other: ${lefts.join(' ')}`);
      }
      await shown.close();
    }
  });

  it('moves nothing for who wants it so, and is seen with forced colours', async () => {
    const context = { reducedMotion: 'reduce', forcedColors: 'active' } as const;
    const shown = await show(rowsOf(REGISTER).pull(), { context });
    const { page } = shown;
    await page.locator('.wat', { hasText: 'Bellen' }).focus();
    await page.keyboard.press('ArrowDown');
    const moving = await page.evaluate<number>(
      `[...document.querySelectorAll('*')].filter((one) => { const { transitionDuration, animationName } = getComputedStyle(one); return transitionDuration !== '0s' || animationName !== 'none'; }).length`,
    );
    assert.equal(moving, 0);
    const outline = await page.evaluate<string>(`getComputedStyle(document.activeElement).outlineStyle`);
    assert.notEqual(outline, 'none');
    await shown.close();
  });

  it('is a grid to a screen reader: rows and columns with their numbers, of which only some are on the page', async () => {
    const text = Array.from({ length: 300 }, (_, at) => `actie ${at + 1}: Iets nummer ${at + 1}\n`).join('');
    const shown = await show(rowsOf(text).pull());
    const { page } = shown;
    const tree = await page.locator('.lijst').ariaSnapshot();
    assert.match(tree, /grid "Lijst"/u);
    assert.match(tree, /columnheader "Wat"/u);
    assert.match(tree, /row "actie 3 Iets nummer 3/u);
    const grid = page.getByRole('grid', { name: 'Lijst' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '302');
    assert.match((await page.locator('#hoe').textContent())!, /pijltjes/u);
    await page.locator('.lijst [tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    const row = page.locator('.rij[aria-selected="true"]');
    assert.equal(await row.getAttribute('aria-rowindex'), '302');
    assert.equal(await row.locator('.wat').getAttribute('aria-colindex'), '3');
    await shown.close();
  });
});
