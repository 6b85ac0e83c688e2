import assert from 'node:assert/strict';
import { CrossEntryChecks } from '../../../server/src/problems/crossEntryChecks.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { looksAfter, started } from '../../support/looks.ts';

/** The entries that are looked at together with others, besides the one that is typed in. */
const others = (fixture: string) => {
  const { crossEntry, texts } = looksAfter(fixture);
  return crossEntry.filter((one) => !texts.includes(one));
};

describe('an entry together with others', () => {
  const waiting = (one: string, two: string) => `actie 1: A\n${one}actie 2: B\n${two}actie 3: C\n  na: 4\nactie 4: D\n`;

  it('is looked at again when the text changes of one that was read for it', () => {
    assert.deepEqual(others(waiting('  deadline: $[1→2] mei 2021\n', '  na: 1\n')), ['actie 2']);
    assert.deepEqual(others(waiting('  deadline: 1 mei 2021\n', '  na: $[1→]\n')), []);
  });
  it('is not looked at again for the words of what it waits for, and is for the number as it is typed', () => {
    assert.deepEqual(others('actie 1: $[A→B]\n  na: 2\nactie 2: C\n  na: 1\n'), []);
    assert.deepEqual(others('actie 1: A\n  na: 2\n  toelichting: $[B→C]\nactie 2: C\n  na: 1\n'), []);
    assert.deepEqual(others('actie $[1→01]: A\n  na: 2\nactie 2: C\n  na: 1\n'), ['actie 2']);
    assert.deepEqual(others('actie 1: A\n  na: $[2→3]\nactie 2: C\n  na: 1\nactie 3: D\n'), ['actie 2']);
  });
  it('is looked at again for all of what it waits for, where that decides whether it is in time', () => {
    const late = '  deadline: 1 mei 2021\nactie 2: B\n  deadline: 1 april 2021\n  na: 1\n';
    assert.deepEqual(others(`actie 1: A\n  status: $[loopt→gereed]\n${late}`), ['actie 2']);
  });
  it('is looked at again when one of the row that it waits for changes', () => {
    const row = 'actie 1: A\n  deadline: $[1→2] mei 2021\nactie 2: B\n  na: 1\nactie 3: C\n  na: 2\nactie 4: D\n';
    assert.deepEqual(others(row), ['actie 2', 'actie 3']);
  });
  it('is looked at again when the number that it waits for comes, and not when another does', () => {
    assert.deepEqual(others('actie $[7→1]: A\nactie 2: B\n  na: 1\nactie 3: C\n  na: 9\n'), ['actie 2']);
    assert.deepEqual(others('actie $[7→8]: A\nactie 2: B\n  na: 1\n'), []);
  });
  it('is looked at again when one in another register changes', () => {
    const files = (tail: string) =>
      `//- a.duo\nregister A\nactie 1: A\n  na: B/7\nactie 2: B\n  na: 1\n//- b.duo\nregister B\n${tail}`;
    assert.deepEqual(others(files('actie 7: C\n  deadline: $[1→2] mei 2021\n')), ['actie 1', 'actie 2']);
    assert.deepEqual(others(files('actie 7: C\nactie 8: $[D→E]\n')), []);
  });
  it('is looked at again, all that are, when a heading comes or goes in any file, and not when one is filled', () => {
    const files = (head: string) => `//- a.duo\nactie 1: A\nactie 2: B\n  na: 1\n//- b.duo\n${head}\nactie 3: C\n`;
    assert.deepEqual(others(files('$[→blok B]')), ['actie 2']);
    assert.deepEqual(others(files('blok B: $[X→Y]')), []);
  });
  for (const [name, head] of [
    ['in front of the colon', (day: string) => `DUO ${day}`],
    ['behind the colon', (day: string) => `DUO: ${day}`],
    ['at the beginning', (day: string) => `${day} DUO`],
    ['between two colons', (day: string) => `DUO: ${day}: jaarvergadering`],
  ] as const) {
    it(`is looked at again when the day of another meeting changes that stands ${name}`, () => {
      const gremium = 'gremium DUO: D\n  frequentie: maandelijks\n';
      const text = `${gremium}vergadering ${head('$[10→17] februari 2021')}\nvergadering DUO 10 maart 2021\n`;
      assert.deepEqual(others(text), ['vergadering DUO 10 maart 2021']);
    });
  }
  it('is looked at again when a member comes, where a meeting has somebody', () => {
    const text = (member: string) =>
      `gremium DUO: D\n  leden:\n    ${member}\nvergadering DUO 1 mei 2021\n  aanwezig: Anja Vos\nactie 1: A\n`;
    assert.deepEqual(others(text('$[Bea Bos→Anja Vos]')), ['vergadering DUO 1 mei 2021']);
  });
  it('is not looked at again by a name, a status or a date of an entry that nothing reads', () => {
    const rest = 'actie 2: B\n  na: 1\nactie 1: A\n';
    assert.deepEqual(others(`actie 9: A\n  status: $[loopt→gereed]\n${rest}`), []);
    assert.deepEqual(others(`actie 9: A\n  eigenaar: $[Anja→Bea]\n${rest}`), []);
  });
});

describe('what is looked at with others while a file is opened', () => {
  it('is so once, also below headings that come bit by bit', () => {
    const part = (at: number) => `blok ${at}: B\nactie ${at}: A\n  na: 1\n`;
    const text = Array.from({ length: 400 }, (_, at) => part(at + 1)).join('');
    const asked = new Map<PlacedEntry, number>();
    const { renew } = CrossEntryChecks.prototype;
    CrossEntryChecks.prototype.renew = function (host, targets, context) {
      asked.set(host, (asked.get(host) ?? 0) + 1);
      return renew.call(this, host, targets, context);
    };
    try {
      started(text);
    } finally {
      CrossEntryChecks.prototype.renew = renew;
    }
    assert.equal(asked.size, 800);
    assert.deepEqual(new Set(asked.values()), new Set([1]));
  });
});
