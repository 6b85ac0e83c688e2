import assert from 'node:assert/strict';
import { Progress } from '../../../server/src/cli/progress.ts';

const SOME = { files: 3, allFiles: 12, length: 25, allLength: 100, next: 10 };

describe('the progress of duo check', () => {
  /** What is written on a stream, with a clock that is set by hand. */
  const watch = (isTTY: boolean | undefined) => {
    const written: string[] = [];
    const clock = { now: 500 };
    const stream = { ...(isTTY === undefined ? {} : { isTTY }), write: (text: string) => written.push(text) };
    return { written, clock, progress: new Progress(stream, () => clock.now) };
  };

  it('is shown after a second, in one line that goes away', () => {
    const { written, clock, progress } = watch(true);
    clock.now += 999;
    progress.show(SOME);
    assert.deepEqual(written, []);
    clock.now += 1;
    progress.show(SOME);
    progress.show({ ...SOME, files: 4, length: 35 });
    progress.clear();
    progress.clear();
    assert.deepEqual(written, [
      '\r\u001B[2K3 van 12 bestanden nagekeken (25%) …',
      '\r\u001B[2K4 van 12 bestanden nagekeken (35%) …',
      '\r\u001B[2K',
    ]);
  });
  it('is shown at once before a file that takes long by itself', () => {
    const { written, progress } = watch(true);
    progress.show({ files: 0, allFiles: 1, length: 0, allLength: 20_000_000, next: 20_000_000 });
    assert.deepEqual(written, ['\r\u001B[2K0 van 1 bestand nagekeken (0%) …']);
  });
  it('of a list says each percent once', () => {
    const { written, clock, progress } = watch(true);
    progress.showShare(0.2);
    clock.now += 1000;
    for (const share of [0.25, 0.2504, 0.31]) progress.showShare(share);
    progress.clear();
    assert.deepEqual(written, [
      '\r\u001B[2KDe lijst wordt overgenomen (25%)',
      '\r\u001B[2KDe lijst wordt overgenomen (31%)',
      '\r\u001B[2K',
    ]);
  });
  it('writes nothing where no person looks, and takes nothing away', () => {
    for (const isTTY of [false, undefined]) {
      const { written, clock, progress } = watch(isTTY);
      clock.now += 60_000;
      progress.show({ ...SOME, next: 20_000_000 });
      progress.clear();
      assert.deepEqual(written, []);
    }
  });
});
