/**
 * A draft as the text of a register. Each entry is read back as it was written; what the language would read otherwise (a line too many
 * a field that is none) stands as a comment in its place, so that no word is lost and none means what it should not.
 */
import { dutch } from '../../messages/index.ts';
import { readDocument } from '../../syntax/document.ts';
import { PROGRESS } from '../../syntax/openFields.ts';
import { COMMENT_START, isFieldNameAnywhere } from '../../syntax/vocabulary.ts';
import type { Bits } from '../bits.ts';
import { linesOf, oneLine } from './cellText.ts';
import type { Doubt, Draft, DraftEntry } from './draft.ts';
import { fieldText, guarded, pieces, severalLines } from './fieldText.ts';
import { sentenceOf } from './sentence.ts';

export interface WrittenDraft {
  readonly text: string;
  /** The text of each entry and of each comment, in their order, without the lines between them. */
  readonly parts: readonly string[];
  /** The doubts of the register's own entry. */
  readonly doubts: readonly Doubt[];
  readonly entries: ReadonlyMap<DraftEntry, WrittenEntry>;
}

export interface WrittenEntry {
  /** Where it begins in the text, in UTF-16 units. */
  readonly offset: number;
  /** Those of the draft, and what came of writing it. */
  readonly doubts: readonly Doubt[];
}

/** @param onShare hears how much was written, from 0 to 1 */
export function* writeDraft(draft: Draft, onShare?: (share: number) => void): Bits<WrittenDraft> {
  const entries = new Map<DraftEntry, WrittenEntry>();
  const parts: string[] = [];
  let length = 0;
  const add = (block: string) => {
    length += block.length + (parts.length === 0 ? 0 : 1);
    parts.push(block);
  };
  const own = [...draft.ownFields];
  const head: DraftEntry = {
    kind: 'register',
    identity: draft.code,
    title: draft.title ?? '',
    fields: [...draft.fields, ...(own.length === 0 ? [] : [{ name: 'velden', text: own.join(', ') }])],
    doubts: [...draft.doubts],
    comments: [],
    origin: {},
  };
  const top = written(head, draft.ownFields);
  add(top.text);
  for (const [at, one] of draft.entries.entries()) {
    onShare?.(at / draft.entries.length);
    yield;
    if (one.kind === 'comment') {
      add(one.lines.flatMap((line) => commentLines(line, '')).join(''));
      continue;
    }
    const block = written(one, draft.ownFields);
    entries.set(one, { offset: length + 1, doubts: block.doubts });
    add(block.text);
  }
  return { text: parts.join('\n'), parts, doubts: top.doubts, entries };
}

interface Written {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** The lines of an entry, each with its line end: what is not read back as it was meant is a comment, and asked. */
function written(draft: DraftEntry, own: ReadonlySet<string>): Written {
  const entry = withStatus(draft, own);
  const doubts = [...entry.doubts, ...severalLines(entry, own)];
  const asking = { ...entry, doubts };
  const whole = entryText(asking, own, new Set());
  const wrong = misread(whole, entry, own);
  if (wrong.size === 0) return { text: whole, doubts };
  const safe = keeping(asking, own, wrong);
  if (misread(safe.text, { ...entry, fields: entry.fields.filter(({ name }) => !wrong.has(name)) }, own).size === 0)
    return safe;
  // The last resort: the first line alone, and all of it as comments.
  return keeping(asking, own, new Set([...entry.fields.map(({ name }) => name), 'agenda']));
}

/** Its text with some of its fields as comments, each of them asked. */
function keeping(entry: DraftEntry, own: ReadonlySet<string>, kept: ReadonlySet<string>): Written {
  const { fields, agenda = [], origin } = entry;
  const names = [...fields.map(({ name }) => name), ...(agenda.length === 0 ? [] : ['agenda'])];
  const asked = names.filter((name) => kept.has(name));
  const doubts = [
    ...entry.doubts.filter(({ key, values: [name = ''] }) => key !== 'severalLines' || !kept.has(name)),
    ...asked.map((name): Doubt => ({ key: 'notWritten', values: [name], origin })),
  ];
  return { text: entryText({ ...entry, doubts }, own, kept), doubts };
}

/** Progress that is a status and no more is the status of an entry that has none, and is written so. */
function withStatus(entry: DraftEntry, own: ReadonlySet<string>): DraftEntry {
  const { fields } = entry;
  if (!fields.some(({ name }) => PROGRESS.has(name)) || fields.some(({ name }) => name === 'status')) return entry;
  const text = entryText(entry, own, new Set());
  const [only] = [...readDocument(text).entries].filter(({ kind }) => kind !== undefined);
  const status = only?.entry.fields.find(({ name }) => name === 'status');
  if (status === undefined) return entry;
  const typed = text.slice(status.nameSpan.start, status.nameSpan.end);
  if (!PROGRESS.has(typed)) return entry;
  return { ...entry, fields: fields.map((field) => (field.name === typed ? { ...field, name: 'status' } : field)) };
}

function entryText(entry: DraftEntry, own: ReadonlySet<string>, wrong: ReadonlySet<string>): string {
  const { kind, identity, title, fields, doubts, comments, agenda } = entry;
  const head = `${kind}${identity === undefined ? '' : ` ${identity}`}`;
  const parts = [
    title === '' && identity !== undefined && kind !== 'actie' ? `${head}\n` : `${`${head}: ${title}`.trimEnd()}\n`,
  ];
  for (const doubt of doubts) parts.push(...commentLines(doubtText(doubt), '  '));
  for (const comment of comments) parts.push(...commentLines(comment, '  '));
  for (const field of fields) {
    if (wrong.has(field.name)) {
      parts.push(...commentLines(dutch.importing.kept(field.name), '  '));
      for (const line of linesOf(field.text)) parts.push(...commentLines(line, '  '));
    } else parts.push(fieldText(field, kind, own.has(field.name) ? 'text' : undefined));
  }
  if (agenda !== undefined && agenda.length > 0) {
    if (wrong.has('agenda')) parts.push(...agenda.flatMap(({ text }) => commentLines(text, '  ')));
    else parts.push('  agenda:\n', ...agendaLines(agenda));
  }
  return parts.join('');
}

/** What is said of an action and its like stands on its own, as does an item of a list. */
const STANDS_ALONE = /^(?:actie|besluit|toezegging|motie|amendement|ap\b|[-–•*]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/iu;

/** The lines of an agenda. A blank line stands between notes, which would else be read as one where the first filled its line. */
function agendaLines(agenda: NonNullable<DraftEntry['agenda']>): string[] {
  return agenda.map(({ depth, text }, at) => {
    const before = agenda[at - 1];
    const isNote = (line: string) => !STANDS_ALONE.test(line) && !isFieldNameAnywhere(line.slice(0, line.indexOf(':')));
    const isApart = before !== undefined && before.depth === depth && depth > 0 && isNote(before.text) && isNote(text);
    return `${isApart ? '\n' : ''}${'  '.repeat(depth + 2)}${guarded(oneLine(text))}\n`;
  });
}

/** `nakijken: …`, in Dutch whatever the language of the program, as all that it writes into a register. */
function doubtText({ key, values }: Doubt): string {
  return `${dutch.importing.lookAt}: ${sentenceOf(dutch.importing.doubts[key], values)}`;
}

function commentLines(text: string, indent: string): string[] {
  return linesOf(text).flatMap((line) => pieces(oneLine(line)).map((piece) => `${indent}${COMMENT_START} ${piece}\n`));
}

/** The fields of an entry that its text does not give back as they were meant; `agenda` too, and empty when all is well. */
function misread(text: string, entry: DraftEntry, own: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...readDocument(text).entries].filter(({ kind }) => kind !== undefined);
  const read = all.length === 1 ? all[0]!.entry : undefined;
  const names = new Set(entry.fields.map(({ name }) => name));
  if (read === undefined || read.kind !== entry.kind) return new Set([...names, 'agenda']);
  const wrong = new Set<string>();
  for (const { name, text: meant } of entry.fields) {
    const found = read.fields.filter((field) => field.name.toLowerCase() === name.toLowerCase() && !field.double);
    const [first] = found;
    const isKnown = first !== undefined && (first.kind !== 'unknown' || own.has(name));
    if (found.length !== 1 || !isKnown || !sameWords(read.text.slice(first.nameSpan.end, first.span.end), meant))
      wrong.add(name);
  }
  for (const { name, kind } of read.fields) if (!names.has(name) && kind !== 'agenda') wrong.add(name);
  // A line that belongs to nothing: what is above it cannot be told, so that all fields but plain ones are looked at again.
  if (wrong.size === 0 && read.findings.some(({ code }) => code === 'regel-onbekend')) {
    for (const { name } of entry.fields) wrong.add(name);
  }
  return wrong;
}

const WORDS = /[\p{L}\p{N}]+/gu;

function sameWords(read: string, meant: string): boolean {
  // Mostly it stands there as it was meant, behind its colon.
  if (read.startsWith(': ') && read.length === meant.length + 2 && read.endsWith(meant)) return true;
  const one = read.match(WORDS) ?? [];
  const other = meant.match(WORDS) ?? [];
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
