import assert from 'node:assert/strict';
import { staleAfter } from '../../../server/src/incremental/stale.ts';
import { AwaitedLooks } from '../../../server/src/problems/awaitedLooks.ts';
import { fixture } from '../../support/fixture.ts';

/** Edits of a file, whose changes are gathered. */
function started(text: string) {
  const { index, file, files } = fixture(text);
  const awaited = new AwaitedLooks();
  let changes = 0;
  index.onDidChange({ changed: (change) => awaited.add(staleAfter(change), ++changes) });
  const edit = (from: string, to: string, uri = file.uri) => {
    const facts = index.file(uri)!;
    const start = facts.document.text.slice().indexOf(from);
    assert.notEqual(start, -1, from);
    index.edit(facts, start, start + from.length, to);
  };
  return { awaited, edit, files };
}

describe('what is to be looked at again', () => {
  it('is nothing before something has changed, and nothing again once it was taken', () => {
    const { awaited, edit } = started('actie 1: A\n');
    assert.equal(awaited.take(), undefined);
    edit('A', 'B');
    assert.notEqual(awaited.take(), undefined);
    assert.equal(awaited.take(), undefined);
  });
  it('is gathered over changes, each thing with the number of the last that concerned it', () => {
    const { awaited, edit } = started('actie 1: A\nactie 2: B\n');
    edit('actie 1', 'actie 3');
    edit('A', 'C');
    edit('actie 2', 'actie 1');
    const { changedIn } = awaited.take()!;
    const keys = [...changedIn].filter(([one]) => typeof one === 'string');
    assert.deepEqual(Object.fromEntries(keys), {
      'numbers:actie 1': 3,
      'mentions:actie 1': 3,
      'numbers:actie 3': 1,
      'mentions:actie 3': 1,
      'numbers:actie 2': 3,
      'mentions:actie 2': 3,
    });
    // The two entries themselves: the first was typed in twice.
    assert.deepEqual(
      [...changedIn].filter(([one]) => typeof one === 'object').map(([, change]) => change),
      [2, 3],
    );
  });
  it('names the numbers of which something else is said; of a file that sees others, all that it speaks of', () => {
    const { awaited, edit } = started('register L\nactie 1: A\nbesluit 1: X\n  acties: 1\n');
    edit('acties: 1', 'acties: 2');
    assert.deepEqual(
      [...awaited.take()!.numbersSaid],
      [
        ['actie 1', 1],
        ['actie 2', 1],
      ],
    );
    edit('A', 'B');
    assert.deepEqual([...awaited.take()!.numbersSaid], []);
    edit('register L', 'gebruik x.duo\nregister L');
    assert.deepEqual([...awaited.take()!.numbersSaid], [['actie 2', Number.POSITIVE_INFINITY]]);
  });
  it('is all that hangs on others when that is said, with the last change that asks for it, until it is taken', () => {
    const { awaited, edit } = started('actie 1: A\n');
    edit('A', 'B');
    assert.equal(awaited.take()?.all, 0);
    awaited.addAll(2);
    awaited.addAll(1);
    assert.equal(awaited.take()?.all, 2);
    awaited.addAll(Number.POSITIVE_INFINITY);
    awaited.addAll(3);
    assert.equal(awaited.take()?.all, Number.POSITIVE_INFINITY);
    assert.equal(awaited.take(), undefined);
  });
});
