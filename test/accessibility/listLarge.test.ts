/** The view beside the text, in a real browser: of ten thousand rows, and with texts that look like markup. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { hostileTexts } from '../support/hostileTexts.ts';
import { rowsOf, usedList } from './listPages.ts';

/** So many places of a long list that are scrolled to. */
const STEPS = 120;

describe('the view beside the text, of very many rows', function () {
  this.timeout(240_000);
  const { show } = usedList();

  it('scrolls through ten thousand rows with a bounded page, and shows each of them', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `actie ${at + 1}: Iets nummer ${at + 1}\n  eigenaar: Piet\n  deadline: 1 maart 2021\n\n`,
    );
    const shown = await show(rowsOf(rows.join('')).pull());
    const { page } = shown;
    await page.locator('.telling', { hasText: '10.000' }).waitFor();
    const measured = await page.evaluate<{ most: number; wrong: number }>(`(async () => {
      const list = document.querySelector('.lijst');
      let most = 0;
      let wrong = 0;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let step = 0; step < ${STEPS}; step++) {
        list.scrollTop = step * (list.scrollHeight / ${STEPS});
        await frame();
        await frame();
        most = Math.max(most, document.querySelectorAll('*').length);
        const { top, height } = list.getBoundingClientRect();
        const at = document.elementFromPoint(400, top + height / 2)?.closest('[role="row"]');
        if (at === null || at === undefined) wrong++;
      }
      return { most, wrong };
    })()`);
    assert.equal(measured.wrong, 0, 'a row stands wherever one looks');
    assert.ok(measured.most < 1500, String(measured.most));
    // As a wheel scrolls: within a frame of a screen that shows 60 of them.
    const spent = await processorTime(page);
    await page.evaluate(`(async () => {
      const list = document.querySelector('.lijst');
      list.scrollTop = 5000;
      for (let step = 0; step < ${STEPS}; step++) {
        list.scrollTop += 100;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    })()`);
    const each = (await spent()) / STEPS;
    assert.ok(each <= 16, `${each.toFixed(1)} ms of the processor for each frame`);
    await shown.close();
  });

  it('follows a letter among ten thousand rows: one row is looked at, and it is there in 50 ms', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => {
      const heading = at % 20 === 0 ? `blok ${at / 20 + 1}: Blok ${at / 20 + 1}\n\n` : '';
      return `${heading}actie ${at + 1}: Iets nummer ${at + 1}\n  eigenaar: Piet\n  deadline: ${1 + (at % 28)} maart 2021\n\n`;
    });
    const { pull, type } = rowsOf(rows.join(''));
    const shown = await show(pull());
    const { page } = shown;
    await page.locator('.telling', { hasText: '10.000' }).waitFor();
    const patches = Array.from({ length: 20 }, () => {
      const [patch] = type('actie 3: Iets', 'x');
      assert.ok(JSON.stringify(patch).length < 1000);
      return patch;
    });
    const spent = await processorTime(page);
    const isFollowed = await page.evaluate<boolean>(`(async () => {
      const cell = [...document.querySelectorAll('.wat')].find((one) => one.textContent === 'Iets nummer 3');
      let letters = 0;
      let isFollowed = true;
      for (const patch of ${JSON.stringify(patches)}) {
        window.dispatchEvent(new MessageEvent('message', { data: { kind: 'rijen', patch } }));
        isFollowed &&= cell.textContent === 'Iets' + 'x'.repeat(++letters) + ' nummer 3';
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      return isFollowed;
    })()`);
    assert.ok(isFollowed, 'the row changes at once');
    const each = (await spent()) / patches.length;
    assert.ok(each <= 50, `${each.toFixed(1)} ms of the processor for each letter`);
    await shown.close();
  });

  it('shows a thousand texts that look like markup as what they are, and runs nothing of them', async () => {
    const texts = hostileTexts(1000);
    const rows = texts.map((text, at) => {
      const cell = text.replace(/[\r\n\u2028\u2029]/gu, ' ');
      return `actie ${at + 1}: ${cell}\n  eigenaar: ${cell}\n  status: ${cell}\n  deadline: ${cell}\n`;
    });
    const register = `register X: ${texts[0]}\nblok A: ${texts[1]}\n${rows.join('')}`;
    const { pull } = rowsOf(register);
    const patches = pull();
    const titles = new Set(
      patches.flatMap(({ splices }) => splices.flatMap((one) => one.rows.map(({ title }) => title))),
    );
    assert.ok(titles.size > 800);
    const shown = await show(patches);
    const { page } = shown;
    for (const group of ['kopje', 'eigenaar', 'status', 'geen']) {
      await page.getByLabel('In groepjes').selectOption(group);
      await page.evaluate(`(async () => {
        const list = document.querySelector('.lijst');
        for (let top = 0; top < list.scrollHeight; top += list.clientHeight) {
          list.scrollTop = top;
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          for (const row of document.querySelectorAll('.rij')) row.querySelector('.wat').focus({ preventScroll: true });
        }
      })()`);
    }
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    assert.equal(await page.evaluate('window.geraakt ?? top.geraakt'), undefined);
    const kinds = await page.evaluate<string[]>(
      `[...new Set([...document.body.querySelectorAll('*')].map((one) => one.tagName))].sort()`,
    );
    assert.deepEqual(kinds, [
      'BUTTON',
      'DETAILS',
      'DIV',
      'FORM',
      'H1',
      'HEADER',
      'INPUT',
      'LABEL',
      'MAIN',
      'OPTION',
      'P',
      'SCRIPT',
      'SECTION',
      'SELECT',
      'SPAN',
      'SUMMARY',
    ]);
    assert.equal(await page.locator('script').count(), 1);
    assert.deepEqual(shown.wrong, []);
    await shown.close();
  });
});

/** Milliseconds that the processor works for a page from now on, asked for at the end: what else runs on the machine is not in it. */
async function processorTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await now();
  return async () => (await now()) - before;
}
