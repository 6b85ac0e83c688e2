/** How much is done between two messages, whatever hangs on what was typed. */
import assert from 'node:assert/strict';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { CrossEntryChecks } from '../../../../server/src/problems/crossEntryChecks.ts';
import { DuplicateCounts } from '../../../../server/src/problems/duplicateCounts.ts';
import { ProblemCounts } from '../../../../server/src/problems/problemCounts.ts';
import { ReadEntries } from '../../../../server/src/problems/readEntries.ts';
import { ReferenceChecks } from '../../../../server/src/problems/referenceChecks.ts';
import type { WorkProgress } from '../../../../server/src/server/lsp/progress.ts';
import { ResultIds } from '../../../../server/src/server/lsp/resultIds.ts';
import { LIMITS } from '../../../../server/src/server/session/openFile.ts';
import { OpenFiles } from '../../../../server/src/server/session/openFiles.ts';
import { Workspace } from '../../../../server/src/workspace/workspace.ts';
import { TODAY_ONLY } from '../../../support/fixture.ts';

const URI = 'file:///werk/a.duo';
const MANY = 400;
/** What is looked at in one step: what the clock below leaves room for, and a few that go together. */
const MOST = 2 * LIMITS.step + 10;

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');
const day = (at: number) => `${(at % 28) + 1}-${(Math.floor(at / 28) % 12) + 1}-${2000 + Math.floor(at / 336)}`;

/** An open file whose clock goes on by a millisecond each time that it is asked. */
function opened(text: string, elapsed?: () => number, staged = false, step = () => {}) {
  let now = 0;
  const workspace = new Workspace({ readFolder: async function* () {}, readFile: async () => undefined });
  const sent: PublishDiagnosticsParams[] = [];
  const turns: (() => void)[] = [];
  const files = new OpenFiles({
    connection: {
      sendDiagnostics: async (params: PublishDiagnosticsParams) => void sent.push(params),
    } as unknown as Connection,
    workspace,
    defaultDate: () => TODAY_ONLY,
    severityOf: () => undefined,
    nextTurn: (callback) => turns.push(callback),
    elapsed: elapsed ?? (() => now++),
    releaseMemory: () => {},
    log: (line) => assert.fail(line),
    ids: new ResultIds(),
    staged,
    relates: true,
    pageOf: () => undefined,
    pushesUntilAsked: false,
    changedElsewhere: () => {},
    progress: () => ({ total: 0, leave: () => {}, done: () => {} }) as unknown as WorkProgress,
  });
  const rest = () => {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      step();
      turn();
    }
  };
  files.open(URI, 'duo', 1, text);
  rest();
  const type = (offset: number, letter: string, over = 0, version = 2) => {
    const register = workspace.openRegister(URI)!;
    const range = { start: register.positionAt(offset), end: register.positionAt(offset + over) };
    files.change(URI, [{ range, text: letter }], version);
  };
  return { workspace, files, sent, turns, rest, type };
}

/** The most calls of some methods within one step, and how many there were in all. */
function counted(
  run: (step: () => void) => void,
  owners: readonly (readonly [owner: object, method: string])[] = [
    [ReadEntries.prototype, 'renewState'],
    [CrossEntryChecks.prototype, 'renew'],
    [DuplicateCounts.prototype, 'count'],
    [ReferenceChecks.prototype, 'renew'],
  ],
): { readonly most: number; readonly all: number } {
  let [most, now, all] = [0, 0, 0];
  const kept = owners.map(([owner, name]) => (owner as unknown as Record<string, unknown>)[name]);
  owners.forEach(([owner, name], at) => {
    const method = kept[at] as (...args: unknown[]) => unknown;
    (owner as unknown as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      now++;
      all++;
      most = Math.max(most, now);
      return method.apply(this, args);
    };
  });
  try {
    run(() => {
      now = 0;
    });
  } finally {
    owners.forEach(([owner, name], at) => {
      (owner as unknown as Record<string, unknown>)[name] = kept[at];
    });
  }
  return { most, all };
}

const GREMIUM = 'gremium DUO: D\n  frequentie: maandelijks\n\n';

describe('a letter on which very much hangs', () => {
  for (const [name, text, at, letter] of [
    [
      'the name of a gremium, and the actions at its next meeting',
      `${GREMIUM}vergadering DUO 1 mei 2021\n${rows(MANY, (one) => `actie ${one}: x\n  deadline: volgend DUO\n  historie:\n    ${day(one)}: x\n`)}`,
      'gremium D'.length,
      'x',
    ],
    [
      'the day of a moment, and the actions before it',
      `moment reces 2021: 1 mei\n${rows(MANY, (one) => `actie ${one}: x\n  deadline: voor het reces\n`)}`,
      'moment reces 2021: '.length,
      '1',
    ],
    [
      'the reference date of a register, and the actions with a day without a year',
      `register L: x\n  peildatum: 1 maart 2021\n${rows(MANY, (one) => `actie ${one}: x\n  eigenaar: Jan${one}\n  deadline: 3 mei\n`)}`,
      'register L: x\n  peildatum: '.length,
      '1',
    ],
    [
      'the meaning of a word, and the actions that say it',
      `register L: x\n  statussen:\n    loopt: in uitvoering\n${rows(MANY, (one) => `actie ${one}: x\n  status: loopt\n`)}`,
      'register L: x\n  statussen:\n    '.length,
      'x',
    ],
    ['a number that very many have', `${rows(MANY, () => 'actie 1: x\n')}`, 'actie '.length, '2'],
    [
      'a number that very many wait for',
      `actie 0: x\n${rows(MANY, (one) => `actie ${one + 1}: x\n  na: 0\n`)}`,
      'actie '.length,
      '2',
    ],
  ] as const) {
    it(`${name}: is looked at in bits, and comes to what is found at once`, () => {
      const { workspace, sent, turns, type } = opened(text);
      const { most, all } = counted((step) => {
        type(at, letter);
        for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
          step();
          turn();
        }
      });
      assert.ok(all >= MANY / 2, `${all} looks`);
      assert.ok(most <= MOST, `${most} of ${all} looks in one step`);
      const fresh = opened(workspace.openRegister(URI)!.getText(), () => 0);
      assert.deepEqual(sent.at(-1)?.diagnostics, fresh.sent.at(-1)?.diagnostics);
    });
  }

  for (const [name, offset, letter, over] of [
    ['that is taken out of the word of a precondition', 0, '', 1],
    ['that makes another heading above them', 0, 'blok A: x\n', 0],
    ['in whose place all of it is typed', 0, 'x', 'all'],
    ['in the number of one', 'randvoorwaarde 0'.length, '1', 0],
  ] as const) {
    it(`${name} with very many topics: what stands below them is gone through once`, () => {
      const topics = rows(MANY, (one) => `onderwerp ${one}: T\nactie ${one}: X\n  blok: 02-${one}\n`);
      const { workspace, sent, rest, type } = opened(`randvoorwaarde 02: R\n${topics}`);
      const { forgetBelow } = ProblemCounts.prototype;
      let calls = 0;
      ProblemCounts.prototype.forgetBelow = function (heading) {
        calls++;
        return forgetBelow.call(this, heading);
      };
      try {
        type(offset, letter, over === 'all' ? topics.length : over);
      } finally {
        ProblemCounts.prototype.forgetBelow = forgetBelow;
      }
      assert.ok(calls <= 3, `${calls} times`);
      rest();
      const fresh = opened(workspace.openRegister(URI)!.getText(), () => 0);
      assert.deepEqual(sent.at(-1)?.diagnostics, fresh.sent.at(-1)?.diagnostics);
    });
  }

  it('is followed by another before all was looked at: the last text is published, once', () => {
    const { workspace, sent, turns, rest, type } = opened(
      `${GREMIUM}vergadering DUO 1 mei 2021\n${rows(MANY, (one) => `actie ${one}: x\n  deadline: volgend DUO\n`)}`,
    );
    const before = sent.length;
    type('gremium D'.length, 'x');
    for (let some = 0; some < 3; some++) turns.shift()?.();
    assert.equal(sent.length, before);
    type('gremium D'.length, '', 1, 3);
    rest();
    assert.deepEqual(
      sent.slice(before).map(({ version }) => version),
      [3],
    );
    const fresh = opened(workspace.openRegister(URI)!.getText(), () => 0);
    assert.deepEqual(sent.at(-1)?.diagnostics, fresh.sent.at(-1)?.diagnostics);
  });

  it('in minutes of very many action points: these are judged in bits', () => {
    const text = `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${rows(MANY, (one) => `      actiepunt (${one}): x\n`)}`;
    const { sent, turns, type } = opened(text);
    type(text.length - 1, 'x');
    let steps = 0;
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      steps++;
      turn();
    }
    assert.ok(steps >= MANY / MOST, `${steps} steps`);
    assert.equal(sent.at(-1)?.version, 2);
  });

  const points = (owners: number) =>
    `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${rows(
      MANY,
      (one) => `      actiepunt (${one}): x\n        eigenaar: ${one < owners ? 'Anja Vos' : 'PM'}\n`,
    )}`;
  /** What the rooms are given of each entry that minutes make. */
  const TAKEN = [
    [ReferenceChecks.prototype, 'add'],
    [ReferenceChecks.prototype, 'addInBits'],
  ] as const;

  it('in minutes of very many action points: these are taken in in bits, when they are opened too', () => {
    const text = `persoon Anja Vos\n${points(1)}`;
    const told: { readonly text: string; readonly diagnostics: unknown }[] = [];
    const { most, all } = counted((step) => {
      const { workspace, sent, turns, type } = opened(text, undefined, true, step);
      const settle = () => {
        for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
          step();
          turn();
        }
        told.push({ text: workspace.openRegister(URI)!.getText(), diagnostics: sent.at(-1)?.diagnostics });
      };
      settle();
      // The only place that names her is another name, and is the old one again.
      type(text.indexOf('Anja Vos\n      actiepunt'), 'x');
      settle();
      type(text.indexOf('Anja Vos\n      actiepunt'), '', 1, 3);
      settle();
    }, TAKEN);
    assert.ok(all >= 3 * MANY, `${all} entries`);
    assert.ok(most <= MOST, `${most} of ${all} entries in one step`);
    assert.equal(told.length, 3);
    for (const { text: now, diagnostics } of told)
      assert.deepEqual(diagnostics, opened(now, () => 0).sent.at(-1)?.diagnostics);
  });

  it('in minutes of very many action points, before all of them were taken in: it comes to what is found at once', () => {
    const text = `persoon Anja Vos\n${points(MANY)}`;
    for (const steps of [1, 5, 20]) {
      const { workspace, sent, turns, rest, type } = opened(text);
      const next = () => {
        for (let some = 0; some < steps; some++) turns.shift()?.();
      };
      const last = () => workspace.openRegister(URI)!.getText().lastIndexOf('Anja') + 1;
      type(last(), 'x');
      next();
      type('persoon Anj'.length, 'x', 0, 3);
      next();
      type(last(), 'y', 0, 4);
      next();
      // All of the minutes but their first line are gone, and are there again.
      const at = workspace.openRegister(URI)!.getText().indexOf('  agenda');
      const gone = workspace.openRegister(URI)!.getText().slice(at);
      type(at, '', gone.length, 5);
      next();
      type(at, gone, 0, 6);
      rest();
      const fresh = opened(workspace.openRegister(URI)!.getText(), () => 0);
      assert.deepEqual(sent.at(-1)?.diagnostics, fresh.sent.at(-1)?.diagnostics, `${steps} steps`);
    }
  });

  it('is answered, for who asks for problems, by those of the text as it is then', async () => {
    const { files, turns, type } = opened(
      `${GREMIUM}vergadering DUO 1 mei 2021\n${rows(MANY, (one) => `actie ${one}: x\n  deadline: volgend DUO\n`)}`,
    );
    type('gremium D'.length, 'x');
    let isDone = false;
    const report = files.report(URI).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      turns.shift()?.();
      await Promise.resolve();
    }
    const fresh = opened(
      `${GREMIUM.replace('DUO', 'DxUO')}vergadering DUO 1 mei 2021\n${rows(MANY, (one) => `actie ${one}: x\n  deadline: volgend DUO\n`)}`,
      () => 0,
    );
    assert.deepEqual((await report)?.diagnostics, fresh.sent.at(-1)?.diagnostics);
  });
});

describe('a register whose entries each cost much', () => {
  it('is read in steps that are over in time', () => {
    const read: number[] = [];
    const { workspace } = opened(rows(MANY, (one) => `actie ${one}: x\n`));
    workspace.index.onDidChange({ changed: ({ updated }) => void read.push(updated.length) });
    const register = workspace.openRegister(URI)!;
    register.readAgain(new Set());
    workspace.readMore(register, LIMITS.slice, () => true);
    assert.deepEqual(read.length, 1);
    assert.ok(read[0]! <= 8);
  });
});

describe('the beginning of a large register', () => {
  const text = rows(40, (at) => `actie ${at + 1}: X\n  eigenaar: PM\n  deadline: doorlopend\n  status: niet gestart\n`);
  const rest = rows(
    3_000,
    (at) => `actie ${at + 100}: X\n  eigenaar: PM\n  deadline: doorlopend\n  status: niet gestart\n`,
  );

  it('is told as a whole, however short the steps are in which it is read', () => {
    let now = 0;
    // Each step is over as soon as it is asked about.
    const { sent } = opened(`${text}actie 50: Zonder eigenaar\n${rest}`, () => (now += 1_000), true);
    assert.ok(sent.length > 1, 'the beginning is told before all was read');
    assert.ok(sent[0]!.diagnostics.some(({ code }) => code === 'eigenaar-ontbreekt'));
  });
});
