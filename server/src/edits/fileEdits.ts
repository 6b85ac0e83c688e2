/** Edits of several files: who changes something at its places has them by entry, an editor takes them by file. */

import type { EntryRef, FileIndex } from '../model/index/fileIndex.ts';
import type { Span } from '../text/span.ts';
import type { Edit } from './edits.ts';

/** A place that gets another text. */
export interface EntryEdit {
  /** The entry at the margin. */
  readonly host: EntryRef;
  /** Its span, in offsets of the host. */
  readonly span: Span;
  readonly text: string;
}

/** The edits of one file, in offsets of it. */
export interface FileEdits {
  readonly file: FileIndex;
  readonly edits: readonly Edit[];
}

/** The edits of each file, files and edits in the order in which they came; those of `before` come first. */
export function editsByFile(changes: Iterable<EntryEdit>, before: readonly FileEdits[] = []): FileEdits[] {
  const byFile = new Map<FileIndex, Edit[]>(before.map(({ file, edits }) => [file, [...edits]]));
  for (const { host, span, text } of changes) {
    const { file, placed } = host;
    const edits = byFile.get(file) ?? [];
    edits.push({ start: placed.start + span.start, end: placed.start + span.end, text });
    byFile.set(file, edits);
  }
  return [...byFile].map(([file, edits]) => ({ file, edits }));
}
