/** Fields of a draft as lines of the language. */
import { COMMENT_START, ENTRIES, type EntryKind, isList, type ValueKind } from '../../syntax/vocabulary.ts';
import { linesOf } from './cellText.ts';
import type { Doubt, DraftEntry, DraftField } from './draft.ts';

const WIDTH = 76;
/** What a line holds that is read as a whole (`MAX_LINE_LENGTH`), with room for its name. */
const LONGEST_LINE = 9_000;

/** A long line in pieces that are read as a whole, cut at white space where there is any. */
export function pieces(line: string): string[] {
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

/** The kind of value that a field of an entry has; a line as typed of one that it does not have. */
function valueKindOf(entry: EntryKind | undefined, name: string): ValueKind {
  const fields: Readonly<Record<string, ValueKind>> = entry === undefined ? {} : ENTRIES[entry].fields;
  return Object.hasOwn(fields, name) ? fields[name]! : 'plain';
}

/** What holds words of any kind on its one line. */
const WORDS: ReadonlySet<ValueKind> = new Set<ValueKind>(['plain', 'layout']);

const isOneOf = (kind: ValueKind) => kind !== 'text' && !WORDS.has(kind) && !isList(kind);

/** A question for each field that says one thing, of which only one line counts, and that has more: which of them holds is not for us to say. */
export function severalLines({ kind, fields, origin }: DraftEntry, own: ReadonlySet<string>): Doubt[] {
  return fields.flatMap(({ name, text }): Doubt[] => {
    const lines = linesOf(text);
    if (lines.length === 1 || own.has(name) || !isOneOf(valueKindOf(kind, name))) return [];
    return [{ key: 'severalLines', values: [name, lines.join(' / ')], origin }];
  });
}

/** The lines of a field's value, not empty; of one that says one thing there is one. */
export function valueLines({ name, text }: DraftField, entry: EntryKind): string[] {
  const lines = linesOf(text);
  const kind = valueKindOf(entry, name);
  if (kind === 'people' || kind === 'organisations') return [lines.join(', ')];
  return isOneOf(kind) ? [lines.join(' ')] : lines;
}

/** The lines of a field, each with its line end. @param own the kind of value of a field that the language does not have. */
export function fieldText({ name, text }: DraftField, entry: EntryKind | undefined, own?: ValueKind): string {
  const kind = own ?? valueKindOf(entry, name);
  const lines = linesOf(text).flatMap(pieces);
  if (kind === 'text') return proseText(name, lines);
  if (isList(kind) && lines.length > 1) return `  ${name}:\n${lines.map((line) => `    ${guarded(line)}\n`).join('')}`;
  if (isList(kind) && ['steps', 'history'].includes(kind)) return `  ${name}:\n    ${guarded(lines[0]!)}\n`;
  // Behind `;` stands a remark: of a status or a day the lines below the first would count for nothing.
  return `  ${name}: ${lines.join(WORDS.has(kind) ? '; ' : ' ')}\n`;
}

/** A line that would be a comment where it stands alone. */
export function guarded(line: string): string {
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
