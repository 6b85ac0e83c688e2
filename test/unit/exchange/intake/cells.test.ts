/** The cells of tables of others: struck through, changed, coloured, days and numbers, and what a person has to look at. */
import assert from 'node:assert/strict';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { type CellLike, doubtsIn, given, ofRows, table, wholeEntries } from './given.ts';

describe('the cells of a list', () => {
  const HEAD = ['Nr', 'Actie', 'Wie', 'Wanneer', 'Status'];

  it('struck through is a question, and no status', () => {
    const struck = (text: string) => ({ text: { pieces: [{ text, marks: ['struck' as const] }] } });
    const made = ofRows([
      HEAD,
      [struck('1'), struck('Bellen'), struck('Anja'), '', 'loopt'],
      [
        '2',
        { text: { pieces: [{ text: 'Besluit is ' }, { text: 'niet', marks: ['struck'] }, { text: ' genomen' }] } },
        '',
        '',
        struck('loopt'),
      ],
    ]);
    assert.deepEqual(doubtsIn(made), ['struck', 'partlyStruck', 'statusStruck']);
    const text = wholeEntries(made);
    assert.match(
      text,
      /actie 1: Bellen\n {2}\/\/ nakijken: deze regel is doorgehaald.*\n {2}eigenaar: Anja\n {2}status: loopt\n/u,
    );
    assert.match(text, /actie 2: Besluit is ~~niet~~ genomen\n/u);
    assert.doesNotMatch(text.slice(text.indexOf('actie 2')), /^ {2}status:/mu);
  });

  it('tracked changes, hidden text, notes and links are told or kept', () => {
    const text = {
      pieces: [
        { text: 'Bellen' },
        { text: ' met Henk', marks: ['deleted' as const] },
        { text: ' met Anja', marks: ['inserted' as const] },
        { text: ' stiekem', marks: ['hidden' as const] },
        { text: ' hier', link: 'https://example.org/x' },
      ],
      asides: [{ kind: 'comment' as const, text: 'Echt doen!' }],
    };
    const made = ofRows([HEAD, ['1', { text }, '', '', '']]);
    assert.deepEqual(doubtsIn(made), ['deletedText', 'insertedText', 'hiddenText']);
    const written = wholeEntries(made);
    assert.match(written, /^actie 1: Bellen met Anja stiekem hier\n/u);
    assert.match(written, /Opmerking bij Actie: Echt doen!/u);
    assert.match(written, /Link: https:\/\/example\.org\/x/u);
    assert.match(
      written,
      /\/\/ nakijken: met bijgehouden wijzigingen weggehaald, en hier niet overgenomen: met Henk\n/u,
    );
  });

  it('a word that took the place of another is told once, and nothing is left over', () => {
    const word = (text: string, mark: 'deleted' | 'inserted') => ({ text, marks: [mark] as const });
    const both = { pieces: [{ text: 'Folder ' }, word('drukken', 'deleted'), word('schrijven', 'inserted')] };
    const { rows, ...rest } = table([HEAD, ['1', { text: both }, '', '', ''], ['2', { text: both }, '', '', '']]);
    const made = makeRegister(given([{ ...rest, rows: [rows[0]!, rows[1]!, { ...rows[2]!, change: 'inserted' }] }]), {
      name: 'x',
    });
    assert.deepEqual(doubtsIn(made), ['deletedText', 'insertedText', 'deletedText', 'insertedText']);
    assert.match(wholeEntries(made), /^actie 1: Folder schrijven\n/u);
  });

  it('hidden and deleted rows, hidden columns and sheets', () => {
    const rows = table([HEAD, ['1', 'Bellen', '', '', ''], ['2', 'Mailen', '', '', '']], {
      hiddenColumns: [3],
      isHidden: true,
      name: 'Oud',
    });
    const [head, first, second] = rows.rows;
    const marked = {
      ...rows,
      rows: [head!, { ...first!, isHidden: true }, { ...second!, change: 'deleted' as const }],
    };
    const made = makeRegister(given([marked]), { name: 'x' });
    assert.deepEqual(doubtsIn(made), ['hiddenSheet', 'hiddenColumn', 'hiddenRow', 'deletedRow']);
    assert.match(wholeEntries(made), /actie 1: Bellen\n[\s\S]*actie 2: Mailen\n/u);
  });

  it('what one row says of several actions in a cell holds for each', () => {
    const made = ofRows([
      HEAD,
      ['', 'a. Bellen b. Mailen', 'Anja', '1 mei 2021', 'loopt'],
      ['7', 'Tellen', '', '', ''],
    ]);
    const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
    const rest = '  eigenaar: Anja\n  deadline: 1 mei 2021\n  status: loopt\n';
    assert.equal(text, `actie: a. Bellen\n${rest}\nactie: b. Mailen\n${rest}\nactie 7: Tellen\n`);
  });

  it('a row that was deleted keeps its words, and is asked once', () => {
    const gone = (text: string) => ({ text: { pieces: [{ text, marks: ['deleted' as const] }] } });
    const { rows, ...rest } = table([HEAD, [gone('1'), gone('Folder drukken'), gone('Anja'), '', '']]);
    const made = makeRegister(given([{ ...rest, rows: [rows[0]!, { ...rows[1]!, change: 'deleted' }] }]), {
      name: 'x',
    });
    assert.deepEqual(doubtsIn(made), ['deletedRow']);
    assert.match(
      wholeEntries(made),
      /^actie 1: Folder drukken\n {2}\/\/ nakijken: .*vervallen.*\n {2}eigenaar: Anja\n$/u,
    );
  });

  it('all below the word Legenda is one', () => {
    const colour = (text: string, of: string) => ({ text: { pieces: text === '' ? [] : [{ text }] }, colour: of });
    const made = ofRows([
      ...[HEAD, ['1', colour('Bellen', 'FFFF00'), '', '', ''], ['2', 'Mailen', '', '', ''], ['', '', '', '', '']],
      ...[
        ['Legenda:', '', '', '', ''],
        [colour('', 'FFFF00'), 'wacht op het bestuur', '', '', ''],
      ],
    ]);
    assert.deepEqual(
      made.doubts.map(({ values }) => values),
      [['wacht op het bestuur'], ['FFFF00', '1', '2', 'FFFF00 = wacht op het bestuur']],
    );
    assert.equal(wholeEntries(made), 'actie 1: Bellen\n\nactie 2: Mailen\n\n// Legenda:\n\n// wacht op het bestuur\n');
  });

  it('a colour is a question with its legend', () => {
    const yellow = (text: string) => ({ text: { pieces: [{ text }] }, colour: 'FFFF00' });
    const made = ofRows([
      HEAD,
      ['1', yellow('Bellen'), '', '', ''],
      ['2', 'Mailen', '', '', ''],
      ['', yellow('loopt'), '', '', ''],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ['legend', 'loopt'],
        ['colour', 'FFFF00', '1', '2', 'FFFF00 = loopt'],
      ],
    );
    assert.doesNotMatch(wholeEntries(made), /status/u);
  });

  it('days as they are shown, and as the file says where the language would not read that', () => {
    const day = (text: string, of: string) => ({ text: { pieces: [{ text }] }, day: of });
    const made = ofRows([
      HEAD,
      ['1', 'A', '', day('1-3-2021', '2021-03-01'), ''],
      ['2', 'B', '', day('3/1/2021', '2021-03-01'), ''],
      ['3', 'C', '', day('mrt-21', '2021-03-01'), ''],
      ['4', 'D', '', { text: { pieces: [{ text: '44256' }] }, number: 44256 }, ''],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ['serialDays', 'Wanneer', '44256', '1 maart 2021'],
        ['day', '3/1/2021', '1 maart 2021'],
        ['day', 'mrt-21', '1 maart 2021'],
      ],
    );
    assert.deepEqual(
      [...wholeEntries(made).matchAll(/deadline: (.*)/gu)].map(([, text]) => text),
      ['1-3-2021', '1 maart 2021', '1 maart 2021', '1 maart 2021'],
    );
  });

  it('a tick is a status, a number that cannot be one is none', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Klaar'],
      ['1', 'Bellen', 'x'],
      ['2 of 3', 'Mailen', ''],
      ['4', 'Wachten', 'nee'],
    ]);
    assert.deepEqual(doubtsIn(made), ['number']);
    const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
    assert.equal(
      text,
      'actie 1: Bellen\n  status: gereed\n\nactie: Mailen\n  kenmerk: 2 of 3\n\nactie 4: Wachten\n  opmerking: Klaar: nee\n',
    );
  });

  it('a status for done with its day is both', () => {
    const made = ofRows([
      HEAD,
      ['1', 'A', '', '', 'Gereed 12-03-2024'],
      ['2', 'B', '', '', 'afgerond op 12 maart'],
      ['3', 'C', '', '', 'Afgehandeld, 3 mei 2024'],
      ['4', 'D', '', '', 'loopt sinds 1 mei 2024'],
      ['5', 'E', '', '', 'Gereed: brief verstuurd'],
    ]);
    assert.equal(
      wholeEntries(made),
      [
        'actie 1: A\n  status: Gereed\n  gereed op: 12-03-2024\n',
        'actie 2: B\n  status: afgerond\n  gereed op: 12 maart\n',
        'actie 3: C\n  status: Afgehandeld\n  gereed op: 3 mei 2024\n',
        'actie 4: D\n  status: loopt sinds 1 mei 2024\n',
        'actie 5: E\n  status: Gereed: brief verstuurd\n',
      ].join('\n'),
    );
  });

  it('a status with a number before it is the status, and the number is told', () => {
    const made = ofRows([
      HEAD,
      ['1', 'A', '', '', '1 - Open'],
      ['2', 'B', '', '', '3. Gereed'],
      ['3', 'C', '', '', '2 van 5 gedaan'],
    ]);
    assert.deepEqual(
      [...wholeEntries(made).matchAll(/status: (.*)/gu)].map(([, text]) => text),
      ['Open', 'Gereed', '2 van 5 gedaan'],
    );
    assert.deepEqual(
      made.told.filter(({ key }) => key === 'derived').map(({ values }) => values),
      [['1 - Open'], ['3. Gereed']],
    );
  });

  it('a word for done with its day in a column for progress is asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Stand van zaken / Afgedaan'],
      ['1', 'A', 'Afgedaan 28 februari 2024'],
      ['2', 'B', 'Datumprikker verstuurd'],
      ['3', 'C', 'afgedaan'],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values, origin }) => [key, values[1], origin.line]),
      [['otherColumn', 'status', 2]],
    );
  });

  it('what says that it is the same as above is that, and told', () => {
    const made = ofRows([
      HEAD,
      ['1', 'Bellen', 'Jo', '1 mei 2024', 'loopt'],
      ['2', 'Mailen', 'idem', '"', 'Idem'],
      ['3', 'Idem', '〃', "''", ''],
      ['4', 'Lezen', 'Bo', '', ''],
    ]);
    assert.equal(
      wholeEntries(made),
      [
        'actie 1: Bellen\n  eigenaar: Jo\n  deadline: 1 mei 2024\n  status: loopt\n',
        'actie 2: Mailen\n  eigenaar: Jo\n  deadline: 1 mei 2024\n  status: loopt\n',
        'actie 3: Idem\n  eigenaar: Jo\n  deadline: 1 mei 2024\n',
        'actie 4: Lezen\n  eigenaar: Bo\n',
      ].join('\n'),
    );
    assert.equal(made.told.filter(({ key }) => key === 'ditto').length, 5);
  });

  it('a title that says that it is done is asked, where the row has no status', () => {
    const titles = [
      'Bellen (gereed)',
      'VERVALLEN: Mailen',
      'Lezen - afgerond',
      'Gereed: Staan',
      'Open dag (fase 2)',
      'Klaar: zetten',
    ];
    const of = (status: string) =>
      ofRows([HEAD, ...titles.map((title, at) => [String(at + 1), title, '', '', status])]).doubts.map(
        ({ key, values }) => [key, ...values],
      );
    assert.deepEqual(of(''), [
      ['statusInTitle', 'Bellen (gereed)', 'gereed'],
      ['statusInTitle', 'VERVALLEN: Mailen', 'vervallen'],
      ['statusInTitle', 'Lezen - afgerond', 'gereed'],
      ['statusInTitle', 'Gereed: Staan', 'gereed'],
      ['statusInTitle', 'Klaar: zetten', 'gereed'],
    ]);
    assert.deepEqual(of('loopt'), []);
  });

  it('a status in a column of deadlines is asked', () => {
    const made = ofRows([
      HEAD,
      ['1', 'A', '', '1 mei 2024 (gereed)', ''],
      ['2', 'B', '', 'gereed 3/5', ''],
      ['3', 'C', '', 'afgerond', ''],
      ['4', 'D', '', '1 mei 2024 (streefdatum)', ''],
      ['5', 'E', '', 'doorlopend', ''],
      ['6', 'F', '', '1 mei 2024 (gereed)', 'loopt'],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values, origin }) => [key, ...values, origin.line]),
      [2, 3, 4].map((line) => ['otherColumn', 'Wanneer', 'status', line]),
    );
  });

  it('a day behind who has to do it is asked', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1', 'A', 'Jan (1/5)'],
      ['2', 'B', 'Els, 8 mei'],
      ['3', 'C', 'Bo'],
    ]);
    assert.deepEqual(
      made.doubts.map(({ key, values }) => [key, ...values]),
      [
        ['dayWithWho', 'Wie', 'Jan (1/5)'],
        ['dayWithWho', 'Wie', 'Els, 8 mei'],
      ],
    );
  });

  describe('in a column of ticks', () => {
    const of = (...cells: readonly CellLike[]) =>
      ofRows([
        ['Nr', 'Actie', 'Klaar'],
        ['1', 'Bellen', 'x'],
        ['2', 'Mailen', '✓'],
        ['3', 'Tellen', 'x'],
        ['4', 'Lezen', 'x'],
        ...cells.map((like, at) => [String(at + 5), 'Zoeken', like]),
      ]);
    const said = (made: MadeRegister) =>
      wholeEntries(made)
        .split('\n\n')
        .slice(4)
        .map((entry) =>
          entry
            .trim()
            .split('\n')
            .slice(1)
            .map((line) => line.trim()),
        );

    it('a day is when it was done', () => {
      for (const text of [
        '12 maart 2024',
        '12-03-2024',
        'x 12-3-2024',
        '12-3-2024 x',
        'op 12 maart 2024',
        'd.d. 12-3-2024',
      ]) {
        const made = of(text);
        const day = text.replace(/^(?:x|op|d\.d\.) | x$/gu, '');
        assert.deepEqual([said(made), doubtsIn(made)], [[['status: gereed', `gereed op: ${day}`]], []], text);
      }
      assert.deepEqual(said(of('ja 20/3')), [['status: gereed', 'gereed op: 20/3']]);
      const made = of({ text: { pieces: [{ text: '12-mrt' }] }, day: '2024-03-12' });
      assert.deepEqual(doubtsIn(made), ['day']);
      assert.deepEqual(said(made)[0]!.slice(-2), ['status: gereed', 'gereed op: 12 maart 2024']);
    });

    it('what may be a day or a term is asked', () => {
      for (const text of ['12-3', 'week 12', 'maart 2024', 'eind maart']) {
        const made = of(text);
        assert.deepEqual(doubtsIn(made), ['tickUnsure'], text);
        assert.deepEqual(said(made)[0]!.slice(1), [`opmerking: Klaar: ${text}`]);
      }
    });

    it('what programs write for yes and no is a tick and none', () => {
      for (const [yes, no] of [
        ['WAAR', 'ONWAAR'],
        ['TRUE', 'FALSE'],
        ['true', 'false'],
      ] as const) {
        const made = ofRows([
          ['Klus', 'Wie', 'Gedaan?'],
          ['Bellen', 'Anja', yes],
          ['Mailen', 'Henk', no],
        ]);
        assert.equal(
          wholeEntries(made),
          'actie: Bellen\n  eigenaar: Anja\n  status: gereed\n\nactie: Mailen\n  eigenaar: Henk\n',
        );
      }
    });

    it('other words stay what they are', () => {
      const made = of('nee', 'bijna');
      assert.deepEqual([said(made), doubtsIn(made)], [[['opmerking: Klaar: nee'], ['opmerking: Klaar: bijna']], []]);
    });

    it('most of which are days, ticks stay ticks', () => {
      const made = ofRows([
        ['Nr', 'Actie', 'Gereed'],
        ['1', 'Bellen', '1-1-2024'],
        ['2', 'Mailen', '2-1-2024'],
        ['3', 'Tellen', 'x'],
        ['4', 'Lezen', 'nee'],
      ]);
      assert.equal(
        wholeEntries(made),
        'actie 1: Bellen\n  status: gereed\n  gereed op: 1-1-2024\n\nactie 2: Mailen\n  status: gereed\n  gereed op: 2-1-2024\n\nactie 3: Tellen\n  status: gereed\n\nactie 4: Lezen\n  opmerking: Gereed: nee\n',
      );
    });

    it('among words for a status a day is when it was done', () => {
      const made = ofRows([
        ['Nr', 'Actie', 'Gereed'],
        ['1', 'Bellen', 'loopt'],
        ['2', 'Mailen', 'nog niet gestart'],
        ['3', 'Tellen', '12 maart 2024'],
      ]);
      assert.match(wholeEntries(made), /Tellen\n {2}status: gereed\n {2}gereed op: 12 maart 2024\n/u);
    });

    it('beside another that says the day, and beside a status', () => {
      const made = ofRows([
        ['Nr', 'Actie', 'Gereed', 'Gereed op', 'Status'],
        ['1', 'Bellen', 'x', '1-1-2024', ''],
        ['2', 'Mailen', '12 maart 2024', '', ''],
        ['3', 'Tellen', '12 maart 2024', '13 maart 2024', ''],
        ['4', 'Lezen', 'x', '', 'loopt'],
        ['5', 'Zoeken', '12 maart 2024', '', 'loopt'],
        ['6', 'Vragen', 'x', '', 'afgerond'],
        ['7', 'Varen', '12 maart 2024', '', 'afgerond'],
      ]);
      assert.equal(
        wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
        [
          'actie 1: Bellen\n  gereed op: 1-1-2024\n  status: gereed\n',
          'actie 2: Mailen\n  status: gereed\n  gereed op: 12 maart 2024\n',
          'actie 3: Tellen\n  gereed op: 13 maart 2024\n  opmerking: Gereed: 12 maart 2024\n',
          'actie 4: Lezen\n  status: loopt\n  opmerking: Gereed: x\n',
          'actie 5: Zoeken\n  status: loopt\n  opmerking: Gereed: 12 maart 2024\n',
          'actie 6: Vragen\n  status: afgerond\n',
          'actie 7: Varen\n  status: afgerond\n  gereed op: 12 maart 2024\n',
        ].join('\n'),
      );
      assert.deepEqual(doubtsIn(made), ['doneColumn', 'tickUnsure', 'tickUnsure', 'tickUnsure']);
    });
  });

  it('numbers have no sign behind them, typed or automatic', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1.', 'Bellen', 'Anja'],
      ['2)', 'Mailen', 'Henk'],
      [{ text: { pieces: [], number: '3.' } }, 'Tellen', 'Henk'],
    ]);
    assert.deepEqual(made.text.match(/^actie.*/gmu), ['actie 1: Bellen', 'actie 2: Mailen', 'actie 3: Tellen']);
    assert.deepEqual(doubtsIn(made), []);
  });

  it('numbers with a comma, as Excel shows them, have a point', () => {
    const made = ofRows([
      ['Nr', 'Actie', 'Wie'],
      ['1,1', 'Bellen', 'Anja'],
      ['1,10', 'Mailen', 'Henk'],
    ]);
    assert.equal(wholeEntries(made), 'actie 1.1: Bellen\n  eigenaar: Anja\n\nactie 1.10: Mailen\n  eigenaar: Henk\n');
    assert.deepEqual(doubtsIn(made), []);
    assert.deepEqual(
      made.told.map(({ values }) => values),
      [['1,1'], ['1,10']],
    );
  });

  it('automatic numbers are the numbers', () => {
    const made = ofRows([
      ['Actie', 'Wie'],
      [{ text: { pieces: [{ text: 'Bellen' }], number: '3.1' } }, 'Anja'],
    ]);
    assert.equal(wholeEntries(made), 'actie 3.1: Bellen\n  eigenaar: Anja\n');
  });

  it('what the language would read otherwise stands as a comment: no cell makes an entry, nor a field but its own', () => {
    const made = ofRows([
      ['Actie', 'Toelichting', 'Wie', 'Stappen'],
      ['Bellen', '// geen opmerking\nactie 7: vals', 'Anja\ndeadline: 1 mei 2021', 'eerst\nstatus: gereed'],
    ]);
    const text = wholeEntries(made);
    assert.equal(text.match(/^actie/gmu)?.length, 1, text);
    const [entry] = [...readDocument(text).entries];
    assert.deepEqual(
      entry?.entry.fields.map(({ name }) => name),
      ['toelichting'],
      text,
    );
    assert.match(
      text,
      / {2}\/\/ hieronder staat wat bij “eigenaar” hoort.*\n {2}\/\/ Anja\n {2}\/\/ deadline: 1 mei 2021\n/u,
    );
  });

  it('decisions, promises, motions and gremia by their headers', () => {
    assert.match(
      wholeEntries(
        ofRows([
          ['Nr', 'Besluit', 'Datum'],
          ['1', 'Vastgesteld', '1 mei 2021'],
        ]),
      ),
      /^besluit 1: Vastgesteld\n {2}datum: 1 mei 2021\n/u,
    );
    assert.match(
      wholeEntries(
        ofRows([
          ['Nr', 'Toezegging', 'Gedaan door'],
          ['1', 'Brief', 'Anja'],
        ]),
      ),
      /^toezegging 1: Brief\n {2}gedaan door: Anja\n/u,
    );
    assert.match(
      wholeEntries(
        ofRows([
          ['Nr', 'Motie', 'Indieners', 'Uitslag'],
          ['1', 'Meer groen', 'Henk', 'aangenomen'],
        ]),
      ),
      /^motie 1: Meer groen\n {2}indieners: Henk\n {2}uitslag: aangenomen\n/u,
    );
    assert.match(
      wholeEntries(
        ofRows([
          ['Gremium', 'Huidige deelnemers', 'Frequentie'],
          ['Stuurgroep', 'Anja (voorzitter)\nHenk', 'maandelijks'],
        ]),
      ),
      /^gremium Stuurgroep\n {2}voorzitter: Anja\n {2}leden: Henk\n {2}frequentie: maandelijks\n/u,
    );
    assert.match(
      wholeEntries(
        ofRows([
          ['Nr', 'Soort', 'Onderwerp'],
          ['1', 'besluit', 'Vastgesteld'],
          ['2', 'actie', 'Bellen'],
        ]),
      ),
      /^besluit 1: Vastgesteld\n\nactie 2: Bellen\n/u,
    );
  });
});
