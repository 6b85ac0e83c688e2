/** The columns of tables of others: what each is read as, by its header, by its cells, or as asked. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { headerKey } from '../../../../server/src/exchange/intake/roles.ts';
import { doubtsIn, entriesIn, ofRows, wholeEntries } from './given.ts';

const roles = (made: MadeRegister) =>
  made.tables[0]!.mapping.columns.map(({ role }) => ('name' in role ? `${role.is} ${role.name}` : role.is));

describe('the columns of a list', () => {
  for (const [headers, expected] of [
    ['Nr.|Actie|Wie|Wanneer|Status', 'number|title|field eigenaar|field deadline|field status'],
    ['#|Actiepunt|Actiehouder|Deadline|Stand van zaken', 'number|title|field eigenaar|field deadline|field voortgang'],
    ['Actienr|Omschrijving|Trekker|Gereed|Opmerkingen', 'number|title|field eigenaar|field gereed op|field opmerking'],
    ['Volgnr|Taak|Verantwoordelijke|Streefdatum|Prio', 'number|title|field eigenaar|field deadline|field prioriteit'],
    ['Nr|Wat moet er gebeuren?|Door wie?|Voor wanneer?|Klaar?', 'number|title|field eigenaar|field deadline|done'],
    ['ID|Owner|Due date|Description|Status', 'number|field eigenaar|field deadline|title|field status'],
    ['Onderwerp|Actie / afspraak|Wie|Datum gereed|Kosten', 'nearest|title|field eigenaar|field gereed op|own kosten'],
    ['Nr|Actie|Eigenaar|Wie|Budget in euro per jaar', 'number|title|field eigenaar|field werkgroep|remark'],
    ['Nr|Toezeging|Gedaan door|Deadlne|Sttus', 'number|title|field eigenaar|field deadline|field status'],
  ] as const) {
    it(headers, () => {
      const cells = ['1', 'Offerte opvragen', 'Anja', '1 april 2021', 'x'];
      assert.deepEqual(roles(ofRows([headers.split('|'), cells])), expected.split('|'));
    });
  }

  it('a header that is a word of its own is no typing error of another', () => {
    for (const header of ['Afdeling', 'Besproken', 'Besproken op', 'Bespreking', 'Besloten']) {
      const made = ofRows([
        ['Actie', header, 'Wie'],
        ['Offerte opvragen', '5-9-2024', 'Anja'],
      ]);
      const [, role] = roles(made);
      assert.ok(role === `own ${header.toLowerCase()}` || role === 'remark', `${header}: ${role}`);
    }
  });

  for (const [what, first, role] of [
    ['years are no numbers', ['2019', '2020', '2020'], 'remark'],
    ['years and a number are none either', ['2019', '12', '2020'], 'remark'],
    ['numbers with a year before them are', ['2021-1', '2021-2', '2021-3'], 'number'],
    ['numbers of four digits are', ['3101', '3102', '3103'], 'number'],
  ] as const) {
    it(`without a word above it: ${what}`, () => {
      const rows = first.map((cell, at) => [cell, `Brief ${at} opstellen`, 'Anja']);
      assert.equal(roles(ofRows([['', 'Actie', 'Wie'], ...rows]))[0], role);
    });
  }

  it('as somebody asked', () => {
    const asked = new Map([
      [headerKey('Wie doet het?'), 'eigenaar'],
      [headerKey('Budget'), 'niets'],
      [headerKey('Soort werk'), 'fase'],
    ]);
    const made = ofRows(
      [
        ['Actie', 'Wie doet het?', 'Budget', 'Soort werk'],
        ['Bellen', 'Anja', '500', 'eerste'],
      ],
      { asked },
    );
    assert.deepEqual(roles(made), ['title', 'field eigenaar', 'nothing', 'own fase']);
    assert.equal(wholeEntries(made), 'actie: Bellen\n  eigenaar: Anja\n  fase: eerste\n');
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'nothing').map(({ values }) => values),
      [['500']],
    );
  });

  it('of programs that keep tasks', () => {
    const made = ofRows([
      ['Taaknaam', 'Toegewezen aan', 'Vervaldatum', 'Voltooid op'],
      ['Bellen', 'Anja', '1 april 2021', '30 maart 2021'],
    ]);
    assert.deepEqual(roles(made), ['title', 'field eigenaar', 'field deadline', 'field gereed op']);
  });

  it('of a status in other words', () => {
    for (const header of ['Taakstatus', 'Status taak', 'Status van de taak', 'Actiestatus', 'Status actiepunt']) {
      const made = ofRows([
        ['Taaknaam', 'Namen van resources', header],
        ['Bellen', 'Anja', 'Voltooid'],
        ['Mailen', 'Henk', 'Wordt uitgevoerd'],
      ]);
      assert.deepEqual(roles(made), ['title', 'field eigenaar', 'field status'], header);
      assert.match(made.text, /^ {2}status: Voltooid$/mu);
    }
  });

  it('of how far it is, in percents', () => {
    const of = (header: string, ...parts: string[]) =>
      ofRows([['Actie', header], ...parts.map((part, at) => [`Brief ${at} opstellen`, part])]);
    const statuses = (made: MadeRegister) => [...made.text.matchAll(/^ {2}status: (.*)$/gmu)].map(([, text]) => text);
    const headers = ['% voltooid', '% gereed', 'Voortgang %', 'Voortgang (%)', 'Percentage voltooid', '% Complete'];
    for (const header of headers) {
      for (const parts of [
        ['100', '50', '0', ''],
        ['100%', '50 %', '0%'],
      ]) {
        const made = of(header, ...parts);
        assert.deepEqual(roles(made), ['title', 'field status'], header);
        const shown = parts.filter((part) => part !== '').map((part) => (part.includes('%') ? part : `${part}%`));
        assert.deepEqual(statuses(made), shown, header);
        assert.deepEqual(doubtsIn(made), []);
      }
      // What may be parts of one is no percentage, and is kept.
      const made = of(header, '1', '0,5');
      assert.deepEqual(statuses(made), [], header);
      assert.match(wholeEntries(made), /0,5/u);
    }
    const bare = of('Voortgang', '100', '50', '0');
    assert.deepEqual([statuses(bare), doubtsIn(bare)], [['100%', '50%', '0%'], ['percents']]);
  });

  it('of progress in words with days in them is no status', () => {
    const made = ofRows([
      ['Actie', 'Voortgang'],
      ['Bellen', '12 maart: brief verstuurd'],
      ['Mailen', 'besproken op 4 april 2024'],
      ['Tellen', '3 van 5 gedaan'],
    ]);
    assert.deepEqual(roles(made), ['title', 'field voortgang']);
  });

  it('of what is to be done, who does it and when, in words of councils, schools and hospitals', () => {
    for (const [headers, expected] of [
      ['Klachtnr|Klacht|Actie n.a.v. klacht|Actiehouder', 'own klachtnr|own klacht|title|field eigenaar'],
      ['Risico|Maatregel|Wie pakt op|Uiterlijk op', 'own risico|title|field eigenaar|field deadline'],
      ['Datum melding|Verbetermaatregel|Taakhouder|Tijdpad', 'own datum melding|title|field eigenaar|field deadline'],
      ['Onderwerp|Te ondernemen actie|Wie voert uit|Reactie uiterlijk', 'nearest|title|field eigenaar|field deadline'],
      ['Bevinding|Vervolgacties|Opgepakt door|Geplande einddatum', 'own bevinding|title|field eigenaar|field deadline'],
      ['Klus|Wie|Gedaan?|Wanneer gedaan', 'title|field eigenaar|done|field gereed op'],
      ['Action item|Notes|Opgelost|Beantwoorden vóór', 'title|field opmerking|done|field deadline'],
      ['Card Name|Card Description|Members|Due Date', 'title|field toelichting|field eigenaar|field deadline'],
    ] as const) {
      const cells = ['Lange wachttijd bij de poli', 'Rooster aanpassen', 'x', '1 april 2021'];
      assert.deepEqual(roles(ofRows([headers.split('|'), cells])), expected.split('|'), headers);
    }
  });

  it('of a wide sheet of a program, of which most columns are its own', () => {
    const made = ofRows([
      'Task ID|Created At|Completed At|Last Modified|Name|Section/Column|Assignee|Assignee Email|Start Date|Due Date|Tags|Notes|Projects|Parent task'.split(
        '|',
      ),
      '1|2024-03-01|2024-03-10|2024-03-10|Call supplier|To do|Jane|jane@x.nl||2024-03-15||ask price|Fair|'.split('|'),
    ]);
    assert.deepEqual(doubtsIn(made), []);
    assert.match(wholeEntries(made), /^actie 1: Call supplier\n/u);
    assert.match(made.text, /^ {2}eigenaar: Jane$/mu);
    assert.match(made.text, /^ {2}gereed op: 2024-03-10$/mu);
    assert.match(made.text, /^ {2}deadline: 2024-03-15$/mu);
  });

  it('as questions, and with signs that cannot be seen', () => {
    const made = ofRows([
      ['Nr', 'Wat moeten we doen', 'Wie gaat dat doen?', 'Wanneer moet het klaar zijn', 'Hoe staat het ervoor'],
      ['1', 'Bellen', 'Jo', '1 mei 2024', 'loopt'],
    ]);
    assert.deepEqual(roles(made), ['number', 'title', 'field eigenaar', 'field deadline', 'field status']);
    const hidden = ofRows([
      ['Ac\u00ADtie', 'Ver\u00ADant\u00ADwoordelijke', 'Dead\u200Bline'],
      ['Bellen', 'Jo', '1 mei 2024'],
    ]);
    assert.deepEqual(roles(hidden), ['title', 'field eigenaar', 'field deadline']);
  });

  it('of words that nothing knows, above cells that say what they are', () => {
    const made = ofRows([
      ['Volgorde', 'Klusje', 'Mensen', 'Moment', 'Stadium'],
      ['1', 'Offerte opvragen bij de aannemer', 'Anja', '1 april 2021', 'loopt'],
      ['2', 'Brief sturen aan alle bewoners', 'Henk', '1 mei 2021', 'gereed'],
      ['3', 'Zaal reserveren', 'Henk', '2 mei 2021', 'gereed'],
    ]);
    assert.deepEqual(doubtsIn(made), ['noHeader']);
    assert.equal(made.counts.get('actie'), 3);
    assert.deepEqual(roles(made), ['number', 'title', 'field eigenaar', 'field deadline', 'field status']);
    assert.deepEqual(
      made.tables[0]!.mapping.columns.map(({ header }) => header),
      ['Volgorde', 'Klusje', 'Mensen', 'Moment', 'Stadium'],
    );
    assert.match(wholeEntries(made), /^actie 1: Offerte opvragen/u);
  });

  it('a small word among others in a header says nothing of it', () => {
    const made = ofRows([
      ['Onderwerp', 'Status', 'Herinnering aan/uit'],
      ['Bellen', 'Voltooid', 'Onwaar'],
    ]);
    assert.doesNotMatch(made.text, /^ {2}uit:/mu);
  });

  it('of how it stands and whether it is done is progress', () => {
    for (const header of ['Stand van zaken / Afgedaan', 'Status / afgehandeld']) {
      const made = ofRows([
        ['Nr', 'Actie', header],
        ['1', 'Brief', 'Datumprikker verstuurd'],
        ['2', 'Memo', 'afgedaan'],
      ]);
      assert.equal(
        wholeEntries(made),
        'actie 1: Brief\n  voortgang: Datumprikker verstuurd\n\nactie 2: Memo\n  status: afgedaan\n',
        header,
      );
    }
  });

  it('a word for what is listed above numbers is the number, where another column has the words', () => {
    for (const [word, other] of [
      ['Motie', 'Titel'],
      ['Motie', 'Onderwerp'],
      ['Actie', 'Omschrijving'],
      ['Toezegging', 'Titel'],
    ] as const) {
      const made = ofRows([
        [word, other, 'Datum'],
        ['M24-01', 'Meer bankjes', '1-1-2024'],
        ['M24-02', 'Minder bankjes', '1-1-2024'],
      ]);
      assert.deepEqual(roles(made).slice(0, 2), ['number', 'title'], word);
      assert.match(made.text, new RegExp(`^${word.toLowerCase()} M24-01: Meer bankjes$`, 'mu'));
    }
  });

  it('of whether it was done is no deadline where cells say no', () => {
    const made = ofRows([
      ['Nr', 'Motie', 'Afgedaan'],
      ['1', 'Bankjes', 'nee'],
      ['2', 'Stalling', 'n.v.t.'],
    ]);
    assert.equal(roles(made)[2], 'done');
    assert.doesNotMatch(made.text, /deadline/u);
  });

  it('on two rows, where those of the second stand below wider ones', () => {
    const made = ofRows([
      ['Actie', '<', 'Wie', 'Planning', '<'],
      ['Nr', 'Omschrijving', '^', 'Start', 'Eind'],
      ['1', 'Bellen', 'Anja', '1 maart 2021', '1 april 2021'],
    ]);
    assert.deepEqual(roles(made), ['number', 'title', 'field eigenaar', 'own start', 'field deadline']);
    assert.equal(
      wholeEntries(made),
      'actie 1: Bellen\n  eigenaar: Anja\n  start: 1 maart 2021\n  deadline: 1 april 2021\n',
    );
    const one = ofRows([
      ['Nr', 'Actie', 'Wie', '<'],
      ['1', 'Bellen', 'Anja', 'Henk'],
    ]);
    assert.match(entriesIn(one), /^actie 1: Bellen\n {2}eigenaar: Anja\n/u);
  });

  it('written short', () => {
    for (const header of ['Stand v zaken', 'Stand v.z.', 'SvZ', 'Stavaza', 'Laatste stand']) {
      const made = ofRows([
        ['Actie', 'Vóór', header],
        ['Bellen', '1 april 2021', 'afgerond'],
        ['Mailen', '2 april 2021', 'wacht op antwoord van de gemeente'],
      ]);
      assert.deepEqual(roles(made), ['title', 'field deadline', 'field voortgang'], header);
    }
    const done = ofRows([
      ['Actie', 'Gereed d.d.'],
      ['Bellen', '1-4-2021'],
    ]);
    assert.deepEqual([roles(done), doubtsIn(done)], [['title', 'field gereed op'], ['doneColumn']]);
  });

  it('below a title, a fact and a blank row; merged headers count once', () => {
    const made = ofRows([
      ['Actielijst bestuur', '<', '<'],
      ['Peildatum: 1 maart 2021', '', ''],
      ['', '', ''],
      ['Nr', 'Actie', 'Wie'],
      ['1', 'Bellen', 'Anja'],
    ]);
    assert.match(made.text, /^register LIJST: Actielijst bestuur\n {2}peildatum: 1 maart 2021\n/u);
    assert.equal(wholeEntries(made), 'actie 1: Bellen\n  eigenaar: Anja\n');
  });

  it('without a header by what stands in them, which is asked', () => {
    const made = ofRows([
      ['1', 'Offerte opvragen bij de aannemer', 'Anja', '1 april 2021', 'loopt'],
      ['2', 'Brief sturen aan alle bewoners', 'Henk', '1 mei 2021', 'gereed'],
    ]);
    assert.deepEqual(doubtsIn(made), ['noHeader']);
    assert.match(
      wholeEntries(made),
      /^actie 1: Offerte opvragen bij de aannemer\n {2}eigenaar: Anja\n {2}deadline: 1 april 2021\n {2}status: loopt\n/u,
    );
  });

  it('a date that may be the deadline is asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie', 'Datum'],
      ['1', 'Bellen', 'Anja', '1 april 2021'],
    ]);
    assert.deepEqual(doubtsIn(made), ['dateColumn']);
    assert.match(made.text, /\/\/ nakijken: kolom “Datum” is gelezen als de datum van de actie/u);
  });

  it('a heading that stands at its first row alone holds until the next one, and is asked of once', () => {
    const head = ['Thema', 'Nr', 'Actie', 'Wie'];
    const once = ofRows([
      ...[head, ['Personeel', '1', 'Werven', 'HR'], ['', '2', 'Opleiden', 'HR']],
      ...[
        ['Geld', '3', 'Begroten', 'Jan'],
        ['', '4', 'Bezuinigen', 'Jan'],
      ],
    ]);
    assert.deepEqual(doubtsIn(once), ['onceHeading']);
    assert.deepEqual(entriesIn(once).match(/^\w+(?: \d)?: .*$/gmu), [
      ...['onderwerp: Personeel', 'actie 1: Werven', 'actie 2: Opleiden'],
      ...['onderwerp: Geld', 'actie 3: Begroten', 'actie 4: Bezuinigen'],
    ]);
    // Where a heading is said at each of its rows, or the first row has none, none says that there is none.
    for (const [first, second] of [
      ['Geld', 'Geld'],
      ['', 'Geld'],
    ])
      assert.deepEqual(
        doubtsIn(
          ofRows([
            head,
            [first!, '1', 'a', 'b'],
            [second!, '2', 'c', 'd'],
            ['', '3', 'e', 'f'],
            ['Huis', '4', 'g', 'h'],
          ]),
        ),
        [],
      );
  });

  it('a word in brackets behind a surname that may be the given name is asked of, once', () => {
    const of = (...names: string[]) =>
      ofRows([['Actie', 'Wie'], ...names.map((name, at) => [`Brief ${at} opstellen`, name])]).doubts.map(
        ({ key, values }) => [key, ...values],
      );
    assert.deepEqual(of('Kok (Marieke)', 'Jansen (Piet) en Kok (Marieke)', 'VNG'), [
      ['bracketNames', 'Kok (Marieke), Jansen (Piet)'],
    ]);
    assert.deepEqual(of('M. Kok (Marieke)', 'Jansen, J.C.M. (Hans)', 'van der Berg (An)'), [
      ['bracketNames', 'M. Kok (Marieke), Jansen, J.C.M. (Hans), van der Berg (An)'],
    ]);
    // Beside initials it is the given name; what stands behind several names or is called as organisations are is none.
    assert.deepEqual(of('Kok, M. (Marieke)', 'M. (Marieke) Kok', 'Jansen, P. (Piet), DUO'), []);
    assert.deepEqual(of('Kok (DUO)', 'M. Kok (VNG)', 'Bos (Belastingdienst)', 'Smit (Financiën)'), []);
    assert.deepEqual(of('Kok (Zwolle)', 'Jansen (Zwolle)', 'Marieke Kok (Assen)', 'Kok (voorzitter)'), []);
  });

  it('days of which nothing says that the day stands in front are asked of, once', () => {
    const of = (...days: string[]) => doubtsIn(ofRows([['Actie', 'Deadline'], ...days.map((day) => ['Bellen', day])]));
    assert.deepEqual(of('03/04/2024', '1/2/24'), ['dayOrder']);
    assert.deepEqual(of('03/04/2024', '03/25/2024'), ['monthFirst']);
    assert.deepEqual(of('03/04/2024', '25/03/2024'), []);
    assert.deepEqual(of('4/4/2024', '3-4-2024', '5 april 2024'), []);
  });
});
