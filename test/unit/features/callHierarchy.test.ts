import assert from 'node:assert/strict';
import type { CallHierarchyItem, Range } from 'vscode-languageserver-types';
import {
  getIncomingCalls,
  getOutgoingCalls,
  MOST_CALLS,
  prepareCallHierarchy,
} from '../../../server/src/features/callHierarchy.ts';
import { useLanguage } from '../../../server/src/messages/index.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

/** As an item goes to the client and comes back. */
const sent = (item: CallHierarchyItem): CallHierarchyItem => JSON.parse(JSON.stringify(item));

function prepared({ document, cursor, context }: Fixture): CallHierarchyItem | undefined {
  const items = prepareCallHierarchy(document, document.positionAt(cursor!), context);
  assert.ok(items === null || items.length === 1);
  return items?.[0];
}

/** What a range of a file holds, and where: `2:6 5`. */
function words({ index }: Fixture, uri: string, range: Range): string {
  const { text } = index.file(uri)!.document;
  const { start } = range;
  return `${start.line}:${start.character} ${text.slice(text.offsetAt(start), text.offsetAt(range.end))}`;
}

const fileOf = (uri: string) => uri.replace('file:///werk/', '');
const show = ({ name, detail }: CallHierarchyItem) => `${name} (${detail})`;

/** What waits for the action at `$0`, with where it says so. */
function incoming(marked: string): string[] {
  const read = fixture(marked);
  return getIncomingCalls(sent(prepared(read)!), read.context).map(
    ({ from, fromRanges }) =>
      `${fileOf(from.uri)} ${show(from)}: ${fromRanges.map((range) => words(read, from.uri, range)).join(', ')}`,
  );
}

/** What the action at `$0` waits for, with where it says so. */
function outgoing(marked: string): string[] {
  const read = fixture(marked);
  const item = sent(prepared(read)!);
  return getOutgoingCalls(item, read.context).map(
    ({ to, fromRanges }) =>
      `${fileOf(to.uri)} ${show(to)}: ${fromRanges.map((range) => words(read, item.uri, range)).join(', ')}`,
  );
}

const LIST = `actie 1: Brief
  status: in uitvoering
  na: 2, actie 3; later
actie 2: Kaart
  status: Gereed
  deadline: na actie 3
actie 3: Plan
  eigenaar: Anja
actie 4: Slot
  na: 1, 9
`;
const at = (text: string, marked: string) => text.replace(marked.replace('$0', ''), marked.replace('$', '$$$$'));

describe('call hierarchy', () => {
  describe('begins at', () => {
    it('the action that the cursor is in, or that is named there', () => {
      const name = (marked: string) => prepared(fixture(at(LIST, marked)))?.name;
      assert.equal(name('$0actie 1'), '1 Brief');
      assert.equal(name('stat$0us: in'), '1 Brief');
      assert.equal(name('na: $02'), '✓ 2 Kaart');
      assert.equal(name('act$0ie 3; later'), '3 Plan');
      assert.equal(name('na ac$0tie 3'), '3 Plan');
      assert.equal(name('eigenaar: $0Anja'), '3 Plan');
      assert.equal(name('na: 1, $09'), '4 Slot');
    });
    it('an item with all that an editor shows of it', () => {
      assert.deepEqual(prepared(fixture(at(LIST, 'na: 1$0, 9'))), {
        name: '1 Brief',
        kind: 22,
        detail: 'in uitvoering',
        uri: 'file:///werk/test.duo',
        range: { start: { line: 0, character: 0 }, end: { line: 2, character: 23 } },
        selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
        data: { uri: 'file:///werk/test.duo', offset: 0, number: '1', title: 'Brief' },
      });
    });
    it('what is made in minutes', () => {
      const text = 'vergadering DUO 3 maart 2021\n  agenda:\n    1. X\n      actiepunt (i): Brief\n        na: $07\n';
      assert.deepEqual(show(prepared(fixture(text))!), '2021-03-03-i Brief (geen status)');
    });
    it('what is made in minutes, with the status that was agreed on later', () => {
      const text =
        'vergadering DUO 3 maart 2021\n  agenda:\n    actiepunt (i): Brief$0\nvergadering DUO 10 maart 2021\n  agenda:\n    actie 2021-03-03-i: status -> gereed\n';
      assert.deepEqual(show(prepared(fixture(text))!), '✓ 2021-03-03-i Brief (gereed)');
    });
    it('nothing outside actions', () => {
      for (const text of [
        '$0',
        'per$0soon Anja\n',
        'besluit 1: X\n  toelicht$0ing: ja\n',
        '  $0zomaar\nactie 1: X\n',
      ]) {
        assert.equal(prepared(fixture(text)), undefined);
      }
    });
  });

  describe('what an action waits for', () => {
    it('stands behind `na` and in its deadline; what is not there is left out', () => {
      assert.deepEqual(outgoing(at(LIST, '$0actie 1:')), [
        'test.duo ✓ 2 Kaart (gereed): 2:6 2',
        'test.duo 3 Plan (houdt dit op · geen status): 2:15 3',
      ]);
      assert.deepEqual(outgoing(at(LIST, '$0actie 2:')), ['test.duo 3 Plan (geen status): 5:21 3']);
      assert.deepEqual(outgoing(at(LIST, '$0actie 4:')), ['test.duo 1 Brief (houdt dit op · in uitvoering): 9:6 1']);
      assert.deepEqual(outgoing(at(LIST, '$0actie 3:')), []);
    });
    it('is said once, with each place where it is named', () => {
      assert.deepEqual(outgoing('actie 1: $0X\n  na: 2, #02.\n  deadline: na actie 2\nactie 2: Y\n'), [
        'test.duo 2 Y (houdt dit op · geen status): 1:6 2, 1:9 #02., 2:21 2',
      ]);
    });
  });

  describe('what waits for an action', () => {
    it('is every action that names it so, and none that only speaks of it', () => {
      assert.deepEqual(incoming(at(LIST, '$0actie 3:')), [
        'test.duo 1 Brief (wacht hierop · in uitvoering): 2:15 3',
        'test.duo ✓ 2 Kaart (gereed): 5:21 3',
      ]);
      assert.deepEqual(incoming(at(LIST, '$0actie 4:')), []);
      assert.deepEqual(
        incoming('$0actie 1: X\nactie 2: Na actie 1\n  toelichting: na actie 1\nbesluit 3\n  acties: 1\n'),
        [],
      );
    });
    it('waits for nothing any more when the action is ready', () => {
      assert.deepEqual(incoming(at(LIST, '$0actie 2:')), ['test.duo 1 Brief (in uitvoering): 2:6 2']);
    });
    it('may be made in minutes', () => {
      const text = `actie 1$0: X
vergadering DUO 3 maart 2021
  agenda:
    1. Stand
      actie 1: loopt
      actiepunt (i): Brief
        na: 1
      actiepunt: Kaart
        deadline: na actie 1
`;
      assert.deepEqual(incoming(text), [
        'test.duo 2021-03-03-i Brief (wacht hierop · geen status): 6:12 1',
        'test.duo Kaart (wacht hierop · geen status): 8:27 1',
      ]);
      assert.deepEqual(
        incoming('actie 1: X\n  na: 2021-03-03-i$0\nvergadering DUO 3 maart 2021\n  agenda:\n    actiepunt (i): Y\n'),
        ['test.duo 1 X (wacht hierop · geen status): 1:6 2021-03-03-i'],
      );
    });
  });

  describe('in other files', () => {
    const FILES = `//- a.duo
register LIJST
actie 1: X
  na: ANDER/1, 2
//- b.duo
register ANDER
actie 1: Y
  na: LIJST/2, 2
actie 2: Eigen
//- c.duo
register LIJST
actie 2: Z
actie 1: Dubbel
  na: 2
`;
    it('the same register is one, and another is named', () => {
      assert.deepEqual(outgoing(at(FILES, 'actie 1: $0X')), [
        'b.duo 1 Y (houdt dit op · geen status · ANDER): 2:6 ANDER/1',
        'c.duo 2 Z (houdt dit op · geen status): 2:15 2',
      ]);
      assert.deepEqual(incoming(at(FILES, 'actie 2: $0Z')), [
        'c.duo 1 Dubbel (wacht hierop · geen status): 3:6 2',
        'a.duo 1 X (wacht hierop · geen status): 2:15 2',
        'b.duo 1 Y (wacht hierop · geen status · ANDER): 2:6 LIJST/2',
      ]);
    });
    it('an item can be asked about from any of them', () => {
      const read = fixture(at(FILES, 'actie 1: $0X'));
      const item = prepared(read)!;
      for (const { uri } of read.files) {
        const scope = read.index.scopeOf(uri)!;
        assert.deepEqual(getOutgoingCalls(item, { ...read.context, scope }), getOutgoingCalls(item, read.context));
      }
    });
  });

  describe('a circle', () => {
    const CIRCLE = 'actie 3: A\n  na: 5\nactie 4: B\n  na: 3\nactie 5: C\n  deadline: na actie 3\n';
    it('is shown at each action of it, with the way round', () => {
      assert.deepEqual(show(prepared(fixture(at(CIRCLE, '$0actie 3: A')))!), '3 A (geen status · kring: 3 → 5 → 3)');
      assert.deepEqual(outgoing(at(CIRCLE, '$0actie 3: A')), [
        'test.duo 5 C (houdt dit op · geen status · kring: 5 → 3 → 5): 1:6 5',
      ]);
      assert.deepEqual(incoming(at(CIRCLE, '$0actie 3: A')), [
        'test.duo 4 B (wacht hierop · geen status): 3:6 3',
        'test.duo 5 C (wacht hierop · geen status · kring: 5 → 3 → 5): 5:21 3',
      ]);
    });
    it('of one action, and through another register', () => {
      assert.deepEqual(outgoing('actie 3: A\n  na: 3$0\n'), [
        'test.duo 3 A (houdt dit op · geen status · kring: 3 → 3): 1:6 3',
      ]);
      const files = '//- a.duo\nregister A\nactie 1: X$0\n  na: B/1\n//- b.duo\nregister B\nactie 1: Y\n  na: A/1\n';
      assert.deepEqual(show(prepared(fixture(files))!), '1 X (geen status · kring: 1 → B/1 → 1)');
    });
    it('is said in the chosen language', () => {
      useLanguage('en');
      try {
        assert.deepEqual(show(prepared(fixture(at(CIRCLE, '$0actie 3: A')))!), '3 A (no status · circle: 3 → 5 → 3)');
      } finally {
        useLanguage('nl');
      }
    });
  });

  describe('an item', () => {
    const both = (item: CallHierarchyItem, { context }: Fixture) => [
      getIncomingCalls(item, context).length,
      getOutgoingCalls(item, context).length,
    ];

    it('finds its action again when that has moved, or has another title', () => {
      const read = fixture(at(LIST, '$0actie 1:'));
      const item = sent(prepared(read)!);
      assert.deepEqual(both(item, read), [1, 2]);
      read.index.set(item.uri, readDocument(`persoon Anja\n\n${LIST.replace('actie 1: Brief', 'actie #01: Anders')}`));
      assert.deepEqual(
        both(item, { ...read, context: { ...read.context, scope: read.index.scopeOf(item.uri)! } }),
        [1, 2],
      );
    });
    it('of an action without a number is found where it stood, while it is the same', () => {
      const text = 'actie: Zonder$0\n  na: 2\nactie 2: Y\n';
      const read = fixture(text);
      const item = sent(prepared(read)!);
      assert.deepEqual(both(item, read), [0, 1]);
      for (const other of ['// zo\nactie: Zonder\n  na: 2\nactie 2: Y\n', 'actie: Anders\n  na: 2\nactie 2: Y\n']) {
        read.index.set(item.uri, readDocument(other));
        assert.deepEqual(
          both(item, { ...read, context: { ...read.context, scope: read.index.scopeOf(item.uri)! } }),
          [0, 0],
        );
      }
    });
    it('of two with one number is its own', () => {
      const read = fixture('actie 1: X\n  na: 2\nactie 1: Y$0\nactie 2: Z\n');
      assert.deepEqual(both(sent(prepared(read)!), read), [0, 0]);
    });
    it('that is stale, or none of ours, gives nothing', () => {
      const read = fixture(at(LIST, '$0actie 1:'));
      const item = prepared(read)!;
      const good = item.data as object;
      for (const data of [
        undefined,
        null,
        'actie 1',
        7,
        [],
        {},
        { ...good, number: '77' },
        { ...good, number: 1 },
        { ...good, uri: 'file:///werk/weg.duo' },
        { ...good, uri: undefined },
        { ...good, offset: -1 },
        { ...good, offset: 0.5 },
        { ...good, offset: '0' },
        { ...good, offset: 1e9, number: null },
        { ...good, number: null },
      ]) {
        assert.deepEqual(both({ ...item, data }, read), [0, 0], JSON.stringify(data));
      }
      assert.deepEqual(both({ ...item, data: { ...good, offset: 1e9 } }, read), [1, 2]);
      read.index.set(item.uri, readDocument(''));
      assert.deepEqual(
        both(item, { ...read, context: { ...read.context, scope: read.index.scopeOf(item.uri)! } }),
        [0, 0],
      );
    });
    it('shows no more than a list can hold', () => {
      const text = Array.from({ length: MOST_CALLS + 10 }, (_, i) => `actie ${i + 2}: X\n  na: 1\n`).join('');
      const read = fixture(`actie 1$0: X\n${text}`);
      assert.deepEqual(both(sent(prepared(read)!), read), [MOST_CALLS, 0]);
    });
  });
});
