/** Rebuilds the tables of the source documents from the samples: what the program itself makes of each cell. */
import { readdirSync, readFileSync } from 'node:fs';
import { deadlineOf, ownersOf } from '../../../server/src/model/actions/action.ts';
import { statusFieldOf } from '../../../server/src/model/actions/actionStatus.ts';
import { type EffectiveField, effectiveField, headingPath } from '../../../server/src/model/actions/headings.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import type { Scope } from '../../../server/src/model/index/scope.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { type Entry, type Field, fieldOf, isEmpty } from '../../../server/src/syntax/entry.ts';
import type { EntryKind } from '../../../server/src/syntax/vocabulary.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
export const PEILDATUM = dayOf(2021, 3, 24)!;

const index = new WorkspaceIndex();
for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.duo'))) {
  index.set(new URL(name, SAMPLES).href, readDocument(readFileSync(new URL(name, SAMPLES), 'utf8')));
}

/** What the entries of a sample see. */
export function sample(name: string): Scope {
  return index.scopeOf(new URL(name, SAMPLES).href)!;
}

/** The entries of a sample of these kinds, in the order of the file. */
export function entriesOf({ file }: Scope, ...kinds: EntryKind[]): EntryRef[] {
  return [...file.document.entries]
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .map((placed) => ({ file, placed }));
}

/** The rows of a literal table, each cell trimmed; empty cells at the end of a row may be left out. */
export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => row(...line.split('|')));
}

/** A row in the form of `rowsOf`. */
export function row(...cells: string[]): string[] {
  const trimmed = cells.map((text) => text.trim());
  return trimmed.slice(0, trimmed.findLastIndex((text) => text !== '') + 1);
}

/** The lines of a value as one cell: those of a list with commas between them. */
export function typed(field: Field | undefined): string {
  if (field === undefined) return '';
  return field.lines.map(({ text }) => text.replace(/[,;]$/u, '')).join(', ');
}

/** `…` for a text that is there: long texts are in other words than in the source. */
export function present(entry: Entry, name: string): string {
  const field = fieldOf(entry, name);
  return field === undefined || isEmpty(field) ? '' : '…';
}

/** The number and the title of an entry as its table has them. */
export function numberOf({ placed }: EntryRef): string {
  return placed.entry.identity?.text ?? '';
}
export function titleOf({ placed }: EntryRef): string {
  return placed.entry.title?.text ?? '';
}

/** What counts for an action in the columns that the rules judge too: own, or `{01}` in front when heading 01 gives it. */
export function statusCell(action: EntryRef, scope: Scope): string {
  return given(statusFieldOf(action, scope), scope);
}
export function ownerCell(action: EntryRef, scope: Scope): string {
  return given(ownersOf(action, scope)?.field, scope);
}
export function deadlineCell(action: EntryRef, scope: Scope): string {
  return given(deadlineOf(action, scope, PEILDATUM)?.field, scope);
}
export function cell(action: EntryRef, name: string, scope: Scope): string {
  return given(effectiveField(action, name, scope), scope);
}

function given(effective: EffectiveField | undefined, { file }: Scope): string {
  if (effective === undefined) return '';
  const { field, owner, inherited } = effective;
  return inherited ? `{${headingPath(file, owner.placed)}} ${typed(field)}` : typed(field);
}
