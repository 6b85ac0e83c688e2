import assert from 'node:assert/strict';
import { columnSeenFrom } from '../../../server/src/exchange/columns.ts';
import { LAYOUTS } from '../../../server/src/exchange/layouts.ts';
import {
  BUILT_IN_LAYOUTS,
  columnKeyOf,
  columnKeys,
  kindsOf,
  layoutKey,
  OWN_COLUMNS,
} from '../../../server/src/syntax/layoutWords.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import { fixture } from '../../support/fixture.ts';

describe('the words of layouts', () => {
  it('name exactly the layouts that there are', () => {
    assert.deepEqual(
      [...BUILT_IN_LAYOUTS],
      LAYOUTS.map(({ name }) => name),
    );
  });

  it('name columns that exist, each shown by its own name or a field', () => {
    const { scope } = fixture('register R\n');
    for (const key of columnKeys()) assert.equal(columnSeenFrom(scope, key)?.key, key);
    for (const layout of LAYOUTS) {
      if (layout.of !== 'entries') continue;
      for (const { key } of layout.parts.flatMap(({ columns }) => columns)) assert.equal(columnKeyOf(key), key);
    }
    assert.equal(new Set(OWN_COLUMNS).size, OWN_COLUMNS.length);
  });

  it('are found by other words, those of the kinds on the list first', () => {
    assert.deepEqual(
      ['Nummer', 'titel', 'trekker', 'termijn', 'Betrokken  organisaties', 'svz', 'kop', 'mag openbaar', 'x'].map(
        (word) => columnKeyOf(word),
      ),
      ['nr', 'wat', 'eigenaar', 'deadline', 'organisaties', 'voortgang', 'blok', undefined, undefined],
    );
    assert.equal(columnKeyOf('verantwoordelijke', ['toezegging']), 'gedaan door');
    assert.equal(columnKeyOf('verantwoordelijke', ['actie']), 'eigenaar');
  });

  it('compare names without regard to case and spaces', () => {
    assert.equal(layoutKey(' Mijn   Acties '), 'mijn-acties');
  });

  it('read the kinds in the singular and the plural, with marks or `en` between them, and report any other', () => {
    const read = (soorten: string) => readEntry(`indeling x\n  soorten: ${soorten}\n  kolommen: nr\n`);
    assert.deepEqual(kindsOf(read('Acties, moties en amendement')), ['actie', 'motie', 'amendement']);
    assert.deepEqual(kindsOf(read('vragen')), ['actie']);
    assert.deepEqual(
      read('acties en vragen').findings.map(({ code, reason, typed }) => [code, reason, typed]),
      [['waarde-ongeldig', 'notAChoice', 'vragen']],
    );
  });
});
