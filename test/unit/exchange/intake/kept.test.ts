/** What a cell says that no field of the language holds as it stands: kept, never in another meaning, and never without a question. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { lookCount, reportLines } from '../../../../server/src/exchange/intake/report.ts';
import type { UpdatedRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { messages } from '../../../../server/src/messages/index.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { statusOf } from '../../../../server/src/syntax/statusWords.ts';
import { type CellLike, entriesIn, given, ofRows, paragraph, table } from './given.ts';

const asked = ({ doubts }: MadeRegister) => doubts.map(({ key, values }) => [key, ...values].join(' | '));
const withoutComments = (made: MadeRegister) => entriesIn(made).replace(/ *\/\/ .*\n/gu, '');

describe('how it stands, in a column for progress', () => {
  for (const word of ['gereed', 'Loopt', 'afgerond']) {
    for (const header of ['Stand van zaken', 'Voortgang']) {
      it(`${header}: ${word}`, () => {
        const made = ofRows([
          ['Nr', 'Actie', header],
          ['1', 'Bellen', word],
        ]);
        assert.equal(entriesIn(made), `actie 1: Bellen\n  status: ${word}\n`);
        assert.deepEqual(asked(made), []);
      });
    }
  }

  it('more than a status stays progress; beside a status it stays what it is', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Status', 'Voortgang'],
      ['1', 'Bellen', '', 'gebeld, wacht op antwoord van Jan'],
      ['2', 'Mailen', 'loopt', 'gereed'],
    ]);
    assert.equal(
      entriesIn(made),
      'actie 1: Bellen\n  voortgang: gebeld, wacht op antwoord van Jan\n\nactie 2: Mailen\n  status: loopt\n  voortgang: gereed\n',
    );
    assert.deepEqual(asked(made), []);
  });

  it('of a promise it is how it was dealt with', () => {
    const made = ofRows([
      ['Nr', 'Toezegging', 'Stand van zaken'],
      ['1', 'De raad krijgt een brief', 'afgedaan'],
    ]);
    assert.equal(entriesIn(made), 'toezegging 1: De raad krijgt een brief\n  status: afgedaan\n');
  });

  it('that is struck through is asked, as a status is', () => {
    const struck: CellLike = { text: { pieces: [{ text: 'gereed', marks: ['struck'] }] } };
    const made = ofRows([
      ['Nr', 'Actie', 'Voortgang'],
      ['1', 'Bellen', struck],
    ]);
    assert.deepEqual(asked(made), ['statusStruck | gereed']);
    assert.equal(withoutComments(made), 'actie 1: Bellen\n');
  });
});

describe('a field that is kept as a comment', () => {
  it('is asked, with its name', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Eigenaar'],
      ['1', 'Bellen', 'Jan\nstatus: gereed'],
    ]);
    assert.deepEqual(asked(made), ['notWritten | eigenaar']);
    assert.equal(made.doubts[0]!.about, 'actie 1');
    const sentence = messages.importing.doubts.notWritten('eigenaar');
    assert.equal(
      entriesIn(made),
      `actie 1: Bellen\n  // nakijken: ${sentence}\n  // ${messages.importing.kept('eigenaar')}\n  // Jan\n  // status: gereed\n`,
    );
  });
});

describe('what there is to look at', () => {
  const made = ofRows([
    ['Nr', 'Actie'],
    ['1', 'Bellen'],
  ]);
  it('is what found no place and what a reader was not sure of, too', () => {
    assert.equal(lookCount(made), 0);
    assert.equal(lookCount({ ...made, rest: ['over'], notices: [{ key: 'missingCells' }, { key: 'macros' }] }), 2);
  });

  it('is a change that was not made, not compared, or made without what it needs', () => {
    for (const [kind, count] of [
      ['refused', 1],
      ['twice', 1],
      ['undeclared', 1],
      ['changed', 0],
    ] as const) {
      const updated = { ...made, changes: [{ about: 'x', kind }], same: 0 } as unknown as UpdatedRegister;
      assert.equal(lookCount(made, updated), count, kind);
    }
  });

  it('is never nothing where the report has more', () => {
    const report = reportLines({ ...made, rest: ['over'] });
    assert.ok(!report.includes(messages.importing.noDoubts));
    assert.ok(reportLines(made).includes(messages.importing.noDoubts));
  });
});

describe('a cell of several lines in a column of one', () => {
  const made = (header: string, text: string) =>
    ofRows([
      ['Nr', 'Actie', header],
      ['1', 'Bellen', text],
    ]);
  for (const text of ['gereed\nniet akkoord', 'niet gestart\ngereed', 'loopt\nafgerond']) {
    it(`a status ${JSON.stringify(text)} is none, and asked`, () => {
      const written = /^ {2}status: (.*)$/mu.exec(made('Status', text).text)?.[1] ?? '';
      assert.equal(written, text.replace('\n', ' '));
      assert.equal(statusOf(written), undefined);
      assert.deepEqual(asked(made('Status', text)), [`severalLines | status | ${text.replace('\n', ' / ')}`]);
    });
  }

  for (const [header, name] of [
    ['Deadline', 'deadline'],
    ['Datum', 'datum'],
    ['Gereed op', 'gereed op'],
  ] as const) {
    it(`${name}: the second day is not left out in silence`, () => {
      const both = made(header, '1 maart 2021\nverzet naar 1 mei 2021');
      const own = both.doubts.filter(({ about }) => about !== undefined);
      assert.deepEqual(asked({ ...both, doubts: own }), [
        `severalLines | ${name} | 1 maart 2021 / verzet naar 1 mei 2021`,
      ]);
      assert.match(withoutComments(both), new RegExp(`^ {2}${name}: 1 maart 2021 verzet naar 1 mei 2021$`, 'mu'));
      assert.notEqual(readDeadline('1 maart 2021 verzet naar 1 mei 2021').kind, 'period');
    });
  }

  it('in the minutes of a meeting as well', () => {
    const rows = [
      ['Nr', 'Actie', 'Status'],
      ['1', 'Bellen', 'gereed\nniet akkoord'],
    ];
    const minutes = makeRegister(
      given([
        paragraph('Verslag DUO 13 januari 2021', { level: 1 }),
        paragraph('Rondvraag', { level: 2 }),
        table(rows),
      ]),
      { name: 'x' },
    );
    assert.match(minutes.text, /^ +status: gereed niet akkoord$/mu);
    assert.deepEqual(asked(minutes), ['severalLines | status | gereed / niet akkoord']);
  });

  it('a list of people has as many lines as it has', () => {
    assert.deepEqual(asked(made('Eigenaar', 'Anja\nHenk')), []);
  });
});

describe('a row of a kind that cannot stand without a name or a number', () => {
  for (const [kind, title, expected] of [
    ['blok', 'Kaas', 'onderwerp: Kaas'],
    ['gremium', 'Kaas', 'gremium Kaas'],
    ['organisatie', 'Kaas', 'organisatie Kaas'],
    ['persoon', 'Kaas', 'persoon Kaas'],
    ['gremium', '', 'actie:'],
    ['register', 'Kaas', 'actie: Kaas'],
  ] as const) {
    it(`${kind} ${title}`, () => {
      const made = ofRows([
        ['Nr', 'Soort', 'Actie', 'Wie'],
        ['', kind, title, ''],
        ['2', 'actie', 'Bellen', 'Jan'],
      ]);
      assert.deepEqual(made.rest, []);
      assert.match(withoutComments(made), new RegExp(`^${expected}\\n`, 'u'));
      assert.equal([...readDocument(made.text).entries].filter((one) => one.kind !== undefined).length, 3);
    });
  }
});
