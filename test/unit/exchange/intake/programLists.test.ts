/** What exports of programs, mails and church councils showed beside days and subjects. */
import assert from 'node:assert/strict';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { doubtsIn, given, ofRows, paragraph, wholeEntries } from './given.ts';

describe('a list of a program', () => {
  it('has the month in front in all columns of days where one shows it', () => {
    const made = ofRows([
      ['Taaknaam', 'Aanmaakdatum', 'Vervaldatum', 'Voltooid op'],
      ['Website', '03/01/2024', '05/13/2024', ''],
      ['Zaal', '03/02/2024', '04/20/2024', '04/05/2024'],
    ]);
    assert.match(made.text, /^ {2}datum: 1 maart 2024$/mu);
    assert.match(made.text, /^ {2}gereed op: 5 april 2024$/mu);
    assert.deepEqual(new Set(doubtsIn(made)), new Set(['monthFirst']));
    const other = ofRows([
      ['Taaknaam', 'Aanmaakdatum', 'Vervaldatum'],
      ['Website', '13/01/2024', '05/13/2024'],
    ]);
    assert.ok(other.text.includes('datum: 13/01/2024'));
  });

  it('has its numbers below whatever they are called', () => {
    for (const header of [
      'Actie-ID',
      'Actie ID',
      'ID actie',
      'Actiecode',
      'Actiepunt-ID',
      'Actie-nr.',
      'AP-nr',
      'Taaknummer',
      'Task ID',
    ]) {
      const made = ofRows([
        [header, 'Omschrijving actie', 'Actiehouder'],
        ['KET-001', 'Aanlevering testen', 'Joris'],
        ['KET-002', 'Koppeling bouwen', 'Fatma'],
      ]);
      assert.match(wholeEntries(made), /^actie KET-001: Aanlevering testen$/mu, header);
    }
  });

  it('is asked of a time of another place only where the day may be another', () => {
    const rows = (text: string) => [
      ['Card Name', 'Members', 'Due Date', 'Due Complete'],
      ['Website vullen', 'Noor', text, 'true'],
      ['Zaal', 'Noor', text, 'false'],
    ];
    const plain = ofRows(rows('2024-05-01T15:00:00.000Z'));
    assert.match(wholeEntries(plain), /^ {2}deadline: 1 mei 2024\n {2}status: gereed$/mu);
    assert.equal(wholeEntries(plain).match(/status/gu)?.length, 1);
    assert.deepEqual(doubtsIn(plain), []);
    assert.deepEqual(doubtsIn(ofRows(rows('2024-05-01T22:00:00.000Z'))), ['day', 'day']);
    assert.deepEqual(doubtsIn(ofRows(rows('2024-05-01T01:00:00+09:00'))), ['day', 'day']);
  });
});

describe('a paragraph of several lines', () => {
  it('that is a list, as mails and pages have it, is read as its items', () => {
    for (const lines of [
      ['Actiepunten', '1. Lief en leed regelen', '2. BHV-rooster – Hans, 15 mei', '3. Koffieautomaat'],
      ['Actiepunten', '- Lief en leed regelen', '- BHV-rooster – Hans, 15 mei', '- Koffieautomaat'],
      ['Actiepunten:', '• Lief en leed regelen', '• BHV-rooster – Hans, 15 mei', '• Koffieautomaat'],
    ]) {
      const made = makeRegister(given([paragraph(lines.join('\n'))]), { name: 'lijst' });
      assert.equal(made.counts.get('actie'), 3, made.text);
      assert.match(made.text, /BHV-rooster\n(?: {2}\/\/.*\n)* {2}eigenaar: Hans\n {2}deadline: 15 mei$/mu);
      assert.deepEqual(made.rest, []);
    }
  });

  it('is one paragraph where it is a text', () => {
    const made = makeRegister(
      given([paragraph('Actiepunten'), paragraph('Jan belt de gemeente.\n- of mailt\nDaarna zien we verder.')]),
      {
        name: 'lijst',
      },
    );
    assert.equal(made.counts.get('actie'), undefined);
  });
});

describe('a point above what was decided and is to be done of it', () => {
  it('is a heading in a list', () => {
    const made = makeRegister(
      given([
        paragraph('Besluiten- en actielijst Dorpsraad 17 april 2024'),
        paragraph('Verkeersplan', { number: '1.', depth: 0 }),
        paragraph('Besluit: akkoord met 30 km-zone'),
        paragraph('Actie: brief naar gemeente'),
        paragraph('Wie: Henk'),
        paragraph('Dorpsfeest', { number: '2.', depth: 0 }),
        paragraph('Actie: vergunning aanvragen'),
        paragraph('Wie: Lies'),
      ]),
      { name: 'lijst' },
    );
    assert.deepEqual(
      made.text.match(/^(?:\w+ ?\d?): .*/gmu)?.filter((line) => !line.startsWith('register')),
      [
        'blok 1: Verkeersplan',
        'besluit: akkoord met 30 km-zone',
        'actie: brief naar gemeente',
        'blok 2: Dorpsfeest',
        'actie: vergunning aanvragen',
      ],
    );
    assert.match(made.text, /^register LIJST: Besluiten- en actielijst Dorpsraad 17 april 2024$/mu);
    assert.deepEqual(made.rest, []);
  });
});

describe('an agenda with its notes', () => {
  it('is called by the meeting', () => {
    for (const [title, name] of [
      ['Agenda en annotatie BO Studie 6 juni 2024', 'BO Studie 6 juni 2024'],
      ['Agenda en stukken BO Studie 6 juni 2024', 'BO Studie 6 juni 2024'],
      ['Verslag en actielijst BO Studie 6 juni 2024', 'BO Studie 6 juni 2024'],
    ] as const) {
      const made = makeRegister(given([paragraph(title, { level: 1 }), paragraph('1. Opening')]), { name: 'x' });
      assert.match(made.text, new RegExp(`^vergadering ${name}$`, 'mu'));
    }
  });
});
