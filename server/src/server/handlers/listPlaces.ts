/** From the rows of the view beside the text to places in it, and back. */
import type { ListPlace } from '../../../../protocol/list.ts';
import type { WirePosition } from '../../../../protocol/method.ts';
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { calledInSentence, entryWithin } from '../../model/index/minutes.ts';
import type { Scope } from '../../model/index/scope.ts';
import { entryAt } from '../../syntax/document.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';

/** Where the keyword of an entry begins, and what it is called. */
export function placeOfRow({ file, placed }: EntryRef): ListPlace {
  const { kind = '', entry } = placed;
  const position = file.document.text.positionAt(placed.start + entry.keyword.start);
  const called = entry.identity === undefined ? kind : messages.changes.called(kind, calledInSentence(placed));
  return { position, called };
}

/** The entry at a position: what is made in minutes there, else the one at the margin. */
export function entryAtPosition(position: WirePosition, { file }: Scope): PlacedEntry {
  const offset = file.document.text.offsetAt(position);
  const host = entryAt(file.document, offset);
  return entryWithin(host, offset - host.start);
}
