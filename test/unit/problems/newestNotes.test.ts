import assert from 'node:assert/strict';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { NewestNotes } from '../../../server/src/problems/newestNotes.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';

const noted = (number: number, day: string) => `actie ${number}: A\n  historie:\n    ${day}: besproken\n`;

/** A file of several chunks, and how many entries are looked at when the newest day is asked for. */
function started(days: readonly string[]) {
  const index = new WorkspaceIndex();
  const text = days.map((day, at) => noted(at + 1, day)).join('');
  const file = index.set('file:///werk/lijst.duo', readDocument(text));
  const newest = new NewestNotes(file);
  for (const placed of file.document.entries) newest.put(placed);
  newest.takeChanged();
  index.onDidChange({
    beforeRemoval: (_, removed) => {
      for (const placed of removed) newest.remove(placed);
    },
    changed: ({ updated }) => {
      for (const placed of updated) newest.put(placed);
    },
  });
  return {
    newest,
    edit: (from: string, to: string) => {
      const start = file.document.text.slice().indexOf(from);
      index.edit(file, start, start + from.length, to);
    },
    /** Takes whether it has changed; how many entries were looked at for it comes back. */
    take(): { changed: boolean; looked: number } {
      const looked = new Set<PlacedEntry>();
      const { chunks } = file.document.entries;
      const rows = chunks.map(({ entries }) => entries);
      for (const chunk of chunks) {
        chunk.entries = new Proxy(chunk.entries, {
          get(target, key) {
            const value = Reflect.get(target, key);
            if (typeof key === 'string' && /^\d+$/u.test(key)) looked.add(value);
            return value;
          },
        });
      }
      const changed = newest.takeChanged();
      for (const [at, chunk] of chunks.entries()) chunk.entries = rows[at]!;
      return { changed, looked: looked.size };
    },
  };
}

const DAYS = Array.from({ length: 200 }, () => '1 maart 2021');

describe('the newest day of all histories', () => {
  it('is another one when a line is newer, and only the chunk of that entry is looked at', () => {
    const { newest, edit, take } = started(DAYS);
    assert.equal(newest.day, dayOf(2021, 3, 1));
    edit('actie 100: A\n  historie:\n    1 maart', 'actie 100: A\n  historie:\n    2 maart');
    assert.deepEqual(take(), { changed: true, looked: 64 });
    assert.equal(newest.day, dayOf(2021, 3, 2));
  });
  it('is the same, and nothing is looked at, when no day of an entry has changed', () => {
    const { edit, take } = started(DAYS);
    edit('actie 100: A', 'actie 100: B');
    assert.deepEqual(take(), { changed: false, looked: 0 });
  });
  it('is the same when an older line comes', () => {
    const { newest, edit, take } = started(DAYS);
    edit('actie 100: A\n  historie:\n    1 maart', 'actie 100: A\n  historie:\n    1 februari');
    assert.deepEqual(take(), { changed: false, looked: 64 });
    assert.equal(newest.day, dayOf(2021, 3, 1));
  });
  it('is that of what was read so far', () => {
    const index = new WorkspaceIndex();
    const file = index.set('file:///werk/lijst.duo', readDocument(noted(1, '1 maart 2021') + noted(2, '2 maart 2021')));
    const newest = new NewestNotes(file);
    const [first, second] = [...file.document.entries];
    for (const [placed, day] of [
      [first!, dayOf(2021, 3, 1)],
      [second!, dayOf(2021, 3, 2)],
    ] as const) {
      newest.put(placed);
      assert.equal(newest.takeChanged(), true);
      assert.equal(newest.day, day);
    }
  });
  it('is the next one when the entry that has it goes', () => {
    const { newest, edit, take } = started(['1 maart 2021', '5 maart 2021', '3 maart 2021']);
    edit(noted(2, '5 maart 2021'), '');
    assert.equal(take().changed, true);
    assert.equal(newest.day, dayOf(2021, 3, 3));
  });
});
