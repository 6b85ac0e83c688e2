/** A large page is parsed in parts: wherever one ends, the same is read, and others have their turn. */
import assert from 'node:assert/strict';
import { readGiven } from '../../../../server/src/exchange/readers.ts';

/** UTF-16 units that are parsed in one step. */
const PART = 1 << 14;
const ROW =
  '<p>Van de griffie&nbsp;&amp; co</p>\r\n<table border="0"><tr><td>Nr</td><td>Wat</td></tr>\r\n<!-- a --><tr><td>1</td><td>Brief 📎 <b>op</b>stellen<br>&#x1F4CE; caf&eacute;</td></tr></table>\r';

async function read(text: string, giveWay?: () => Promise<boolean>) {
  return readGiven(new TextEncoder().encode(text), 'lijst.html', undefined, giveWay);
}

describe('a page of HTML in parts', function () {
  this.timeout(30_000);

  it('is the same wherever a part ends', async () => {
    const whole = await read(`<!-- -->${ROW}`);
    assert.equal(whole.kind, 'given');
    for (let at = 0; at < ROW.length; at++) {
      const before = `<!--${'x'.repeat(PART - at - 7)}-->`;
      assert.equal(before.length, PART - at);
      assert.deepEqual(await read(before + ROW), whole, `cut before ${JSON.stringify(ROW.slice(at, at + 10))}`);
    }
  });

  it('gives way while it is parsed and while its rows are read, and can be stopped at each', async () => {
    const text = `<table>${'<tr><td>1</td><td>Brief opstellen</td></tr>'.repeat(3000)}</table>`;
    let asked = 0;
    await read(text, async () => ++asked > 0);
    assert.ok(asked > text.length / PART + 3000 / 100, String(asked));
    let left = asked - 1;
    const stopped = await read(text, async () => --left > 0);
    assert.deepEqual([stopped.kind, 'reason' in stopped && stopped.reason], ['refused', 'stopped']);
    assert.equal(left, 0);
  });
});
