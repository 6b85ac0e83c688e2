/** An entry that names very many is looked at bit by bit: others have their turn meanwhile, and what comes of it is the same. */
import assert from 'node:assert/strict';
import type { Work } from '../../../server/src/incremental/work.ts';
import { hostOf } from '../../../server/src/model/index/minutes.ts';
import { isLongRead } from '../../../server/src/problems/longReads.ts';
import { type ReferenceAnswer, ReferenceChecks } from '../../../server/src/problems/referenceChecks.ts';
import { checkEntry, checkInBits, ruleContext } from '../../../server/src/rules/check.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';

/** As many as the lines of an entry hold, a few on each. */
const MANY = 3000;
const rows = (count: number, mark: string) =>
  Array.from({ length: count / 3 }, (_, at) => `    Lid${at} Aa, Lid${at} Bee, Lid${at} Cee${mark}\n`).join('');
const LISTS: Readonly<Record<string, (count: number) => string>> = {
  'a gremium with very many members': (count) => `gremium DUO: Overleg\n  leden:\n${rows(count, '')}`,
  'an action with very many owners': (count) => `actie 1: Bellen\n  eigenaar:\n${rows(count, ',')}`,
  'a meeting with very many present': (count) =>
    `vergadering DUO 3 maart 2021\n  aanwezig:\n${rows(count, '')}  agenda:\n    1. Punt\n`,
};
/** No bit looks at more of them than this. */
const MOST_IN_A_BIT = 50;

/** The number of bits, and what comes of them. */
function bitsOf<T>(work: Work<T>): { readonly bits: number; readonly value: T } {
  for (let bits = 1; ; bits++) {
    const { done, value } = work.next();
    if (done) return { bits, value };
  }
}

describe('an entry that names very many', () => {
  for (const [name, textOf] of Object.entries(LISTS)) {
    const at = (count: number) => {
      const { scope } = fixture(textOf(count));
      const [placed] = [...scope.file.document.entries].filter(({ kind }) => kind !== undefined);
      return { ref: { file: scope.file, placed: placed! }, context: ruleContext(scope, TODAY_ONLY) };
    };
    const fails = (code: string, error: unknown) => assert.fail(`${code}: ${error}`);

    it(`is read in bits: ${name}`, () => {
      const { ref, context } = at(MANY);
      assert.equal(isLongRead(ref.placed), true);
      assert.equal(isLongRead(at(60).ref.placed), false);
      const checks = new ReferenceChecks(fails);
      const added: ReferenceAnswer[] = [];
      const { bits } = bitsOf(checks.addInBits(ref, context, added));
      assert.ok(bits > MANY / MOST_IN_A_BIT, `${bits}`);
      const once = new ReferenceChecks(fails).add(ref, context);
      const told = (all: readonly ReferenceAnswer[]) => all.map(({ use, findings }) => [use.key, findings]);
      assert.deepEqual(told(added), told(once));
      assert.ok(added.every(({ users }) => users.size === 1));
      for (const answer of added) checks.remove(answer, hostOf(ref.placed));
      assert.deepEqual([...checks.all()], []);
    });

    it(`has its problems made in bits: ${name}`, () => {
      const { ref, context } = at(MANY);
      const { bits, value } = bitsOf(checkInBits(ref, context, fails));
      assert.ok(bits > MANY / MOST_IN_A_BIT, `${bits}`);
      const all = (problems: typeof value) => problems.map(({ code, span }) => [code, span.start, span.end]);
      const again = at(MANY);
      assert.deepEqual(all(value), all(checkEntry(again.ref, again.context, fails)));
      assert.ok(value.length > 0);
    });
  }
});
