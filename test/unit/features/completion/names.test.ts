/** People and organisations, by each of their names, declared or not. */
import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { MAX_ITEMS } from '../../../../server/src/features/completion/proposal.ts';
import { fixture } from '../../../support/fixture.ts';
import { accepts, itemAt, itemsAt, listAt, offers, PEOPLE, STAND_INS, withNames, without } from './check.ts';

describe('completion of people and organisations', () => {
  const line = (text: string) => withNames(`actie 1: X\n  ${text}`);
  const file = (text: string) => `actie 1: X\n  ${text}\n`;

  it('people, organisations, gremia and stand-ins', () => {
    offers(line('eigenaar: $0'), ...PEOPLE, ...STAND_INS);
    offers(line('eigenaar:\n    NCG\n    $0'), ...without(PEOPLE, 'NCG'), ...STAND_INS);
    offers(line('eigenaar:\n    - $0'), ...PEOPLE, ...STAND_INS);
  });
  it('only what is asked for elsewhere', () => {
    offers(line('organisaties: $0'), 'BZK', 'DUO', 'Lokale Stuurgroep', 'NCG', 'Stut en steun');
    offers(withNames('besluit 1\n  gremium: $0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('persoon X\n  organisatie: $0'), 'BZK', 'NCG', 'Stut en steun');
    offers(withNames('persoon X\n  organisatie: NCG, $0'));
    offers(withNames('persoon X\n  opvolger: $0'), 'Anja Woortman', 'Nicoline van der Linden');
    offers(withNames('gremium X\n  voorafgaand aan: $0'), 'DUO', 'Lokale Stuurgroep');
    offers(withNames('organisatie X\n  onderdeel van: $0'), 'BZK', 'NCG', 'Stut en steun');
  });
  it('replaces the part that is typed, and no more', () => {
    accepts(line('eigenaar: Anja W$0oortman'), 'Anja Woortman', '12-25', file('eigenaar: Anja Woortman'));
    accepts(line('eigenaar: NCG, An$0'), 'Anja Woortman', '17-19', file('eigenaar: NCG, Anja Woortman'));
    accepts(
      line('eigenaar: Li$0 & NCG'),
      'Nicoline van der Linden',
      '12-14',
      file('eigenaar: Nicoline van der Linden & NCG'),
    );
    accepts(line('eigenaar: Anj$0 (BZK), NCG'), 'Anja Woortman', '12-15', file('eigenaar: Anja Woortman (BZK), NCG'));
    accepts(line('werkgroep: *An$0'), 'Anja Woortman', '14-16', file('werkgroep: *Anja Woortman'));
    accepts(line('eigenaar:\n    - NCG\n    - B$0'), 'BZK', '6-7', file('eigenaar:\n    - NCG\n    - BZK'));
  });
  it('with a space behind the mark before it', () => {
    accepts(line('eigenaar:$0'), 'NCG', '11-11', file('eigenaar: NCG'));
    accepts(line('eigenaar: NCG,$0'), 'BZK', '16-16', file('eigenaar: NCG, BZK'));
    accepts(line('eigenaar: NCG –$0'), 'BZK', '17-17', file('eigenaar: NCG – BZK'));
  });
  it('nobody twice, by whatever name', () => {
    offers(
      line('eigenaar: Anja, de NCG, n.v.t., $0'),
      ...without(PEOPLE, 'Anja Woortman', 'NCG'),
      ...without(STAND_INS, 'n.v.t.'),
    );
    offers(line('eigenaar: An$0ja, NCG'), ...without(PEOPLE, 'NCG'), ...STAND_INS);
  });
  it('a name that holds a joining word is replaced as a whole', () => {
    accepts(
      line('organisaties: NCG, Stut en ste$0'),
      'Stut en steun',
      '21-32',
      file('organisaties: NCG, Stut en steun'),
    );
    accepts(line('organisaties: Stut en$0'), 'Stut en steun', '16-23', file('organisaties: Stut en steun'));
    accepts(line('organisaties: St$0ut en steun'), 'Stut en steun', '16-29', file('organisaties: Stut en steun'));
    accepts(line('organisaties: St$0ut en ste'), 'Stut en steun', '16-27', file('organisaties: Stut en steun'));
    accepts(line('organisaties: Stut en st$0eun'), 'NCG', '16-29', file('organisaties: NCG'));
    accepts(line('organisaties: NCG en B$0'), 'BZK', '23-24', file('organisaties: NCG en BZK'));
    offers(line('organisaties: NCG en$0'));
  });
  it('organisations in brackets, which are closed', () => {
    offers(line('eigenaar: Anja Woortman ($0)'), 'BZK', 'NCG', 'Stut en steun');
    offers(line('organisaties: BZK (NCG, $0)'), 'Stut en steun');
    accepts(line('eigenaar: Anja Woortman (B$0)'), 'BZK', '27-28', file('eigenaar: Anja Woortman (BZK)'));
    accepts(line('eigenaar: Anja Woortman (B$0'), 'BZK', '27-28', file('eigenaar: Anja Woortman (BZK)'));
    offers(withNames('besluit 1\n  gremium: DUO ($0)'));
  });
  it('nothing behind brackets, in a mark, in the name of a group', () => {
    for (const text of ['Anja (BZK) $0', '(10)(2$0e)', '(10)(2e) $0', 'B$0S: Anja', 'Anja (?)$0'])
      offers(line(`eigenaar: ${text}`));
  });
  it('found by every name, described by the others', () => {
    const ncg = itemAt(line('eigenaar: $0'), 'NCG');
    assert.equal(ncg.filterText, 'NCG Nationaal Coördinator Groningen de NCG NGC Coordinator');
    assert.equal(ncg.detail, 'organisatie · Nationaal Coördinator Groningen · ook bekend als de NCG');
    assert.equal(itemAt(line('eigenaar: $0'), 'Anja Woortman').detail, 'persoon · BZK · directeur');
  });
  it('the own file goes before gebruik, and that before the rest', () => {
    const names = (name: string) => `\n//- ${name}.duo\norganisatie ${name}\n`;
    const text = `//- a.duo\ngebruik d.duo\norganisatie m\nactie 1: X\n  organisaties: $0${names('b')}${names('d')}${names('c')}`;
    offers(text, 'm', 'd', 'b', 'c');
    offers(
      text.replaceAll(/\bd\b/gu, "d (1)'s").replaceAll("organisatie d (1)'s", 'organisatie d'),
      'm',
      'd',
      'b',
      'c',
    );
  });
  it('no name that would be read as something else', () => {
    const own =
      'organisatie A; B\n  ook bekend als: A\norganisatie C (D)\norganisatie E\n  verschreven als: NCG\norganisatie ok\n  ook bekend als: BZK\nactie 1: X\n  organisaties: $0';
    offers(withNames(own), 'E', 'ok', 'DUO', 'Lokale Stuurgroep', 'Stut en steun');
  });
  it('a name that is declared twice once', () =>
    offers('organisatie A\norganisatie a\nactie 1\n  organisaties: $0', 'A'));
  it('sends no more than can be read, and then what fits', () => {
    const many = Array.from({ length: MAX_ITEMS + 5 }, (_, index) => `organisatie X${index}\n`).join('');
    const list = (typed: string) => listAt(fixture(`${many}organisatie Anders\nactie 1\n  organisaties: ${typed}$0`));
    assert.equal(list('').isIncomplete, true);
    assert.equal(list('').items.length, MAX_ITEMS);
    assert.deepEqual(
      list('an').items.map(({ label }) => label),
      ['Anders'],
    );
    assert.equal(list('an').isIncomplete, true);
  });
  it('is asked for again at each letter of a value, which may be complete by then', () => {
    const values = ['eigenaar: An', 'datum: 1', 'na: ', 'bespreken: D', 'blok: '];
    for (const value of values) {
      assert.equal(listAt(fixture(withNames(`actie 1: X\n  ${value}$0`))).isIncomplete, true, value);
    }
    assert.equal(listAt(fixture('vergadering DU$0')).isIncomplete, true);
    // Of names of fields and entries, and of a choice of words, the editor has all there are.
    assert.equal(listAt(fixture('actie 1\n  status: ger$0')).isIncomplete, false);
    assert.equal(listAt(fixture('actie 1\n  sta$0')).isIncomplete, false);
    assert.equal(listAt(fixture('act$0')).isIncomplete, false);
  });
});

describe('completion of people who have no entry', () => {
  const LIST = (line: string) => `register LIJST
  gremium: DUO
gremium BO
  leden: Ria Bos
gremium DUO
  leden: Zeger Woortman (OBG), Henk Mulder
persoon Adam Smit
persoon Henk Mulder
actie 4: Y
  eigenaar: Marc H (trekker), (10)(2e)
actie 5: X
  ${line}
`;
  it('members of the own gremium first, then persons, then who was named before, each with the organisation', () => {
    const people = itemsAt(LIST('eigenaar: $0')).filter(({ kind }) => kind === CompletionItemKind.Variable);
    assert.deepEqual(
      people.map(({ label }) => label),
      ['Henk Mulder', 'Zeger Woortman (OBG)', 'Adam Smit', 'Marc H', 'Ria Bos'],
    );
  });
  it('nobody twice, and not with two organisations', () => {
    const labels = itemsAt(LIST('eigenaar: Zeger, $0')).map(({ label }) => label);
    assert.ok(!labels.includes('Zeger Woortman (OBG)'));
    const { textEdit } = itemAt(LIST('eigenaar: Ze$0 (OBG)'), 'Zeger Woortman (OBG)');
    assert.equal(textEdit?.newText, 'Zeger Woortman');
  });
});
