/**
 * Names in the order of the alphabet: persons by surname, organisations and gremia by name. Entries of one kind that stand
 * below each other are sorted; another entry, and a comment between blank lines, begins a new row. Nothing is taken out: what
 * nothing names is reported as `naam-ongebruikt`, with a fix of its own, and a comment that says so would soon be wrong.
 */
import { messages } from '../../messages/index.ts';
import type { FileIndex } from '../../model/index/fileIndex.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { isNameKind } from '../../syntax/vocabulary.ts';
import type { Edit } from '../edits.ts';
import { blockOf, piecesOf, reorder } from './blocks.ts';
import { compareNaturally, surnameFirst } from './naturalOrder.ts';
import type { Offer, RefactorAt, RefactorChange, Refactoring } from './refactoring.ts';

export const organizeNames: Refactoring = {
  name: 'organizeNames',
  kind: 'source.organize',

  offers({ ref: { file } }: RefactorAt): Offer[] {
    return file.names.size === 0 ? [] : [{ title: messages.refactor.organizeNames }];
  },

  change({ ref: { file } }: RefactorAt): RefactorChange {
    return { files: [{ file, edits: rowsOf(file).flatMap((row) => sorted(file, row)) }] };
  },
};

/** The rows of names of one kind that nothing stands between. */
function rowsOf(file: FileIndex): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let before: PlacedEntry | undefined;
  for (const placed of file.document.entries) {
    if (isNameKind(placed.kind)) {
      const isNext =
        before?.kind === placed.kind && isBlank(file, blockOf(file, before).end, blockOf(file, placed).start);
      if (isNext) rows.at(-1)!.push(placed);
      else rows.push([placed]);
    }
    before = placed;
  }
  return rows.filter(({ length }) => length > 1);
}

function isBlank({ document }: FileIndex, start: number, end: number): boolean {
  return /^\s*$/u.test(document.text.slice(start, end));
}

function sorted(file: FileIndex, row: readonly PlacedEntry[]): Edit[] {
  const starts = row.map((placed) => blockOf(file, placed).start);
  const pieces = piecesOf(file, starts, blockOf(file, row.at(-1)!).end);
  const keyed = row.map((placed, index) => ({ key: keyOf(placed), piece: pieces[index]! }));
  const order = [...keyed].sort((a, b) => compareNaturally(a.key, b.key)).map(({ piece }) => piece);
  return order.every((piece, index) => piece === pieces[index]) ? [] : [reorder(starts[0]!, pieces, order)];
}

function keyOf({ kind, head }: PlacedEntry): string {
  const name = head.identity?.text ?? '';
  return kind === 'persoon' ? surnameFirst(name) : name;
}
