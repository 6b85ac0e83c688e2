/**
 * Random sequences of edits, each of which leaves the same text, entries, problems, outline, links and search as a server that is started
 * afresh on the result. `DUO_SEQUENCES` says how many are tried (in CI 10,000), `DUO_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getDiagnostics } from '../../server/src/features/diagnostics.ts';
import { getDocumentLinks } from '../../server/src/features/documentLinks.ts';
import { getDocumentSymbols } from '../../server/src/features/documentSymbols.ts';
import { getWorkspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { PlainEntries } from '../../server/src/problems/plain/plainEntries.ts';
import { ProblemIndex } from '../../server/src/problems/problemIndex.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { laterOf, NOTHING_LATER, withoutLater } from '../../server/src/workspace/laterEntries.ts';
import type { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, randomFrom, SWITCHES, TODAY, URIS } from './threeFiles.ts';

const { CI, DUO_SEQUENCES, DUO_SEED } = process.env;
/** The number of sequences that are tried in all. */
export const SEQUENCES = Number(DUO_SEQUENCES ?? (CI ? 10_000 : 1500));
const SEED = Number(DUO_SEED ?? 20_261_121);
const EDITS_PER_SEQUENCE = 6;
const noFiles = { readFolder: async function* () {}, readFile: async () => undefined };
const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** What was met in any sequence is told by its lines in the next, from the first entry on. */
const PLAIN = new PlainEntries(0, 0);

class Server {
  readonly workspace: Workspace;
  readonly problems: ProblemIndex;

  readonly #isLarge: boolean;

  /**
   * @param isLarge as it goes in a large file: what its entries declare comes first, in portions, and they are judged behind
   * that; all of it anew when all is judged otherwise.
   */
  constructor(texts: readonly string[], isLarge = false) {
    this.#isLarge = isLarge;
    this.workspace = new Workspace(noFiles, isLarge ? 0 : undefined);
    this.problems = new ProblemIndex(this.workspace.index, {
      failed,
      plain: PLAIN,
      later: (facts, put) => {
        if (!isLarge) return undefined;
        return this.register(URIS.indexOf(facts.uri as (typeof URIS)[number])).readAgain(put, 0);
      },
    });
    texts.forEach((text, index) => {
      const register = this.workspace.open(URIS[index]!, 'duo', 1, text);
      while (register.undeclared.size > 0) this.workspace.readMore(register, 3);
      this.problems.add(register.facts, register.unread, TODAY);
    });
    // As it goes when large files are read between other messages.
    for (const register of this.workspace.openRegisters) while (this.workspace.readMore(register, 3));
  }

  register(index: number): OpenRegister {
    return this.workspace.openRegister(URIS[index]!)!;
  }

  /** What an editor tells: the offsets may lie between the halves of a line end, where no position is. */
  edit({ file, start, end, text }: { file: number; start: number; end: number; text: string }): void {
    const register = this.register(file);
    let later = NOTHING_LATER;
    const changes = this.workspace.index.edit(register.facts, start, end, text, (added) => {
      if (!this.#isLarge) return added;
      later = laterOf(added, 0);
      return withoutLater(added, later);
    });
    register.follow(changes);
    register.readLater(later);
    while (this.workspace.readMore(register, 3));
  }

  /** All that a user can see of a file. */
  show(index: number) {
    const register = this.register(index);
    const { document } = register.facts;
    const scope = this.workspace.index.scopeOf(register.uri)!;
    const reference = referenceDate(scope, TODAY);
    const client = { snippets: false, markdown: false, ownCommands: false };
    return {
      text: register.getText(),
      entries: [...document.entries].map(({ start, line, length, kind, entry }) => ({
        start,
        line,
        length,
        kind,
        entry,
      })),
      problems: getDiagnostics(document.text, this.problems.of(register.facts)!.list(1000)),
      symbols: getDocumentSymbols(register, { scope, referenceDate: reference, client }),
      links: getDocumentLinks(register, { scope, referenceDate: reference, client }),
      // As the search through all registers has them, this file alone: the order of the files is that of their opening.
      found: getWorkspaceSymbols('a', {
        files: [register.facts],
        scopeOf: (uri) => this.workspace.index.scopeOf(uri),
      }),
    };
  }

  /** What an editor shows: the list of a file is sent when that was typed in, else only when it says that it has changed. */
  readonly published: string[][] = [];

  publish(edited?: number): void {
    for (const index of [0, 1, 2]) {
      const { facts } = this.register(index);
      const problems = this.problems.of(facts)!;
      if (!problems.takeChanged() && index !== edited && this.published[index] !== undefined) continue;
      // Where another file's entry stands may have changed without a word.
      const list = getDiagnostics(facts.document.text, problems.list(1000));
      // One line for each, so that a failure shows which.
      this.published[index] = list.map(({ relatedInformation, ...own }) => JSON.stringify(own));
    }
  }

  /** How many problems the rules find when they are simply run over all entries. */
  count(index: number): number {
    const scope = this.workspace.index.scopeOf(URIS[index]!)!;
    return checkEntries(ruleContext(scope, TODAY), failed).length;
  }
}

/** Takes the comment at the top of a file away, or a letter of it, or puts one there. */
function toggled(file: number, text: string, added: string, kind: number) {
  const switched = /^\/\/ duo: geen [^\r\n]*[\r\n]*/u.exec(text)?.[0].length ?? 0;
  if (switched === 0) return { file, start: 0, end: 0, text: added };
  if (kind === 0) return { file, start: switched - 3, end: switched - 2, text: '' };
  return { file, start: 0, end: switched, text: kind === 1 ? '' : added };
}

/** Tries those from one number to another; throws an error that says how to repeat what failed. */
export function trySequences(first: number, end: number): void {
  const sample = readFileSync(new URL('../../samples/actielijst.duo', import.meta.url), 'utf8').slice(0, 6000);
  for (let sequence = first; sequence < end; sequence++) {
    const random = randomFrom(SEED + sequence);
    const int = (below: number) => Math.floor(random() * below);
    const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
    const lineEnd = pick(['\n', '\n', '\r\n', '\r']);
    const texts = [LIST, NAMES, OTHER].map((text) => text.replaceAll('\n', lineEnd));
    if (int(40) === 0) texts[2] = sample;
    const server = new Server(texts, int(2) === 0);
    server.publish();
    const log: string[] = [];
    const undo: { file: number; start: number; end: number; text: string }[] = [];
    try {
      for (let i = 0; i < EDITS_PER_SEQUENCE; i++) {
        const file = int(3);
        const text = texts[file]!;
        const start = int(text.length + 1);
        const kind = int(10);
        const other = texts[int(3)]!;
        const from = int(other.length);
        let edit = { file, start, end: start, text: pick(FRAGMENTS) };
        if (kind < 2) edit.end = Math.min(text.length, start + 1 + int(3));
        else if (kind < 4) edit = { file, start, end: Math.min(text.length, start + int(200)), text: '' };
        // A piece of a register over a piece of another, headings and all.
        else if (kind === 4)
          edit = {
            file,
            start,
            end: Math.min(text.length, start + int(150)),
            text: other.slice(from, from + int(300)),
          };
        else if (kind === 5 && undo.length > 0) edit = undo.pop()!;
        else if (kind < 8) {
          // At the beginning of a line, where it means something.
          const line = Math.max(text.lastIndexOf(lineEnd, start) + lineEnd.length, 0);
          edit = { file, start: line, end: line, text: pick(FRAGMENTS) };
        }
        // The comment at the top comes, goes, or says something else.
        else if (kind === 8) edit = toggled(file, text, pick(SWITCHES), int(3));
        const now = texts[edit.file]!;
        edit.start = Math.min(edit.start, now.length);
        edit.end = Math.min(edit.end, now.length);
        if (kind !== 5)
          undo.push({
            file: edit.file,
            start: edit.start,
            end: edit.start + edit.text.length,
            text: now.slice(edit.start, edit.end),
          });
        else undo.length = 0;
        log.push(JSON.stringify(edit));
        server.edit(edit);
        texts[edit.file] = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
        server.publish(edit.file);
        // What is asked in between must not change what comes.
        if (int(3) === 0) server.show(int(3));
      }
      const fresh = new Server(texts);
      fresh.publish();
      assert.deepEqual(server.published, fresh.published);
      for (const file of [0, 1, 2]) {
        const shown = server.show(file);
        assert.equal(shown.text, texts[file]);
        assert.deepEqual(shown, fresh.show(file));
        const count = server.count(file);
        assert.equal(server.problems.of(server.register(file).facts)!.list(1000).total, count);
        assert.equal(shown.problems.length, count);
      }
    } catch (error) {
      throw new Error(`sequence ${sequence} (DUO_SEED=${SEED + sequence} DUO_SEQUENCES=1):\n${log.join('\n')}`, {
        cause: error,
      });
    }
  }
}
