/**
 * Every refactoring at every place of every sample, with all samples as the workspace: no text is lost, no kind of problem
 * comes in any file but for those that are named here, and taking the edits back restores every character.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Edit } from '../../server/src/edits/edits.ts';
import { applyEdits } from '../../server/src/edits/edits.ts';
import type { RefactorAt, RefactorChange, Refactoring } from '../../server/src/edits/refactor/refactoring.ts';
import { REFACTORINGS } from '../../server/src/edits/refactor/refactorings.ts';
import { fixAllEdits } from '../../server/src/features/codeActions/fixAll.ts';
import type { FileIndex } from '../../server/src/model/index/fileIndex.ts';
import { entryWithin } from '../../server/src/model/index/minutes.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { checkEntries, type Problem, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { STATUS_SYNONYMS } from '../../server/src/syntax/vocabulary.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { TODAY_ONLY } from '../support/fixture.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const sample = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');
const NAMES = readdirSync(SAMPLES).filter((name) => name.endsWith('.duo'));

/** The samples, and one that has its persons in it: those of the samples stand in a file of their own. */
const FILES = new Map(NAMES.map((name) => [new URL(name, SAMPLES).href, sample(name)]));
const TOGETHER = new Map([
  [new URL('samen.duo', SAMPLES).href, sample('personen.duo') + sample('randvoorwaarden.duo')],
  ...[...FILES].filter(([uri]) => !/(?:personen|randvoorwaarden)\.duo$/u.test(uri)),
  // Minutes in plain words, and two actions that they speak of.
  [
    new URL('woorden.duo', SAMPLES).href,
    'vergadering DUO 13 januari 2021\n  agenda:\n    1. Acties\n      actie 5: gereed\n      Actie 7 is afgerond.\n' +
      '      Actie Nicoline van der Linden: mailt de gemeente\n\nactie 5: Brief\n  status: gereed\n\nactie 7: Nota\n  status: gereed\n',
  ],
]);

/** What a refactoring may bring: the same fact is then said of one action more, or judged for the first time. */
const MAY_COME: Readonly<Record<string, readonly string[]>> = {
  // A mistyped status that closes an action is left for the secretary: until she mends it the action is open, may be late, and its year is said.
  fixAll: ['deadline-verstreken', 'deadline-jaar-aangenomen'],
  // The day of a step is judged once it is a deadline, and what its action lacks is lacking once more.
  splitSteps: ['deadline-verstreken', 'deadline-jaar-aangenomen', 'deadline-ontbreekt', 'eigenaar-nader-te-bepalen'],
  // So is the day of a text.
  textAsDeadline: ['deadline-verstreken', 'deadline-jaar-aangenomen'],
  // The first waits for what the second waited for.
  mergeActions: ['deadline-voor-voorganger'],
  // Without the line that said so nothing says when it was ready.
  readMinutes: ['gereed-zonder-datum'],
};

/** The words of statuses, also of those that the samples have in other words: `ligt stil`, `75%`. */
const STATUS_WORDS = [
  ...Object.keys(STATUS_SYNONYMS),
  ...NAMES.flatMap((name) => [...sample(name).matchAll(/^ +status: ([^(\n]+)/gmu)].map(([, status]) => status!)),
].flatMap((words) => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
/** What may go: the words of the language itself, with the field or the entry that they began, and the numbers of steps. */
const MAY_GO: Readonly<Record<string, readonly string[]>> = {
  splitSteps: ['stappen', '1', '2', '3'],
  mergeActions: ['actie', 'stappen', 'na', 'historie', 'toelichting', 'opmerking', 'opdracht'],
  normaliseStatus: STATUS_WORDS,
  normaliseStatuses: STATUS_WORDS,
};

/** So many ways of changing one entry are tried: each looks through all files for problems. */
const MOST_WAYS = 1;
const MOST_SHOWN = 10;

for (const refactoring of REFACTORINGS) {
  describe(`the refactoring ${refactoring.name}`, () => {
    it('keeps the text and brings no problems, at every place of every sample', () => {
      let changes = 0;
      for (const files of [FILES, TOGETHER]) {
        // The second is for what does not apply to the first.
        if (changes > 0) break;
        const workspace = new Samples(files);
        for (const file of workspace.index.files) changes += everywhere(refactoring, workspace, file);
      }
      assert.deepEqual(failures.splice(0).slice(0, MOST_SHOWN), []);
      assert.ok(changes > 0, 'it was never offered');
    }).timeout(60_000);
  });
}

describe('mending all at once', () => {
  it('brings no problems in the samples with typing errors that these do not have without, and can be taken back', () => {
    let fixed = 0;
    for (const mistype of TYPING_ERRORS) {
      const wrong = new Map([...FILES].map(([uri, text]) => [uri, mistype(text)]));
      for (const [uri, text] of FILES) {
        // What could not be read hid the problems that the sample has.
        const workspace = new Samples(wrong, new Samples(new Map([...wrong, [uri, text]])));
        const file = workspace.index.file(uri)!;
        const edits = fixAllEdits(workspace.problemsOf(file), file);
        if (edits.length === 0) continue;
        fixed += edits.length;
        // Mistyped words go.
        workspace.try({ files: [{ file, edits }] }, 'fixAll', '', false);
      }
    }
    assert.ok(fixed > 100, `${fixed}`);
  }).timeout(60_000);
});

/** What is mistyped in every sample, each in some of the lines; in minutes such lines are notes, and no problem. */
const TYPING_ERRORS: readonly ((text: string) => string)[] = [
  (text) => some(text, /^ +(?=status|eigenaar|deadline)/gmu, () => ''),
  (text) => some(text, /^ {2}(?=[a-z]+:)/gmu, (indent) => `${indent}    `),
  (text) => some(text, /^( {2})([a-z])([a-z])(?=[a-z]*:)/gmu, (_, indent, a, b) => `${indent}${b}${a}`),
  (text) => some(text, /\)$/gmu, () => ''),
  (text) => some(text, /^actie/gmu, () => 'actei'),
  (text) => some(text, /^actie (\S+):/gmu, (_, number) => `actie ${number}`),
  (text) => some(text, /Uitgevoerd|In uitvoering/gmu, (status) => status.replace('v', '')),
];

/** Replaces every third match. */
function some(text: string, pattern: RegExp, by: (...match: string[]) => string): string {
  let count = 0;
  return text.replace(pattern, (...match: string[]) => (count++ % 3 === 0 ? by(...match) : match[0]!));
}

const failures: string[] = [];

/** Makes the changes that are offered at the lines of a file; gives how many there were. */
function everywhere(refactoring: Refactoring, workspace: Samples, file: FileIndex): number {
  let changes = 0;
  const seen = new Set<string>();
  for (const start of placesIn(file.document.text.slice())) {
    const entry = file.document.entries.at(start).start;
    const offers = refactoring
      .offers(placeAt(workspace, file, start))
      .filter(({ title, argument }) => !seen.has(`${entry} ${title} ${argument}`));
    for (const { title, argument } of offers) seen.add(`${entry} ${title} ${argument}`);
    // Of very many ways to change an entry some, others for each entry.
    const some = offers.filter(
      (_, index) => offers.length <= MOST_WAYS || (index + changes) % offers.length < MOST_WAYS,
    );
    for (const { title, argument } of some) {
      const at = placeAt(workspace, file, start);
      const where = `${file.uri.slice(SAMPLES.href.length)}:${at.ref.placed.line + 1} ${title}`;
      try {
        const change = refactoring.change(at, argument);
        // What concerns the whole file is the same from everywhere.
        const key = keyOf(change);
        if (change === undefined || seen.has(key)) continue;
        seen.add(key);
        changes++;
        workspace.try(change, refactoring.name, title);
      } catch (error) {
        failures.push(`${where}: ${(error as Error).message}`);
      }
    }
  }
  return changes;
}

function keyOf(change: RefactorChange | undefined): string {
  return JSON.stringify(change?.files.map(({ file, edits }) => [file.uri, edits]));
}

/** The beginning of the text of each line, its middle, and its end. */
function placesIn(text: string): number[] {
  const places: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const first = index + line.search(/\S/u);
    const end = index + line.length;
    for (const at of [first, (first + end) >> 1, end]) places.push(at);
  }
  return places;
}

function placeAt({ index }: Samples, file: FileIndex, start: number): RefactorAt {
  const scope = index.scopeOf(file.uri)!;
  const host = file.document.entries.at(start);
  const ref = { file, placed: entryWithin(host, start - host.start) };
  return { ref, scope, referenceDate: referenceDate(scope, TODAY_ONLY), start, end: start, createsFiles: true };
}

type Counts = Map<string, number>;

class Samples {
  readonly index = new WorkspaceIndex();
  readonly #problems: Counts;
  readonly #words: Counts;

  /** @param also a workspace whose problems may come too. */
  constructor(files: ReadonlyMap<string, string>, also?: Samples) {
    for (const [uri, text] of files) this.index.set(uri, readDocument(text));
    this.#problems = this.#countProblems();
    for (const [code, count] of also === undefined ? [] : also.#problems) {
      this.#problems.set(code, Math.max(count, this.#problems.get(code) ?? 0));
    }
    this.#words = this.#countWords();
  }

  /** Makes a change, looks at what came of it, and takes it back. */
  try({ files, created }: RefactorChange, name: string, title: string, keepsWords = true): void {
    const undo = files.map(({ file, edits }) => {
      const before = file.document.text.slice();
      const after = applyEdits(before, checked(edits, before));
      const back = inverse(before, edits);
      this.#edit(file, edits);
      assert.equal(file.document.text.slice(), after, 'the edits of the index are those of the text');
      return { file, back, before };
    });
    if (created !== undefined) {
      assert.equal(this.index.file(created.uri), undefined, 'the new file is new');
      this.index.set(created.uri, readDocument(created.text));
    }
    try {
      this.#holds(name, title, keepsWords);
    } finally {
      if (created !== undefined) this.index.delete(created.uri);
      for (const { file, back, before } of undo) {
        this.#edit(file, back);
        assert.equal(file.document.text.slice(), before, 'taking it back restores the text');
      }
    }
  }

  #edit(file: FileIndex, edits: readonly Edit[]): void {
    const ordered = edits.map((edit, index) => ({ edit, index }));
    ordered.sort((a, b) => b.edit.start - a.edit.start || b.index - a.index);
    for (const { edit } of ordered) this.index.edit(file, edit.start, edit.end, edit.text);
  }

  #holds(name: string, title: string, keepsWords: boolean): void {
    const mayCome = MAY_COME[name] ?? [];
    // The numbers of the actions that it is about, which may be named less often.
    const mayGo = [...(MAY_GO[name] ?? []), ...(title.match(/\d+/gu) ?? [])];
    const come = more(this.#problems, this.#countProblems()).filter(({ key }) => !mayCome.includes(key));
    const lost = more(this.#countWords(), this.#words).filter(({ key }) => !mayGo.includes(key));
    if (!keepsWords) lost.length = 0;
    const wrong = [...come.map(({ said }) => `comes: ${said}`), ...lost.map(({ said }) => `is lost: ${said}`)];
    assert.ok(wrong.length === 0, wrong.join(', '));
  }

  problemsOf({ uri }: FileIndex): Problem[] {
    return checkEntries(ruleContext(this.index.scopeOf(uri)!, TODAY_ONLY), (code, error) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    });
  }

  #countProblems(): Counts {
    const counts: Counts = new Map();
    for (const file of this.index.files) {
      for (const { code } of this.problemsOf(file)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  }

  #countWords(): Counts {
    const counts: Counts = new Map();
    for (const { document } of this.index.files) {
      for (const [word] of document.text
        .slice()
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  }
}

/** What there is more of, and how many before and after. */
function more(before: Counts, after: Counts): { key: string; said: string }[] {
  return [...after].flatMap(([key, count]) => {
    const old = before.get(key) ?? 0;
    return count > old ? [{ key, said: `${key} (${old}, ${count})` }] : [];
  });
}

/** Edits that a client can apply: inside the text and not over each other. */
function checked(edits: readonly Edit[], text: string): readonly Edit[] {
  let at = 0;
  for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(start >= at && end >= start && end <= text.length, `an edit at ${start}-${end} behind ${at}`);
    at = end;
  }
  return edits;
}

/** The edits that take edits back: of the text after them. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
  return ordered.map(({ edit: { start, end, text: added } }) => {
    const from = start + shift;
    shift += added.length - (end - start);
    return { start: from, end: from + added.length, text: text.slice(start, end) };
  });
}
