import assert from 'node:assert/strict';
import { EnteredLines, restOf } from '../../../../client/src/meeting/enteredLines.ts';

/** Lines that are taken when the test says so. */
function slowLines(): {
  entered: EnteredLines;
  taken: string[];
  clear: () => void;
  answer: (isWritten: boolean) => Promise<void>;
} {
  const taken: string[] = [];
  let clear: (() => void) | undefined;
  let answered: ((isWritten: boolean) => void) | undefined;
  const entered = new EnteredLines((line, cleared) => {
    taken.push(line);
    clear = cleared;
    return new Promise((resolve) => {
      answered = resolve;
    });
  });
  const answer = async (isWritten: boolean) => {
    answered?.(isWritten);
    await new Promise(setImmediate);
  };
  return { entered, taken, clear: () => clear?.(), answer };
}

describe('lines of minutes that come faster than they are written', () => {
  it('are taken one after the other', async () => {
    const { entered, taken, answer } = slowLines();
    void entered.enter('5 gereed');
    void entered.enter('6 gereed');
    assert.deepEqual(taken, ['5 gereed']);
    await answer(true);
    assert.deepEqual(taken, ['5 gereed', '6 gereed']);
    await answer(true);
    void entered.enter('7 gereed');
    assert.deepEqual(taken, ['5 gereed', '6 gereed', '7 gereed']);
  });

  it('begin behind the line that still stood in the box', async () => {
    const { entered, taken, answer } = slowLines();
    void entered.enter('5 gereed');
    void entered.enter('5 gereed6 gereed');
    void entered.enter('5 gereed6 gereed7 gereed');
    await answer(true);
    await answer(true);
    assert.deepEqual(taken, ['5 gereed', '6 gereed', '7 gereed']);
  });

  it('are whole when they were typed into the box that was empty again', async () => {
    const { entered, taken, clear, answer } = slowLines();
    void entered.enter('Anja: akkoord');
    clear();
    void entered.enter('Anja: akkoord, mits voor 1 mei');
    await answer(true);
    assert.deepEqual(taken, ['Anja: akkoord', 'Anja: akkoord, mits voor 1 mei']);
    clear();
    // Said once more.
    void entered.enter('Anja: akkoord, mits voor 1 mei');
    await answer(true);
    assert.equal(taken.length, 3);
  });

  it('are one where Enter was pressed twice', async () => {
    const { entered, taken, answer } = slowLines();
    void entered.enter('5 gereed');
    void entered.enter('5 gereed');
    await answer(true);
    assert.deepEqual(taken, ['5 gereed']);
  });

  it('wait until she has looked, behind one that is asked about or refused', async () => {
    const { entered, taken, answer } = slowLines();
    void entered.enter('iets anders');
    void entered.enter('iets anders5 gereed');
    await answer(false);
    assert.deepEqual(taken, ['iets anders']);
    void entered.enter('iets anders');
    assert.deepEqual(taken, ['iets anders', 'iets anders']);
  });

  it('go on after one that failed', async () => {
    let isFirst = true;
    const entered = new EnteredLines(async () => {
      if (!isFirst) return true;
      isFirst = false;
      throw new Error('stopped');
    });
    await assert.rejects(entered.enter('5 gereed'), /stopped/u);
    await entered.enter('5 gereed');
  });
});

describe('what is left in the box', () => {
  it('is what was typed behind the line that was written', () => {
    assert.equal(restOf('5 gereed', '5 gereed'), '');
    assert.equal(restOf('5 gereed6', '5 gereed'), '6');
    assert.equal(restOf('ander', '5 gereed'), 'ander');
  });
});
