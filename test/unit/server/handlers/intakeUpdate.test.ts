/** What the page shows of a list that brings a register up to date: what there is to look at in the list stands there too. */
import assert from 'node:assert/strict';
import { finish } from '../../../../server/src/incremental/work.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { findIntake } from '../../../../server/src/server/handlers/intakes.ts';
import { fixture } from '../../../support/fixture.ts';
import { given, table } from '../../exchange/intake/given.ts';

describe('a list that brings a register up to date', () => {
  it('has its doubts with their row in the list, and with no line: they stand nowhere in the register', () => {
    const document = given([
      table([
        ['Nr', 'Wat', 'Datum'],
        ['1', 'Bellen', '3/1/2021'],
        ['', '', 'verder'],
      ]),
    ]);
    const request = { name: 'lijst.docx', mapping: [] };
    const made = finish(findIntake(document, request, undefined));
    const { scope } = fixture('actie 1: Bellen\n');
    const update = { scope, day: dayOf(2021, 3, 24)!, from: 'Henk', take: undefined, version: 1 };
    const updated = finish(findIntake(document, request, undefined, update));
    assert.ok(made.kind === 'read' && updated.kind === 'read');
    assert.ok(made.doubts.length > 0);
    assert.deepEqual(
      updated.doubts,
      made.doubts.map(({ line: _, ...doubt }) => doubt),
    );
    assert.ok(updated.doubts.some(({ table: at, row }) => at === 0 && row === 3));
  });

  it('has a key for each of two new rows with the same title', () => {
    const document = given([
      table([
        ['Wat', 'Wie'],
        ['Bellen', 'Anja'],
        ['Bellen', 'Jan'],
      ]),
    ]);
    const { scope } = fixture('actie 1: Mailen\n');
    const taking = (take: ReadonlySet<string> | undefined) => {
      const update = { scope, day: dayOf(2021, 3, 24)!, from: 'Henk', take, version: 1 };
      const result = finish(findIntake(document, { name: 'lijst.docx', mapping: [] }, undefined, update));
      assert.ok(result.kind === 'read');
      return result;
    };
    const keys = (taking(undefined).changes ?? []).filter(({ canTake }) => canTake).map(({ key }) => key);
    assert.equal(new Set(keys).size, 2);
    for (const [at, owner] of ['Anja', 'Jan'].entries()) {
      const { text } = taking(new Set([keys[at]!]));
      const history = '  historie:\n    24 maart 2021: toegevoegd uit de lijst van Henk\n';
      assert.equal(text, `actie 1: Mailen\n\nactie: Bellen\n  eigenaar: ${owner}\n${history}`);
    }
  });
});
