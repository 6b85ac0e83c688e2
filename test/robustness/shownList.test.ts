/**
 * The rows of the view beside the text, whatever is typed in its file and in the files that it sees: the patches that a client takes
 * in come to the same rows as those of a list that is made afresh.
 */
import assert from 'node:assert/strict';
import type { ListRow } from '../../protocol/list.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { ShownList } from '../../server/src/server/handlers/shownList.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, randomFrom, TODAY, URIS } from './threeFiles.ts';

const { DUO_SEQUENCES, DUO_SEED } = process.env;
const SEQUENCES = Number(DUO_SEQUENCES ?? 400);
const SEED = Number(DUO_SEED ?? 20_261_130);
const EDITS = 8;

/** A client that has taken in what it was given of each file. */
class Views {
  readonly index = new WorkspaceIndex();
  readonly #lists = new Map<string, ShownList>();
  readonly #rows = new Map<string, ListRow[]>();
  readonly #since = new Map<string, string>();
  /** The files of which a change was told. */
  readonly changed = new Set<string>(URIS);

  constructor(texts: readonly string[]) {
    texts.forEach((text, at) => {
      this.index.set(URIS[at]!, readDocument(text));
    });
    for (const uri of URIS) this.#lists.set(uri, new ShownList(this.index.file(uri)!, uri));
    this.index.onDidChange({
      beforeRemoval: (file, removed) => this.#lists.get(file.uri)?.beforeRemoval(removed),
      changed: (change) => {
        for (const [uri, list] of this.#lists) if (list.follow(change)) this.changed.add(uri);
      },
    });
  }

  #patch(list: ShownList, since: unknown) {
    const scope = this.index.scopeOf(list.file.uri)!;
    return finish(list.patch(since, scope, referenceDate(scope, TODAY).day));
  }

  /** Asks, as a client does that was told of a change. */
  ask(uri: string): void {
    this.changed.delete(uri);
    for (;;) {
      const { splices, revision, isWhole, hasMore } = this.#patch(this.#lists.get(uri)!, this.#since.get(uri));
      const rows = isWhole ? [] : this.#rows.get(uri)!;
      for (const { at, remove, rows: added } of splices) rows.splice(at, remove, ...added);
      this.#rows.set(uri, rows);
      this.#since.set(uri, revision);
      if (!hasMore) return;
    }
  }

  compare(uri: string): void {
    const afresh = this.#patch(new ShownList(this.index.file(uri)!, 'vers'), undefined).splices.flatMap(
      ({ rows }) => rows,
    );
    assert.deepEqual(told(this.#rows.get(uri) ?? []), told(afresh), uri);
    const ids = this.#rows.get(uri)!.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const row of this.#rows.get(uri)!) {
      const list = this.#lists.get(uri)!;
      const ref = list.entryOf(row.id);
      assert.equal(ref && list.idOf(ref.placed), row.id);
      assert.equal(ref?.placed.kind, row.kind);
    }
  }
}

/** Rows with their places in the row instead of ids, which differ between two lists. */
function told(rows: readonly ListRow[]): unknown[] {
  const at = new Map(rows.map(({ id }, place) => [id, place]));
  return rows.map((row) => ({ ...row, id: at.get(row.id), under: row.under === null ? null : at.get(row.under) }));
}

describe('the rows of the view beside the text', () => {
  it(`are what they are when they are made afresh (${SEQUENCES} sequences)`, function () {
    this.timeout(600_000);
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const random = randomFrom(SEED + sequence);
      const int = (below: number) => Math.floor(random() * below);
      const texts = [LIST, NAMES, OTHER];
      const views = new Views(texts);
      const log: string[] = [];
      try {
        for (const uri of URIS) views.ask(uri);
        for (let i = 0; i < EDITS; i++) {
          const file = int(3);
          const text = texts[file]!;
          const start = int(3) === 0 ? int(text.length + 1) : text.lastIndexOf('\n', int(text.length)) + 1;
          const end = int(3) === 0 ? Math.min(text.length, start + int(150)) : start;
          const added = int(5) === 0 ? '' : FRAGMENTS[int(FRAGMENTS.length)]!;
          log.push(JSON.stringify({ file, start, end, added }));
          views.index.edit(views.index.file(URIS[file]!)!, start, end, added);
          texts[file] = text.slice(0, start) + added + text.slice(end);
          // Not each change is asked for at once; what was not told of is not asked for at all.
          if (int(3) > 0) for (const uri of [...views.changed]) views.ask(uri);
        }
        for (const uri of [...views.changed]) views.ask(uri);
        for (const uri of URIS) views.compare(uri);
      } catch (error) {
        throw new Error(`sequence (DUO_SEED=${SEED + sequence} DUO_SEQUENCES=1):\n${log.join('\n')}`, { cause: error });
      }
    }
  });
});

describe('the rows of a register of ten thousand actions', () => {
  it('cost a letter one row, a few hundred bytes and at most 50 ms of the processor', function () {
    this.timeout(120_000);
    const ACTIONS = 10_000;
    const KEYS = 40;
    const text = Array.from({ length: ACTIONS }, (_, at) => {
      const heading = at % 20 === 0 ? `blok ${at / 20 + 1}: Blok\n  eigenaar: Piet\n\n` : '';
      return `${heading}actie ${at + 1}: Iets\n  deadline: ${1 + (at % 28)} maart 2021\n  historie:\n    1 februari 2021: gemeld\n\n`;
    });
    const index = new WorkspaceIndex();
    const uri = URIS[0];
    index.set(uri, readDocument(text.join('')));
    const file = index.file(uri)!;
    const list = new ShownList(file, 'a');
    index.onDidChange({
      beforeRemoval: (_, removed) => list.beforeRemoval(removed),
      changed: (change) => void list.follow(change),
    });
    const scope = index.scopeOf(uri)!;
    const pull = (since: string | undefined) => finish(list.patch(since, scope, TODAY.today));
    let since: string | undefined;
    for (let hasMore = true; hasMore; ) ({ revision: since, hasMore } = pull(since));
    assert.equal(list.made, ACTIONS + ACTIONS / 20);
    const start = text.slice(0, 7777).join('').length + 'actie 7778: Iets'.length;
    const began = process.cpuUsage();
    for (let key = 0; key < KEYS; key++) {
      const made = list.made;
      index.edit(file, start + key, start + key, 'x');
      const patch = pull(since);
      since = patch.revision;
      assert.equal(list.made - made, 1);
      assert.deepEqual(
        patch.splices.map(({ remove, rows }) => [remove, rows.length]),
        [[1, 1]],
      );
      assert.ok(JSON.stringify(patch).length < 700);
    }
    const { user, system } = process.cpuUsage(began);
    const each = (user + system) / 1000 / KEYS;
    assert.ok(each <= 50, `${each.toFixed(1)} ms each`);
    console.log(`      ${each.toFixed(1)} ms of the processor for each letter`);
  });
});
