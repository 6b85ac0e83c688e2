import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Party, partiesOf } from '../../../../server/src/model/references/people.ts';
import { fieldsOfKind } from '../../../../server/src/syntax/entry.ts';
import { fixture } from '../../../support/fixture.ts';
import { checkProblems } from '../../rules/check.ts';

/** What was typed behind `eigenaar`, and who is meant; `*` for everybody, `?` for who is still to be decided. */
const OWNERS = JSON.parse(readFileSync(new URL('owners.json', import.meta.url), 'utf8')) as readonly (readonly [
  typed: string,
  meant: readonly string[],
])[];

const DECLARED = `
organisatie NCG
organisatie BZK
gremium commissie O&O
gremium commissie P&S
persoon Anja Woortman
persoon Piet Jansen
persoon Klaas van Aalten
persoon Jan van den Berg
`;

function meaning(party: Party): string | undefined {
  switch (party.kind) {
    case 'declared':
      return party.declaration.placed.entry.identity?.text;
    case 'standIn':
      return party.standIn === 'all' ? '*' : party.standIn === 'toBeDecided' ? '?' : party.standIn;
    default:
      return party.name?.text ?? party.organisationWord?.text;
  }
}

describe('owners as people write them', () => {
  for (const [typed, meant] of OWNERS) {
    it(`${typed} → ${meant.join(' + ')}`, () => {
      const { scope, file } = fixture(`actie 5: x\n  eigenaar: ${typed}\n${DECLARED}`);
      const { entry } = scope.file.document.entries.at(0);
      const [field] = fieldsOfKind(entry, 'people');
      const parties = partiesOf(entry, field!, scope);
      const said = parties.map((party) => (typed === 'PM NCG' ? party.organisationWord?.text : meaning(party)));
      assert.deepEqual(said, meant);
      for (const { name } of parties) if (name) assert.equal(file.text.slice(name.start, name.end), name.text);
    });
  }

  it('take a declared name as it stands before anything else', () => {
    for (const name of [
      'Actie Groen',
      'Leden Noord',
      'KD BvD',
      'Ruimte en Wonen',
      'Prins, E.',
      'Wij + Zij',
      'wethouder Anja',
    ]) {
      const { scope } = fixture(`actie 5: x\n  eigenaar: ${name}\n${DECLARED}organisatie ${name}\n`);
      const { entry } = scope.file.document.entries.at(0);
      const [field] = fieldsOfKind(entry, 'people');
      assert.deepEqual(partiesOf(entry, field!, scope).map(meaning), [name]);
    }
  });

  it('use a name that stands in a phrase', () => {
    const action = (owner: string) => `
      persoon Anja Woortman
      persoon Klaas van Aalten
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: ${owner}, Anja (ism wethouder Van Aalten)
        deadline: doorlopend
    `;
    checkProblems(action('allen'));
    checkProblems(`
      persoon Anja Woortman
      persoon Klaas van Aalten
      actie 5: Uitwerken
        status: in uitvoering
        eigenaar: notitie van Anja Woortman door het bureau van wethouder Van Aalten gemaakt
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ persoon-onbekend
        deadline: doorlopend
    `);
  });
});
