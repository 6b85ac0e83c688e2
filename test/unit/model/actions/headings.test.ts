import assert from 'node:assert/strict';
import { effectiveField, headingPath, headingsOf } from '../../../../server/src/model/actions/headings.ts';
import type { Scope } from '../../../../server/src/model/index/scope.ts';
import { textOf } from '../../../../server/src/syntax/entry.ts';
import { fixture } from '../../../support/fixture.ts';

const LIST = `
actie 1: boven alles
blok A: Eerste
  eigenaar: Anja
actie 2: in A
randvoorwaarde 02: Geld
  status: in uitvoering
  deadline: 2021
  toelichting: niet voor de acties
actie 3: in 02
onderwerp I: Budget
  eigenaar: Piet
  status:
actie 4: in 02-I
actie 5: eigen velden
  eigenaar: Karel
  status:
actie 6: elders
  blok: A
actie 7: nergens
  blok: Q
actie 8: bij een pad
  blok: 02-i (zie daar)
onderwerp II: Rest
actie 9: in 02-II
blok B
actie 10: in B
`;

const action = (scope: Scope, number: string) => scope.lookupNumber('actie', number)[0]!;

describe('the headings of an entry', () => {
  for (const [number, expected] of [
    ['1', []],
    ['2', ['A']],
    ['3', ['02']],
    ['4', ['02-I', '02']],
    ['6', ['A']],
    ['7', ['02-I', '02']],
    ['8', ['02-I', '02']],
    ['9', ['02-II', '02']],
    ['10', ['B']],
  ] as const) {
    it(`actie ${number}: ${expected.join(' below ') || 'none'}`, () => {
      const { scope } = fixture(LIST);
      const found = headingsOf(action(scope, number), scope);
      assert.deepEqual(
        found.map(({ file, placed }) => headingPath(file, placed)),
        expected,
      );
    });
  }

  it('are in the other file of the register, when its field says so', () => {
    const { scope } = fixture(
      '//- a.duo\nactie 1\n  blok: Z\n//- b.duo\nregister a\nblok Z\n  eigenaar: Anja\n//- c.duo\nblok Z\n',
    );
    const [heading, ...rest] = headingsOf(action(scope, '1'), scope);
    assert.deepEqual([heading?.file.uri, rest.length], ['file:///werk/b.duo', 0]);
    assert.equal(effectiveField(action(scope, '1'), 'eigenaar', scope)?.owner.file.uri, 'file:///werk/b.duo');
  });

  it('has none itself', () => {
    const { scope } = fixture(LIST);
    const [topic] = scope.lookupHeading('02-I');
    assert.deepEqual(headingsOf(topic!, scope), []);
  });
});

describe('lookupHeading', () => {
  for (const [name, expected] of [
    ['A', ['A']],
    ['a', ['A']],
    ['#02.', ['02']],
    ['2', ['02']],
    ['02-II', ['02-II']],
    ['2-ii', ['02-II']],
    ['II', []],
    ['eerste', ['A']],
    ['Budget', []],
    ['Q', []],
  ] as const) {
    it(name, () => {
      const { scope } = fixture(LIST);
      const found = scope.lookupHeading(name).map(({ file, placed }) => headingPath(file, placed));
      assert.deepEqual(found, expected);
    });
  }

  it('calls a topic without a heading above by its own number', () => {
    assert.equal(fixture('onderwerp I: x\n').scope.lookupHeading('I').length, 1);
  });
});

describe('the field that counts', () => {
  for (const [number, field, value, from] of [
    ['1', 'eigenaar', undefined, undefined],
    ['2', 'eigenaar', 'Anja', 'A'],
    ['3', 'eigenaar', undefined, undefined],
    ['3', 'deadline', '2021', '02'],
    ['4', 'eigenaar', 'Piet', 'I'],
    // an empty field of the nearer heading counts as none
    ['4', 'status', 'in uitvoering', '02'],
    ['5', 'eigenaar', 'Karel', '5'],
    ['5', 'status', 'in uitvoering', '02'],
    ['4', 'toelichting', undefined, undefined],
    ['6', 'eigenaar', 'Anja', 'A'],
    ['6', 'deadline', undefined, undefined],
    ['9', 'status', 'in uitvoering', '02'],
    ['10', 'status', undefined, undefined],
  ] as const) {
    it(`${field} of actie ${number}: ${value}`, () => {
      const { scope } = fixture(LIST);
      const found = effectiveField(action(scope, number), field, scope);
      assert.deepEqual([found && textOf(found.field), found?.owner.placed.entry.identity?.text], [value, from]);
      assert.equal(found?.inherited, from === undefined ? undefined : from !== number);
    });
  }

  it('is the own empty one when no heading has any', () => {
    const { scope } = fixture('actie 1\n  status:\n');
    assert.equal(effectiveField(action(scope, '1'), 'status', scope)?.inherited, false);
  });
});
