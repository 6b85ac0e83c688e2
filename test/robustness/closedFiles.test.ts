/**
 * What is kept of the files that are not open, whatever is typed in those that are: the same as when they are looked at
 * afresh.
 */
import assert from 'node:assert/strict';
import { getDiagnostics } from '../../server/src/features/diagnostics.ts';
import { ProblemIndex } from '../../server/src/problems/problemIndex.ts';
import { checkEntry, ruleContext } from '../../server/src/rules/check.ts';
import { ClosedFileDiagnostics } from '../../server/src/server/session/closedFileDiagnostics.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, randomFrom, TODAY, URIS } from './threeFiles.ts';

const { DUO_SEQUENCES, DUO_SEED } = process.env;
const SEQUENCES = Number(DUO_SEQUENCES ?? 300);
const SEED = Number(DUO_SEED ?? 20_261_121);
const EDITS = 6;

const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** A server of which one file is open. */
class Folder {
  readonly index = new WorkspaceIndex();
  readonly problems = new ProblemIndex(this.index, { failed });
  readonly open: string;
  readonly closed: ClosedFileDiagnostics;
  #turns: (() => void)[] = [];

  constructor(texts: readonly string[], open: string) {
    this.open = open;
    texts.forEach((text, at) => {
      this.index.set(URIS[at]!, readDocument(text));
    });
    this.problems.add(this.index.file(open)!, new Set(), TODAY);
    this.closed = new ClosedFileDiagnostics({
      index: this.index,
      problems: this.problems,
      isOpen: (uri) => uri === open,
      defaultDate: () => TODAY,
      severityOf: () => undefined,
      failed,
      pageOf: () => undefined,
      relates: true,
      nextTurn: (callback) => this.#turns.push(callback),
      log: assert.fail,
    });
    this.closed.start();
  }

  /** Lets so many turns pass; without a number until nothing is left to do. */
  pass(turns = Number.POSITIVE_INFINITY): void {
    for (let i = 0; i < turns && this.#turns.length > 0; i++) this.#turns.shift()!();
  }

  /** What is kept of a file that is not open, and what is found when it is looked at now. */
  compare(uri: string): void {
    const file = this.index.file(uri)!;
    const scope = this.index.scopeOf(uri)!;
    const context = ruleContext(scope, TODAY, { isNamed: (key) => this.problems.isNamed(key) });
    const shown = [...file.document.entries].map((placed) => ({
      placed,
      problems: checkEntry({ file, placed }, context, failed),
    }));
    const total = shown.reduce((sum, { problems }) => sum + problems.length, 0);
    const report = this.closed.reportsSince(new Map()).find((one) => one.uri === uri);
    assert.deepEqual(
      withoutPlaces(report?.diagnostics ?? []),
      withoutPlaces(getDiagnostics(file.document.text, { shown, total })),
    );
  }
}

/** Where another file's entry stands may have changed without a word. */
function withoutPlaces(diagnostics: readonly object[]): unknown[] {
  return diagnostics.map((one) => ({ ...one, relatedInformation: undefined }));
}

describe('the files that are not open', () => {
  it(`have what they have when they are looked at afresh (${SEQUENCES} sequences)`, function () {
    this.timeout(600_000);
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const random = randomFrom(SEED + sequence);
      const int = (below: number) => Math.floor(random() * below);
      const texts = [LIST, NAMES, OTHER];
      const at = int(3);
      const folder = new Folder(texts, URIS[at]!);
      const log: string[] = [];
      try {
        folder.pass();
        for (let i = 0; i < EDITS; i++) {
          const text = texts[at]!;
          const start = int(3) === 0 ? int(text.length + 1) : text.lastIndexOf('\n', int(text.length)) + 1;
          const end = int(3) === 0 ? Math.min(text.length, start + int(150)) : start;
          const added = int(5) === 0 ? '' : FRAGMENTS[int(FRAGMENTS.length)]!;
          log.push(JSON.stringify({ file: at, start, end, added }));
          folder.index.edit(folder.index.file(URIS[at]!)!, start, end, added);
          texts[at] = text.slice(0, start) + added + text.slice(end);
          // Sometimes more is typed before all was looked at.
          if (int(2) === 0) folder.pass(int(4));
          else folder.pass();
        }
        folder.pass();
        for (const uri of URIS) if (uri !== folder.open) folder.compare(uri);
      } catch (error) {
        throw new Error(`sequence (DUO_SEED=${SEED + sequence} DUO_SEQUENCES=1):\n${log.join('\n')}`, { cause: error });
      }
    }
  });
});
