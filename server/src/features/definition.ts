/** Going to where something is declared: an action by its number, a person, organisation or gremium by its name. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position, Range } from 'vscode-languageserver-types';
import type { EntryRef } from '../model/fileFacts.ts';
import { symbolAt } from '../model/symbolAt.ts';
import type { FeatureContext } from './context.ts';

/** Where what stands at a position is declared; null when nothing that is known stands there. Costs one entry. */
export function getDefinition(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): LocationLink[] | null {
  const { file } = scope;
  const offset = document.offsetAt(position);
  const placed = file.document.entries.at(offset);
  const { start } = placed;
  const symbol = symbolAt({ file, placed }, offset - start, scope);
  if (symbol === undefined) return null;
  const { span, target } = symbol;
  return [
    {
      originSelectionRange: {
        start: document.positionAt(start + span.start),
        end: document.positionAt(start + span.end),
      },
      targetUri: target.file.uri,
      targetRange: rangeIn(target, target.placed.entry.keyword.start, target.placed.entry.contentEnd),
      targetSelectionRange: headRange(target),
    },
  ];
}

/** The keyword with the number or name, which is what the editor puts the cursor in. */
function headRange(target: EntryRef): Range {
  const { keyword, identity, title } = target.placed.entry;
  return rangeIn(target, keyword.start, (title ?? identity ?? keyword).end);
}

function rangeIn({ file, placed }: EntryRef, from: number, to: number): Range {
  const { text } = file.document;
  const { start } = placed;
  return { start: text.positionAt(start + from), end: text.positionAt(start + Math.max(from, to)) };
}
