/** What a rename refuses, with the sentence that says why. */
import assert from 'node:assert/strict';
import { at, IN_LIST, renamed } from './check.ts';

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
