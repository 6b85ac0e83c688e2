/** Of very many problems five hundred are shown. */
import assert from 'node:assert/strict';
import { startInProcess } from './inProcess.ts';
import { at, URI, versions } from './largeTexts.ts';

describe('very many problems', () => {
  it('are cut off at five hundred, with an item that says how many more', async () => {
    const { client, settle } = await startInProcess();
    const missing = (number: number) => `actie ${number}: X\n  status: in uitvoering\n  deadline: 1 april 2021\n`;
    const text = Array.from({ length: 600 }, (_, i) => missing(i + 1)).join('');
    await client.open(URI, text);
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 1);
    const lines = diagnostics.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines.slice(0, 500),
      Array.from({ length: 500 }, (_, i) => i * 3),
    );
    const more = (count: number, line: number) => ({
      source: 'duo',
      severity: 3,
      message: `Er zijn nog ${count} problemen in dit bestand. Die staan in de lijst zodra hiervan iets is opgelost.`,
      range: at(line, 0, 0),
    });
    assert.deepEqual(diagnostics.slice(500), [more(100, 1800)]);

    // Where something was typed, the problems are among those that are shown.
    await client.change(URI, 2, { range: at(580 * 3 + 1, 10, 23), text: 'zomaar' });
    const typed = (await client.waitForProblems(URI, ({ version }) => version === 2)).diagnostics;
    assert.ok(typed.some(({ code, range }) => code === 'status-onbekend' && range.start.line === 580 * 3 + 1));
    assert.ok(typed.some(({ code, range }) => code === 'eigenaar-ontbreekt' && range.start.line === 599 * 3));
    const shown = typed.slice(0, -1);
    assert.ok(shown.length >= 500 && shown.length <= 501, `${shown.length} are shown`);
    assert.deepEqual(typed.at(-1), more(601 - shown.length, 1800));
    const places = shown.map(({ range }) => range.start.line);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      'in the order of the text',
    );

    // One of them is mended: another comes in its place.
    await client.change(URI, 3, { range: at(580 * 3 + 1, 10, 16), text: 'vervallen' });
    const mended = (await client.waitForProblems(URI, ({ version }) => version === 3)).diagnostics;
    assert.equal(mended.length, 501);
    assert.deepEqual(mended.at(-1), more(99, 1800));

    // With few enough left there is no such item.
    await client.change(URI, 4, { range: { start: at(0, 0, 0).start, end: at(300, 0, 0).start }, text: '' });
    const left = (await client.waitForProblems(URI, ({ version }) => version === 4)).diagnostics;
    assert.equal(left.length, 499);
    assert.ok(left.every(({ code }) => code === 'eigenaar-ontbreekt'));
    await settle(URI);
    assert.deepEqual(versions(client), [1, 2, 3, 4]);
    await client.stop();
  });
});
