/** Of very many problems a part is sent, also where one entry has all of them: each goes over the line at every key. */
import assert from 'node:assert/strict';
import { MOST_PROBLEMS } from '../../server/src/features/diagnostics.ts';
import { startInProcess } from './inProcess.ts';

const URI = 'file:///werk/notulen.duo';
const HEAD = 'register L: Lijst\n  gremium: DUO\n\nvergadering DUO 13 januari 2021\n  agenda:\n    1. X\n';
const POINTS = 1200;

describe('a meeting with more problems than are sent', () => {
  it('has those sent that stand nearest to what is typed', async () => {
    const point = (at: number) => `      actiepunt (${at}): Anja stuurt brief ${at}, 1 maart 2021\n`;
    const { client } = await startInProcess();
    await client.open(URI, HEAD + Array.from({ length: POINTS }, (_, at) => point(at)).join(''));
    const first = await client.waitForProblems(URI, ({ version }) => version === 1);
    assert.equal(first.diagnostics.length, MOST_PROBLEMS + 1);
    const line = 6 + POINTS - 10;
    const start = { line, character: 30 };
    await client.change(URI, 2, { range: { start, end: start }, text: 'x' });
    const { diagnostics } = await client.waitForProblems(URI, ({ version }) => version === 2);
    assert.equal(diagnostics.length, MOST_PROBLEMS + 1);
    assert.ok(diagnostics.some(({ range }) => range.start.line === line));
    assert.match(String(diagnostics.at(-1)!.message), /^Er zijn nog [\d.]+ problemen/u);
    await client.stop();
  });
});
