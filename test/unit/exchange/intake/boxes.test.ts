/** Lines with a box before them, as in a mail, Markdown or Notepad: what is ticked is done, and asked. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { readGiven } from '../../../../server/src/exchange/readers.ts';
import { doubtsIn, given, ofRows, paragraph, table, wholeEntries } from './given.ts';

const ofText = async (text: string, name = 'lijst.txt') => {
  const read = await readGiven(new TextEncoder().encode(text), name);
  assert.ok(read.kind === 'given');
  return makeRegister(read.document, { name: 'lijst' });
};
const bare = (text: string) => text.replaceAll(/^ {2}\/\/ nakijken.*\n/gmu, '');

describe('lines with boxes', () => {
  for (const [open, done] of [
    ['[ ]', '[x]'],
    ['[]', '[X]'],
    ['☐', '☒'],
    ['☐', '☑'],
    ['- [ ]', '- [x]'],
    ['* [ ]', '* [X]'],
    ['• ☐', '• ☑'],
    ['( )', '(x)'],
    ['1. [ ]', '2. [x]'],
  ] as const) {
    it(`are actions: ${open} ${done}`, async () => {
      const made = await ofText(`${open} Offerte opvragen (Henk, 1 mei 2021)\n${done} Brief versturen\n`);
      const [first, second] = /\d/u.test(open) ? [' 1', ' 2'] : ['', ''];
      assert.equal(
        bare(wholeEntries(made)),
        `actie${first}: Offerte opvragen\n  eigenaar: Henk\n  deadline: 1 mei 2021\n\nactie${second}: Brief versturen\n  status: gereed\n`,
      );
      assert.deepEqual(doubtsIn(made), ['fromLine', 'ticked']);
    });
  }

  it('between the words of a mail', async () => {
    const made = await ofText('Hallo Anja,\n\nDit moet nog:\n\n[ ] Zaal huren\n[x] Bellen\n\nGroet, Jan\n');
    assert.equal(made.counts.get('actie'), 2);
    assert.match(made.text, /Hallo Anja,[\s\S]*^\/\/ Groet, Jan$/mu);
    assert.deepEqual(made.rest, []);
  });

  it('further in are the steps of the one above', async () => {
    const made = await ofText(
      '# Acties\n\n- [ ] Offerte opvragen\n  - [x] prijzen vragen\n  - [ ] bestellen\n- [x] Brief versturen\n',
      'lijst.md',
    );
    assert.equal(
      bare(wholeEntries(made)),
      'actie: Offerte opvragen\n  stappen:\n    [x] prijzen vragen\n    [ ] bestellen\n\nactie: Brief versturen\n  status: gereed\n',
    );
    const plain = await ofText('[ ] Offerte opvragen\n    [x] prijzen vragen\n[ ] Brief versturen\n');
    assert.match(plain.text, /^ {2}stappen:\n {4}\[x\] prijzen vragen$/mu);
  });

  it('below action points in minutes are what was agreed', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag bestuur 14 februari 2024', { level: 1 }),
        paragraph('1. Opening', { level: 2 }),
        paragraph('Actiepunten', { level: 2 }),
        paragraph('☐ Cijfers opvragen (Kees, 1 maart 2024)'),
        paragraph('☒ Wijkagent bellen', { depth: 0 }),
      ]),
      { name: 'lijst' },
    );
    assert.match(
      made.text,
      /actiepunt: Cijfers opvragen\n +eigenaar: Kees\n +deadline: 1 maart 2024\n +actiepunt: Wijkagent bellen\n +status: gereed\n/u,
    );
    assert.deepEqual(made.rest, []);
  });

  it('are no actions: answers to choose from, one box alone, two on a line', async () => {
    for (const text of ['☐ Ja\n☒ Nee\n', '☐ Ja ☒ Nee\nAnders\n', 'Tekst\n\n☐ Stuur mij de nieuwsbrief\n']) {
      const made = await ofText(text);
      assert.equal(made.counts.size, 0);
      assert.deepEqual(made.rest, []);
    }
  });

  it('never become the number of an action', async () => {
    assert.doesNotMatch((await ofText('# Acties\n\n- [x] Brief\n- (x) Bellen\n')).text, /^actie x/mu);
  });
});

describe('boxes in a table', () => {
  it('before the titles', () => {
    const made = ofRows([
      ['Actie', 'Wie'],
      ['☐ Offerte opvragen', 'Henk'],
      ['☒ Brief versturen', 'Ria'],
    ]);
    assert.equal(
      wholeEntries(made),
      'actie: Offerte opvragen\n  eigenaar: Henk\n\nactie: Brief versturen\n  eigenaar: Ria\n  status: gereed\n',
    );
  });

  for (const header of ['', '✓', '☐', 'Klaar']) {
    it(`in a column of their own: “${header}”`, () => {
      const made = makeRegister(
        given([
          table([
            [header, 'Actie', 'Wie'],
            ['☐', 'Offerte opvragen', 'Henk'],
            ['☒', 'Brief versturen', 'Ria'],
            ['☐', 'Bellen', 'Ria'],
          ]),
        ]),
        { name: 'lijst' },
      );
      assert.equal(
        wholeEntries(made),
        'actie: Offerte opvragen\n  eigenaar: Henk\n\nactie: Brief versturen\n  eigenaar: Ria\n  status: gereed\n\nactie: Bellen\n  eigenaar: Ria\n',
      );
    });
  }
});
