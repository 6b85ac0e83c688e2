/** Going to where something is declared: an action by its number, a person, organisation or gremium by its name. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { symbolAt } from '../model/symbolAt.ts';
import { shiftSpan } from '../text/span.ts';
import type { FeatureContext } from './context.ts';
import { linkTo } from './entryLink.ts';

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
  return [linkTo(document, shiftSpan(symbol.span, start), symbol.target)];
}
