/** Only what one owner has, whoever is meant by the name. */
import assert from 'node:assert/strict';
import { layoutNamed } from '../../../server/src/exchange/layouts.ts';
import { documentOf } from '../../../server/src/exchange/makeDocument.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { rowsByKey, tables } from './made.ts';

/** The numbers of the actions of an owner, in a list with a file of people beside it. */
function owned(owner: string, list: string, people = ''): string[] {
  const { scope } = fixture(people === '' ? list : `//- lijst.duo\n${list}//- personen.duo\n${people}`);
  const document = documentOf([{ scope }], { layout: layoutNamed('actielijst')!, owner, fallback: TODAY_ONLY });
  if (typeof document === 'string') return [];
  return tables(document).flatMap((table) => rowsByKey(table).map((cell) => cell('nr')));
}

const action = (number: number, owner: string) => `actie ${number}: Iets\n  eigenaar: ${owner}\n`;

describe('what an organisation owns', () => {
  const NCG = 'organisatie NCG: Nationaal Coördinator Groningen\n  ook bekend als: de coördinator\n';
  const people =
    `${NCG}organisatie BZK\npersoon Anja Woortman\n  ook bekend als: An\n  organisatie: NCG\npersoon Piet Prins\n  organisatie: de coördinator\n` +
    'persoon Kees Kok\n  organisatie: BZK\npersoon Wil Wit\n';
  const list = ['Anja Woortman', 'Anja', 'An', 'Piet Prins', 'Kees Kok', 'Wil Wit', 'Wil Wit (NCG)', 'NCG', 'PM NCG']
    .map((owner, at) => action(at + 1, owner))
    .join('');
  const OF_NCG = ['1', '2', '3', '4', '7', '8', '9'];

  it('is what anybody of it owns, whose organisation stands in the entry of the person only, in this file or another', () => {
    assert.deepEqual(owned('NCG', list, people), OF_NCG);
    assert.deepEqual(owned('NCG', list + people), OF_NCG);
  });

  it('is the same by whatever name it is asked for', () => {
    for (const name of ['de coördinator', 'Nationaal Coördinator Groningen', 'ncg']) {
      assert.deepEqual(owned(name, list, people), OF_NCG, name);
    }
    assert.deepEqual(owned('BZK', list, people), ['5']);
  });

  it('is what a member of a gremium owns whose seat names it', () => {
    const gremium = 'gremium DUO\n  leden: Jan Smit (NCG), Ria Rood (BZK)\n';
    const text = action(1, 'Jan Smit') + action(2, 'Ria Rood') + action(3, 'Jan');
    assert.deepEqual(owned('NCG', text, people + gremium), ['1', '3']);
  });

  it('is not what a part of it owns, nor somebody who only works beside it', () => {
    const parts = `${NCG}organisatie Bureau\n  onderdeel van: NCG\npersoon Bo Bos\n  organisatie: Bureau\n`;
    assert.deepEqual(owned('NCG', action(1, 'Bo Bos') + action(2, 'Bureau') + action(3, 'NCG'), parts), ['3']);
  });
});
