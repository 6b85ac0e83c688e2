import assert from 'node:assert/strict';
import { getHover } from '../../../server/src/features/hover.ts';
import { FULL_CLIENT, fixture, TODAY_ONLY } from '../../support/fixture.ts';

const PLAIN_CLIENT = { snippets: false, markdown: false, ownCommands: false };

const NAMES = `organisatie BZK: Ministerie van Binnenlandse Zaken
  soort: ministerie
organisatie EZK
organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de NCG, Coördinator
  verschreven als: NGC
  onderdeel van: Rijk
organisatie Rijk
organisatie Stut en steun
gremium DUO: Directeuren Uitvoeringsoverleg
  leden:
    Anja Woortman (NCG),
    Nicoline van der Linden
  maximum: 12
  toelichting:
    Verslag door
    de NCG.
gremium MS
persoon Anja Woortman
  verschreven als: Anja Wortman
  organisatie: NCG
  functie: programmadirecteur
persoon Nicoline van der Linden
`;
const LIST = `register LIJST: De lijst
actie 5: Uitwerken adviseurs
  status: gereed
actie 6
`;

/** The value of the hover at `$0`, and the text that it is about; null when nothing is shown. */
function hoverAt(marked: string, client = FULL_CLIENT): { about: string; value: string; kind: string } | null {
  const { document, cursor, context } = fixture(
    `${marked.startsWith('//- ') ? '' : '//- lijst.duo\n'}${marked}\n//- namen.duo\n${NAMES}`,
    TODAY_ONLY,
    client,
  );
  assert.ok(cursor !== undefined, 'the fixture has no $0');
  const hover = getHover(document, document.positionAt(cursor), context);
  if (hover === null) return null;
  const { kind, value } = hover.contents as { kind: string; value: string };
  const range = hover.range!;
  assert.equal(range.start.line, range.end.line, 'the range is within a line');
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  assert.ok(start <= cursor && cursor <= end, 'the range holds the cursor');
  return { about: document.getText(range), value, kind };
}

/** What is shown at `$0`, line by line, and about which text. The two spaces that break a line are left out. */
function check(marked: string, about: string, ...lines: string[]): void {
  const hover = hoverAt(marked);
  assert.equal(hover?.value.replaceAll('  \n', '\n'), lines.join('\n'));
  assert.equal(hover?.about, about);
}

/** The first line that is shown at `$0`, and about which text. */
function isAbout(marked: string, about: string, title: string): void {
  const hover = hoverAt(marked);
  assert.ok(hover, 'nothing is shown');
  assert.equal(hover.value.split('\n')[0], title);
  assert.equal(hover.about, about);
}

function showsNothing(...marked: string[]): void {
  for (const one of marked) assert.equal(hoverAt(one), null, one);
}

/** One line of the hover of an action with these lines, by the word it begins with. */
function row(label: string, fields: string, above = ''): string | undefined {
  const hover = hoverAt(`${above}actie$0 1: X\n${fields}`);
  return hover?.value
    .split('\n')
    .find((line) => line.startsWith(`*${label}*`))
    ?.trimEnd();
}

/** The lines below `Historie`. */
function history(fields: string, above = ''): string[] {
  const value = hoverAt(`${above}actie$0 1: X\n${fields}`)!.value;
  return value.slice(value.indexOf('**Historie**\n\n') + '**Historie**\n\n'.length).split('\n');
}

describe('hover on an action', () => {
  it('says what it is, each thing on its own line, and its history as a list', () => {
    const hover = hoverAt(
      'actie 5: Uitwe$0rken adviseurs\n  status: In uitvoering\n  eigenaar:\n    Anja Woortman,\n    (10)(2e)\n' +
        '  organisaties: BZK & NCG\n  deadline: 1 maart 2021\n' +
        '  historie:\n    13 januari 2021 DUO: gevraagd\n    3 februari 2021: status niet gestart -> in uitvoering',
    );
    assert.deepEqual(hover, {
      kind: 'markdown',
      about: 'actie 5: Uitwerken adviseurs',
      value: [
        '**actie 5:** Uitwerken adviseurs',
        '',
        '*Status*: In uitvoering  ',
        '*Eigenaar*: Anja Woortman, (10)(2e)  ',
        '*Deadline*: 1 maart 2021: te laat vanaf 2 maart 2021, al 23 dagen  ',
        '*Organisaties*: BZK & NCG',
        '',
        '**Historie**',
        '',
        '- 13 januari 2021 DUO: gevraagd',
        '- 3 februari 2021: status niet gestart -> in uitvoering',
      ].join('\n'),
    });
  });
  it('says what is missing', () => {
    check(
      'acti$0e',
      'actie',
      '**actie**',
      '',
      '*Status*: ontbreekt',
      '*Eigenaar*: ontbreekt',
      '*Deadline*: ontbreekt',
      '',
      '**Historie**',
      '',
      'Nog geen historie.',
    );
    assert.equal(row('Status', '  status:\n  organisaties:'), '*Status*: ontbreekt');
    assert.equal(row('Organisaties', '  organisaties:'), undefined);
  });
  it('is the same text without marks for a client that has no Markdown', () => {
    const { value, kind } = hoverAt(
      'actie 5$0: *X* <b>\n  eigenaar: a_b\n  historie:\n    1 maart 2021: [x](http://y.nl)',
      PLAIN_CLIENT,
    )!;
    assert.equal(kind, 'plaintext');
    assert.equal(
      value,
      'actie 5: *X* <b>\n\nStatus: ontbreekt\nEigenaar: a_b\nDeadline: ontbreekt\n\nHistorie\n\n- 1 maart 2021: [x](http://y.nl)',
    );
  });

  it('says what a deadline means and how long there is left', () => {
    const deadline = (typed: string, more = '') => row('Deadline', `  deadline: ${typed}\n${more}`)?.slice(12);
    assert.equal(deadline('25 maart 2021'), '25 maart 2021: te laat vanaf 26 maart 2021, nog 1 dag');
    assert.equal(deadline('24 maart 2021'), '24 maart 2021: te laat vanaf 25 maart 2021, vandaag is de laatste dag');
    assert.equal(deadline('voor 24 maart 2021'), 'voor 24 maart 2021: te laat vanaf 24 maart 2021, al 1 dag');
    assert.equal(deadline('Q2 2021'), 'Q2 2021: te laat vanaf 1 juli 2021, nog 98 dagen');
    assert.equal(
      deadline('1 april'),
      '1 april: te laat vanaf 2 april 2021, nog 8 dagen (jaar niet getypt, 2021 aangenomen)',
    );
    assert.equal(deadline('vanaf 1 mei 2021'), 'vanaf 1 mei 2021: vanaf 1 mei 2021, zonder uiterste dag');
    assert.equal(deadline('n.v.t.'), 'n.v.t.: geen uiterste dag');
    assert.equal(deadline('zodra het kan'), 'zodra het kan: geen datum die het programma herkent, wordt niet bewaakt');
  });
  it('a closed action is not late, nor has it time left', () => {
    for (const status of ['gereed', 'Uitgevoerd', 'vervallen']) {
      assert.equal(
        row('Deadline', `  status: ${status}\n  deadline: 1 maart 2021`),
        '*Deadline*: 1 maart 2021: te laat vanaf 2 maart 2021',
      );
    }
  });
  it('counts the days from the peildatum, and not at all while that is no date', () => {
    const late = (peildatum: string) =>
      row('Deadline', '  deadline: 1 maart 2021', `register X: Y\n  peildatum: ${peildatum}\n`);
    assert.equal(late('28 februari 2021'), '*Deadline*: 1 maart 2021: te laat vanaf 2 maart 2021, nog 1 dag');
    assert.equal(late('31 februari 2021'), '*Deadline*: 1 maart 2021: te laat vanaf 2 maart 2021');
  });
  it('shows what the heading gives, and which heading that is', () => {
    const above =
      'randvoorwaarde 02: Y\n  deadline: 1 mei 2021\nonderwerp I: Z\n  status: niet gestart\n  eigenaar: allen\n';
    assert.equal(row('Status', '', above), '*Status*: niet gestart (van onderwerp 02-I)');
    assert.equal(row('Eigenaar', '', above), '*Eigenaar*: allen (van onderwerp 02-I)');
    assert.equal(
      row('Deadline', '', above),
      '*Deadline*: 1 mei 2021: te laat vanaf 2 mei 2021, nog 38 dagen (van randvoorwaarde 02)',
    );
    assert.equal(row('Status', '  status: gereed', above), '*Status*: gereed');
    assert.equal(
      row('Status', '', 'onderwerp: Houding\n  status: gereed\n'),
      '*Status*: gereed (van onderwerp Houding)',
    );
  });

  it('history runs from first to last, with the gremium of each line', () => {
    assert.deepEqual(
      history(
        '  opdracht: 20 januari vastgesteld\n  historie:\n    3 februari 2021 DUO: b\n    zonder datum\n    13 januari 2021 MS en BS: a\n',
      ),
      [
        '- 13 januari 2021 MS en BS: a',
        '- 20 januari 2021 (opdracht): 20 januari vastgesteld',
        '- 3 februari 2021 DUO: b',
        '- zonder datum',
      ],
    );
  });
  it('history shows a date that does not exist as it was typed', () => {
    assert.deepEqual(history('  historie:\n    31 februari 2021 DUO: a'), ['- 31 februari 2021 DUO: a']);
  });
  it('history holds the dated opdracht of the heading, unless the action has its own', () => {
    const above = 'blok A: Y\n  opdracht: 11 februari vastgesteld\n';
    const item = '- 11 februari 2021 (opdracht van blok A): 11 februari vastgesteld';
    assert.deepEqual(history('', above), [item]);
    const lines = '  historie:\n    1 februari 2021: a\n    11 februari 2021: b\n';
    assert.deepEqual(history(lines, above), ['- 1 februari 2021: a', item, '- 11 februari 2021: b']);
    assert.deepEqual(history('  opdracht: n.v.t.', above), ['Nog geen historie.']);
  });

  it('shows the text of a register as it was typed: nothing of it is Markdown, HTML or a link', () => {
    const shown = (title: string) =>
      hoverAt(`actie 1$0: ${title}`)!.value.split('\n')[0]!.slice('**actie 1:** '.length);
    for (const [typed, markdown] of [
      ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
      ['<b>a</b> a|b', '\\<b>a\\</b> a\\|b'],
      ['[a](http://x.nl) ![a](b)', '\\[a\\](http\\://x.nl) !\\[a\\](b)'],
      ['https://www.x.nl/a_b', 'https\\://www\\.x.nl/a\\_b'],
      ['a.b@ncg.nl', 'a.b\\@ncg.nl'],
      ['&amp; &#62; R&D a & b', '\\&amp; \\&#62; R&D a & b'],
      ['C:\\map', 'C:\\\\map'],
      ['# 1. - + 3 > 2 (10)(2e) 10.000 {x} a->b', '# 1. - + 3 > 2 (10)(2e) 10.000 {x} a->b'],
    ] as const) {
      assert.equal(shown(typed), markdown, typed);
    }
    const explained = (line: string) =>
      hoverAt(`gremium X$0\n  toelichting: ${line}`)!.value.slice('**gremium X**\n\n'.length);
    assert.equal(explained('# kop'), '\\# kop');
    assert.equal(explained('1. een'), '1\\. een');
    assert.equal(explained('12) een'), '12\\) een');
    assert.equal(explained('+ a'), '\\+ a');
    assert.equal(explained('=== a'), '\\=== a');
    assert.equal(explained('> a'), '\\> a');
    assert.equal(explained('1-3-2021 - a'), '1-3-2021 - a');
    assert.deepEqual(history('  historie:\n    1 maart 2021: - a\n'), ['- 1 maart 2021: - a']);
  });
});

describe('hover on the number of an action', () => {
  const FIVE = '**actie 5:** Uitwerken adviseurs';
  const named = (line: string, about: string) => isAbout(`//- lijst.duo\n${LIST}actie 7: X\n${line}`, about, FIVE);

  it('in fields of actions', () => {
    named('  na: 6, $05', '5');
    named('  na: 6 en 5$0 (TYP)', '5');
    named('  wacht op: ac$0tie 5', 'actie 5');
    named('  zelfde als: LIJST$0/5', 'LIJST/5');
    named('  na:\n    - 6\n    - #05$0.', '#05.');
  });
  it('in a deadline, a step, a text and the history', () => {
    named('  deadline: na actie $05', 'actie 5');
    named('  deadline: na actie 6 en 5$0', '5');
    named('  bespreken: DUO 1 maart 2021: over actie 5$0', 'actie 5');
    named('  stappen:\n    [x] overleg over actiepunt $05', 'actiepunt 5');
    named('  toelichting:\n    Zie ook\n    de acties 6, 5$0 en 8 hierna.', '5');
    named('  toelichting: Zie Actie 5$0.', 'Actie 5');
    named('  opmerking: zoals LIJST/5$0, en meer', 'LIJST/5');
    named('  opmerking: zie actie LIJST/5$0', 'actie LIJST/5');
    named('  historie:\n    1 maart 2021 DUO: zie actie 5$0', 'actie 5');
  });
  it('in the title of another, whose own hover is beside it', () => {
    isAbout(`//- lijst.duo\n${LIST}actie 7: Na actie $05 verder`, 'actie 5', FIVE);
    isAbout(
      `//- lijst.duo\n${LIST}actie 7: Na actie 5 ver$0der`,
      'actie 7: Na actie 5 verder',
      '**actie 7:** Na actie 5 verder',
    );
    isAbout(`//- lijst.duo\n${LIST}actie 7: Na actie 99$0`, 'actie 7: Na actie 99', '**actie 7:** Na actie 99');
  });
  it('in a decision and in the minutes', () => {
    isAbout(`//- lijst.duo\n${LIST}besluit i: Y\n  acties: 5$0`, '5', FIVE);
    const meeting = `//- lijst.duo\n${LIST}vergadering DUO 13 januari 2021\n  agenda:\n    6. Adviseur\n`;
    isAbout(`${meeting}      actie $05: opdracht gevraagd`, 'actie 5', FIVE);
    isAbout(`${meeting}      actiepunt (actie 5$0): nieuw`, 'actie 5', FIVE);
    isAbout(`${meeting}      Notitie over actie 5$0.`, 'actie 5', FIVE);
    isAbout(`${meeting}      besluit: Zo\n        acties: $05`, '5', FIVE);
    isAbout(`${meeting}      actiepunt: Zo\n        na: $05`, '5', FIVE);
  });
  it('of another register, which is then named', () => {
    const hover = hoverAt(`//- a.duo\nactie 1: X\n  na: LIJST/5$0\n//- lijst.duo\n${LIST}`);
    assert.equal(hover?.about, 'LIJST/5');
    assert.ok(hover?.value.startsWith(`${FIVE}\n\n*Register*: LIJST  \n*Status*: gereed`), hover?.value);
    const unnamed = hoverAt('//- a.duo\nactie 1: X\n  na: b/5$0\n//- b.duo\nactie 5: Y');
    assert.ok(unnamed?.value.startsWith('**actie 5:** Y\n\n*Register*: b  \n'));
    assert.doesNotMatch(hoverAt(`//- lijst.duo\n${LIST}actie 7\n  na: 5$0`)!.value, /Register/u);
  });
  it('but not where no action has that number, nor in a comment', () => {
    const list = `//- lijst.duo\n${LIST}actie 7: X\n`;
    showsNothing(
      `${list}  na: 9$0`,
      `${list}  na: ANDERS/5$0`,
      `${list}  toelichting: reactie 5$0`,
      `${list}  toelichting: in 5$0 dagen`,
      `${list}  toelichting: BZK/E$0ZK`,
      `${list}  // actie 5$0\n  status: gereed`,
      `${list}// actie 5$0`,
      `${list}\n$0\nactie 8`,
    );
  });
  it('a decision and a promise show what their fields say', () => {
    check(
      'toezegging$0 3: Brief\n  gevraagd door: BZK\n  status: gevraagd\n  vraag:\n    Komt er\n    een brief?\n  acties:\n',
      'toezegging 3: Brief',
      '**toezegging 3:** Brief',
      '',
      '*Gevraagd door*: BZK',
      '*Status*: gevraagd',
      '*Vraag*: Komt er een brief?',
    );
  });
});

describe('hover on a name', () => {
  const ANJA = '**persoon Anja Woortman**';
  const NCG = '**organisatie NCG:** Nationaal Coördinator Groningen';
  const DUO = '**gremium DUO:** Directeuren Uitvoeringsoverleg';
  const BZK = '**organisatie BZK:** Ministerie van Binnenlandse Zaken';
  const EZK = '**organisatie EZK**';
  const inField = (field: string, about: string, title: string) => isAbout(`actie 1: X\n  ${field}`, about, title);

  it('says what is known of it', () => {
    check('actie 1\n  eigenaar: Anj$0a', 'Anja', ANJA, '', '*Organisatie*: NCG', '*Functie*: programmadirecteur');
    check(
      'actie 1\n  organisaties: NC$0G',
      'NCG',
      NCG,
      '',
      '*Onderdeel van*: Rijk',
      '*Ook bekend als*: de NCG, Coördinator',
    );
    check(
      'actie 1\n  organisaties: DU$0O',
      'DUO',
      DUO,
      '',
      '*Leden*: Anja Woortman (NCG), Nicoline van der Linden',
      '*Maximum*: 12',
      '',
      'Verslag door de NCG.',
    );
  });
  it('shows every field of a person, an organisation and a gremium that says something of it', () => {
    check(
      'persoon A$0 B\n  organisatie: NCG\n  functie: directeur\n  e-mail: a@b.nl\n  vanaf: 1 maart 2020\n  tot: 1 maart 2021\n  opvolger: Anja\n  openbaar: nee\n',
      'persoon A B',
      '**persoon A B**',
      '',
      '*Organisatie*: NCG',
      '*Functie*: directeur',
      '*E-mail*: a\\@b.nl',
      '*Vanaf*: 1 maart 2020',
      '*Tot*: 1 maart 2021',
      '*Opvolger*: Anja',
    );
    check(
      'gremium X$0: Y\n  niveau: lokaal\n  voorzitter: Anja\n  secretaris: PM\n  secretariaat: NCG\n  leden: BZK\n  adviseurs: EZK\n' +
        '  toehoorders: Rijk\n  frequentie: maandelijks\n  vanaf: 1 maart 2021\n  voorafgaand aan: DUO\n  uitbreiding van: MS\n' +
        '  escalatie: DUO\n  onderwerpen:\n    - een\n    - twee\n  doel: Afstemmen\n  toelichting:',
      'gremium X: Y',
      '**gremium X:** Y',
      '',
      '*Niveau*: lokaal',
      '*Voorzitter*: Anja',
      '*Secretaris*: PM',
      '*Secretariaat*: NCG',
      '*Leden*: BZK',
      '*Adviseurs*: EZK',
      '*Toehoorders*: Rijk',
      '*Frequentie*: maandelijks',
      '*Vanaf*: 1 maart 2021',
      '*Voorafgaand aan*: DUO',
      '*Uitbreiding van*: MS',
      '*Escalatie*: DUO',
      '*Doel*: Afstemmen',
      '*Onderwerpen*: - een - twee',
      '*Volgende vergadering*: 1 april 2021 (volgens de frequentie)',
    );
    check('organisatie X$0\n  soort: groep', 'organisatie X', '**organisatie X**', '', '*Soort*: groep');
  });
  it('by its full name, title, alias, first name, surname and misspelling', () => {
    inField('eigenaar: Anja $0Woortman', 'Anja Woortman', ANJA);
    inField('eigenaar: anja woortman$0', 'anja woortman', ANJA);
    inField('eigenaar: $0Woortman', 'Woortman', ANJA);
    inField('eigenaar: mevrouw A$0nja', 'mevrouw Anja', ANJA);
    inField('eigenaar: van der L$0inden', 'van der Linden', '**persoon Nicoline van der Linden**');
    inField('eigenaar: Anja Wor$0tman', 'Anja Wortman', ANJA);
    inField('eigenaar: programmadirecteur$0', 'programmadirecteur', ANJA);
    inField('organisaties: NG$0C', 'NGC', NCG);
    inField('organisaties: de $0NCG', 'de NCG', NCG);
    inField('organisaties: Directeuren $0Uitvoeringsoverleg', 'Directeuren Uitvoeringsoverleg', DUO);
  });
  it('in lists: on one line, over lines, joined, with marks', () => {
    inField('eigenaar: (10)(2e), $0BZK / Anja', 'BZK', BZK);
    inField('werkgroep:\n    (10)(2e)\n    - Nicoline,\n    *Anja$0 (?)\n', 'Anja', ANJA);
    inField('organisaties: BZK, Stut $0en steun & NCG', 'Stut en steun', '**organisatie Stut en steun**');
    showsNothing('actie 1: X\n  organisaties: NCG e$0n steun');
    inField('organisaties: PM NC$0G', 'NCG', NCG);
  });
  it('in brackets', () => {
    inField('werkgroep: (10)(2e) (BZ$0K)', 'BZK', BZK);
    inField('eigenaar: Anja Woortman (N$0GC)', 'NGC', NCG);
    inField('eigenaar: ($0BZK)', 'BZK', BZK);
    inField('organisaties: Rijk (EZK, BZK$0)', 'BZK', BZK);
    inField('organisaties: Rijk (E$0ZK en BZK)', 'EZK', EZK);
    inField('organisaties: Rijk (EZK en $0BZK)', 'BZK', BZK);
    inField('organisaties: Ri$0jk (EZK, BZK)', 'Rijk', '**organisatie Rijk**');
  });
  it('of a gremium in the register, the agenda and the history', () => {
    isAbout('register X: Y\n  gremium: D$0UO', 'DUO', DUO);
    inField('bespreken: D$0UO 1 maart 2021: over het plan', 'DUO', DUO);
    inField('historie:\n    1 maart 2021 DUO$0: besproken', 'DUO', DUO);
    inField('historie:\n    1 maart 2021 MS en D$0UO: besproken', 'DUO', DUO);
  });
  it('on its own line, also of one that comes from this file', () => {
    isAbout('persoon Jan Jan$0sen', 'persoon Jan Jansen', '**persoon Jan Jansen**');
    isAbout('$0organisatie X: Y z', 'organisatie X: Y z', '**organisatie X:** Y z');
    check('persoon Anja Woortman\n  functie: nieuw\nactie 1\n  eigenaar: Anja$0', 'Anja', ANJA, '', '*Functie*: nieuw');
  });
  it('nothing on plain text, unknown names, remarks, comments and beside a name', () => {
    showsNothing(
      'actie 1: X\n  toelichting: Anja$0 Woortman',
      'actie 1: X\n  opmerking:\n    N$0CG',
      'actie 1: X\n  eigenaar: Piet$0',
      'actie 1: X\n  eigenaar: Anja (tij$0delijk)',
      'actie 1: X\n  // Anja$0\n  status: gereed',
      '// NCG$0',
      '$0',
      '  $0  ',
    );
  });
  it('who is meant by a first name that two persons have', () => {
    check(
      'persoon Anja Jansen\npersoon Anja Pieters\nactie 1\n  eigenaar: Anja$0',
      'Anja',
      'Hier kan staan: Anja Jansen, Anja Pieters.',
    );
  });
  it('the same with Windows line ends and after a byte order mark', () => {
    isAbout('\uFEFFactie 1: X\r\n  eigenaar: BZK,\r\n    Anja$0\r\n', 'Anja', ANJA);
    isAbout('\uFEFFactie$0 1: X\r\n', 'actie 1: X', '**actie 1:** X');
  });
});
