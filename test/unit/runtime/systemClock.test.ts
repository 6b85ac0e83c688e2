import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { systemClock } from '../../../server/src/runtime/systemClock.ts';

const MINUTE = 60_000;

describe('the clock of the machine', () => {
  const start = (...at: [number, number, number, number, number]) =>
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: new Date(...at).getTime() });
  afterEach(() => mock.timers.reset());

  it('says which day it is where the machine stands, to the last minute', () => {
    start(2021, 2, 24, 23, 59);
    assert.equal(systemClock.today(), dayOf(2021, 3, 24));
    mock.timers.tick(2 * MINUTE);
    assert.equal(systemClock.today(), dayOf(2021, 3, 25));
  });
  it('tells of every new day, soon after midnight and once', () => {
    start(2021, 2, 24, 22, 0);
    const days: number[] = [];
    const stop = systemClock.onNewDay(() => days.push(systemClock.today()));
    mock.timers.tick(119 * MINUTE);
    assert.deepEqual(days, []);
    mock.timers.tick(2 * MINUTE);
    assert.deepEqual(days, [dayOf(2021, 3, 25)]);
    mock.timers.tick(22 * 60 * MINUTE);
    assert.deepEqual(days, [dayOf(2021, 3, 25)]);
    mock.timers.tick(3 * 60 * MINUTE);
    assert.deepEqual(days, [dayOf(2021, 3, 25), dayOf(2021, 3, 26)]);
    stop();
  });
  it('tells of a midnight that the machine slept through within a quarter of an hour', () => {
    // While it sleeps the day goes on, and the timers do not.
    let now = new Date(2021, 2, 24, 12, 0).getTime();
    const RealDate = Date;
    const date = mock.property(
      globalThis,
      'Date',
      class extends RealDate {
        constructor(...at: [] | Parameters<typeof RealDate.UTC>) {
          if (at.length === 0) super(now);
          else super(...(at as [number, number, number]));
        }
      } as typeof Date,
    );
    mock.timers.enable({ apis: ['setTimeout'] });
    let told = 0;
    const stop = systemClock.onNewDay(() => told++);
    now = new RealDate(2021, 2, 27, 8, 0).getTime();
    mock.timers.tick(15 * MINUTE);
    assert.equal(told, 1);
    stop();
    date.mock.restore();
  });
  it('tells nothing after it was stopped', () => {
    start(2021, 2, 24, 23, 0);
    let told = 0;
    const stop = systemClock.onNewDay(() => told++);
    mock.timers.tick(20 * MINUTE);
    stop();
    mock.timers.tick(24 * 60 * MINUTE);
    assert.equal(told, 0);
  });
});
