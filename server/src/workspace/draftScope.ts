/** What a text that is no file yet would see of the names that are declared. */
import type { FileIndex } from '../model/index/fileIndex.ts';
import type { Scope, WorkspaceScope } from '../model/index/scope.ts';
import { readDocument } from '../syntax/document.ts';
import { WorkspaceIndex } from './workspaceIndex.ts';

const DRAFT = 'file:///concept.duo';

/**
 * The scope of a text among the names of a workspace, of which it is no part: nothing of it becomes known there.
 * @param known the scope of any of its files; undefined where there is none
 */
export function draftScope(text: string, known: WorkspaceScope | undefined): Scope {
  const index = new WorkspaceIndex();
  index.set('file:///namen.duo', readDocument(declared(known)));
  index.set(DRAFT, readDocument(text));
  return index.scopeOf(DRAFT)!;
}

/** The entries that declare a name, as one text. */
function declared(known: WorkspaceScope | undefined): string {
  const texts = new Map<FileIndex, Set<string>>();
  for (const { file, placed } of known?.declarations() ?? []) {
    const own = texts.get(file) ?? new Set();
    texts.set(file, own.add(placed.entry.text));
  }
  return [...texts.values()].flatMap((own) => [...own]).join('\n');
}
