/** What reading made of a text, as lines that can be compared exactly. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry } from '../../../server/src/syntax/entry.ts';
import { readEntry } from '../../../server/src/syntax/readEntry.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** `1:2-8`, or `1:2-3:4` over several lines; line and columns count from 0. */
export function place(text: string, { start, end }: Span): string {
  const document = TextDocument.create('file:///t.duo', 'duo', 1, text);
  const [from, to] = [document.positionAt(start), document.positionAt(end)];
  return `${from.line}:${from.character}-${to.line === from.line ? '' : `${to.line}:`}${to.character}`;
}

/** `5 | Titel`: identity and title of an entry, with `·` for what is not there. */
export function headOf({ identity, title }: Entry): string {
  return `${identity?.text ?? '·'} | ${title?.text ?? '·'}`;
}

/** `1:2-16 status = gereed`: the span of a field, its name and its lines; `×2` when it is double, `?` when unknown. */
export function fieldsOf(entry: Entry): string[] {
  return entry.fields.map((field) => {
    const sign = `${field.double ? '×2' : ''}${field.kind === 'unknown' ? '?' : ''}`;
    const lines = field.lines.map((line) => line.text).join(' | ');
    return `${place(entry.text, field.span)} ${field.name}${sign} = ${lines}`.trimEnd();
  });
}

/** `2:0-6 inspringing marginField`, in the order of the text. */
export function findingsOf(entry: Entry): string[] {
  return [...entry.findings]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ code, reason, span }) => `${place(entry.text, span)} ${code} ${reason}`);
}

export interface Shape {
  readonly head?: string;
  readonly fields?: readonly string[];
  readonly findings?: readonly string[];
}

/** Reads an entry and compares what is asked; without `findings` there may be none. */
export function checkEntry(text: string, { head, fields, findings = [] }: Shape): Entry {
  const entry = readEntry(text);
  if (head !== undefined) assert.equal(headOf(entry), head);
  if (fields !== undefined) assert.deepEqual(fieldsOf(entry), fields);
  assert.deepEqual(findingsOf(entry), findings);
  checkSpans(text, entry);
  return entry;
}

/** Every span lies in the text, and every word stands where it says. */
export function checkSpans(text: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) {
    const { start, end } = value as Span;
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    if ('text' in value && value.text !== undefined && typeof value.text === 'string') {
      assert.equal(text.slice(start, end), value.text);
    }
  }
  // The spans of dates count from the start of their own text.
  for (const [key, inner] of Object.entries(value)) if (key !== 'date' && key !== 'node') checkSpans(text, inner);
}
