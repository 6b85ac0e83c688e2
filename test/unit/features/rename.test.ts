import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { getRename, isRefused, prepareRename } from '../../../server/src/features/rename.ts';
import { fixture } from '../../support/fixture.ts';

/** The texts of the files after a rename from `$0`, as a fixture without marks; or the sentence that refuses it. */
function renamed(marked: string, newName: string): string {
  const { document, cursor, context, index, files } = fixture(marked);
  const answer = getRename(document, document.positionAt(cursor!), newName, context);
  if (isRefused(answer)) return answer.refused;
  const changes = answer.documentChanges as TextDocumentEdit[];
  const texts = files.map(({ uri, text }) => {
    const change = changes.find(({ textDocument }) => textDocument.uri === uri);
    const register = index.file(uri)!.document.text;
    const edits = ((change?.edits ?? []) as TextEdit[]).map(({ range, newText }) => ({
      start: register.offsetAt(range.start),
      end: register.offsetAt(range.end),
      text: newText,
    }));
    return `${files.length > 1 ? `//- ${uri.replace('file:///werk/', '')}\n` : ''}${applyEdits(text, edits)}`;
  });
  return texts.join('');
}

/** What the editor marks and puts in its box: `DUO: DUO`; or the sentence that refuses it. */
function prepared(marked: string): string {
  const { document, cursor, context } = fixture(marked);
  const answer = prepareRename(document, document.positionAt(cursor!), context);
  return isRefused(answer) ? answer.refused : `${document.getText(answer.range)}: ${answer.placeholder}`;
}

/** The text with the cursor in the first place that has these words around it. */
const at = (text: string, words: string) => {
  assert.ok(text.includes(words.replace('$0', '')), words);
  return text.replace(words.replace('$0', ''), () => words);
};

const LIST = `register ACTIELIJST
// actie 24 en DUO staan hier ook
actie 24: Kaart maken
  na: 5, #07.
  historie:
    3 maart 2021 DUO: zie actie 24 en actie 5
actie 5: Brief
  deadline: na actie 24
  toelichting: Zie de acties 24 en 5.
actie 7: Slot
besluit 24: Ja
  acties: actie 024
gremium DUO: Directeurenoverleg
vergadering DUO 13 januari 2021
  agenda:
    1. Kaart
      actie 24: status -> aangehouden
      actiepunt (actie 24): Kaart maken
      actiepunt (i): Na actie 24
//- ander.duo
register X
actie 24: Een andere
  na: ACTIELIJST/24, 24
  toelichting: Als 2021-01-13-i en actie ACTIELIJST/2021-01-13-i.
`;
const IN_LIST = `//- test.duo\n${LIST}`;

describe('renaming a number', () => {
  it('on trial to the same name gives each place as it is, to list them; else nothing', () => {
    for (const marked of [
      'persoon A$0nja Woortman\nactie 1: X\n  eigenaar: Anja Woortman / Anja\n',
      'actie $07: X\nactie 8: Y\n  na: 7\n',
      'organisatie NC$0G: X\nactie 8: Y\n  eigenaar: NCG\n',
    ]) {
      const { document, cursor, context } = fixture(marked);
      const position = document.positionAt(cursor!);
      const prepared = prepareRename(document, position, context);
      assert.ok(!isRefused(prepared));
      const places = (isTrial: boolean) => {
        const answer = getRename(document, position, prepared.placeholder, context, isTrial);
        assert.ok(!isRefused(answer));
        return (answer.documentChanges as TextDocumentEdit[]).flatMap(({ edits }) => edits as TextEdit[]);
      };
      assert.deepEqual(places(false), []);
      const found = places(true);
      assert.equal(found.length, marked.includes('Woortman') ? 3 : 2);
      for (const { range, newText } of found) assert.equal(document.getText(range), newText);
    }
  });

  const expected = `//- test.duo
register ACTIELIJST
// actie 24 en DUO staan hier ook
actie 30a: Kaart maken
  na: 5, #07.
  historie:
    3 maart 2021 DUO: zie actie 24 en actie 5
actie 5: Brief
  deadline: na actie 30a
  toelichting: Zie de acties 30a en 5.
actie 7: Slot
besluit 24: Ja
  acties: actie 30a
gremium DUO: Directeurenoverleg
vergadering DUO 13 januari 2021
  agenda:
    1. Kaart
      actie 30a: status -> aangehouden
      actiepunt (actie 30a): Kaart maken
      actiepunt (i): Na actie 30a
//- ander.duo
register X
actie 24: Een andere
  na: ACTIELIJST/30a, 24
  toelichting: Als 2021-01-13-i en actie ACTIELIJST/2021-01-13-i.
`;
  it('changes every place in every file, but for what a comment and a history say and the same number elsewhere', () => {
    for (const from of ['actie $024: K', 'ac$0tie 24: K', 'na actie 24$0', 'acties 2$04 en', 'ACTIELIJST/$024,']) {
      assert.equal(renamed(at(IN_LIST, from), '30a'), expected, from);
    }
  });
  it('keeps what stands around it, and takes the signs that do not count', () => {
    const expected = IN_LIST.replace('#07.', '#8.').replace('actie 7:', 'actie 8:');
    assert.equal(renamed(at(IN_LIST, 'actie $07: S'), ' #8. '), expected);
  });
  it('in minutes is that within the meeting, elsewhere with the date', () => {
    for (const typed of ['ii', '2021-01-13-ii']) {
      for (const from of ['punt (i$0)', 'actie ACTIELIJST/2021-$001-13-i']) {
        const expected = IN_LIST.replace('punt (i)', 'punt (ii)').replace('ST/2021-01-13-i', 'ST/2021-01-13-ii');
        assert.equal(renamed(at(IN_LIST, from), typed), expected, `${from} ${typed}`);
      }
    }
    assert.equal(prepared(at(IN_LIST, 'punt (i$0)')), 'i: i');
    assert.equal(prepared(at(IN_LIST, 'LIJST/2021-$001-13-i')), '2021-01-13-i: 2021-01-13-i');
  });
  it('of a second one that has it leaves what means the first', () => {
    const text = 'actie 1: A\nactie 2: B\n  na: 1\nactie $01: C\n';
    assert.equal(renamed(text, '3'), 'actie 1: A\nactie 2: B\n  na: 1\nactie 3: C\n');
  });
});

const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de Coördinator, kantoor Coördinator
  verschreven als: NGC
organisatie gemeenten
gremium DUO: Directeurenoverleg
  leden: Gemeenten, ncg (delegatie)
// NCG blijft staan
actie 1: Van NCG
  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten
  eigenaar: PM NCG, Piet de Boer (NCG), (BZK en NCG)
  bespreken: DUO 1 april 2021
  deadline: volgend DUO
  historie:
    1 maart 2021 DUO: NCG vraagt uitstel
vergadering DUO en NCG 3 maart 2021
  toelichting: Over NCG.
`;

describe('renaming a name', () => {
  /** The fixture after a rename in which only these lines are others. */
  const withLines = (...lines: readonly (readonly [string, string])[]) =>
    lines.reduce((text, [old, now]) => {
      assert.ok(text.includes(`${old}\n`), old);
      return text.replace(`${old}\n`, () => `${now}\n`);
    }, NAMES);

  it('changes the abbreviation where the abbreviation stands', () => {
    const expected = withLines(
      ['organisatie NCG: Nationaal Coördinator Groningen', 'organisatie NCX: Nationaal Coördinator Groningen'],
      ['  leden: Gemeenten, ncg (delegatie)', '  leden: Gemeenten, NCX (delegatie)'],
      [
        '  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten',
        '  organisaties: NGC, de NCX & Nationaal coördinator Groningen, de Coördinator, gemeenten',
      ],
      ['  eigenaar: PM NCG, Piet de Boer (NCG), (BZK en NCG)', '  eigenaar: PM NCX, Piet de Boer (NCX), (BZK en NCX)'],
      ['vergadering DUO en NCG 3 maart 2021', 'vergadering DUO en NCX 3 maart 2021'],
    );
    for (const from of ['organisatie N$0CG', 'organi$0satie NCG', 'PM NCG$0', 'en $0NCG 3']) {
      assert.equal(renamed(at(NAMES, from), 'NCX'), expected, from);
    }
  });
  it('changes the full name, an alias or a misspelling where that one stands', () => {
    assert.equal(
      renamed(at(NAMES, 'NCG: Natio$0naal'), 'Nationaal  Bureau'),
      withLines(
        ['organisatie NCG: Nationaal Coördinator Groningen', 'organisatie NCG: Nationaal Bureau'],
        [
          '  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten',
          '  organisaties: NGC, de NCG & Nationaal Bureau, de Coördinator, gemeenten',
        ],
      ),
    );
    const byAlias = withLines(
      ['  ook bekend als: de Coördinator, kantoor Coördinator', '  ook bekend als: het bureau, kantoor Coördinator'],
      [
        '  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten',
        '  organisaties: NGC, de NCG & Nationaal coördinator Groningen, het bureau, gemeenten',
      ],
    );
    for (const from of ['als: de $0Co', 'Groningen, de $0Co'])
      assert.equal(renamed(at(NAMES, from), 'het bureau'), byAlias);
    assert.equal(
      renamed(at(NAMES, 'als: NG$0C'), 'NNG'),
      withLines(
        ['  verschreven als: NGC', '  verschreven als: NNG'],
        [
          '  organisaties: NGC, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten',
          '  organisaties: NNG, de NCG & Nationaal coördinator Groningen, de Coördinator, gemeenten',
        ],
      ),
    );
  });
  it('changes a gremium also before the colon of a history line, where it is looked up', () => {
    assert.equal(
      renamed(at(NAMES, 'gremium $0DUO'), 'Overleg'),
      withLines(
        ['gremium DUO: Directeurenoverleg', 'gremium Overleg: Directeurenoverleg'],
        ['  bespreken: DUO 1 april 2021', '  bespreken: Overleg 1 april 2021'],
        ['  deadline: volgend DUO', '  deadline: volgend Overleg'],
        ['    1 maart 2021 DUO: NCG vraagt uitstel', '    1 maart 2021 Overleg: NCG vraagt uitstel'],
        ['vergadering DUO en NCG 3 maart 2021', 'vergadering Overleg en NCG 3 maart 2021'],
      ),
    );
  });
  it('keeps the capital with which it was typed', () => {
    assert.equal(
      renamed(at(NAMES, 'organisatie $0gemeenten'), 'colleges'),
      NAMES.replaceAll('gemeenten', 'colleges').replaceAll('Gemeenten', 'Colleges'),
    );
    assert.equal(
      renamed('organisatie r$0ijk\nactie 1: X\n  organisaties: RIJK\n', 'staat'),
      'organisatie staat\nactie 1: X\n  organisaties: staat\n',
    );
  });
  it('changes only the case, and nothing when it is the same', () => {
    assert.equal(
      renamed('organisatie r$0ijk\nactie 1: X\n  organisaties: rijk\n', 'Rijk'),
      'organisatie Rijk\nactie 1: X\n  organisaties: Rijk\n',
    );
    assert.equal(renamed(at(NAMES, 'organisatie N$0CG'), 'NCG'), NAMES);
  });

  const PERSONS = `//- personen.duo
persoon Anja van der Berg
  ook bekend als: Anke
  functie: secretaris
//- lijst.duo
actie 1: X
  eigenaar: de heer A. van der Berg, Anja, Anja van der Berg (NCG), Anke, secretaris
`;
  it('of a person takes the first name and the surname along', () => {
    const withOwners = (head: string, owners: string) =>
      PERSONS.replace('Anja van der Berg', head).replace(
        'de heer A. van der Berg, Anja, Anja van der Berg (NCG)',
        owners,
      );
    const married = withOwners('Anja Smit', 'de heer A. Smit, Anja, Anja Smit (NCG)');
    for (const from of ['persoon An$0ja', 'A. van $0der Berg', ', Anja$0,']) {
      assert.equal(renamed(at(PERSONS, from), 'Anja Smit'), married, from);
    }
    assert.equal(
      renamed(at(PERSONS, 'persoon An$0ja'), 'Els de Wit'),
      withOwners('Els de Wit', 'de heer A. de Wit, Els, Els de Wit (NCG)'),
    );
    assert.equal(renamed(at(PERSONS, 'persoon An$0ja'), 'Els'), withOwners('Els', 'de heer A. Els, Els, Els (NCG)'));
    assert.equal(renamed(at(PERSONS, 'als: An$0ke'), 'Annie'), PERSONS.replaceAll('Anke', 'Annie'));
    assert.equal(prepared(at(PERSONS, ', An$0ja,')), 'Anja: Anja van der Berg');
  });
  it('is refused on the function of a person', () => {
    assert.equal(
      renamed(at(PERSONS, 'Anke, secr$0etaris'), 'directeur'),
      'Dit is de functie van Anja van der Berg. Wijzig die achter “functie:” bij die persoon.',
    );
  });
});

const HEADINGS = `blok A: Eerste blok
blok B
randvoorwaarde 02: Kaders
onderwerp II: Geld
actie 1: X
  blok: a
actie 2: X
  blok: Eerste blok
actie 3: X
  blok: 02-II
stuk NCG / 12: Notitie
actie 4: X
  uit: ncg / 12
`;

describe('renaming a heading or a document', () => {
  it('changes the letter, or the title, where that stands', () => {
    for (const from of ['blok $0A', 'blok: $0a', 'bl$0ok A']) {
      const after = renamed(at(HEADINGS, from), 'Z');
      assert.equal(after, HEADINGS.replace('blok A', 'blok Z').replace('blok: a', 'blok: Z'), from);
    }
    for (const from of ['A: Ee$0rste', 'blok: Eers$0te']) {
      const after = renamed(at(HEADINGS, from), 'Begin; nu');
      assert.equal(
        after,
        'Met “Begin; nu” zou deze regel anders worden gelezen: “blok: Eerste blok”. Er is niets hernoemd.',
        from,
      );
      assert.equal(renamed(at(HEADINGS, from), 'Begin'), HEADINGS.replaceAll('Eerste blok', 'Begin'), from);
    }
  });
  it('changes the path of a topic, from the topic and from what it stands below', () => {
    for (const from of ['onderwerp $0II', 'blok: 02-$0II']) {
      const expected = HEADINGS.replace('onderwerp II', 'onderwerp V').replace('02-II', '02-V');
      for (const typed of ['V', '02-V']) assert.equal(renamed(at(HEADINGS, from), typed), expected, `${from} ${typed}`);
    }
    assert.equal(
      renamed(at(HEADINGS, 'randvoorwaarde 0$02'), '03'),
      HEADINGS.replace('randvoorwaarde 02', 'randvoorwaarde 03').replace('02-II', '03-II'),
    );
  });
  it('changes the reference of a document', () => {
    for (const from of ['stuk N$0CG', 'uit: ncg / $012']) {
      assert.equal(
        renamed(at(HEADINGS, from), 'NCG / 13'),
        HEADINGS.replace('stuk NCG / 12', 'stuk NCG / 13').replace('uit: ncg / 12', 'uit: NCG / 13'),
        from,
      );
    }
  });
});

describe('a rename', () => {
  it('keeps line ends and a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = (number: string, name: string) =>
        ['\ufeffactie NR: X', '  eigenaar: NAAM (NCG)', 'actie 2: Y', '  na: NR', 'organisatie NAAM', '']
          .join(end)
          .replaceAll('NR', number)
          .replaceAll('NAAM', name);
      const start = text('1', 'BZK');
      assert.equal(renamed(start.replace('na: 1', 'na: $01'), '3'), text('3', 'BZK'), JSON.stringify(end));
      assert.equal(renamed(start.replace('actie 1', 'actie $01'), '3'), text('3', 'BZK'), JSON.stringify(end));
      assert.equal(renamed(start.replace('organisatie BZK', 'organisatie B$0ZK'), 'EZK'), text('1', 'EZK'));
      const refused = renamed(start.replace('actie 1', 'actie $01'), '2');
      assert.equal(refused, 'Nummer 2 bestaat al als actie. Kies een ander nummer.');
    }
  });
  it('shows in the box what stands under the cursor, and marks it on its own line', () => {
    const shown: readonly (readonly [string, string])[] = [
      [at(NAMES, 'organi$0satie NCG'), 'NCG: NCG'],
      [at(NAMES, 'leden: Geme$0enten'), 'Gemeenten: Gemeenten'],
      [at(NAMES, 'als: de $0Co'), 'de Coördinator: de Coördinator'],
      [at(NAMES, 'de N$0CG &'), 'NCG: NCG'],
      [at(HEADINGS, 'blo$0k A'), 'A: A'],
      [at(HEADINGS, 'A: Eer$0ste'), 'Eerste blok: Eerste blok'],
      [at(HEADINGS, 'blok: $002-II'), 'II: II'],
      [at(IN_LIST, 'acties: act$0ie 024'), '024: 024'],
      // What the same minutes made, on another line.
      [
        'vergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actiepunt (i): X\n      Zie act$0ie 2021-01-13-i.\n',
        '2021-01-13-i: 2021-01-13-i',
      ],
      ['rand$0voorwaarde: Alleen een titel\n', 'Alleen een titel: Alleen een titel'],
    ];
    for (const [text, expected] of shown) assert.equal(prepared(text), expected, expected);
  });
  it('is tied to the versions of the open files, in one edit for each file', () => {
    const { document, cursor, context } = fixture(at(IN_LIST, 'actie $07: S'));
    const versionOf = (uri: string) => (uri.endsWith('ander.duo') ? 12 : null);
    const answer = getRename(document, document.positionAt(cursor!), '8', { ...context, versionOf });
    assert.deepEqual(answer, {
      documentChanges: [
        {
          textDocument: { uri: 'file:///werk/test.duo', version: 1 },
          edits: [
            { range: { start: { line: 3, character: 10 }, end: { line: 3, character: 12 } }, newText: '8' },
            { range: { start: { line: 9, character: 6 }, end: { line: 9, character: 7 } }, newText: '8' },
          ],
        },
      ],
    });
    for (const [open, version] of [
      [versionOf, 12],
      [undefined, null],
    ] as const) {
      const from = fixture(at(IN_LIST, 'punt (i$0)'));
      const other = getRename(from.document, from.document.positionAt(from.cursor!), 'ii', {
        ...from.context,
        ...(open === undefined ? {} : { versionOf: open }),
      });
      assert.ok(!isRefused(other));
      const changes = other.documentChanges as TextDocumentEdit[];
      assert.deepEqual(
        changes.map(({ textDocument }) => textDocument),
        [
          { uri: 'file:///werk/test.duo', version: 1 },
          { uri: 'file:///werk/ander.duo', version },
        ],
      );
    }
  });
  it('is of nothing where nothing is named', () => {
    const nothing = 'Hier staat niets dat hernoemd kan worden. Zet de cursor op een naam of een nummer.';
    for (const text of [
      '$0',
      'actie 1: Een bri$0ef\n',
      'actie 1: X\n  toelichting: Hi$0er\n',
      'actie 1: X\n  eig$0enaar: Anja\n',
      'actie 1: X\n  eigenaar: An$0ja\n',
      'onderwerp II: Ge$0ld\n',
      'stuk A: Noti$0tie\n',
      'register ACTIE$0LIJST\n',
      '// actie $01\nactie 1: X\n',
    ]) {
      assert.equal(prepared(text), nothing, text);
      assert.equal(renamed(text, 'Y'), nothing, text);
    }
  });
});

const SHORT = `//- namen.duo
persoon An$0ja Woortman
  ook bekend als: Anke
persoon Nicoline Smit
organisatie Stut en steun
organisatie NCG
gremium DUO: Directeurenoverleg
blok A: Eerste
blok B: Tweede
stuk N 1
stuk N 2
//- lijst.duo
actie 1: X
  eigenaar: Anja & Nicoline
actie 2: Y
  bespreken: DUO 1 april 2021
  na: 1
  deadline: na actie 1
  organisaties: NCG, Rijk en regio
`;

/** The fixture with its cursor somewhere else. */
const from = (words: string) => at(SHORT.replace('$0', ''), words);

describe('a rename is refused', () => {
  const otherwise = (typed: string, line: string) =>
    `Met “${typed}” zou deze regel anders worden gelezen: “${line}”. Er is niets hernoemd.`;
  const sign = (typed: string) => `Het teken “${typed}” kan niet in deze naam staan. Kies een naam zonder dat teken.`;
  const taken = (typed: string, owner: string) => `“${typed}” is al een naam van ${owner}. Kies een andere naam.`;
  const noName = (typed: string) => `“${typed}” wordt niet als één naam gelezen. Kies een andere naam.`;
  const noNumber = (typed: string) =>
    `“${typed}” is geen nummer. Een nummer bestaat uit letters, cijfers, - en _, zonder spaties.`;
  const word = (typed: string) => `“${typed}” is een woord van het register zelf. Kies iets anders.`;
  const date = (typed: string) => `“${typed}” wordt als datum gelezen. Kies een andere naam.`;
  const lineEnd = 'Een naam of nummer staat op één regel. Haal de nieuwe regel of de tab weg.';
  const refusals: readonly (readonly [text: string, typed: string, sentence: string])[] = [
    ['ac$0tie: X\n', '1', 'Deze actie heeft nog geen nummer.'],
    ['bes$0luit: X\n', '1', 'Dit besluit heeft nog geen nummer.'],
    [SHORT, '  ', 'Er is niets ingevuld. Er is niets hernoemd.'],
    [SHORT, 'Anja\nWoortman', lineEnd],
    [SHORT, 'Anja\tWoortman', lineEnd],
    [SHORT, 'Anja, Woortman', sign(',')],
    [SHORT, 'Anja: Woortman', sign(':')],
    [SHORT, 'Anja (OBG)', sign('(')],
    [from('stuk N $01'), 'N; 3', sign(';')],
    // A name of its own, of another entry, of one in another file, by any of its names.
    [SHORT, 'anke', taken('anke', 'persoon Anja Woortman')],
    [SHORT, 'Nicoline  Smit', taken('Nicoline Smit', 'persoon Nicoline Smit')],
    [from('als: Ank$0e'), 'Directeurenoverleg', taken('Directeurenoverleg', 'gremium DUO')],
    [from('blok $0A'), 'b', taken('b', 'blok B')],
    [from('blok A: Eer$0ste'), 'Tweede', taken('Tweede', 'blok B')],
    [from('stuk N $01'), 'n 2', taken('n 2', 'stuk N 2')],
    [from('actie 1$0: X'), '02', 'Nummer 02 bestaat al als actie. Kies een ander nummer.'],
    // What is read as something else.
    [from('organisatie N$0CG'), 'Actie', word('Actie')],
    [from('organisatie N$0CG'), 'wacht op', word('wacht op')],
    [from('actie 1$0: X'), 'en', word('en')],
    [from('gremium D$0UO'), '1 april 2021', date('1 april 2021')],
    [from('gremium D$0UO'), 'zomer 2021', date('zomer 2021')],
    [from('gremium D$0UO'), '12', '“12” wordt als nummer gelezen. Kies een andere naam.'],
    [from('actie 1$0: X'), '1 a', noNumber('1 a')],
    [from('actie 1$0: X'), '1,2', noNumber('1,2')],
    [from('blok $0A'), 'A: B', noNumber('A: B')],
    [from('organisatie N$0CG'), 'allen', noName('allen')],
    [from('organisatie N$0CG'), '(10)', sign('(')],
    [from('organisatie N$0CG'), '* NCG', noName('* NCG')],
    [from('organisatie N$0CG'), 'a en b en c en d en e', noName('a en b en c en d en e')],
    // A full name may hold a comma, where no list has it.
    [
      at(SHORT.replace('$0', '').replace('bespreken: DUO', 'bespreken: Directeurenoverleg'), 'DUO: Direc$0t'),
      'Overleg, groot',
      otherwise('Overleg, groot', 'bespreken: Directeurenoverleg 1 april 2021'),
    ],
    // What is there already would stand for something else: a first name that two have, a word of another name.
    [SHORT, 'Nicoline Woortman', otherwise('Nicoline Woortman', 'eigenaar: Anja & Nicoline')],
    [SHORT, 'Nicoline', otherwise('Nicoline', 'eigenaar: Anja & Nicoline')],
  ];
  for (const [text, typed, sentence] of refusals) {
    it(`${JSON.stringify(typed)}: ${sentence}`, () => assert.equal(renamed(text, typed), sentence));
  }

  it('where two names that stand side by side would be one', () => {
    const text = 'organisatie Ri$0jk\norganisatie BZK\norganisatie EZK\nactie 1: X\n  organisaties: BZK en EZK\n';
    assert.equal(renamed(text, 'BZK en EZK'), otherwise('BZK en EZK', 'organisaties: BZK en EZK'));
  });
  it('where a first name that two had would be that of the other', () => {
    const text = 'persoon Jan S$0mit\npersoon Jan Bos\nactie 1: X\n  eigenaar: Jan\n';
    assert.equal(renamed(text, 'Els Smit'), otherwise('Els Smit', 'eigenaar: Jan'));
    assert.equal(renamed(text, 'Jan Smits'), text.replace('S$0mit', 'Smits'));
  });
  it('with the date of another meeting', () => {
    assert.equal(
      renamed(at(IN_LIST, 'punt (i$0)'), '2021-02-10-i'),
      '“2021-02-10-i” begint met een andere datum dan die van de vergadering. Laat 2021-01-13 staan of laat de datum weg.',
    );
  });
  it('where a file that sees it has one of its own with that number', () => {
    const text = '//- a.duo\nregister A\nactie $01: X\n//- b.duo\nregister B\ngebruik a.duo\nactie 5: Y\n  na: 1\n';
    assert.equal(renamed(text, '5'), otherwise('5', 'na: 1'));
    assert.equal(renamed(text.replace('na: 1', 'na: A/1'), '5'), text.replace('$01', '5').replace('na: 1', 'na: A/5'));
  });
});
