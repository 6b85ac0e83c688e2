/** What `volgend DUO` is reckoned from. */
import assert from 'node:assert/strict';
import { deadlineOf } from '../../../../server/src/model/actions/action.ts';
import { formatDutch } from '../../../../server/src/model/time/calendar.ts';
import { fixture } from '../../../support/fixture.ts';

const MEETINGS = `gremium DUO
vergadering DUO 27 januari 2021
  agenda:
    actie 2021-01-13-i: is besproken
vergadering DUO 10 februari 2021
`;

/** The last day of the deadline of an action. */
function latest(text: string, number: string): string | undefined {
  const { scope } = fixture(MEETINGS + text);
  const day = deadlineOf(scope.lookupNumber('actie', number)[0]!, scope, undefined)?.resolved.latest;
  return day === undefined ? undefined : formatDutch(day);
}

describe('the next meeting of a deadline', () => {
  it('is the one after the meeting at which it was agreed, whatever is said later', () => {
    const text = 'vergadering DUO 13 januari 2021\n  agenda:\n    actiepunt (i): X\n      deadline: volgend DUO\n';
    assert.equal(latest(text, '2021-01-13-i'), '27 januari 2021');
  });
  it('is the one after the newest line, or the newest step that is done', () => {
    const text = (below: string) => `actie 5: X\n  deadline: volgend DUO\n${below}`;
    assert.equal(latest(text('  historie:\n    13 januari 2021: gevraagd\n'), '5'), '27 januari 2021');
    const steps = '  historie:\n    13 januari 2021: gevraagd\n  stappen:\n    [ ] brief (28 januari 2021)\n';
    assert.equal(latest(text(steps), '5'), '27 januari 2021');
    assert.equal(latest(text(steps.replace('[ ]', '[x]')), '5'), '10 februari 2021');
  });
});
