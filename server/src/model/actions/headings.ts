/** The heading of an entry and the fields inherited from it (taal.md §2, Headings). */

import { type Field, fieldOf, isEmpty } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { INHERITED_FIELDS, isHeadingKind } from '../../syntax/vocabulary.ts';
import { fieldOfHeading } from '../../syntax/workKinds.ts';
import type { EntryRef, FileIndex } from '../index/fileIndex.ts';
import { MinutesEntry } from '../index/minutes.ts';
import type { Scope } from '../index/scope.ts';
import { sameActionOf } from './sameAction.ts';

/** A field that counts for an entry, and the entry it stands in: its own, that of the same action elsewhere, or a heading. */
export interface EffectiveField {
  readonly field: Field;
  readonly owner: EntryRef;
  readonly inherited: boolean;
}

/** The path of a heading, `02-II` for an `onderwerp`, else its own letter or number; undefined without one. */
export function headingPath(file: FileIndex, heading: PlacedEntry): string | undefined {
  const own = heading.entry.identity?.text;
  const parent = file.parentOf(heading)?.entry.identity?.text;
  return own === undefined || parent === undefined ? own : `${parent}-${own}`;
}

/**
 * The headings that an entry stands below, nearest first: the one that its `blok` field names, else the nearest above,
 * and the heading of that one. Empty for an entry that stands above all headings.
 */
export function headingsOf(ref: EntryRef, scope: Scope): EntryRef[] {
  const override = fieldOf(ref.placed.entry, 'blok');
  return headingsFor(ref, override?.kind === 'heading' ? override.value?.text : undefined, scope);
}

/** The headings of an entry with a known `blok` field: the entry is not read. */
export function headingsFor(ref: EntryRef, override: string | undefined, scope: Scope): EntryRef[] {
  if (isHeadingKind(ref.placed.kind)) return [];
  const named = override === undefined ? undefined : scope.lookupHeading(override)[0];
  // Minutes stand below whatever heading comes last: that says nothing of what was agreed at the meeting.
  const above = ref.placed instanceof MinutesEntry ? undefined : ref.file.headingAbove(ref.placed);
  const nearest = named ?? (above && { file: ref.file, placed: above });
  if (nearest === undefined) return [];
  const parent = nearest.file.parentOf(nearest.placed);
  return parent === undefined ? [nearest] : [nearest, { file: nearest.file, placed: parent }];
}

/**
 * The field that counts for an action: its own when something was typed there, else that of the same action in another
 * register (`zelfde als`), else that of the nearest heading that has it. Undefined when neither has. An own field without a value is returned when no heading has one either.
 */
export function effectiveField(ref: EntryRef, name: string, scope: Scope): EffectiveField | undefined {
  return fieldThatCounts(ref, name, scope, 0);
}

/** More actions than this in a row are not the same one. */
const MOST_TWINS = 3;

function fieldThatCounts(ref: EntryRef, name: string, scope: Scope, steps: number): EffectiveField | undefined {
  const own = fieldOf(ref.placed.entry, name);
  if (own !== undefined && !isEmpty(own)) return { field: own, owner: ref, inherited: false };
  const twin = steps < MOST_TWINS ? sameActionOf(ref, scope) : undefined;
  if (twin !== undefined) {
    const theirs = fieldThatCounts(twin, name, scope.seenFrom(twin.file), steps + 1);
    if (theirs !== undefined && !isEmpty(theirs.field)) return { ...theirs, inherited: true };
  }
  const given = fieldOfHeading(name);
  if ((INHERITED_FIELDS as readonly string[]).includes(given)) {
    for (const heading of headingsOf(ref, scope)) {
      scope.follow(heading);
      const field = fieldOf(heading.placed.entry, given);
      if (field === undefined || isEmpty(field)) continue;
      return { field, owner: heading, inherited: true };
    }
  }
  return own && { field: own, owner: ref, inherited: false };
}
