/** The checks of hover over a whole file, for the unit tests and for the sweep over the samples. */
import assert from 'node:assert/strict';
import { getHover } from '../../server/src/features/hover.ts';
import { Redaction } from '../../server/src/syntax/tokens.ts';
import { FULL_CLIENT, fixture, TODAY_ONLY } from './fixture.ts';

const PLAIN = { snippets: false, markdown: false, ownCommands: false };
const ALWAYS = new Set(['status', 'promiseStatus', 'planning', 'level', 'yesNo', 'count', 'heading']);

/** The Markdown as it is read: without its marks, the backslashes and the spaces that break a line. */
function asRead(markdown: string): string {
  return markdown
    .replace(/ {2}$/gmu, '')
    .replace(/(?<!\\)\*+/gu, '')
    .replace(/\\(.)/gu, '$1');
}

/**
 * Checks that something is said of every keyword, field name, mark, status and date of the first file, the same with
 * marks or without.
 */
export function checkHovers(files: string): void {
  const { document, context, scope } = fixture(files, TODAY_ONLY, PLAIN);
  const seen = (at: number, what: string) =>
    assert.notEqual(getHover(document, document.positionAt(at), context), null, what);
  const contentAt = (at: number, client: typeof PLAIN) =>
    getHover(document, document.positionAt(at), { ...context, client })?.contents as { value: string } | undefined;
  const sameInBoth = (at: number) => {
    const marked = contentAt(at, FULL_CLIENT);
    assert.equal(marked && asRead(marked.value), contentAt(at, PLAIN)?.value);
  };
  for (const { entry, start } of scope.file.document.entries) {
    sameInBoth(start);
    if (entry.kind !== undefined) seen(start + entry.keyword.start + 1, entry.keyword.text);
    for (const field of entry.fields) {
      seen(start + field.nameSpan.start + 1, field.name);
      for (const line of field.lines) sameInBoth(start + line.start + 1);
      const { value, date } = field as { value?: { start: number }; date?: { start: number } };
      if (ALWAYS.has(field.kind) && value !== undefined) seen(start + value.start, field.name);
      if (field.kind === 'date' && date !== undefined) seen(start + date.start + 1, field.name);
      if (field.kind === 'deadline' && field.lines[0] !== undefined) seen(start + field.lines[0].start, 'deadline');
      for (const { dateSpan } of field.kind === 'history' ? field.history : []) {
        if (dateSpan !== undefined) seen(start + dateSpan.start + 1, 'historie');
      }
      for (const { number } of field.kind === 'agenda' ? field.items : []) {
        if (number !== undefined) seen(start + number.start, 'agenda');
      }
    }
    const marks = new RegExp((Redaction.PATTERN as RegExp).source, 'giu');
    for (const { index } of entry.text.matchAll(marks)) seen(start + index + 1, entry.text.slice(index, index + 20));
  }
}
