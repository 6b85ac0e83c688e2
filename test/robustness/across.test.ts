/** What is asked of all registers: of ten times as many files it costs at most twelve times as much, and no step of it is long. */
import assert from 'node:assert/strict';
import { findConnections } from '../../server/src/features/connections.ts';
import type { AcrossContext } from '../../server/src/features/context.ts';
import { findMeetingCalendar } from '../../server/src/features/meetingCalendar.ts';
import { findPerson } from '../../server/src/features/personOverview.ts';
import { finish, type Work } from '../../server/src/incremental/work.ts';
import { acrossOf } from '../support/across.ts';
import { fixture } from '../support/fixture.ts';
import { assertGrowsInStep } from '../support/growth.ts';

const ACTIONS = 10;
const GREMIA = 40;

/** Files with ten actions each, which wait for each other and for those of the file before, and meetings of forty gremia. */
function filesOf(count: number): string {
  const names = Array.from({ length: GREMIA }, (_, at) => {
    const leden = [at, at + 1, at + 7].map((one) => `Anja Lid${one % 100}`).join(', ');
    return `gremium G${at}\n  leden: ${leden}\n  frequentie: maandelijks\n`;
  });
  const files = Array.from({ length: count }, (_, at) => {
    const actions = Array.from({ length: ACTIONS }, (_one, place) => {
      const na = place > 0 ? `${place}` : at > 0 ? `R${at - 1}/3` : '';
      const wait = na === '' ? '' : `  na: ${na}\n`;
      return `actie ${place + 1}: Brief ${at}\n  eigenaar: Anja Lid${(at + place) % 100}\n  deadline: 1 mei 2021\n${wait}`;
    });
    const meeting = `vergadering G${at % GREMIA} ${1 + (at % 28)} april 2021\n`;
    return `//- ${at}.duo\nregister R${at}: Lijst ${at}\n  gremium: G${at % GREMIA}\n${actions.join('')}${meeting}`;
  });
  return `//- namen.duo\n${names.join('')}${files.join('')}`;
}

const ASKED: Readonly<Record<string, (context: AcrossContext) => Work<unknown>>> = {
  'what somebody has': (context) => findPerson({ name: 'Anja Lid7', at: undefined }, context),
  'what waits for what': (context) => findConnections(context),
  'the calendar': (context) => findMeetingCalendar(context),
};

describe('what is asked of all registers', function () {
  this.timeout(180_000);
  for (const [name, work] of Object.entries(ASKED)) {
    it(`${name} costs of ten times as many files at most twelve times as much`, () => {
      assertGrowsInStep((size) => {
        const context = acrossOf(fixture(filesOf(size)));
        return () => finish(work(context));
      }, 60);
    });

    it(`${name} of ten times as many files of one register costs at most twelve times as much`, () => {
      assertGrowsInStep((size) => {
        const files = Array.from({ length: size }, (_, at) => {
          const register =
            at === 0 ? 'register R: Lijst\n  gremium: G\ngremium G\n  leden: Anja Lid7\n' : 'register R\n';
          return `//- ${at}.duo\n${register}actie ${at}: X\n  eigenaar: Anja Lid7\n${at > 0 ? `  na: ${at - 1}\n` : ''}`;
        });
        const context = acrossOf(fixture(files.join('')));
        return () => finish(work(context));
      }, 150);
    });

    it(`${name} of ten thousand actions in a thousand files goes in short steps`, () => {
      const context = acrossOf(fixture(filesOf(1_000)));
      // Twice: in the first the compiler and the collector of garbage have their turns too.
      const rounds = [stepsOf(work(context)), stepsOf(work(context))];
      const longest = Math.min(...rounds.map((steps) => Math.max(...steps)));
      assert.ok(rounds[0]!.length > 1_000 / 2, `${rounds[0]!.length} steps`);
      assert.ok(longest < 60, `${longest} ms`);
    });
  }
});

/** Milliseconds that this thread computes in each step: another process that has its turn meanwhile does not count. */
function stepsOf(work: Work<unknown>): number[] {
  const steps: number[] = [];
  for (;;) {
    const before = process.threadCpuUsage();
    const { done } = work.next();
    const { user, system } = process.threadCpuUsage(before);
    steps.push((user + system) / 1000);
    if (done) return steps;
  }
}
