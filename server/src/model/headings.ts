/** Which heading an entry belongs to, and what holds for it from there (language.md §2, Headings). */

import type { PlacedEntry } from '../syntax/document.ts';
import { type Field, fieldOf, isEmpty } from '../syntax/entry.ts';
import { foldNumber } from '../syntax/numberReferences.ts';
import { INHERITED_FIELDS, isHeadingKind } from '../syntax/vocabulary.ts';
import type { EntryRef, FileFacts } from './fileFacts.ts';
import type { Scope } from './scope.ts';

/** A field that counts for an entry, and the entry it stands in: its own, or a heading above it. */
export interface EffectiveField {
  readonly field: Field;
  readonly owner: EntryRef;
  readonly inherited: boolean;
}

/** The path of a heading, `02-II` for an `onderwerp`, else its own letter or number; undefined without one. */
export function headingPath(file: FileFacts, heading: PlacedEntry): string | undefined {
  const own = heading.entry.identity?.text;
  const parent = file.parentOf(heading)?.entry.identity?.text;
  return own === undefined || parent === undefined ? own : `${parent}-${own}`;
}

/** The headings of the register that a `blok` field can mean; empty when nothing has that letter or path. */
export function findHeadings(scope: Scope, name: string): EntryRef[] {
  const wanted = foldNumber(name);
  return scope.registerFiles.flatMap((file) =>
    (file.headingsByName.get(wanted) ?? []).map((placed) => ({ file, placed })),
  );
}

/**
 * The headings that an entry stands below, nearest first: the one that its `blok` field names, else the nearest above,
 * and the heading of that one. Empty for an entry that stands above all headings.
 */
export function headingsOf(ref: EntryRef, scope: Scope): EntryRef[] {
  const { entry, index } = ref.placed;
  if (isHeadingKind(entry.kind)) return [];
  const override = fieldOf(entry, 'blok');
  const named =
    override?.kind === 'heading' && override.value ? findHeadings(scope, override.value.text)[0] : undefined;
  const above = ref.file.headingAbove(index);
  const nearest = named ?? (above && { file: ref.file, placed: above });
  if (nearest === undefined) return [];
  const parent = nearest.file.parentOf(nearest.placed);
  return parent === undefined ? [nearest] : [nearest, { file: nearest.file, placed: parent }];
}

/**
 * The field that counts for an action: its own when something was typed there, else that of the nearest heading that
 * has it. Undefined when neither has. An own field without a value is returned when no heading has one either.
 */
export function effectiveField(ref: EntryRef, name: string, scope: Scope): EffectiveField | undefined {
  const own = fieldOf(ref.placed.entry, name);
  if (own !== undefined && !isEmpty(own)) return { field: own, owner: ref, inherited: false };
  if ((INHERITED_FIELDS as readonly string[]).includes(name)) {
    for (const heading of headingsOf(ref, scope)) {
      const field = fieldOf(heading.placed.entry, name);
      if (field !== undefined && !isEmpty(field)) return { field, owner: heading, inherited: true };
    }
  }
  return own && { field: own, owner: ref, inherited: false };
}
