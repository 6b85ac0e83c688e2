/** A new action with the next free number, as a form makes one. */
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { nextNumber } from '../../model/index/nextNumber.ts';
import type { Scope } from '../../model/index/scope.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isHeadingKind } from '../../syntax/vocabulary.ts';
import type { Edit } from '../edits.ts';
import { blockOf, insertBlocks, isSpaced } from '../refactor/blocks.ts';

/**
 * Puts an action behind an entry, behind the last that stands below a heading; undefined where there is no next number. `at` is where
 * it begins in the text of the edit.
 */
export function newAction(
  { file, placed }: EntryRef,
  scope: Scope,
): { readonly edit: Edit; readonly at: number } | undefined {
  const number = nextNumber(scope, 'actie');
  if (number === undefined) return undefined;
  const block = blockOf(file, isHeadingKind(placed.kind) ? lastBelow({ file, placed }) : placed);
  const text = `actie ${number}:`;
  const edit = insertBlocks(file, block.end, [text], isSpaced(file, block));
  return { edit, at: edit.text.indexOf(text) };
}

function lastBelow({ file, placed }: EntryRef): PlacedEntry {
  const { entries } = file.document;
  let last = placed;
  for (let next = entries.after(last); next !== undefined && !isHeadingKind(next.kind); next = entries.after(next)) {
    last = next;
  }
  return last;
}
