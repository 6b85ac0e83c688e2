/** Going to where something is declared: an action by its number, a person, organisation or gremium by its name. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { symbolAt } from '../model/symbolAt.ts';
import { shiftSpan } from '../text/span.ts';
import { type FeatureContext, hostAt } from './context.ts';
import { linkTo } from './entryLink.ts';

/** Where what stands at a position is declared; null when nothing that is known stands there. Costs one entry. */
export function getDefinition(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): LocationLink[] | null {
  const { host, offset } = hostAt(document, position, scope);
  const symbol = symbolAt(host, offset, scope);
  if (symbol === undefined) return null;
  return [linkTo(document, shiftSpan(symbol.span, host.placed.start), symbol.target)];
}
