/** A version for the public of a large list: made in bits, of which others have their turn between two, in step with the list. */
import assert from 'node:assert/strict';
import { formatNamed } from '../../../../server/src/exchange/formats.ts';
import { LAYOUTS } from '../../../../server/src/exchange/layouts.ts';
import { findPublicFile, makePublicFile } from '../../../../server/src/exchange/public/publicFile.ts';
import { MAKERS } from '../../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';

/** `bb ff` of 15: a word for each number. */
const word = (at: number) => [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]!.repeat(2)).join('');
const ROWS = 300;

/** What is asked of a list in which each action has an owner of its own. */
function asked(format: string, rows: number) {
  const text = Array.from({ length: rows }, (_, at) => {
    const name = `Jan Jans${word(at)}`;
    return `actie ${at + 1}: Brief van ${name}\n  eigenaar: ${name}\n  deadline: 1 maart 2021\n`;
  });
  const { scope } = fixture(`persoon Anja Vos\n${text.join('')}`);
  const options = {
    ground: '5.1.2.e',
    shownAs: 'letter',
    marksOfWoo: false,
    asked: new Set<string>(),
    replaces: true,
  } as const;
  return [
    [{ scope }],
    scope,
    { layout: LAYOUTS[0]!, fallback: TODAY_ONLY, format: formatNamed(format)!, public: options },
    MAKERS,
  ] as const;
}

describe('a version for the public of a large list', function () {
  this.timeout(30_000);
  for (const name of ['html', 'csv', 'md', 'json', 'ics', 'docx', 'odt', 'xlsx', 'ods']) {
    it(`as ${name} is read, withheld, searched, written and searched again in bits`, () => {
      const bits = findPublicFile(...asked(name, ROWS));
      let count = 1;
      for (; ; count++) {
        const { done, value } = bits.next();
        if (!done) continue;
        assert.equal(value.kind, 'made');
        break;
      }
      // Each of them has at least one for every row.
      assert.ok(count > 5 * ROWS, String(count));
    });
  }

  it('calls nobody by letters that are the initials of somebody who is hidden', () => {
    // `AV` is the 48th.
    const made = makePublicFile(...asked('csv', 60));
    assert.equal(made.kind, 'made');
    const shown = made.kind === 'made' ? String(made.content) : '';
    assert.match(shown, /persoon AU\b/u);
    assert.doesNotMatch(shown, /persoon AV\b/u);
    assert.match(shown, /persoon AW\b/u);
  });
});
