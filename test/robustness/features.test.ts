/** Rules, fixes, outline, search, links, hover, definition, completion and marking as gereed on the action list, cut off and edited anywhere. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver-types';
import type { Edit } from '../../server/src/edits/edits.ts';
import { markDone } from '../../server/src/edits/markDone.ts';
import { getCompletions } from '../../server/src/features/completion.ts';
import { getDefinition } from '../../server/src/features/definition.ts';
import { getDocumentLinks } from '../../server/src/features/documentLinks.ts';
import { getDocumentSymbols } from '../../server/src/features/documentSymbols.ts';
import { getHover } from '../../server/src/features/hover.ts';
import { getTypeDefinition } from '../../server/src/features/typeDefinition.ts';
import { getWorkspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';
import { mulberry32, randomEdit } from './randomEdit.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const URI = new URL('actielijst.duo', SAMPLES).href;

const CUT_EVERY = 40;
const EDIT_EVERY = 10;
/** How many times as long as the whole list one text may take, and all of them on average. */
const MOST_ONE = 40;
const MOST_MEAN = 4;

const index = new WorkspaceIndex();
for (const name of readdirSync(SAMPLES).filter((one) => one.endsWith('.duo'))) {
  const url = new URL(name, SAMPLES);
  index.set(url.href, readDocument(readFileSync(url, 'utf8')));
}
const whole = index.file(URI)!.document.text.slice();

describe('the features', () => {
  const seen = { problems: 0, fixes: 0, found: 0, hovers: 0, definitions: 0, completions: 0, done: 0 };
  let wholeTime: number;

  before(() => {
    // The first rounds are of code that is not compiled yet.
    const times = Array.from({ length: 15 }, (_, seed) => timeOf(() => useAll(seed)));
    wholeTime = times.slice(5).sort((a, b) => a - b)[5]!;
  });

  it(`work on the action list cut off at every ${CUT_EVERY}th offset`, () => {
    const limit = new Limit(wholeTime);
    const file = index.set(URI, readDocument(''));
    for (let cut = 0; cut <= whole.length; cut += CUT_EVERY) {
      const { length } = file.document.text;
      index.edit(file, length, length, whole.slice(length, cut));
      use(cut, `cut ${cut}`, limit);
    }
    limit.checkMean();
  }).timeout(60_000);

  it(`work after every ${EDIT_EVERY}th of 2,000 random edits`, () => {
    const limit = new Limit(wholeTime);
    const random = mulberry32(20210324);
    let file = index.file(URI)!;
    for (let count = 0; count < 2_000; count++) {
      if (count % 50 === 0) file = index.set(URI, readDocument(whole));
      const { start, end, text } = randomEdit(file.document.text.slice(), random);
      index.edit(file, start, end, text);
      if (count % EDIT_EVERY === EDIT_EVERY - 1) use(count, `edit ${count}`, limit);
    }
    limit.checkMean();
  }).timeout(60_000);

  after(() => {
    // The checks themselves: each feature had something to say.
    for (const [name, count] of Object.entries(seen)) assert.ok(count > 100, `only ${count} ${name}`);
  });

  function use(seed: number, at: string, limit: Limit): void {
    try {
      limit.check(() => useAll(seed));
    } catch (error) {
      throw new Error(`${at}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Asks everything of the list that an editor asks. */
  function useAll(seed: number): void {
    const random = mulberry32(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const scope = index.scopeOf(URI)!;
    const rules = ruleContext(scope, TODAY_ONLY);
    const context = { scope, referenceDate: rules.referenceDate, client: FULL_CLIENT };
    const { file } = scope;
    const lines = new OpenRegister(URI, 'duo', 1, file);
    const text = lines.getText();

    const problems = checkEntries(rules, (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    });
    seen.problems += problems.length;
    for (const { code, span, fixes } of problems) {
      checkSpan(span, text, code);
      for (const fix of fixes?.() ?? []) {
        seen.fixes++;
        checkEdits(fix.edits, text, `fix of ${code}`);
      }
    }

    getDocumentSymbols(lines, context);
    for (const { range } of getDocumentLinks(lines, context)) checkRange(range, lines, 'link');
    const source = { files: [file], scopeOf: (uri: string) => index.scopeOf(uri) };
    for (const { location } of getWorkspaceSymbols('', source)) {
      seen.found++;
      assert.ok('range' in location);
      checkRange(location.range, lines, 'search');
    }
    for (let count = 0; count < 5; count++) {
      const position = lines.positionAt(below(text.length + 1));
      const hover = getHover(lines, position, context);
      if (hover !== null) {
        seen.hovers++;
        checkRange(hover.range!, lines, 'hover');
      }
      const links = [getDefinition(lines, position, context), getTypeDefinition(lines, position, context)];
      for (const link of links.flatMap((some) => some ?? [])) {
        seen.definitions++;
        const target = index.file(link.targetUri)!;
        const there = new OpenRegister(target.uri, 'duo', 1, target);
        checkRange(link.originSelectionRange!, lines, 'definition');
        checkRange(link.targetRange, there, 'definition');
        checkRange(link.targetSelectionRange, there, 'definition');
      }
      seen.completions += getCompletions(lines, position, context).items.length;
    }

    const actions = [...file.document.entries].filter(({ entry }) => entry.kind === 'actie');
    for (let count = 0; count < 3 && actions.length > 0; count++) {
      const placed = actions[below(actions.length)]!;
      const edits = markDone({ file: scope.file, placed }, scope, context.referenceDate);
      if (edits === undefined) continue;
      seen.done++;
      checkEdits(edits, text, 'markDone');
    }
  }
});

/** Holds times against that of the whole list, so that a slow machine is no failure. */
class Limit {
  readonly #wholeTime: number;
  readonly #times: number[] = [];

  constructor(wholeTime: number) {
    this.#wholeTime = wholeTime;
  }

  check(run: () => void): void {
    const most = this.#wholeTime * MOST_ONE;
    let time = timeOf(run);
    // Again when it is long: the machine may have been busy with something else.
    for (let again = 0; again < 5 && time > most; again++) time = Math.min(time, timeOf(run));
    assert.ok(time <= most, `takes ${(time / this.#wholeTime).toFixed(1)} times as long as the whole list`);
    this.#times.push(time);
  }

  checkMean(): void {
    const mean = this.#times.reduce((sum, time) => sum + time, 0) / this.#times.length;
    const ratio = mean / this.#wholeTime;
    assert.ok(ratio <= MOST_MEAN, `the texts take ${ratio.toFixed(1)} times as long as the whole list`);
  }
}

function timeOf(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function checkSpan({ start, end }: { start: number; end: number }, text: string, what: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${what}: ${start}-${end} is not in the text`);
}

function checkRange({ start, end }: Range, lines: OpenRegister, what: string): void {
  checkSpan({ start: lines.offsetAt(start), end: lines.offsetAt(end) }, lines.getText(), what);
  for (const at of [start, end]) assert.deepEqual(lines.positionAt(lines.offsetAt(at)), at, what);
}

/** Edits that a client can apply: inside the text and not over each other. */
function checkEdits(edits: readonly Edit[], text: string, what: string): void {
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    checkSpan(edit, text, what);
    assert.ok(edit.start >= at, `${what}: edits overlap`);
    at = edit.end;
  }
}
