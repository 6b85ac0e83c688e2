import assert from 'node:assert/strict';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { WorkProgress } from '../../../../server/src/server/lsp/progress.ts';
import { ResultIds } from '../../../../server/src/server/lsp/resultIds.ts';
import { OpenFiles, type OpenFilesOptions } from '../../../../server/src/server/session/openFiles.ts';
import { Workspace } from '../../../../server/src/workspace/workspace.ts';
import { TODAY_ONLY } from '../../../support/fixture.ts';

const URI = 'file:///werk/a.duo';

/** Open files of which every message to the client can be held up, and every turn waits until it is given. */
function started(defaultDate: OpenFilesOptions['defaultDate'] = () => TODAY_ONLY, atOnce?: number) {
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined }, atOnce);
  const sent: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const turns: (() => void)[] = [];
  let released = 0;
  let written: Promise<void> = Promise.resolve();
  const files = new OpenFiles({
    connection: {
      sendDiagnostics: (params: PublishDiagnosticsParams) => {
        sent.push(params);
        return written;
      },
    } as unknown as Connection,
    workspace,
    defaultDate,
    severityOf: () => undefined,
    nextTurn: (callback) => turns.push(callback),
    releaseMemory: () => released++,
    log: (line) => log.push(line),
    ids: new ResultIds(),
    staged: false,
    relates: true,
    pageOf: () => undefined,
    pushesUntilAsked: false,
    changedElsewhere: () => {},
    progress: () => ({ total: 0, leave: () => {}, done: () => {} }) as unknown as WorkProgress,
  });
  return {
    workspace,
    files,
    sent,
    log,
    released: () => released,
    /** Messages are not written before the function that comes back is called. */
    holdWriting: () => {
      let go = () => {};
      written = new Promise((resolve) => (go = resolve));
      return () => {
        written = Promise.resolve();
        go();
      };
    },
    /** Takes one turn. */
    turn: () => turns.shift()?.(),
    /** Takes turns until nobody asks for one. */
    rest: () => {
      for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) turn();
    },
  };
}

/** The most entries of which anything is taken in at once, and how many in all. */
const watched = () => {
  const all = started();
  let most = 0;
  let heard = 0;
  const { index } = all.workspace;
  const hear = (entries: number) => {
    most = Math.max(most, entries);
    heard += entries;
  };
  index.onDidChange({ changed: ({ updated }) => hear(updated.length) });
  const declare = index.declare.bind(index);
  index.declare = (facts, entries) => {
    hear(entries.length);
    declare(facts, entries);
  };
  return { ...all, most: () => most, heard: () => heard };
};

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `vergadering DUO ${(at % 28) + 1} mei ${2000 + at}\n`).join('');

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('the open files', () => {
  it('are published with their versions, and when they are closed once more without problems', async () => {
    const { files, sent, rest } = started();
    files.open(URI, 'duo', 3, 'actie 1: X\n  status: vervallen\n  na: 9\n');
    rest();
    files.change(URI, [{ range: at(2, 6, 7), text: '8, 9' }], 4);
    rest();
    await files.close(URI);
    rest();
    assert.deepEqual(
      sent.map(({ uri, version, diagnostics }) => [uri, version, diagnostics.map(({ code }) => code)]),
      [
        [URI, 3, ['actie-onbekend']],
        [URI, 4, ['actie-onbekend', 'actie-onbekend']],
        [URI, undefined, []],
      ],
    );
  });

  it('that are opened while a folder is read are read behind it, with what was typed meanwhile', async () => {
    const { files, workspace, sent, rest } = started();
    let done = () => {};
    files.waitFor(new Promise((resolve) => (done = resolve)));
    files.open(URI, 'duo', 1, 'actie 1: X\n  status: gereed\n  eigenaar: Anja Bakker\n');
    const { facts } = workspace.openRegister(URI)!;
    workspace.add('file:///werk/b.duo', 'persoon Anja Bakker\n');
    files.change(URI, [{ range: at(1, 10, 16), text: 'vervallen' }], 2);
    rest();
    assert.equal(files.problems.of(facts), undefined);
    assert.equal(sent.length, 0);
    done();
    await files.whenLoaded(URI);
    rest();
    assert.notEqual(files.problems.of(facts), undefined);
    assert.deepEqual(
      sent.map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => code)]),
      [[2, []]],
    );
    // Closed before the folder was read, it is not begun with.
    files.waitFor(Promise.resolve());
    files.open(URI, 'duo', 3, 'actie 1: X\n');
    const again = workspace.openRegister(URI)!.facts;
    await files.close(URI);
    await files.whenAllLoaded();
    assert.equal(files.problems.of(again), undefined);
  });

  for (const [name, row] of [
    ['meetings', (at: number) => `vergadering DUO ${(at % 28) + 1} mei ${2000 + at}\n`],
    ['persons', (at: number) => `persoon Jan${at} Jansen\n`],
    ['gremia', (at: number) => `gremium G${at}: Gremium ${at}\n`],
    ['headings', (at: number) => `blok B${at}: x\n`],
    ['documents', (at: number) => `stuk ${at}: x\n`],
  ] as const) {
    const COUNT = 400;
    const rows = Array.from({ length: COUNT }, (_, at) => row(at)).join('');
    const text = `register L: Lijst\n\n${rows}actie 1: X\n  eigenaar: Jan5 Jansen\n  na: 9\n`;
    it(`with very many ${name} are read in bits, and typed in meanwhile`, async () => {
      const { files, workspace, sent, rest, turn, most, heard } = watched();
      files.open(URI, 'duo', 1, text);
      turn();
      assert.equal(files.isReading, true);
      assert.equal(sent.length, 0);
      files.change(URI, [{ range: at(2, 0, 0), text: row(COUNT) }], 2);
      rest();
      assert.ok(most() <= 10);
      // Declared once and judged once.
      assert.ok(heard() >= 2 * COUNT && heard() <= 2 * COUNT + 10, `${heard()}`);
      const fresh = started(undefined, Number.POSITIVE_INFINITY);
      fresh.files.open(URI, 'duo', 2, workspace.openRegister(URI)!.getText());
      fresh.rest();
      assert.deepEqual(sent.at(-1), fresh.sent.at(-1));
    });
  }

  const MANY = `register L: Lijst\n\n${rowsOf(2500)}actie 1: X\n  na: 9\n`;

  it('into which very many meetings are pasted take them in bits', () => {
    const { files, workspace, sent, rest, most } = watched();
    files.open(URI, 'duo', 1, 'register L: Lijst\n\nactie 2: X\n  na: 9\n');
    rest();
    files.change(URI, [{ range: at(2, 0, 0), text: rowsOf(2500) }], 2);
    assert.equal(files.isReading, true);
    rest();
    assert.ok(most() <= 10);
    const fresh = started(undefined, Number.POSITIVE_INFINITY);
    fresh.files.open(URI, 'duo', 2, workspace.openRegister(URI)!.getText());
    fresh.rest();
    assert.deepEqual(sent.at(-1), fresh.sent.at(-1));
  });

  it('with very many meetings are judged anew in bits when other rules count', () => {
    const { files, workspace, sent, rest, most } = watched();
    files.open(URI, 'duo', 1, MANY);
    rest();
    files.change(URI, [{ range: at(0, 0, 0), text: '// duo: geen actie-onbekend\n' }], 2);
    assert.equal(files.isReading, true);
    rest();
    assert.ok(most() <= 10);
    const fresh = started(undefined, Number.POSITIVE_INFINITY);
    fresh.files.open(URI, 'duo', 2, workspace.openRegister(URI)!.getText());
    fresh.rest();
    assert.deepEqual(sent.at(-1), fresh.sent.at(-1));
  });

  it('that are opened again before the client has taken in that they were closed are followed', async () => {
    const { files, workspace, sent, rest, holdWriting } = started();
    files.open(URI, 'duo', 1, 'actie 1: X\n');
    rest();
    const write = holdWriting();
    const closing = files.close(URI);
    files.open(URI, 'duo', 7, 'actie 1: X\n  status: gereed\n');
    write();
    await closing;
    rest();
    files.change(URI, [{ range: at(1, 10, 16), text: 'gerred' }], 8);
    rest();
    assert.equal(workspace.openRegister(URI)?.getText(), 'actie 1: X\n  status: gerred\n');
    assert.deepEqual(
      sent
        .at(-1)
        ?.diagnostics.map(({ code }) => code)
        .includes('status-onbekend'),
      true,
    );
    assert.equal(sent.at(-1)?.version, 8);
  });

  it('that are not open are not changed or closed', async () => {
    const { files, sent, log, rest } = started();
    files.change(URI, [{ text: 'actie 1' }], 2);
    await files.whenLoaded(URI);
    rest();
    assert.deepEqual([sent, log], [[], []]);
    await files.close(URI);
    assert.deepEqual(sent, [{ uri: URI, diagnostics: [] }]);
  });

  it('say in one line of the log, without their text, that an edit does not fit', () => {
    const { files, log } = started();
    files.open(URI, 'duo', 1, 'actie 1: X\n');
    files.change(URI, [{ range: at(7, 0, 3), text: 'geheim' }], 2);
    assert.deepEqual(log, ['an edit (version 2) does not fit the text']);
  });

  it('say in one line of the log that the day is not known, and are published once it is', () => {
    let fails = false;
    const { files, sent, log, rest } = started(() => {
      if (fails) throw new RangeError('geheim');
      return TODAY_ONLY;
    });
    files.open(URI, 'duo', 1, 'actie 1: X\n');
    fails = true;
    rest();
    assert.deepEqual(
      [sent, log.map((line) => line.split(' at ')[0])],
      [[], ['publishing problems failed: RangeError']],
    );
    fails = false;
    files.plan();
    rest();
    assert.deepEqual(
      sent.map(({ version }) => version),
      [1],
    );
  });

  it('of which one was large give memory back, once', () => {
    for (const [actions, times] of [
      [1500, 0],
      [2500, 1],
    ] as const) {
      const { files, released, rest } = started();
      files.open(URI, 'duo', 1, 'actie: X\n'.repeat(actions));
      rest();
      assert.equal(released(), times, `${actions}`);
    }
  });

  it('declares the long minutes of a meeting in one turn and judges them in another', () => {
    const { files, workspace, turn } = started();
    const points = '      actiepunt: iets doen\n'.repeat(1000);
    files.open(URI, 'duo', 1, `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${points}`);
    const register = workspace.openRegister(URI)!;
    const state = () => [register.undeclared.size, register.unread.size, register.judged];
    assert.deepEqual(state(), [1, 1, 0]);
    const seen = [state()];
    for (let count = 0; count < 10 && register.unread.size > 0; count++) {
      turn();
      if (String(state()) !== String(seen.at(-1))) seen.push(state());
    }
    assert.deepEqual(seen, [
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });
});
