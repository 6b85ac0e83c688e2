/** A list that came back takes nothing out of a register but what it says otherwise, and puts nothing where it says something else. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { updateLines } from '../../../../server/src/exchange/intake/report.ts';
import { updateRegister } from '../../../../server/src/exchange/intake/updateRegister.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { fixture } from '../../../support/fixture.ts';
import { type CellLike, given, table } from './given.ts';

const DAY = dayOf(2021, 3, 12)!;

function updated(register: string, rows: readonly (readonly CellLike[])[]) {
  const made = makeRegister(given([table(rows)]), { name: 'x' });
  const result = updateRegister(made, { scope: fixture(register).scope, day: DAY, from: 'Henk' });
  const told = result.changes.map(({ about, kind, field }) => [about, kind, field]);
  return { ...result, told, report: updateLines(result) };
}

describe('the words behind a status', () => {
  const REGISTER = 'register R: Lijst\n\nactie 1: Bellen\n  status: gereed; brief 12 verstuurd aan Kees\n';

  it('go to the history and the report when the status changes', () => {
    const { text, report } = updated(REGISTER, [
      ['Nr', 'Wat', 'Status'],
      ['1', 'Bellen', 'in uitvoering'],
    ]);
    assert.equal(
      text,
      'register R: Lijst\n\nactie 1: Bellen\n  status: in uitvoering\n  historie:\n' +
        '    12 maart 2021: status gereed -> in uitvoering; uit de lijst van Henk; ' +
        'eerst stond er: gereed; brief 12 verstuurd aan Kees\n',
    );
    assert.equal(report[2], '  actie 1: status “gereed; brief 12 verstuurd aan Kees” → “in uitvoering”');
  });

  for (const status of ['gereed', 'gereed; brief 12 verstuurd aan Kees']) {
    it(`stay for a list that says “${status}”`, () => {
      const { text, changes } = updated(REGISTER, [
        ['Nr', 'Wat', 'Status'],
        ['1', 'Bellen', status],
      ]);
      assert.deepEqual([text, changes], [REGISTER, []]);
    });
  }
});

describe('progress in a list that came back', () => {
  it('makes no second field where that would not count', () => {
    const register = 'register R: Lijst\n\nactie 1: Bellen\n  voortgang: loopt\n';
    const { text, told } = updated(register, [
      ['Nr', 'Wat', 'Voortgang'],
      ['1', 'Bellen', 'nog bellen'],
    ]);
    assert.equal(text, register);
    assert.deepEqual(told, [['actie 1', 'refused', 'voortgang']]);
  });

  it('is that of the entry itself, beside how it was settled', () => {
    const register =
      'register R: Lijst\n\ntoezegging 1: Brief\n  status: open\n  afdoening: met een brief\n  voortgang: wacht op Anja\n';
    const list = (voortgang: string) => [
      ['Nr', 'Toezegging', 'Status', 'Voortgang'],
      ['1', 'Brief', 'open', voortgang],
    ];
    assert.deepEqual(updated(register, list('wacht op Anja')).told, []);
    assert.deepEqual(updated(register, list('met een brief')).told, []);
    const { report, text } = updated(register, list('Anja heeft geantwoord'));
    assert.equal(report[2], '  toezegging 1: voortgang “wacht op Anja” → “Anja heeft geantwoord”');
    assert.match(text, /\n {2}afdoening: met een brief\n {2}voortgang: Anja heeft geantwoord\n/u);
  });
});

describe('lines and colons of a register that is brought up to date', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`a comment among the lines of a field stays, with ${name}`, () => {
      const register = [
        'register R: Lijst',
        '',
        'actie 1: Bellen',
        '  toelichting:',
        '    eerst',
        '    // niet vergeten',
        '    dan',
        '',
      ].join(lineEnd);
      const { text, told } = updated(register, [
        ['Nr', 'Wat', 'Toelichting'],
        ['1', 'Bellen', 'iets anders'],
      ]);
      assert.equal(text, register);
      assert.deepEqual(told, [['actie 1', 'refused', 'toelichting']]);
    });
  }

  for (const head of ['actie 1:', 'actie 1', 'actie 1 :']) {
    it(`a title that was not there goes behind the colon of “${head}”`, () => {
      const { text } = updated(`register R: Lijst\n\n${head}\n  status: loopt\n`, [
        ['Nr', 'Wat', 'Status'],
        ['1', 'Nieuwe titel', 'loopt'],
      ]);
      const entry = [...readDocument(text).entries].at(1)!.entry;
      assert.equal(entry.title?.text, 'Nieuwe titel');
      assert.match(text, /\nactie 1 ?: Nieuwe titel\n/u);
    });
  }
});

describe('a field of the register’s own in a list that came back', () => {
  const LIST = [
    ['Nr', 'Wat', 'Risico'],
    ['1', 'Bellen', 'hoog'],
    ['2', 'Nieuw', 'laag'],
  ];
  const ENTRY = 'actie 1: Bellen\n';

  for (const [before, after] of [
    ['', '  velden: risico\n'],
    ['  velden: wijk\n', '  velden: wijk, risico\n'],
    ['  velden:\n    wijk\n    buurt\n', '  velden:\n    wijk\n    buurt\n    risico\n'],
  ] as const) {
    it(`is declared once, beside “${before.trim()}”, and told`, () => {
      const { text, told, report } = updated(`register R: Lijst\n${before}\n${ENTRY}`, LIST);
      assert.ok(text.startsWith(`register R: Lijst\n${after}\n${ENTRY}  risico: hoog\n`), text);
      assert.deepEqual(told.at(-1), ['risico', 'declared', undefined]);
      assert.equal(report.at(-1), '  risico: een veld dat dit register nog niet had; het komt bij “velden:”');
    });
  }

  it('is only told where there is no register to declare it, or a comment stands in the way', () => {
    for (const head of ['', 'register R: Lijst\n  velden:\n    wijk\n    // van Piet\n    buurt\n\n']) {
      const { text, told } = updated(head + ENTRY, LIST);
      assert.ok(text.startsWith(`${head}${ENTRY}  risico: hoog\n`), text);
      assert.deepEqual(told.at(-1), ['risico', 'undeclared', undefined]);
    }
  });

  it('that is declared already is no news', () => {
    const { text, told } = updated(`register R: Lijst\n  velden: Risico\n\n${ENTRY}`, LIST);
    assert.ok(text.startsWith('register R: Lijst\n  velden: Risico\n'));
    assert.deepEqual(
      told.map(([, kind]) => kind),
      ['changed', 'added'],
    );
  });
});

describe('what a list says and is not taken over', () => {
  it('is told in its words, of a row that another one goes before', () => {
    const { text, report } = updated('register R: Lijst\n\nactie 3: Bellen\n  status: gereed\n', [
      ['Nr', 'Wat', 'Status', 'Opmerking'],
      ['3', 'Bellen', 'gereed', ''],
      ['3', 'Bellen', 'vervallen', 'Kees belt'],
      ['3', 'Schrijven', 'loopt', 'naar\nde raad'],
      ['3', 'Bellen', 'gereed', '// zo gelaten'],
    ]);
    assert.equal(text, 'register R: Lijst\n\nactie 3: Bellen\n  status: gereed\n');
    assert.match(report.join('\n'), /meer dan eens.*“Bellen; status: vervallen; opmerking: Kees belt”/u);
    assert.match(report.join('\n'), /meer dan eens.*“Schrijven; status: loopt; opmerking:; naar; de raad”/u);
    assert.match(report.join('\n'), /meer dan eens.*zo gelaten/u);
  });

  it('is told in its words, of a field that cannot be written', () => {
    const register = 'register R: Lijst\n\nactie 3: Bellen\n  opmerking: oud\n    // laat staan\n    tweede\n';
    const { text, report } = updated(register, [
      ['Nr', 'Wat', 'Opmerking'],
      ['3', 'Bellen', 'Kees belt'],
    ]);
    assert.equal(text, register);
    assert.match(report.join('\n'), /opmerking kan zo niet worden ingevuld.*“Kees belt”/u);
  });
});
