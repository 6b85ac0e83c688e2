/** The places that a rename changes, by what is renamed. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { getRename, isRefused, prepareRename } from '../../../../server/src/features/rename.ts';
import { fixture } from '../../../support/fixture.ts';
import { at, HEADINGS, IN_LIST, NAMES, prepared, renamed } from './check.ts';

describe('renaming a number', () => {
  it('on trial to the same name gives each place as it is, to list them; else nothing', () => {
    for (const marked of [
      'persoon A$0nja Woortman\nactie 1: X\n  eigenaar: Anja Woortman / Anja\n',
      'actie $07: X\nactie 8: Y\n  na: 7\n',
      'organisatie NC$0G: X\nactie 8: Y\n  eigenaar: NCG\n',
      'gremium DU$0O: X\nactie 8: Y\n  deadline: volgend DUO\n',
      'blok $0A: X\nactie 8: Y\n  blok: A\n',
      'moment re$0ces 2021: 1 mei\nactie 8: Y\n  deadline: voor het reces 2021\n',
      'stuk B1$02: X\nactie 8: Y\n  uit: B12\n',
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
