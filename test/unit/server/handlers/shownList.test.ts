/** The rows of the view beside the text. */
import assert from 'node:assert/strict';
import type { ListPatch, ListRow } from '../../../../protocol/list.ts';
import { finish } from '../../../../server/src/incremental/work.ts';
import { entryAtPosition, placeOfRow } from '../../../../server/src/server/handlers/listPlaces.ts';
import { ShownList } from '../../../../server/src/server/handlers/shownList.ts';
import { type Fixture, fixture, TODAY } from '../../../support/fixture.ts';

/** A list that hears of what is typed. */
function shown(made: Fixture) {
  const { index, file, scope } = made;
  const list = new ShownList(index.file(file.uri)!, 'a');
  index.onDidChange({
    beforeRemoval: (of, removed) => of === list.file && list.beforeRemoval(removed),
    changed: (change) => void list.follow(change),
  });
  const patch = (since?: string): ListPatch => finish(list.patch(since, scope, TODAY));
  const type = (at: string, added: string, removed = 0) => {
    const start = list.file.document.text.slice(0, list.file.document.text.length).indexOf(at) + at.length;
    index.edit(list.file, start, start + removed, added);
  };
  return { list, patch, type, scope };
}

const rowsOf = ({ splices }: ListPatch): ListRow[] => splices.flatMap(({ rows }) => rows);

const REGISTER = `register LIJST: Actielijst
  gremium: DUO

gremium DUO: Directeuren Uitvoeringsoverleg
  frequentie: eenmaal per twee weken
  vanaf: 6 januari 2021

organisatie NCG: Nationaal Coördinator
organisatie Stut en Steun
persoon Anja Woortman
  organisatie: NCG

blok A: Uitvoering
  eigenaar: Anja

actie 1: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2021
  organisaties: Stut en Steun

actie 2: Kaart maken
  status: gereed
  deadline: 1 maart 2021

actie 3: Bellen
  eigenaar: Piet
  deadline: z.s.m.
  historie:
    6 januari 2021 DUO: gevraagd

besluit 4: De kaart is goed
  datum: 13 januari 2021

vergadering DUO 3 maart 2021
  agenda:
    1. Acties
      actiepunt (i): de kaart rondsturen
        eigenaar: Anja
`;

describe('the rows of the view beside the text', () => {
  it('say of each entry what counts for it, below its heading, with what a meeting makes below that', () => {
    const rows = rowsOf(shown(fixture(REGISTER)).patch());
    const told = rows.map(({ id, under, ...row }) => [
      row.isHeading ? `# ${row.title}` : `${row.kind} ${row.number}: ${row.title}`,
      rows.find((one) => one.id === under)?.title ?? '',
      [row.status, row.state, row.owner, row.owners.join('+'), row.organisations.join('+')].join('|'),
      [row.deadline, row.due, row.isLate, row.silentFor, row.date, row.on].join('|'),
    ]);
    assert.deepEqual(told, [
      ['# A. Uitvoering', '', '||||', '||false|0||'],
      [
        'actie 1: Brief opstellen',
        'A. Uitvoering',
        'in uitvoering|open|Anja|Anja Woortman|NCG+Stut en Steun',
        '1 maart 2021|2021-03-01|true|0||',
      ],
      [
        'actie 2: Kaart maken',
        'A. Uitvoering',
        'gereed|done|Anja|Anja Woortman|NCG',
        '1 maart 2021|2021-03-01|false|0||',
      ],
      ['actie 3: Bellen', 'A. Uitvoering', '|open|Piet|Piet|', 'z.s.m.||false|5||'],
      [
        'besluit 4: De kaart is goed',
        'A. Uitvoering',
        '||Anja|Anja Woortman|NCG',
        '||false|0|13 januari 2021|2021-01-13',
      ],
      ['# Vergadering DUO 3 maart 2021', '', '||||', '||false|0||'],
      [
        'actie 2021-03-03-i: de kaart rondsturen',
        'Vergadering DUO 3 maart 2021',
        '|open|Anja|Anja Woortman|NCG',
        '||false|0|3 maart 2021|2021-03-03',
      ],
    ]);
  });

  it('come as a patch of the one row that a letter changes, under the same id, and are made for that entry alone', () => {
    const { list, patch, type } = shown(fixture(REGISTER));
    const { revision, splices } = patch();
    const before = rowsOf({ splices } as ListPatch);
    const made = list.made;
    type('actie 2: Kaart', 'en');
    const next = patch(revision);
    assert.equal(next.isWhole, false);
    assert.deepEqual(
      next.splices.map(({ at, remove, rows }) => [at, remove, rows.map(({ title }) => title)]),
      [[2, 1, ['Kaarten maken']]],
    );
    assert.equal(rowsOf(next)[0]?.id, before[2]?.id);
    assert.equal(list.made - made, 1);
  });

  it('of a name that is declared otherwise come those that name it', () => {
    const { patch, type } = shown(fixture(REGISTER));
    const { revision } = patch();
    type('persoon Anja Woort', 'hu');
    const next = patch(revision);
    assert.deepEqual(
      rowsOf(next).map(({ number, owners }) => [number, ...owners]),
      ['1', '2', '4', '2021-03-03-i'].map((number) => [number, 'Anja Woorthuman']),
    );
  });

  it('are all told again to who has a state that is not known, and nothing of what did not change', () => {
    const { patch, type } = shown(fixture(REGISTER));
    const first = patch();
    for (const since of ['x', '', 'b.1']) assert.equal(patch(since).isWhole, true);
    const known = patch(first.revision);
    // One answer may be lost on its way: the state before it is known still.
    type('actie 2: Kaart', 'en');
    const lost = patch(known.isWhole ? patch().revision : known.revision);
    assert.notEqual(lost.revision, first.revision);
    const same = patch(lost.revision);
    assert.deepEqual([same.splices, same.revision], [[], lost.revision]);
  });

  it('come in parts where there are very many', () => {
    const text = Array.from({ length: 2500 }, (_, at) => `actie ${at + 1}: Iets\n`).join('');
    const { patch } = shown(fixture(text));
    const counts: number[] = [];
    let since: string | undefined;
    for (let isLast = false; !isLast; ) {
      const part = patch(since);
      counts.push(rowsOf(part).length);
      since = part.revision;
      isLast = !part.hasMore;
    }
    assert.deepEqual(counts, [1000, 1000, 500]);
  });

  it('know where they stand, and which stands at a place, of minutes too', () => {
    const { list, patch, scope } = shown(fixture(REGISTER));
    const rows = rowsOf(patch());
    const lines = REGISTER.split('\n');
    for (const { id, title } of rows) {
      const ref = list.entryOf(id)!;
      const { position } = placeOfRow(ref);
      assert.ok(lines[position.line]!.slice(position.character).includes(title.replace(/^(?:Vergadering|A\.) /u, '')));
      assert.equal(list.idOf(entryAtPosition(position, scope)), id);
    }
    assert.deepEqual(
      [1, 6].map((at) => placeOfRow(list.entryOf(rows[at]!.id)!).called),
      ['actie 1', 'actiepunt (i) van 3 maart 2021'],
    );
    for (const strange of [undefined, null, 'x', 1.5, 99_999]) assert.equal(list.entryOf(strange), undefined);
    assert.equal(list.idOf(entryAtPosition({ line: 0, character: 3 }, scope)), undefined);
  });
});
