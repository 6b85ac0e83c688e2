import assert from 'node:assert/strict';
import { getReferences } from '../../../server/src/features/references.ts';
import { fixture } from '../../support/fixture.ts';

/** What is found from `$0`: `test.duo 3:6 Anja`; null when nothing stands there. */
function found(marked: string, withDeclaration = true): string[] | null {
  const { document, cursor, context, index } = fixture(marked);
  const places = getReferences(document, document.positionAt(cursor!), withDeclaration, context);
  return (
    places?.map(({ uri, range: { start, end } }) => {
      const { text } = index.file(uri)!.document;
      const words = text.slice(text.offsetAt(start), text.offsetAt(end));
      return `${uri.replace('file:///werk/', '')} ${start.line}:${start.character} ${words}`;
    }) ?? null
  );
}

const MINUTES = `register ACTIELIJST
actie 24: Kaart maken
  na: 5, #07.
  uit: besluit iv
  historie:
    3 maart 2021: zie actie 5
actie 5: Brief
  deadline: na actie 24
actie 7: Slot
besluit iv: Ja
  acties: 24
vergadering DUO 13 januari 2021
  agenda:
    1. Kaart
      Over de acties 5 en 24.
      actie 24: staat stil
      actiepunt (actie 24): Kaart maken
      actiepunt (i): Na actie 24
        deadline: na besluit iv
//- ander.duo
register X
actie 24: Een andere
  na: ACTIELIJST/24, 24
  toelichting: Als 2021-01-13-i en actie ACTIELIJST/2021-01-13-i.
`;

const TWO_FILES = `//- test.duo\n${MINUTES}`;

const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
  ook bekend als: de Coördinator
  verschreven als: NGC
persoon Anja Woortman
  organisatie: NCG
  functie: secretaris
  ook bekend als: Anke
gremium DUO: Directeurenoverleg
blok A: Eerste
actie 1: X
  blok: A
  eigenaar: de heer A. Woortman (NCG), Anja Woortman (Rijk, NCG), PM NCG, secretaris
  organisaties: NGC, de NCG, de Coördinator, (BZK en NCG)
  bespreken: DUO 1 april 2021
  deadline: volgend DUO
  historie:
    1 maart 2021 DUO: eigenaar Anja -> Anke
vergadering DUO en NCG 3 maart 2021
  stukken: Notitie A, notitie b
  agenda:
    1. X
      actiepunt (i): Y
        eigenaar: Anja
stuk Notitie A
`;

/** The fixture with the cursor in the first place that has these words around it. */
const at = (text: string, words: string) => text.replace(words.replace('$0', ''), words);

describe('references to a number', () => {
  it('stand in fields, deadlines, minutes and text, in every file; the same number of another register is another', () => {
    const expected = [
      'test.duo 1:6 24',
      'test.duo 7:21 24',
      'test.duo 10:10 24',
      'test.duo 14:26 24',
      'test.duo 15:12 24',
      'test.duo 16:23 24',
      'test.duo 17:30 24',
      'ander.duo 2:17 24',
    ];
    for (const from of [
      'actie 2$04: K',
      'na acti$0e 24',
      'acties: $024',
      'ACTIE$0LIJST/24,',
      'Over de acties 5 en 24$0',
    ]) {
      assert.deepEqual(found(at(TWO_FILES, from))?.sort(), [...expected].sort(), from);
    }
    assert.deepEqual(found(at(TWO_FILES, 'actie 2$04: K'), false), expected.slice(1));
  });
  it('count whatever stands around the number, and not in another word', () => {
    assert.deepEqual(found(at(TWO_FILES, 'actie $07: S')), ['test.duo 2:10 07', 'test.duo 8:6 7']);
    assert.deepEqual(found(at(TWO_FILES, 'actie 5$0: B')), [
      'test.duo 2:6 5',
      'test.duo 5:28 5',
      'test.duo 6:6 5',
      'test.duo 14:21 5',
    ]);
  });
  it('name a decision, and what minutes made by the date and its number', () => {
    assert.deepEqual(found(at(TWO_FILES, 'besluit $0iv: J')), [
      'test.duo 3:15 iv',
      'test.duo 9:8 iv',
      'test.duo 18:29 iv',
    ]);
    assert.deepEqual(found(at(TWO_FILES, '(i$0)')), ['test.duo 17:17 i', 'ander.duo 3:52 2021-01-13-i']);
  });
});

describe('references to a promise', () => {
  it('stand in text, in minutes and in `uit`, not among actions and decisions with that number', () => {
    const text = `toezegging 3: Geld
  acties: 3
actie 3: X
  uit: toezegging 03
besluit 3: Y
  toelichting: Zie toezegging 3. Of besluit 3?
vergadering DUO 13 januari 2021
  agenda:
    1. Geld
      toezegging 3: status -> nagekomen
`;
    const expected = ['test.duo 0:11 3', 'test.duo 3:18 03', 'test.duo 5:30 3', 'test.duo 9:17 3'];
    for (const from of ['toezegging $03: G', 'uit: toeze$0gging', 'toezegging 3$0. Of', 'toezegging $03: s']) {
      assert.deepEqual(found(at(text, from)), expected, from);
    }
    assert.deepEqual(found(at(text, 'besluit $03: Y')), ['test.duo 4:8 3', 'test.duo 5:44 3']);
    assert.deepEqual(found(at(text, 'acties: $03')), ['test.duo 1:10 3', 'test.duo 2:6 3']);
  });
});

describe('references in one sentence', () => {
  it('are found behind each of its words', () => {
    const text = `actie 5: A
actie 7: B
  toelichting: Zie actie 5 en actie 7, besluit 5, acties 7 & 5 en toezegging 7.
besluit 5: C
toezegging 7: D
`;
    assert.deepEqual(found(at(text, 'actie $05: A')), ['test.duo 0:6 5', 'test.duo 2:25 5', 'test.duo 2:61 5']);
    assert.deepEqual(found(at(text, 'actie $07: B')), ['test.duo 1:6 7', 'test.duo 2:36 7', 'test.duo 2:57 7']);
    assert.deepEqual(found(at(text, 'besluit $05: C')), ['test.duo 2:47 5', 'test.duo 3:8 5']);
    assert.deepEqual(found(at(text, 'toezegging $07: D')), ['test.duo 2:77 7', 'test.duo 4:11 7']);
  });
});

describe('references to a name', () => {
  it('are by any of its names: an organisation', () => {
    assert.deepEqual(found(at(NAMES, 'organisatie N$0CG')), [
      'test.duo 0:12 NCG',
      'test.duo 0:17 Nationaal Coördinator Groningen',
      'test.duo 1:18 de Coördinator',
      'test.duo 2:19 NGC',
      'test.duo 4:15 NCG',
      'test.duo 11:33 NCG',
      'test.duo 11:60 NCG',
      'test.duo 11:69 NCG',
      'test.duo 12:16 NGC',
      'test.duo 12:24 NCG',
      'test.duo 12:29 de Coördinator',
      'test.duo 12:53 NCG',
      'test.duo 17:19 NCG',
    ]);
  });
  it('a person, by a first name, a surname or a function too', () => {
    const expected = [
      'test.duo 3:8 Anja Woortman',
      'test.duo 6:18 Anke',
      'test.duo 11:23 Woortman',
      'test.duo 11:39 Anja Woortman',
      'test.duo 11:74 secretaris',
      'test.duo 22:18 Anja',
    ];
    for (const from of ['perso$0on A', 'als: Ank$0e', 'PM NCG, secre$0taris']) {
      assert.deepEqual(found(at(NAMES, from)), expected, from);
    }
    assert.deepEqual(found(at(NAMES, 'perso$0on A'), false), expected.slice(2));
  });
  it('a gremium, in an agenda, a deadline, a history and a meeting', () => {
    assert.deepEqual(found(at(NAMES, 'gremium D$0')), [
      'test.duo 7:8 DUO',
      'test.duo 7:13 Directeurenoverleg',
      'test.duo 13:13 DUO',
      'test.duo 14:20 DUO',
      'test.duo 16:17 DUO',
      'test.duo 17:12 DUO',
    ]);
  });
  it('of the file itself when another file declares the same name', () => {
    const text =
      '//- a.duo\npersoon Anj$0a\nactie 1: X\n  eigenaar: Anja\n//- b.duo\nactie 2: Y\n  eigenaar: Anja\npersoon Anja\n';
    assert.deepEqual(found(text), ['a.duo 0:8 Anja', 'a.duo 2:12 Anja']);
  });
});

describe('references to a heading and a document', () => {
  it('stand in `blok` and among the documents', () => {
    for (const from of ['blok $0A', 'blok: $0A', 'blo$0k A']) {
      assert.deepEqual(found(at(NAMES, from)), ['test.duo 8:5 A', 'test.duo 10:8 A'], from);
    }
    assert.deepEqual(found(at(NAMES, 'stuk $0N')), ['test.duo 18:11 Notitie A', 'test.duo 23:5 Notitie A']);
  });
  it('of a heading are by its letter, its title or the path of a topic, in all files of the register', () => {
    const one = '//- een.duo\nregister R\nblok A: Eerste\nrandvoorwaarde 02: Kaders\nonderwerp II: Geld\n';
    const two =
      '//- twee.duo\nregister r\nactie 1: X\n  blok: eerste\nactie 2: Y\n  Blok : 2-ii\nactie 3: Z\n  blok: 02\n';
    const other = '//- x.duo\nregister X\nactie 4: X\n  blok: A\n';
    const text = one + two + other;
    const block = ['een.duo 1:5 A', 'twee.duo 2:8 eerste'];
    for (const from of ['A: Eer$0ste', 'blok: ee$0rste']) assert.deepEqual(found(at(text, from))?.sort(), block, from);
    for (const from of ['onder$0werp', 'II: G$0eld', '2-$0ii']) {
      assert.deepEqual(found(at(text, from))?.sort(), ['een.duo 3:10 II', 'twee.duo 4:9 2-ii'], from);
    }
    assert.deepEqual(found(at(text, 'waarde 0$02'))?.sort(), ['een.duo 2:15 02', 'twee.duo 6:8 02']);
    assert.equal(found(at(text, 'X\n  blok: $0A')), null);
  });
  it('of a document are in every file, whatever the case', () => {
    const text =
      '//- a.duo\nstuk NCG / $012: Verslag\n//- b.duo\nactie 1: X\n  uit: ncg  /  12 (bijlage)\nstuk Z\n  bijlagen: Y, NCG / 12\n';
    assert.deepEqual(found(text), ['a.duo 0:5 NCG / 12', 'b.duo 1:7 ncg  /  12', 'b.duo 3:15 NCG / 12']);
  });
  it('are none where nothing is named, or nothing declares it', () => {
    for (const text of [
      'actie 1: X\n  toelichting: Hie$0r\n',
      '$0',
      '// actie $01\nactie 1: X\n',
      'actie 1: X\n  na: $02\n',
      'actie 1: X\n  eigenaar: An$0ja\n',
      'actie 1: X\n  blok: $0A\n',
      'actie 1: X\n  uit: No$0titie\n',
      // A first name that two have is neither of them.
      'persoon Jan Smit\npersoon Jan Bos\nactie 1: X\n  eigenaar: J$0an\n',
    ]) {
      assert.equal(found(text), null, text);
    }
  });
});
