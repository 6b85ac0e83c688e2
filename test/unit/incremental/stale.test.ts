import assert from 'node:assert/strict';
import { Dependencies } from '../../../server/src/incremental/dependencies.ts';
import { type Stale, staleAfter } from '../../../server/src/incremental/stale.ts';
import { TrackingScope } from '../../../server/src/incremental/trackingScope.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import type { Scope } from '../../../server/src/model/index/scope.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { fixture } from '../../support/fixture.ts';

/** A fixture that is edited: what the change of the text makes stale. */
function started(text: string) {
  const { index, files } = fixture(text);
  const file = (at: number) => index.file(files[at]!.uri)!;
  let stale: Stale | undefined;
  index.onDidChange({ changed: (change) => (stale = staleAfter(change)) });
  const edit = (at: number, from: string, to: string): Stale => {
    const start = file(at).document.text.slice().indexOf(from);
    assert.notEqual(start, -1, from);
    index.edit(file(at), start, start + from.length, to);
    return stale!;
  };
  /** What a lookup from a file depends on. */
  const dependenciesOf = (at: number, look: (scope: Scope) => void): Dependencies => {
    const dependencies = new Dependencies();
    look(new TrackingScope(index.scopeOf(files[at]!.uri)!, dependencies));
    return dependencies;
  };
  const remove = (at: number): Stale => {
    index.delete(files[at]!.uri);
    return stale!;
  };
  return { file, edit, dependenciesOf, remove };
}

/** The keys, without the entries and files. */
const keysOf = (stale: Stale) => [...stale.dependencies()].filter((one) => typeof one === 'string').sort();

describe('what a change makes stale', () => {
  it('is the entry and nothing that others could look up, when it says the same to them', () => {
    const { file, edit } = started('actie 1: A\nactie 2: B\n');
    const stale = edit(0, 'B', 'C');
    assert.deepEqual([...stale.dependencies()], [file(0).numbers.get('actie 2')[0]!.placed]);
    assert.equal(stale.isSeenElsewhere, false);
    assert.deepEqual(
      [stale.meetings, stale.statusWords, stale.register, stale.headingPlaces],
      [false, false, false, false],
    );
  });
  it('is a number, before and after, with what is said of it', () => {
    const { edit } = started('actie 1: A\n');
    assert.deepEqual(keysOf(edit(0, '1', '2')), [
      'mentions:actie 1',
      'mentions:actie 2',
      'numbers:actie 1',
      'numbers:actie 2',
    ]);
  });
  it('is a name by each of its parts, and by nothing of another name', () => {
    const { edit } = started('persoon Anja Vos\npersoon Bea Bos\n');
    assert.deepEqual(keysOf(edit(0, 'Bea', 'Cor')), [
      'names:bea bos',
      'names:cor bos',
      'personParts:bea',
      'personParts:bos',
      'personParts:cor',
    ]);
  });
  it('is when meetings are, for a gremium, a meeting and a moment', () => {
    const text =
      'gremium DUO: D\n  frequentie: maandelijks\nvergadering DUO 1 mei 2021\nmoment zomerreces: 1 juli 2021\n';
    const { edit } = started(text);
    assert.equal(edit(0, 'maandelijks', 'wekelijks').meetings, true);
    assert.equal(edit(0, '1 mei', '2 mei').meetings, true);
    assert.equal(edit(0, '1 juli', '2 juli').meetings, true);
    assert.equal(edit(0, 'DUO: D', 'DUO: E').statusWords, false);
  });
  it('is what a status means, for a word of that sort alone', () => {
    const { edit } = started('register L\n  statussen: geparkeerd = open\n  velden: kosten\n');
    assert.equal(edit(0, 'kosten', 'baten').statusWords, false);
    const stale = edit(0, '= open', '= gereed');
    assert.equal(stale.statusWords, true);
    assert.ok([...stale.dependencies()].includes('status words'));
  });
  it('is a heading, what is called by its path, and the places of entries when one comes or goes', () => {
    const { edit } = started('blok A: A\nonderwerp I: X\nactie 1: A\n');
    const changed = edit(0, 'blok A', 'blok B');
    assert.deepEqual(
      [...changed.headings].map(({ kind }) => kind),
      ['blok'],
    );
    assert.equal(changed.headingPlaces, false);
    assert.deepEqual(keysOf(changed), ['headings:a-i', 'headings:b', 'headings:b-i']);
    const titled = edit(0, 'I: X', 'I: Y');
    assert.deepEqual(
      [...titled.headings].map(({ kind }) => kind),
      ['onderwerp'],
    );
    assert.equal(edit(0, 'onderwerp I: Y\n', '').headingPlaces, true);
  });
  it('is what files see of each other, when a code, a path or a file comes or goes', () => {
    const files = '//- a.duo\nregister L\n//- b.duo\nregister M\n//- c.duo\nregister N\n';
    const { file, edit, remove } = started(files);
    const both = edit(1, 'M', 'L').views;
    assert.deepEqual([both.has(file(0)), both.has(file(1)), [...both].length], [true, true, 2]);
    assert.deepEqual([...edit(2, 'register N', 'gebruik a.duo\nregister N').views], [file(2)]);
    const [first, third] = [file(1), file(2)];
    const gone = remove(0);
    assert.ok(gone.views.has(first) && gone.views.has(third));
    assert.equal(gone.isSeenElsewhere, true);
  });
});

describe('what was found of a whole file', () => {
  const FILES = '//- a.duo\nregister L\nactie 1: A\n//- b.duo\nregister M\npersoon Anja\nactie 7: B\n';
  const nothing = () => {};
  const first = ([ref]: readonly EntryRef[]) => ref!;

  it('is stale when something that was looked up is found otherwise, and not for anything else', () => {
    const { file, edit, dependenciesOf } = started(FILES);
    const mates = [file(0)];
    const onAnja = dependenciesOf(0, (scope) => scope.lookupName('Anja'));
    const onNumber = dependenciesOf(0, (scope) => scope.lookupNumber('actie', '7', 'M'));
    const renamed = edit(1, 'Anja', 'Bea');
    assert.equal(renamed.concerns(file(0), mates, onAnja), true);
    assert.equal(renamed.concerns(file(0), mates, onNumber), false);
    assert.equal(renamed.concerns(file(0), mates, dependenciesOf(0, nothing)), false);
    const numbered = edit(1, 'actie 7', 'actie 8');
    assert.equal(numbered.concerns(file(0), mates, onAnja), false);
    assert.equal(numbered.concerns(file(0), mates, onNumber), true);
    assert.equal(edit(1, 'register M', 'register N').concerns(file(0), mates, onNumber), true);
  });
  it('is stale when the text changes of an entry that was read, and when that may stand below another heading', () => {
    const { file, edit, dependenciesOf } = started(FILES);
    const onText = dependenciesOf(0, (scope) => scope.follow(first(scope.lookupNumber('actie', '7', 'M'))));
    assert.equal(edit(1, 'B', 'C').concerns(file(0), [file(0)], onText), true);
    const heading = edit(1, 'persoon Anja', 'blok A\npersoon Anja');
    assert.equal(heading.concerns(file(0), [file(0)], onText), true);
    assert.equal(heading.concerns(file(0), [file(0)], dependenciesOf(0, nothing)), false);
  });
  it('is stale when the part of an entry changes that it hangs on, and for no other letter in it', () => {
    const { file, edit, dependenciesOf } = started(FILES);
    const title = { of: ({ entry }: PlacedEntry) => entry.title?.text, isSame: Object.is };
    const onTitle = dependenciesOf(0, (scope) => scope.follow(first(scope.lookupNumber('actie', '7', 'M')), title));
    assert.equal(edit(1, 'B\n', 'B\n  status: loopt\n').concerns(file(0), [file(0)], onTitle), false);
    const changed = edit(1, 'B\n', 'C\n');
    assert.equal(changed.concerns(file(0), [file(0)], onTitle), true);
    assert.equal(changed.concerns(file(0), [file(0)], onTitle), true);
  });
  it('is stale for a number, a heading or the register of a file of the same register', () => {
    const { file, edit, dependenciesOf } = started(FILES.replace('register M', 'register L'));
    const none = dependenciesOf(0, nothing);
    const mates = [file(0), file(1)];
    for (const [from, to] of [
      ['actie 7', 'actie 8'],
      ['actie 8', 'blok A\nactie 8'],
      ['register L', 'register L: T'],
    ] as const) {
      const stale = edit(1, from, to);
      assert.equal(stale.concerns(file(0), mates, none), true, to);
    }
    assert.equal(edit(1, 'B', 'C').concerns(file(0), mates, none), false);
    assert.equal(edit(1, 'Anja', 'Bea').concerns(file(0), mates, none), false);
  });
  it('is stale when other files are seen from one that it looked from', () => {
    const files = `${FILES}//- c.duo\nregister N\n`;
    const { file, edit, dependenciesOf } = started(files);
    const through = dependenciesOf(0, (scope) => scope.seenFrom(file(1)).lookupNumber('actie', '9'));
    const stale = edit(1, 'register M', 'gebruik c.duo\nregister M');
    assert.equal(stale.concerns(file(0), [file(0)], through), true);
    assert.equal(stale.concerns(file(0), [file(0)], dependenciesOf(0, nothing)), false);
  });
  it('is stale when a gremium changes, whose frequency is read without a lookup', () => {
    const { file, edit, dependenciesOf } = started(`${FILES}gremium DUO: D\n`);
    assert.equal(
      edit(1, 'DUO: D', 'DUO: D\n  frequentie: wekelijks').concerns(file(0), [file(0)], dependenciesOf(0, nothing)),
      true,
    );
  });
});
