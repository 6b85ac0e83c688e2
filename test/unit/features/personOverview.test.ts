import assert from 'node:assert/strict';
import type { PersonAnswer } from '../../../protocol/across.ts';
import { findPerson } from '../../../server/src/features/personOverview.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { acrossOf } from '../../support/across.ts';
import { fixture } from '../../support/fixture.ts';

const FILES = `//- personen.duo
organisatie NCG: Nationaal Coördinator
persoon Anja Woortman
  ook bekend als: AW
  organisatie: NCG
persoon Henk Mulder
gremium DUO
  leden: Anja Woortman, Olger van Dijk
gremium VOG
  voorzitter: AW (tot en met 1 januari 2021)
//- een.duo
register EEN: Een
  gremium: DUO
actie 1: Brief
  eigenaar: AW
  deadline: 1 mei 2021
actie 2: Kaart
  eigenaar: Henk Mulder
  werkgroep: Anja Woortman, Henk Mulder
actie 3: Klaar
  status: gereed
  eigenaar: Anja Woortman
//- twee.duo
register TWEE: Twee
blok A
  eigenaar: Anja Woortman
actie 1: Geerfd
  deadline: 1 maart 2021
actie 2: Van Olger
  eigenaar: Olger van Dijk (NCG)
toezegging 5: Toegezegd
  gedaan door: AW
`;

function read(name: string | undefined, text = FILES): PersonAnswer {
  return finish(findPerson({ name, at: undefined }, acrossOf(fixture(text))));
}

const said = ({ person }: PersonAnswer) =>
  person?.items.map(({ register, kind, number, roles, past, through }) =>
    [register, kind, number, `(${roles.join(', ')})`, past ? 'late' : '', ...through].filter(Boolean).join(' '),
  );

describe('what a person has in all registers', () => {
  it('is what is open by any of the names, in every role, late in front', () => {
    const found = read('aw');
    assert.deepEqual([found.person?.name, found.person?.kind], ['Anja Woortman', 'persoon']);
    assert.deepEqual(said(found), [
      'Twee actie 1 (eigenaar) late',
      'Een actie 1 (eigenaar)',
      'Een actie 2 (werkgroep)',
      'Twee toezegging 5 (gedaan door)',
    ]);
  });

  it('has the seats, also those that were held', () => {
    assert.deepEqual(
      read('Anja Woortman').person?.seats.map(({ gremium, field, isNow, line }) => [gremium, field, isNow, line]),
      [
        ['DUO', 'leden', true, 5],
        ['VOG', 'voorzitter', false, 7],
      ],
    );
  });

  it('knows who has a seat and no entry, and who is only named', () => {
    const found = read('Olger van Dijk');
    assert.deepEqual(said(found), ['Twee actie 2 (eigenaar)']);
    assert.deepEqual([found.person?.kind, found.person?.seats.length], [null, 1]);
    assert.deepEqual(said(read('Niemand')), []);
  });

  it('of an organisation is what its people have, with their names', () => {
    assert.deepEqual(said(read('NCG')), [
      'Twee actie 1 (eigenaar) late Anja Woortman',
      'Een actie 1 (eigenaar) Anja Woortman',
      'Een actie 2 (werkgroep) Anja Woortman',
      'Twee actie 2 (eigenaar) Olger van Dijk',
      'Twee toezegging 5 (gedaan door) Anja Woortman',
    ]);
  });

  it('gives all names, each once, and nobody when nobody is asked for', () => {
    const found = read(undefined);
    assert.deepEqual(found.names, ['Anja Woortman', 'Henk Mulder', 'NCG', 'Olger van Dijk']);
    assert.equal(found.person, null);
    assert.equal(read('  ').person, null);
  });

  const at = (marked: string) => {
    const { document, cursor, file, index } = fixture(marked);
    const position = document.positionAt(cursor!);
    return finish(findPerson({ name: undefined, at: { uri: file.uri, position } }, acrossOf({ index }))).here;
  };

  it('is asked about at a name in the text: declared, of a member, or as it stands there', () => {
    assert.equal(at(FILES.replace('eigenaar: AW', 'eigenaar: A$0W')), 'Anja Woortman');
    assert.equal(at(FILES.replace('persoon Henk', 'persoon He$0nk')), 'Henk Mulder');
    assert.equal(at(FILES.replace('Olger van Dijk (', 'Olger v$0an Dijk (')), 'Olger van Dijk');
    assert.equal(at('actie 1: A\n  eigenaar: Pi$0et\n'), 'Piet');
    assert.equal(at('actie 1: A$0\n  eigenaar: Piet\n'), null);
  });

  const NAMESAKES = `//- een.duo
register EEN: Een
organisatie NCG
persoon Anja Bos
  organisatie: NCG
actie 1: Brief
  eigenaar: Anja Bos
//- twee.duo
register TWEE: Twee
organisatie EZK
persoon Anja Bos
  organisatie: EZK
actie 2: Kaart
  eigenaar: Anja Bos
actie 3: Zaal
  eigenaar: Anja Bos (EZK)
`;
  const ask = (
    text: string,
    name: string,
    at?: { readonly uri: string; readonly position: { line: number; character: number } },
  ) => finish(findPerson({ name, at }, acrossOf(fixture(text))));

  it('tells two of one name apart by their organisations, and names each with it', () => {
    const { names, person } = ask(NAMESAKES, 'Anja Bos (NCG)');
    assert.deepEqual(names, ['Anja Bos (EZK)', 'Anja Bos (NCG)', 'EZK', 'NCG']);
    assert.deepEqual(
      [person?.name, person?.items.map(({ number }) => number), person?.namesakes, person?.mayBeMore],
      ['Anja Bos (NCG)', ['1'], ['Anja Bos (EZK)'], false],
    );
    const other = ask(NAMESAKES, 'anja bos (ezk)').person;
    assert.deepEqual([other?.name, other?.items.map(({ number }) => number)], ['Anja Bos (EZK)', ['2', '3']]);
    const at = { uri: 'file:///werk/twee.duo', position: { line: 5, character: 14 } };
    assert.equal(ask(NAMESAKES, '', at).here, 'Anja Bos (EZK)');
  });

  it('takes one described twice for one person: by the same organisation surely, and without one it says so', () => {
    const same = ask(NAMESAKES.replaceAll('EZK', 'NCG'), 'Anja Bos').person;
    assert.deepEqual([same?.items.length, same?.namesakes, same?.mayBeMore], [3, [], false]);
    const unsure = ask(NAMESAKES.replace('  organisatie: EZK\n', '').replace(' (EZK)', ''), 'Anja Bos').person;
    assert.deepEqual([unsure?.items.length, unsure?.namesakes, unsure?.mayBeMore], [3, [], true]);
  });
});
