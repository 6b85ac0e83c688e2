/**
 * What is applied without a look never changes a day, a status, a number or a word: each preferred fix, which an editor's Auto Fix
 * takes, and all of `source.fixAll`. In the samples, and in the samples with their lines spoilt as typing and pasting spoil them.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/edits/edits.ts';
import { fixAllEdits } from '../../server/src/features/codeActions/fixAll.ts';
import { datesIn } from '../../server/src/model/index/entryDates.ts';
import { meetingOf } from '../../server/src/model/index/meeting.ts';
import { minutesEntries } from '../../server/src/model/index/minutes.ts';
import type { WorkspaceScope } from '../../server/src/model/index/scope.ts';
import type { Problem } from '../../server/src/rules/check.ts';
import { confusables } from '../../server/src/rules/confusables.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { type Entry, fieldsOfKind } from '../../server/src/syntax/entry.ts';
import { statusOf } from '../../server/src/syntax/statusWords.ts';
import {
  CLOSED_PROMISES,
  CLOSED_STATUSES,
  choicesOf,
  ENTRY_KINDS,
  fieldSpellings,
  STATUS_SYNONYMS,
} from '../../server/src/syntax/vocabulary.ts';
import { editDistance } from '../../server/src/text/editDistance.ts';
import { type Fixture, fixture, problemsOf } from '../support/fixture.ts';
import { againIn, mendAll } from '../support/mendAll.ts';
import { SAMPLES } from '../support/samples.ts';

/** The words of the language itself: keywords, field names and what a field with a closed list may hold. */
const OWN_WORDS = new Set(
  [
    ...ENTRY_KINDS.flatMap((kind) => [kind, ...fieldSpellings(kind)]),
    ...(['status', 'promiseStatus', 'planning', 'level', 'yesNo'] as const).flatMap((kind) => choicesOf(kind) ?? []),
    ...Object.keys(STATUS_SYNONYMS),
  ].flatMap((text) => [...wordsOf(text)]),
);

/** The words and the numbers of a text, each once, without signs that can't be seen; another letter that looks the same is another. */
function wordsOf(text: string): Set<string> {
  let clean = text;
  for (const { start, end, letter } of confusables(text).reverse())
    if (letter === '') clean = clean.slice(0, start) + clean.slice(end);
  return new Set(
    clean
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu),
  );
}

/** What the entries of a text say, as it is read: each status and each day, with the number or name that it is said of. */
function saidBy(text: string): string[] {
  return [...readDocument(text).entries].flatMap((placed) =>
    [placed, ...minutesEntries(placed)].flatMap(({ entry }) => saidIn(entry)),
  );
}

function saidIn(entry: Entry): string[] {
  const about = `${entry.kind} ${[...wordsOf(entry.identity?.text ?? '')].join(' ')}`;
  const statuses = fieldsOfKind(entry, 'status', 'promiseStatus').flatMap(({ value }) =>
    value === undefined
      ? []
      : (statusOf(value.text) ?? choicesOf('promiseStatus')!.filter((one) => one === value.text)),
  );
  const deadlines = fieldsOfKind(entry, 'deadline').flatMap(({ deadline }) =>
    deadline === undefined || deadline.node.kind === 'text' ? [] : `deadline ${deadline.node.kind}`,
  );
  const days = datesIn(entry).map(({ date: { day, month, year } }) => `${day}-${month}-${year}`);
  const held = meetingOf(entry).date === undefined ? [] : ['held'];
  return [...statuses, ...deadlines, ...days, ...held].map((said) => `${about}: ${said}`);
}

/** What a change takes out or puts in of what is said; empty when it only changes how something is written. */
function changesOf(before: string, after: string, scope: WorkspaceScope): string[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const come = [...now].filter((word) => !old.has(word));
  const gone = [...old].filter((word) => !now.has(word));
  // A name that the register itself calls a misspelling stands for the same.
  const official = come.filter((word) => !OWN_WORDS.has(word));
  const isSpelling = official.length > 0 && official.every((word) => isOfficial(word, scope));
  // A misspelt word of the language, for which the right one has come.
  const risen = [...OWN_WORDS].filter((word) => countOf(word, after) > countOf(word, before));
  const isOwn = (word: string) => risen.some((right) => editDistance(word, right, 2) <= 2);
  const [saidBefore, saidAfter] = [saidBy(before), saidBy(after)];
  return [
    ...(isSpelling ? [] : official.map((word) => `+${word}`)),
    ...gone.filter((word) => /\p{N}/u.test(word) || !(isSpelling || isOwn(word))).map((word) => `-${word}`),
    ...without(saidBefore, saidAfter).map((said) => `-${said}`),
    // What is read now stood there in those words.
    ...without(saidAfter, saidBefore).flatMap((said) =>
      CLOSED.some((status) => said.endsWith(`: ${status}`) && countOf(status, after) > countOf(status, before))
        ? `+${said}`
        : [],
    ),
  ];
}

const CLOSED = [...CLOSED_STATUSES, ...CLOSED_PROMISES];

function countOf(word: string, text: string): number {
  return text.toLowerCase().split(word).length - 1;
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function isOfficial(word: string, scope: WorkspaceScope): boolean {
  for (const { placed } of scope.declarations()) {
    const { identity, fields } = placed.entry;
    if (wordsOf(identity?.text ?? '').has(word) && fields.some(({ name }) => name === 'verschreven als')) return true;
  }
  return false;
}

const swapped = (word: string) => (word.length < 4 ? word : word[0]! + word[2]! + word[1]! + word.slice(3));

/** How a line is spoilt. */
const SPOILERS: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.replace(':', ''),
  (line) => line.trimStart(),
  (line) => `  ${line}`,
  (line) => line.replace(/\p{L}+/u, swapped),
  (line) => line.replace(/(?<=: *)\p{L}+/u, swapped),
  (line) => line.replace(/\p{L}+(?=\P{L}*$)/u, swapped),
  (line) => line.replace(')', ''),
  (line) => line.replace(']', ''),
  (line) => line.replace(/ (?:19|20)\d\d\b/u, ''),
  (line) => line.replace(/\d+(?= \p{L}{3})/u, '31 februari of $&'),
  (line) => line.replace(/(?<=: )(?=\d)/u, 'maandag '),
  (line) => line.replace(/(?<=\p{L})(?=\p{L})/u, '\u200B'),
  (line) => line.replace('a', '\u0430'),
  (line) => line.replace(/[A-Za-z]/u, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (line) => line.replace(/[A-Z](?=\p{L}+$)/u, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1d400)),
  (line) => `- ${line}`,
  (line) => `1. ${line}`,
  (line) => `**${line}**`,
  (line) => line.replace(/: .*/u, ': '),
  (line) => line.replace(/: (.*)/u, ': niet $1'),
  (line) => line.replace(/: (.*)/u, ': op $1?'),
  (line) => line.replace(/(?<=^ {4,}).*?: /u, ''),
  (line) => line.replace(/(?<=^\p{L}+) \S+?:/u, ':'),
  (line) => line.replace('->', ''),
  (line) => line.replace('[x]', '[ ]'),
  (line) => line.replace(/^\p{L}+(?= )/u, '$&s'),
  (line) => line.replace(/(?<=: .*\p{L})(?=\p{L}{3})/u, ')'),
  (line) => line.replace(/^ {2}(?=\p{L})/u, '        '),
];

/** So many of the lines are spoilt, the others stay: a text in which nothing can be read says nothing. */
const EVERY = 3;

/** In UTF-16 units. */
const LONG = 15_000;
const FEW_ROUNDS = 5;

function spoilt(text: string, round: number): string {
  return text
    .split('\n')
    .map((line, at) => (at % EVERY === round % EVERY ? SPOILERS[(at + round) % SPOILERS.length]!(line) : line))
    .join('\n');
}

describe('what is applied without a look', function () {
  this.timeout(60_000);
  for (const { name, text } of SAMPLES) {
    it(`changes no day, status, number or word: ${name}`, () => {
      const fixed = new Map<string, number>();
      // Of a long text each way of spoiling meets many lines in a few rounds.
      const rounds = text.length > LONG ? FEW_ROUNDS : SPOILERS.length;
      for (let round = 0; round <= rounds; round++) {
        const read = fixture(round === 0 ? text : spoilt(text, round));
        const problems = problemsOf(read);
        checkPreferred(read, problems, fixed, name);
        checkFixAll(read, problems, name);
      }
      // Else nothing was tried.
      assert.ok(fixed.size > 1, [...fixed.keys()].join(', '));
    });
  }

  for (const typed of ['over twee weken', 'eind dit jaar', 'komende maandag', 'volgend kwartaal', 'morgen']) {
    it(`writes no day that stood nowhere: ${typed}`, () => {
      const list = `register LIJST: L\n  peildatum: 24 maart 2021\n\nactie 1: Brief\n  deadline: ${typed}\n`;
      const minutes = `gremium DUO\nvergadering DUO 13 januari 2021\n  agenda:\n    1. A\n      actiepunt: Brief\n        deadline: ${typed}\n`;
      for (const text of [list, minutes]) {
        const read = { ...fixture(text), severityOf: () => undefined };
        checkPreferred(read, problemsOf(read), new Map(), typed);
      }
    });
  }
});

function checkPreferred(read: Fixture, problems: readonly Problem[], fixed: Map<string, number>, name: string): void {
  for (const problem of problems) {
    for (const fix of problem.fixes?.() ?? []) {
      if (!fix.preferred) continue;
      fixed.set(problem.code, (fixed.get(problem.code) ?? 0) + 1);
      checkEdits(read, problem, fix.edits, `${name}: ${problem.code}: ${fix.title}`);
    }
  }
}

function checkFixAll(read: Fixture, problems: readonly Problem[], name: string): void {
  const edits = fixAllEdits(problems, read.scope.file, againIn(read));
  if (edits.length === 0) return;
  const changed = applyEdits(read.file.text, edits);
  assert.deepEqual(changesOf(read.file.text, changed, read.scope), [], `${name}: all at once`);
  assert.deepEqual(mendAll(changed), [], `${name}: nothing is left for a second time`);
}

/** The entry that a fix is made in says the same afterwards. */
function checkEdits(
  { scope }: Fixture,
  { span }: Problem,
  edits: readonly { start: number; end: number; text: string }[],
  what: string,
) {
  const placed = scope.file.document.entries.at(span.start);
  const { start } = placed;
  const { text } = placed.entry;
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  assert.ok(
    own.every((edit) => edit.start >= 0 && edit.end <= text.length),
    `${what}: only in its own entry`,
  );
  const after = applyEdits(text, own);
  assert.deepEqual(changesOf(text, after, scope), [], `${what}\n${text}\n=>\n${after}`);
}
