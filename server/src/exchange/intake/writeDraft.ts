/**
 * A draft as the text of a register. Each entry is read back as it was written; what the language would read otherwise (a line too many
 * a field that is none) stands as a comment in its place, so that no word is lost and none means what it should not.
 */
import { dutch } from '../../messages/index.ts';
import { readDocument } from '../../syntax/document.ts';
import { COMMENT_START, ENTRIES, type EntryKind, isList, type ValueKind } from '../../syntax/vocabulary.ts';
import { linesOf, oneLine } from './cellText.ts';
import { sentenceOf } from './sentence.ts';
import type { Doubt, Draft, DraftEntry, DraftField } from './draft.ts';

/** The text, with the offset (UTF-16) at which each entry of the draft begins, and each doubt of the whole and of its entries. */
export interface WrittenDraft {
  readonly text: string;
  readonly places: ReadonlyMap<DraftEntry, number>;
}

const WIDTH = 76;
/** What a line holds that is read as a whole (`MAX_LINE_LENGTH`), with room for its name. */
const LONGEST_LINE = 9_000;

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
    comments: [...draft.comments],
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
  if (misread(safe, { ...entry, fields: entry.fields.filter(({ name }) => !wrong.has(name)) }, own).size === 0) return safe;
  // The last resort: the first line alone, and all of it as comments.
  return entryText(entry, own, new Set([...entry.fields.map(({ name }) => name), 'agenda']));
}

function entryText(entry: DraftEntry, own: ReadonlySet<string>, wrong: ReadonlySet<string>): string {
  const { kind, identity, title, fields, doubts, comments, agenda } = entry;
  const head = `${kind}${identity === undefined ? '' : ` ${identity}`}`;
  const parts = [title === '' && identity !== undefined && kind !== 'actie' ? `${head}\n` : `${head}: ${title}`.trimEnd() + '\n'];
  for (const doubt of doubts) parts.push(...commentLines(doubtText(doubt), '  '));
  for (const comment of comments) parts.push(...commentLines(comment, '  '));
  for (const field of fields) {
    if (wrong.has(field.name)) {
      parts.push(...commentLines(dutch.importing.kept(field.name), '  '));
      for (const line of linesOf(field.text)) parts.push(...commentLines(line, '  '));
    } else parts.push(fieldText(field, valueKindOf(kind, field.name, own)));
  }
  if (agenda !== undefined && agenda.length > 0) {
    if (wrong.has('agenda')) parts.push(...agenda.flatMap(({ text }) => commentLines(text, '  ')));
    else parts.push('  agenda:\n', ...agenda.map(({ depth, text }) => `${'  '.repeat(depth + 2)}${guarded(oneLine(text))}\n`));
  }
  return parts.join('');
}

/** `nakijken: …`, in Dutch whatever the language of the program, as all that it writes into a register. */
function doubtText({ key, values }: Doubt): string {
  return `${dutch.importing.lookAt}: ${sentenceOf(dutch.importing.doubts[key], values)}`;
}

function commentLines(text: string, indent: string): string[] {
  return linesOf(text).flatMap((line) => pieces(oneLine(line)).map((piece) => `${indent}${COMMENT_START} ${piece}\n`));
}

/** A long line in pieces that are read as a whole, cut at white space where there is any. */
function pieces(line: string): string[] {
  const all: string[] = [];
  let rest = line;
  while (rest.length > LONGEST_LINE) {
    const space = rest.lastIndexOf(' ', LONGEST_LINE);
    const at = space <= 0 ? LONGEST_LINE : space;
    all.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...all, rest];
}

function valueKindOf(kind: EntryKind, name: string, own: ReadonlySet<string>): ValueKind {
  const fields: Readonly<Record<string, ValueKind>> = ENTRIES[kind].fields;
  return Object.hasOwn(fields, name) ? fields[name]! : own.has(name) ? 'text' : 'plain';
}

function fieldText({ name, text }: DraftField, kind: ValueKind): string {
  const lines = linesOf(text).flatMap(pieces);
  if (kind === 'text') return proseText(name, lines);
  if (isList(kind) && lines.length > 1) return `  ${name}:\n${lines.map((line) => `    ${guarded(line)}\n`).join('')}`;
  if (isList(kind) && ['steps', 'history'].includes(kind)) return `  ${name}:\n    ${guarded(lines[0]!)}\n`;
  return `  ${name}: ${lines.join('; ')}\n`;
}

/** A line that would be a comment where it stands alone. */
function guarded(line: string): string {
  return line.startsWith(COMMENT_START) ? `- ${line}` : line;
}

/**
 * Running text: short on the line of its name, else below it. A long line is broken where a word has no room, and a blank line stands
 * between two that would be taken for one such (`exchange/prose.ts`).
 */
function proseText(name: string, lines: readonly string[]): string {
  const [first = ''] = lines;
  if (lines.length === 1 && first.length + name.length < WIDTH) return `  ${name}: ${first}\n`;
  const broken = lines.map((line) => wrapped(line));
  const width = Math.max(...broken.flat().map((line) => line.length));
  const canWrap = width <= WIDTH;
  const paragraphs = canWrap ? broken : lines.map((line) => [guarded(line)]);
  const widest = Math.max(...paragraphs.flat().map((line) => line.length));
  const out: string[] = [`  ${name}:\n`];
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = paragraphs[at - 1]?.at(-1);
    const word = /^\S*/u.exec(paragraph[0]!)![0].length;
    if (last !== undefined && last.length + 1 + word > widest) out.push('\n');
    for (const line of paragraph) out.push(`    ${line}\n`);
  }
  return out.join('');
}

/** What a line may not begin with when it only goes on with the one above: a bullet, a number, a comment, the name of a field. */
const MEANS_SOMETHING = /^(?:[-–*•]\s|(?:\d{1,3}|[a-z])[.)]\s|\/\/)/u;

/** A line in lines of at most `WIDTH`; as it is where a part would mean something at the beginning of a line. */
function wrapped(line: string): string[] {
  const own = guarded(line);
  if (own.length <= WIDTH || /\s{2}/u.test(own)) return [own];
  const lines: string[] = [];
  let current = '';
  for (const word of own.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines.slice(1).some((one) => MEANS_SOMETHING.test(`${one} `)) ? [own] : lines;
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
    if (found.length !== 1 || !isKnown || !sameWords(read.text.slice(first.nameSpan.end, first.span.end), meant)) wrong.add(name);
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
