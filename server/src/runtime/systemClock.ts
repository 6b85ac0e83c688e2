/** The clock of the machine, in Node and in a browser worker. */
import { type CalendarDay, dayOf } from '../model/time/calendar.ts';
import type { Clock } from '../workspace/clock.ts';

/** A machine that slept over midnight has missed its timer; it is asked again this often. */
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** Calls back after a time, in milliseconds; what waits for that alone keeps no process alive. */
export function later(milliseconds: number, callback: () => void): void {
  const timer: unknown = setTimeout(callback, milliseconds);
  if (typeof timer === 'object') (timer as { unref(): void }).unref();
}

export const systemClock: Clock = {
  today,
  elapsed: () => performance.now(),
  onNewDay(callback) {
    let day = today();
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          const now = today();
          if (now !== day) callback();
          day = now;
          wait();
        },
        Math.min(untilMidnight(), LONGEST_WAIT_MS),
      );
      // The clock alone keeps no process alive. In a browser, where a timer is a number, it never does.
      if (typeof timer === 'object') timer.unref();
    };
    wait();
    return () => clearTimeout(timer);
  },
};

function today(): CalendarDay {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Milliseconds up to just after the next midnight of the machine. */
function untilMidnight(): number {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime() + 50;
}
