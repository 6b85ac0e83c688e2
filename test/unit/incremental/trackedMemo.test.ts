import assert from 'node:assert/strict';
import { TrackedMemo } from '../../../server/src/incremental/trackedMemo.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import type { PlacedEntry } from '../../../server/src/syntax/entryList.ts';
import { fixture } from '../../support/fixture.ts';

const DAY = dayOf(2021, 3, 24);

/** Looks up what the title of each entry says, `name Anja`, and counts how often it is asked of which entry. */
function looker(text: string) {
  const one = fixture(text);
  const computed: string[] = [];
  const kept = new TrackedMemo((ref, scope) => {
    const title = ref.placed.entry.title?.text ?? '';
    computed.push(title);
    const [what, name = ''] = title.split(' ');
    if (what === 'name') return scope.lookupName(name).length;
    if (what === 'seen') {
      return scope.lookupNumber('actie', '9', 'NAMEN').flatMap(({ file }) => scope.seenFrom(file).lookupName(name))
        .length;
    }
    if (what === 'number') return scope.lookupNumber('actie', name).length;
    const said = what === 'said' ? scope.mentions('actie', name) : [];
    if (what === 'text') for (const target of scope.lookupNumber('actie', name)) scope.follow(target);
    return said.length;
  });
  const file = one.index.file(one.files[0]!.uri)!;
  return {
    file,
    edit: (at: number, from: string, to: string) => {
      const { text } = one.files[at]!;
      const facts = one.index.file(one.files[at]!.uri)!;
      const start = facts.document.text.slice().indexOf(from);
      assert.ok(start !== -1, `${from} in ${text}`);
      one.index.edit(facts, start, start + from.length, to);
    },
    /** The values of all entries, and the titles of those that were worked out. */
    ask(day = DAY) {
      const answer = kept.begin(one.index.scopeOf(file.uri)!, day);
      computed.length = 0;
      const values = [...file.document.entries].map((placed: PlacedEntry) => answer(placed));
      return { values, computed: [...computed] };
    },
  };
}

const FILES = `//- lijst.duo
actie 1: name Anja
actie 2: number 1
actie 3: said 1
actie 4: text 1
//- namen.duo
persoon Piet
// een opmerking
`;

describe('kept answers', () => {
  it('are worked out once', () => {
    const { ask } = looker(FILES);
    assert.deepEqual(ask(), { values: [0, 1, 0, 0], computed: ['name Anja', 'number 1', 'said 1', 'text 1'] });
    assert.deepEqual(ask(), { values: [0, 1, 0, 0], computed: [] });
  });
  it('stay when something changes that they do not hang on', () => {
    const { ask, edit } = looker(FILES);
    ask();
    edit(1, 'een opmerking', 'nog een');
    edit(1, 'Piet', 'Klaas');
    assert.deepEqual(ask().computed, []);
  });
  it('are worked out again when their own text changes, or the day', () => {
    const { ask, edit } = looker(FILES);
    ask();
    edit(0, 'name Anja', 'name Piet');
    const { values, computed } = ask();
    assert.deepEqual(values, [1, 1, 0, 0]);
    assert.deepEqual(computed, ['name Piet', 'text 1']);
    assert.equal(ask(dayOf(2021, 3, 25)).computed.length, 4);
  });
  it('are worked out again when something else is found under what they looked up', () => {
    const { ask, edit } = looker(FILES);
    ask();
    edit(1, 'Piet', 'Anja');
    assert.deepEqual(ask(), { values: [1, 1, 0, 0], computed: ['name Anja'] });
    edit(0, 'actie 1', 'actie 9');
    assert.deepEqual(ask(), { values: [1, 0, 0, 0], computed: ['name Anja', 'number 1', 'text 1'] });
  });
  it('are worked out again when the text changes of what speaks of them', () => {
    const { ask, edit } = looker(`${FILES}besluit 1: Z\n  acties: LIJST/1\n`);
    assert.deepEqual(ask().values, [0, 1, 1, 0]);
    edit(1, 'Z', 'Q');
    assert.deepEqual(ask().computed, ['said 1']);
  });
  it('are worked out again when a heading comes between', () => {
    const { ask, edit } = looker('actie 1: x\nactie 2: text 1\n');
    ask();
    edit(0, 'actie 1', 'blok A\nactie 1');
    assert.deepEqual(ask().computed, ['', 'x', 'text 1']);
  });
  it('are worked out again when what they read stands below another heading, far above it', () => {
    const { ask, edit } = looker('persoon Piet\nactie 1: x\nactie 2: text 1\nactie 3: number 1\n');
    ask();
    edit(0, 'persoon Piet', 'blok A\npersoon Piet');
    assert.deepEqual(
      ask().computed.filter((title) => title !== ''),
      ['text 1'],
    );
  });
  it('are worked out again when another file finds something else that was looked up from there', () => {
    const files = `//- lijst.duo\npersoon Anja\nactie 1: seen Anja\n//- namen.duo\nregister NAMEN\nactie 9: Z\npersoon Piet\n`;
    const { ask, edit } = looker(files);
    ask();
    edit(1, 'Piet', 'Anja');
    assert.deepEqual(ask().computed, ['seen Anja']);
    edit(1, 'Anja', 'Cor');
    edit(1, 'Cor', 'Dirk');
    assert.deepEqual(ask().computed, ['seen Anja']);
    assert.deepEqual(ask().computed, []);
  });
});
