/** The fix for a paragraph that stands outside the text it belongs to: it goes to the lines above it. */

import { applyEdits, type Edit } from '../edits/edits.ts';
import { indentAt, lineAround } from '../edits/entryLines.ts';
import { paragraphFrom } from '../edits/entryParagraph.ts';
import { isOn, lineAbove, textFieldAt } from '../edits/format/textAbove.ts';
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Entry, Field } from '../syntax/entry.ts';
import { readEntry } from '../syntax/readEntry.ts';
import type { Fix } from './rule.ts';
import { replace } from './spans.ts';
import { deeperThan } from './syntaxFindings.ts';

/**
 * The line at an offset, and what stands directly below it, goes to the text that ends above it, in this entry or, of the first line
 * of an entry, in the one before. Empty when no text ends there, or another line would be read otherwise.
 * @param isRead the line is read well, and it is what it says that is wrong: then its form cannot get better.
 */
export function belongsToText(ref: EntryRef, offset: number, isRead = false): Fix[] {
  const { entry } = ref.placed;
  const first = lineAround(entry, offset);
  // A line of an entry of its own: of a text above it nothing is left in this one.
  const host = first.start > 0 ? entry : ref.placed.chunk.list.before(ref.placed)?.entry;
  if (host?.kind === undefined) return [];
  const text = textAbove(host, first.start > 0 ? first.start : host.text.length);
  if (text === undefined) return [];
  const edits = paragraphFrom(entry, host.kind, first.start).map(({ line, textStart }) => ({
    start: line.start,
    end: textStart,
    text: text.indent,
  }));
  if (!keepsTheRest(host, entry, edits, isRead)) return [];
  const title = messages.fixes.belongsToText(text.field.name);
  return [{ title, edits: edits.map(({ start, end, text: indent }) => replace(ref, { start, end }, indent)) }];
}

/** The text of which the nearest line above an offset is a line, and the indentation of what goes on with it. */
function textAbove(entry: Entry, lineStart: number): { field: Field; indent: string } | undefined {
  const above = lineAbove(entry, lineStart);
  if (above === undefined) return undefined;
  const { line, textStart } = above;
  const below = textFieldAt(entry, line.start);
  if (below !== undefined) return { field: below, indent: entry.text.slice(line.start, textStart) };
  // `toelichting: tekst` with the text behind its name.
  const field = entry.fields.find(
    ({ kind, nameSpan }) => kind === 'text' && isOn(line.start, nameSpan.start, entry.text),
  );
  if (field === undefined || field.indent === 0) return undefined;
  return { field, indent: deeperThan(indentAt(entry, field.nameSpan.start)) };
}

/** True when with the edits all fields are what they were, and less is wrong with their form; of a line that is read, not more. */
function keepsTheRest(host: Entry, entry: Entry, edits: readonly Edit[], isRead: boolean): boolean {
  const parts = host === entry ? [entry] : [host, entry];
  const after = readEntry((host === entry ? '' : host.text) + applyEdits(entry.text, edits));
  const names = (one: Entry) => one.fields.map(({ name }) => name);
  const findings = parts.reduce((sum, one) => sum + one.findings.length, 0);
  const isBetter = isRead ? after.findings.length <= findings : after.findings.length < findings;
  return isBetter && names(after).join('\n') === parts.flatMap(names).join('\n');
}
