/**
 * A draft as the text of a register. Each entry is read back as it was written; what the language would read otherwise (a line too many
 * a field that is none) stands as a comment in its place, so that no word is lost and none means what it should not.
 */
import { dutch } from '../../messages/index.ts';
import { readDocument } from '../../syntax/document.ts';
import { COMMENT_START, isFieldNameAnywhere } from '../../syntax/vocabulary.ts';
import { linesOf, oneLine } from './cellText.ts';
import type { Doubt, Draft, DraftEntry } from './draft.ts';
import { fieldText, guarded, pieces } from './fieldText.ts';
import { sentenceOf } from './sentence.ts';

/** The text, with the offset (UTF-16) at which each entry of the draft begins, and each doubt of the whole and of its entries. */
export interface WrittenDraft {
  readonly text: string;
  readonly places: ReadonlyMap<DraftEntry, number>;
}

export function writeDraft(draft: Draft): WrittenDraft {
  const places = new Map<DraftEntry, number>();
  let text = '';
  const add = (block: string) => {
    text += `${text === '' ? '' : '\n'}${block}`;
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
  add(written(head, draft.ownFields));
  for (const one of draft.entries) {
    if (one.kind === 'comment') {
      add(one.lines.flatMap((line) => commentLines(line, '')).join(''));
      continue;
    }
    const block = written(one, draft.ownFields);
    places.set(one, text.length + 1);
    add(block);
  }
  return { text, places };
}

/** The lines of an entry, each with its line end: what is not read back as it was meant is a comment. */
function written(entry: DraftEntry, own: ReadonlySet<string>): string {
  const whole = entryText(entry, own, new Set());
  const wrong = misread(whole, entry, own);
  if (wrong.size === 0) return whole;
  const safe = entryText(entry, own, wrong);
  if (misread(safe, { ...entry, fields: entry.fields.filter(({ name }) => !wrong.has(name)) }, own).size === 0)
    return safe;
  // The last resort: the first line alone, and all of it as comments.
  return entryText(entry, own, new Set([...entry.fields.map(({ name }) => name), 'agenda']));
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
  const one = read.match(WORDS) ?? [];
  const other = meant.match(WORDS) ?? [];
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
