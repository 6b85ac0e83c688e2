/** Questions at each letter, and errors that tell the user nothing. */
import assert from 'node:assert/strict';
import { latest } from '../../../../client/src/shown/latest.ts';
import { orNothing } from '../../../../client/src/shown/silentErrors.ts';

const failing = (code: number) => Object.assign(new Error('cancelled'), { code });

/** A question whose answers are given by hand, with a line for each that was stopped. */
function started() {
  const asked: { typed: string; answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const stopped: number[] = [];
  let made = 0;
  const ask = latest(
    () => {
      const token = ++made;
      return { token, cancel: () => stopped.push(token), dispose: () => {} };
    },
    (typed: string, _token: number) =>
      new Promise<string>((answer, fail) => {
        asked.push({ typed, answer, fail });
      }),
  );
  return { ask, asked, stopped };
}

describe('a question that is asked at each letter', () => {
  it('stops the one before it, whose answer does not count', async () => {
    const { ask, asked, stopped } = started();
    const [first, second] = [ask('1'), ask('1 m')];
    assert.deepEqual(stopped, [1]);
    asked[1]!.answer('1 mei');
    asked[0]!.answer('1 januari');
    assert.deepEqual(await Promise.all([first, second]), [undefined, '1 mei']);
  });

  it('does not fail when it was stopped', async () => {
    const { ask, asked } = started();
    const [first, second] = [ask('1'), ask('1 m')];
    asked[0]!.fail(failing(-32800));
    asked[1]!.answer('1 mei');
    assert.deepEqual(await Promise.all([first, second]), [undefined, '1 mei']);
  });

  it('stops none that has its answer', async () => {
    const { ask, asked, stopped } = started();
    const first = ask('1');
    asked[0]!.answer('1 januari');
    assert.equal(await first, '1 januari');
    const second = ask('2');
    asked[1]!.answer('2 januari');
    assert.equal(await second, '2 januari');
    assert.deepEqual(stopped, []);
  });
});

describe('the error of a request', () => {
  for (const [name, code] of [
    ['stopped', -32800],
    ['of another text', -32801],
    ['stopped by the server', -32802],
  ] as const) {
    it(`${name} is nothing`, async () => {
      assert.equal(await orNothing(Promise.reject(failing(code))), undefined);
    });
  }

  it('that says why it was refused is told', async () => {
    await assert.rejects(orNothing(Promise.reject(failing(-32803))), { code: -32803 });
    await assert.rejects(orNothing(Promise.reject(new Error('kapot'))), { message: 'kapot' });
  });
});
