/** Documents of others without a table: lines that say what is to be done, minutes, plain text. */
import assert from 'node:assert/strict';
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { findSourceBlocks } from '../../../../server/src/server/handlers/intakeSource.ts';
import { given, paragraph, table, wholeEntries } from './given.ts';

describe('a document without a table', () => {
  it('lines that say what is to be done', () => {
    const made = makeRegister(
      given([
        paragraph('Actiepuntenlijst:'),
        paragraph(
          'Voor de volgende keer komt er een notitie. Die gaat over de juistheid van de data en wordt afgestemd met iedereen die er iets over te zeggen heeft, ook buiten het overleg om.',
          { depth: 0, number: 'i.' },
        ),
        paragraph('Offerte opvragen (Henk, 1 april 2021)', { depth: 0, number: 'ii.' }),
        paragraph('Actie 5: Brief sturen'),
        paragraph('Wie: Anja'),
        paragraph('Deadline: 1 mei 2021'),
        paragraph('Besluit: de werkwijze is vastgesteld'),
        paragraph('Tot de volgende keer.'),
      ]),
      { name: 'x' },
    );
    const text = wholeEntries(made).replace(/ {2}\/\/ nakijken.*\n/gu, '');
    assert.match(text, /^actie i: Voor de volgende keer komt er een notitie\.\n {2}toelichting:/u);
    assert.match(text, /\nactie ii: Offerte opvragen\n {2}eigenaar: Henk\n {2}deadline: 1 april 2021\n/u);
    assert.match(text, /\nactie 5: Brief sturen\n {2}eigenaar: Anja\n {2}deadline: 1 mei 2021\n/u);
    assert.match(text, /\nbesluit: de werkwijze is vastgesteld\n\n\/\/ Tot de volgende keer\.\n/u);
  });

  it('items below a title or a heading that says what they are', () => {
    for (const level of [1, 2]) {
      const before = level === 1 ? [] : [paragraph('Overleg', { level: 1 })];
      const items = ['Bellen', 'Mailen'].map((text, at) => paragraph(text, { depth: 0, number: `${at + 1}.` }));
      const made = makeRegister(given([...before, paragraph('Actiepunten', { level }), ...items]), { name: 'x' });
      const text = wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, '');
      assert.equal(text, 'actie 1: Bellen\n\nactie 2: Mailen\n', String(level));
    }
  });

  it('minutes become a meeting with its points', () => {
    const made = makeRegister(
      given([
        paragraph('Verslag DUO 13 januari 2021', { level: 1 }),
        table([
          ['Deelnemers', 'Peter Spijkerman, Henk Mulder'],
          ['Afwezig', 'Marc Hoenders'],
        ]),
        paragraph('1. Opening', { level: 2 }),
        paragraph('Roelien is er voor het laatst.'),
        paragraph('Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.'),
        paragraph('2. Rondvraag', { level: 2 }),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made),
      'vergadering DUO 13 januari 2021\n  aanwezig: Peter Spijkerman, Henk Mulder\n  afwezig: Marc Hoenders\n  agenda:\n    1. Opening\n      Roelien is er voor het laatst.\n      Actiepunt 5: Anja meldt dat daar een bijeenkomst over is.\n    2. Rondvraag\n',
    );
  });

  it('minutes whose title is a line like all others, with what they say of themselves below it', () => {
    const said = (title: string, ...more: string[]) =>
      given([
        ...[title, ...more, 'Aanwezig: Els, Bram', 'Afwezig m.k.: Tariq'].map((text) => paragraph(text)),
        paragraph('Opening', { depth: 0, number: '1.' }),
        paragraph('Els opent.'),
        paragraph('Actie Bram: belt de gemeente'),
        paragraph('Sluiting', { depth: 0, number: '2.' }),
      ]);
    const agenda =
      '  aanwezig: Els, Bram\n  afwezig: Tariq\n  agenda:\n    1. Opening\n      Els opent.\n      Actie Bram: belt de gemeente\n    2. Sluiting\n';
    for (const document of [said('Notulen bestuur 12 maart 2024'), said('Notulen bestuur', 'Datum: 12 maart 2024')])
      assert.equal(wholeEntries(makeRegister(document, { name: 'x' })), `vergadering bestuur 12 maart 2024\n${agenda}`);
    const letter = makeRegister(given([paragraph('Verslag volgt.'), paragraph('Actie 5: Bellen')]), { name: 'x' });
    assert.match(letter.text, /^register X: x\n {2}toelichting: Verslag volgt\.\n\nactie 5: Bellen\n/u);
  });

  it('what was agreed below a line in such minutes is no point of theirs', () => {
    const made = makeRegister(
      given([
        ...['Verslag bestuur 12 maart 2024', 'Aanwezig: Els, Bram'].map((text) => paragraph(text)),
        paragraph('Opening', { depth: 0, number: '1.' }),
        paragraph('Actiepunten'),
        paragraph('Gemeente bellen (Bram, 1 april 2024)', { depth: 0, number: '1.' }),
      ]),
      { name: 'x' },
    );
    assert.match(
      wholeEntries(made),
      /\n {4}1\. Opening\n {4}Actiepunten\n {6}actiepunt \(1\): Gemeente bellen\n {8}eigenaar: Bram\n {8}deadline: 1 april 2024\n/u,
    );
  });

  it('lines that stand further in below a numbered one are what was said there', () => {
    const text = 'Open dag\nAfgesproken wordt dat de open dag\nop 8 juni is.\nActie Henk: mailt de gemeente';
    const minutes = [
      ...[paragraph('Verslag bestuur 4 maart 2024'), paragraph('Aanwezig: Henk, Anja')],
      paragraph(text, { depth: 0, number: '1.' }),
    ];
    assert.match(
      wholeEntries(makeRegister(given(minutes), { name: 'x' })),
      /\n {4}1\. Open dag\n {6}Afgesproken wordt dat de open dag op 8 juni is\.\n {6}Actie Henk: mailt de gemeente\n$/u,
    );
    const list = [
      paragraph('Besluiten'),
      paragraph('Begroting\nen jaarplan\nDatum: 6 februari 2024\nActie: Els stuurt hem rond', {
        depth: 0,
        number: '1.',
      }),
    ];
    assert.equal(
      wholeEntries(makeRegister(given(list), { name: 'x' })).replace(/ {2}\/\/ .*\n/gu, ''),
      'besluit 1: Begroting en jaarplan\n  datum: 6 februari 2024\n\nactie: Els stuurt hem rond\n',
    );
  });

  it('the title may have the level of the headings below it', () => {
    const rows = (title: string) =>
      table([
        ['Actie', 'Wie'],
        [title, 'Anja'],
      ]);
    const made = makeRegister(
      given([
        paragraph('Actielijst afdeling Zuid', { level: 1 }),
        paragraph('Vergadering 11 januari 2024', { level: 1 }),
        rows('Bellen'),
        paragraph('Vergadering 8 februari 2024', { level: 1 }),
        rows('Mailen'),
      ]),
      { name: 'x' },
    );
    assert.match(made.text, /^register X: Actielijst afdeling Zuid\n/u);
    assert.doesNotMatch(made.text, /onderwerp: Actielijst/u);
    assert.match(
      made.text,
      /\nonderwerp: Vergadering 11 januari 2024\n(?:.*\n)*onderwerp: Vergadering 8 februari 2024\n/u,
    );
    const two = makeRegister(
      given([
        paragraph('Actielijst bestuur', { level: 1 }),
        rows('Bellen'),
        paragraph('Actielijst raad', { level: 1 }),
        rows('Mailen'),
      ]),
      { name: 'x' },
    );
    assert.match(two.text, /onderwerp: Actielijst bestuur\n(?:.*\n)*onderwerp: Actielijst raad\n/u);
  });

  it('the title may have the style for it, above several headings of the first level', () => {
    const rows = (title: string) =>
      table([
        ['Actie', 'Wie'],
        [title, 'Anja'],
      ]);
    const parts = ['Gebouw', 'Personeel'].flatMap((text) => [paragraph(text, { level: 1 }), rows(`${text} nalopen`)]);
    for (const title of ['Bewonerscommissie Zuid', 'Stand van zaken april', 'Werkgroep Verkeer']) {
      const made = makeRegister(given([paragraph(title, { level: 1, isTitle: true }), ...parts]), { name: 'x' });
      assert.match(made.text, new RegExp(`^register X: ${title}\n`, 'u'));
      assert.equal(
        wholeEntries(made),
        'onderwerp: Gebouw\n\nactie: Gebouw nalopen\n  eigenaar: Anja\n\nonderwerp: Personeel\n\nactie: Personeel nalopen\n  eigenaar: Anja\n',
      );
    }
    // Another title further down, or one that says how all below it is, is a heading.
    const two = makeRegister(
      given([
        ...[paragraph('Zuid', { level: 1, isTitle: true }), ...parts],
        ...[paragraph('Noord', { level: 1, isTitle: true }), rows('Bellen')],
      ]),
      { name: 'x' },
    );
    assert.match(two.text, /^register X: x\n[\s\S]*onderwerp: Zuid\n[\s\S]*onderwerp: Noord\n/u);
    const done = makeRegister(given([paragraph('Afgerond', { level: 1, isTitle: true }), ...parts]), { name: 'x' });
    assert.match(done.text, /\nonderwerp: Afgerond\n/u);
  });

  it('the title of a list may be a line like all others', () => {
    const items = ['Bellen', 'Mailen'].map((text, at) => paragraph(text, { depth: 0, number: `${at + 1}.` }));
    const made = makeRegister(given([paragraph('Actielijst commissie Bouw'), ...items]), { name: 'x' });
    const text = made.text.replace(/ {2}\/\/ .*\n/gu, '');
    assert.equal(text, 'register X: Actielijst commissie Bouw\n\nactie 1: Bellen\n\nactie 2: Mailen\n');
    const rows = makeRegister(
      given([
        paragraph('Acties van de week'),
        table([
          ['Actie', 'Wie'],
          ['Bellen', 'Els'],
        ]),
      ]),
      {
        name: 'x',
      },
    );
    assert.equal(rows.text, 'register X: Acties van de week\n\nactie: Bellen\n  eigenaar: Els\n');
  });

  it('three numbered lines below each other in a mail are a list; fewer, or with text between them, are none', () => {
    const mail = (...texts: string[]) => {
      const lines = texts.map((text) => {
        const [, number, words] = /^(?:(\d\))\s)?(.*)$/u.exec(text)!;
        return number === undefined ? paragraph(text) : paragraph(words!, { depth: 0, number });
      });
      return makeRegister(given(lines), { name: 'x' });
    };
    const made = mail('Beste allen,', '1) Bellen', '2) Mailen (Els, 1 mei 2024)', '3) Posten', 'Groet,', '1) Els');
    assert.deepEqual([...new Set(made.doubts.map(({ key }) => key))], ['fromLine']);
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      'actie 1: Bellen\n\nactie 2: Mailen\n  eigenaar: Els\n  deadline: 1 mei 2024\n\nactie 3: Posten\n\n// Groet,\n\n// 1) Els\n',
    );
    for (const none of [mail('1) Bellen', '2) Mailen'), mail('1) Inleiding', 'Lang.', '2) Doel', 'Kort.', '3) Slot')])
      assert.equal(none.counts.size, 0);
    // Where lines say themselves what they are, others are none.
    assert.equal(mail('Actie: Bellen', '1) een', '2) twee', '3) drie').counts.get('actie'), 1);
  });

  it('a line in capitals, a name between dashes, and an abbreviation at the end', () => {
    const made = makeRegister(
      given([
        paragraph('ACTIE Noor: belt de centrale'),
        paragraph('Actie: Rooster maken - Bram - 28 maart 2024'),
        paragraph('Actie: Bellen - Noor - z.s.m.'),
        paragraph('Actie: Schrijven (Els, uiterlijk 1 mei 2024)'),
        paragraph('Actie: Overleg A - B voorbereiden (Els, n.t.b.)'),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      'actie: belt de centrale\n  eigenaar: Noor\n\nactie: Rooster maken\n  eigenaar: Bram\n  deadline: 28 maart 2024\n\nactie: Bellen\n  eigenaar: Noor\n  deadline: z.s.m.\n\nactie: Schrijven\n  eigenaar: Els\n  deadline: uiterlijk 1 mei 2024\n\nactie: Overleg A - B voorbereiden (Els, n.t.b.)\n',
    );
  });

  it('words for how it is at the end of an item are its status, and nobody', () => {
    const made = makeRegister(
      given([
        paragraph('Actiepunten vorige keer:'),
        ...[
          'Sleutels bijmaken (gereed)',
          'Piet: offerte dak (loopt, voor 1-5-2024)',
          'Website aanpassen - vervallen',
          'Dak nakijken (Els, in uitvoering, 1 mei 2024)',
          'Heg snoeien (Bo, afgerond)',
          'Brochure - nieuw',
          'Notitie sturen (wethouder De Boer, 1 april 2024);',
        ].map((text) => paragraph(text, { depth: 0 })),
      ]),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'actie: Sleutels bijmaken\n  status: gereed\n',
        'actie: Piet: offerte dak\n  deadline: voor 1-5-2024\n  status: loopt\n',
        'actie: Website aanpassen\n  status: vervallen\n',
        'actie: Dak nakijken\n  eigenaar: Els\n  deadline: 1 mei 2024\n  status: in uitvoering\n',
        'actie: Heg snoeien\n  eigenaar: Bo\n  status: afgerond\n',
        'actie: Brochure - nieuw\n',
        'actie: Notitie sturen\n  eigenaar: wethouder De Boer\n  deadline: 1 april 2024\n',
      ].join('\n'),
    );
    assert.ok(made.doubts.some(({ key, values }) => key === 'whoInTitle' && values[0] === 'Piet'));
  });

  it('what is to be done is nobody, whatever stands before it', () => {
    const made = makeRegister(
      given(
        [
          'Actiepunten',
          'Joop – vraagt drie offertes op, uiterlijk 1 april 2024',
          'Tent (nog te huren, 1 mei 2024)',
          'Dak (n.t.b., 1 mei 2024)',
          'Goot (allen, 1 mei 2024)',
          'Heg (HR / de secretaris, 1 mei 2024)',
        ].map((text, at) => paragraph(text, at === 0 ? {} : { depth: 0 })),
      ),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'actie: Joop – vraagt drie offertes op, uiterlijk 1 april 2024\n',
        'actie: Tent (nog te huren, 1 mei 2024)\n',
        'actie: Dak\n  eigenaar: n.t.b.\n  deadline: 1 mei 2024\n',
        'actie: Goot\n  eigenaar: allen\n  deadline: 1 mei 2024\n',
        'actie: Heg\n  eigenaar: HR, de secretaris\n  deadline: 1 mei 2024\n',
      ].join('\n'),
    );
    assert.deepEqual(
      made.doubts.filter(({ key }) => key === 'whoInTitle').map(({ values }) => values[0]),
      ['Joop'],
    );
  });

  it('what stands between entries stays between them', () => {
    const lines = ['Besluit: akkoord', 'Agendapunt 2: Verkeer', 'Besluit: aanhouden', 'Tot morgen.'];
    const made = makeRegister(given(lines.map((text) => paragraph(text))), { name: 'x' });
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      'besluit: akkoord\n\n// Agendapunt 2: Verkeer\n\nbesluit: aanhouden\n\n// Tot morgen.\n',
    );
  });

  it('items further in that say who and when are actions, below subjects', () => {
    const list = (...items: readonly (readonly [depth: number, text: string, number?: string])[]) =>
      makeRegister(
        given([
          paragraph('Actielijst MT'),
          ...items.map(([depth, text, number]) =>
            paragraph(text, { depth, ...(number === undefined ? {} : { number }) }),
          ),
        ]),
        { name: 'x' },
      );
    const made = list(
      ...([
        [0, 'Huisvesting', '1.'],
        [1, 'Offerte opvragen (Karin, 1 mei 2024)', 'a.'],
        [1, 'Huur opzeggen (Karin, 15 mei 2024)', 'b.'],
      ] as const),
      ...([
        [0, 'Personeel', '2.'],
        [1, 'Vacature plaatsen (Bo, 2 mei 2024)', 'a.'],
        [1, 'Profiel herzien', 'b.'],
        [2, 'eerst het oude'],
      ] as const),
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'blok 1: Huisvesting\n',
        'actie a: Offerte opvragen\n  eigenaar: Karin\n  deadline: 1 mei 2024\n',
        'actie b: Huur opzeggen\n  eigenaar: Karin\n  deadline: 15 mei 2024\n',
        'blok 2: Personeel\n',
        'actie a: Vacature plaatsen\n  eigenaar: Bo\n  deadline: 2 mei 2024\n',
        'actie b: Profiel herzien\n  toelichting: - eerst het oude\n',
      ].join('\n'),
    );
    assert.equal(made.doubts.filter(({ key }) => key === 'subjectItem').length, 2);
    const people = list([0, 'Jan:'], [1, 'gemeente bellen'], [1, 'sleutel halen'], [0, 'Els:'], [1, 'offerte vragen']);
    assert.deepEqual(people.text.match(/^\w+: .*$/gmu), [
      ...[
        'onderwerp: Jan',
        'actie: gemeente bellen',
        'actie: sleutel halen',
        'onderwerp: Els',
        'actie: offerte vragen',
      ],
    ]);
    assert.equal(people.doubts.filter(({ key }) => key === 'whoHeading').length, 2);
    // Steps that say nothing of the kind stay with the action above, and so does what one alone has below it.
    const steps = list(
      [0, 'Verhuizen'],
      [1, 'dozen kopen'],
      [0, 'Inrichten'],
      [1, 'kast (Bo, 1 mei 2024)'],
      [1, 'lamp'],
    );
    assert.deepEqual(steps.text.match(/^actie.*$/gmu), ['actie: Verhuizen', 'actie: Inrichten']);
    const one = list([0, 'Verhuizen'], [1, 'dozen kopen (Bo, 1 mei 2024)'], [0, 'Inrichten']);
    assert.deepEqual(one.text.match(/^actie.*$/gmu), ['actie: Verhuizen', 'actie: Inrichten']);
  });

  it('lines of a mail that say who does what are actions below words that announce them', () => {
    const mail = (...lines: string[]) => makeRegister(given(lines.map((text) => paragraph(text))), { name: 'x' });
    const made = mail(
      'Hoi,',
      'Hierbij de acties van gisteren:',
      'Marieke – belt de aannemer',
      'Joop: vraagt offertes op',
      'Groet,',
      'Els',
    );
    assert.deepEqual(made.text.match(/^actie.*$/gmu), [
      'actie: Marieke – belt de aannemer',
      'actie: Joop: vraagt offertes op',
    ]);
    assert.deepEqual(
      made.doubts.filter(({ key }) => key === 'whoInTitle').map(({ values }) => values[0]),
      ['Marieke', 'Joop'],
    );
    assert.equal(mail('Hierbij de acties van gisteren:', 'Marieke – belt de aannemer', 'Tot morgen').counts.size, 0);
    assert.equal(mail('Hoi,', 'Marieke – voorzitter', 'Joop – lid').counts.size, 0);
  });

  it('items below a heading that is the title and says that they are actions', () => {
    for (const title of ['Acties voor volgende keer', 'Actielijst MT', 'Actiepunten 12 maart 2024']) {
      const made = makeRegister(given([paragraph(title, { level: 1 }), paragraph('Bellen', { depth: 0 })]), {
        name: 'x',
      });
      assert.match(made.text, new RegExp(`^register X: ${title}\n\nactie: Bellen\n`, 'u'));
    }
    const other = makeRegister(given([paragraph('Verhuizing', { level: 1 }), paragraph('Bellen', { depth: 0 })]), {
      name: 'x',
    });
    assert.equal(other.counts.size, 0);
  });

  it('who stands behind dots that lead to it is the owner', () => {
    const made = makeRegister(
      given(
        [
          'Actiepunten',
          'Gemeente bellen .......... Jan',
          'Brief sturen ……… Jan en Els',
          'Dak nakijken ........ 1 mei 2024',
          'Wachten ... tot Jan belt',
        ].map((text, at) => paragraph(text, at === 0 ? {} : { depth: 0 })),
      ),
      { name: 'x' },
    );
    assert.equal(
      wholeEntries(made).replace(/ {2}\/\/ .*\n/gu, ''),
      [
        'actie: Gemeente bellen\n  eigenaar: Jan\n',
        'actie: Brief sturen\n  eigenaar: Jan en Els\n',
        'actie: Dak nakijken\n  deadline: 1 mei 2024\n',
        'actie: Wachten ... tot Jan belt\n',
      ].join('\n'),
    );
  });

  it('paragraphs with tabs below a header are a table', () => {
    const lines = ['Nr\tActie\tWie\tWanneer', '1\tOrgel stemmen\tBas\t1 mei 2024', '2\tDak nakijken\tKees', 'Tot dan.'];
    const made = makeRegister(given([paragraph('Actielijst', { level: 1 }), ...lines.map((text) => paragraph(text))]), {
      name: 'x',
    });
    assert.equal(
      wholeEntries(made),
      'actie 1: Orgel stemmen\n  eigenaar: Bas\n  deadline: 1 mei 2024\n\nactie 2: Dak nakijken\n  eigenaar: Kees\n\n// Tot dan.\n',
    );
    const drawn = makeRegister(
      given(
        ['Nr\tActie\tWie', '--------', '1\tOrgel stemmen\tBas', '2\tDak nakijken\tKees'].map((text) => paragraph(text)),
      ),
      { name: 'x' },
    );
    assert.deepEqual(drawn.text.match(/^actie.*$/gmu), ['actie 1: Orgel stemmen', 'actie 2: Dak nakijken']);
    const letter = makeRegister(given(['Aan:\tJan', 'Van:\tEls', 'Betreft:\thet dak'].map((text) => paragraph(text))), {
      name: 'x',
    });
    assert.deepEqual([letter.tables, letter.rest], [[], []]);
  });

  it('somebody alone behind the word for an action is asked about', () => {
    const lines = [
      'Actiepunten',
      '1. De gemeente wordt gebeld.',
      'Actie: Jan',
      'Actie: Els, 1 april 2024',
      'Actie: tafels halen',
    ];
    const made = makeRegister(given(lines.map((text) => paragraph(text))), { name: 'x' });
    assert.deepEqual(
      made.doubts.filter(({ key }) => key === 'nameAsTitle').map(({ values }) => values[0]),
      ['Jan', 'Els, 1 april 2024'],
    );
  });

  it('items below headings of a list of actions are that too', () => {
    const made = makeRegister(
      given([
        ...[paragraph('Acties per team', { level: 1 }), paragraph('Team Noord', { level: 2 })],
        ...[paragraph('Rooster maken – Anja – 1 april 2024', { depth: 0 }), paragraph('Team Zuid', { level: 2 })],
        paragraph('Verhuizing (Cor; mei 2024)', { depth: 0 }),
      ]),
      { name: 'x' },
    );
    assert.deepEqual(made.text.match(/^(?:onderwerp|actie).*$/gmu), [
      ...['onderwerp: Team Noord', 'actie: Rooster maken', 'onderwerp: Team Zuid', 'actie: Verhuizing'],
    ]);
  });

  it('is shown with its tables by the numbers that they are told by', () => {
    const framed = table(
      [
        ['', 'A', 'B'],
        ['1', 'Actie', 'Wie'],
        ['2', 'Bellen', 'Jo'],
      ],
      { name: 'Acties' },
    );
    const document = given([...['Nr\tActie\tWie', '1\tMailen\tBo'].map((text) => paragraph(text)), framed], {
      notices: [{ key: 'missingCells', table: 0, line: 2 }],
    });
    const made = makeRegister(document, { name: 'x' });
    assert.deepEqual(
      made.tables.map(({ table: at, mapping }) => [at, ...mapping.columns.map(({ header }) => header)]),
      [
        [0, 'Nr', 'Actie', 'Wie'],
        [1, 'Actie', 'Wie'],
      ],
    );
    assert.deepEqual(made.notices, [{ key: 'missingCells', table: 1, line: 2 }]);
    const shown = allAtOnce(findSourceBlocks(document, made.tables)).flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    assert.deepEqual(
      shown.map(({ table: at, rows }) => [at, rows.find(({ isHeader }) => isHeader)?.cells]),
      [
        [0, ['Nr', 'Actie', 'Wie']],
        [1, ['Actie', 'Wie']],
      ],
    );
  });

  it('text that is nothing of the kind is kept as it stands', () => {
    const made = makeRegister(given([paragraph('Beste Anja,'), paragraph('// tot morgen: 12 uur')]), {
      name: 'brief aan Anja',
    });
    assert.deepEqual(made.rest, []);
    assert.match(made.text, /^register BRIEF-AAN-ANJA: brief aan Anja\n/u);
    assert.match(made.text, /Beste Anja,/u);
  });
});
