import assert from 'node:assert/strict';
import { deadlineOf, isOverdue, ownersOf } from '../../../../server/src/model/actions/action.ts';
import { isOpen, statusFieldOf, statusOfAction } from '../../../../server/src/model/actions/actionStatus.ts';
import { formatIso } from '../../../../server/src/model/time/calendar.ts';
import { fixture, TODAY } from '../../../support/fixture.ts';

/** An action with these fields, below a block with those. */
function action(fields: string, heading = '') {
  const { scope } = fixture(`blok A\n${indent(heading)}actie 5: x\n${indent(fields)}`);
  return [scope.lookupNumber('actie', '5')[0]!, scope] as const;
}
const indent = (lines: string) => (lines === '' ? '' : `  ${lines.replaceAll('\n', '\n  ')}\n`);

describe('the status of an action', () => {
  for (const [fields, heading, typed, official, open] of [
    ['status: In uitvoering', '', 'In uitvoering', 'in uitvoering', true],
    ['status: uitvoering  nog niet gestart', '', 'uitvoering  nog niet gestart', 'niet gestart', true],
    ['status: Uitvoering gestart', '', 'Uitvoering gestart', 'in uitvoering', true],
    ['status: aangehouden', '', 'aangehouden', 'aangehouden', true],
    ['status: Uitgevoerd', '', 'Uitgevoerd', 'gereed', false],
    ['status: afgerond (brief)', '', 'afgerond', 'gereed', false],
    ['status: voldaan', '', 'voldaan', 'gereed', false],
    ['status: vervallen', '', 'vervallen', 'vervallen', false],
    ['status: bijna', '', 'bijna', undefined, true],
    ['status:', '', undefined, undefined, true],
    ['', '', undefined, undefined, true],
    ['', 'status: gereed', 'gereed', 'gereed', false],
    ['status:', 'status: gereed', 'gereed', 'gereed', false],
    ['status: aangehouden', 'status: gereed', 'aangehouden', 'aangehouden', true],
    ['status: gereed\nstatus: aangehouden', '', 'gereed', 'gereed', false],
  ] as const) {
    it(JSON.stringify([fields, heading]), () => {
      const [ref, scope] = action(fields, heading);
      assert.deepEqual(
        [statusFieldOf(ref, scope)?.value.text, statusOfAction(ref, scope), isOpen(ref, scope)],
        [typed, official, open],
      );
    });
  }
});

describe('the owners of an action', () => {
  for (const [fields, heading, owners] of [
    ['eigenaar: Anja, (10)(2e)', '', ['unknown', 'standIn']],
    ['eigenaar:\n  Anja', '', ['unknown']],
    ['eigenaar: PM', 'eigenaar: Anja', ['standIn']],
    ['eigenaar:', 'eigenaar: PM', ['standIn']],
    ['', 'eigenaar: Anja', ['unknown']],
    ['eigenaar:', '', undefined],
    ['eigenaar: ,', '', undefined],
    ['', '', undefined],
  ] as const) {
    it(JSON.stringify([fields, heading]), () => {
      const [ref, scope] = action(fields, heading);
      assert.deepEqual(
        ownersOf(ref, scope)?.parties.map(({ kind }) => kind),
        owners,
      );
    });
  }

  it('may be declared beside the heading they are inherited from', () => {
    const { scope } = fixture('blok A\n  eigenaar: Stut en steun\nactie 5\norganisatie Stut en steun\n');
    const owners = ownersOf(scope.lookupNumber('actie', '5')[0]!, scope);
    assert.deepEqual([owners?.field.inherited, owners?.parties.map(({ kind }) => kind)], [true, ['declared']]);
  });
});

describe('the deadline of an action', () => {
  for (const [fields, heading, latest, overdue] of [
    ['deadline: 24 maart 2021', '', '2021-03-24', false],
    ['deadline: 23 maart 2021', '', '2021-03-23', true],
    ['deadline: 23 maart 2021\nstatus: gereed', '', '2021-03-23', false],
    ['deadline: 23 maart 2021\nstatus: bijna', '', '2021-03-23', true],
    ['deadline: 23 maart 2021', 'status: vervallen', '2021-03-23', false],
    ['', 'deadline: 23 maart 2021', '2021-03-23', true],
    ['deadline: Q2 2021', 'deadline: 23 maart 2021', '2021-06-30', false],
    ['deadline:', 'deadline: Q1 2020', '2020-03-31', true],
    // nearest to the reference date, or on or after the earliest full date of the entry that it stands in
    ['deadline: 23 maart', '', '2021-03-23', true],
    ['deadline: 23 maart\nhistorie:\n  24 maart 2021: x', '', '2022-03-23', false],
    ['historie:\n  24 maart 2021: x', 'deadline: 23 maart', '2021-03-23', true],
    ['deadline: z.s.m.', '', undefined, false],
    ['deadline: ooit', '', undefined, false],
    ['deadline:', '', undefined, false],
    ['', '', undefined, false],
  ] as const) {
    it(JSON.stringify([fields, heading]), () => {
      const [ref, scope] = action(fields, heading);
      const deadline = deadlineOf(ref, scope, TODAY);
      const day = deadline?.resolved.latest;
      assert.deepEqual([day && formatIso(day), isOverdue(ref, scope, TODAY)], [latest, overdue]);
      if (deadline) {
        const { entry } = deadline.field.owner.placed;
        assert.equal(entry.text.slice(deadline.text.start, deadline.text.end), deadline.text.text);
        assert.equal(deadline.start, deadline.text.start);
      }
    });
  }

  it('is never past without a reference date', () => {
    const [ref, scope] = action('deadline: 1 maart 2001');
    assert.equal(isOverdue(ref, scope, undefined), false);
  });
});
