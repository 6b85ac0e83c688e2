/**
 * Loaded into the server (`--require`) while it is measured: writes each stretch of time in which its event loop did not turn, and
 * each short one by which the processor time since the last line comes to a millisecond, to the file that DUO_STEPS names, as a line
 * `beginning end processor total`. The first two are milliseconds since 1970; the third is the processor time of the server's own
 * thread in it, in milliseconds, which other processes of the machine do not stretch; the last is that since its start.
 */
const { appendFileSync } = require('node:fs');

/** The shortest stretch that is written, in milliseconds: one is what the timer itself waits. */
const SHORTEST_MS = 5;
/** Processor time after which a line is written all the same, in milliseconds: of requests that take less than a stretch. */
const UNWRITTEN_MS = 1;
const file = process.env.DUO_STEPS;
const look = () => ({ at: performance.timeOrigin + performance.now(), used: process.threadCpuUsage() });
let last = look();
let written = 0;

setInterval(() => {
  const { at, used } = look();
  const ms = (used.user + used.system - last.used.user - last.used.system) / 1000;
  const total = (used.user + used.system) / 1000;
  if (at - last.at > SHORTEST_MS || total - written > UNWRITTEN_MS) {
    written = total;
    appendFileSync(file, `${last.at} ${at} ${ms} ${total}\n`);
  }
  last = look();
}, 1).unref();
