/** Going to where something is declared: an action by its number, a person, organisation or gremium by its name. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import { referenceAt } from '../model/references/resolve.ts';
import { isHeadingKind } from '../syntax/vocabulary.ts';
import { shiftSpan } from '../text/span.ts';
import { type FeatureContext, hostAt } from './context.ts';
import { linkTo } from './entryLink.ts';

/** The declaration of what stands at a position; null when nothing that is known stands there. Costs one entry. */
export function getDefinition(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): LocationLink[] | null {
  const { host, offset } = hostAt(document, position, scope);
  const named = referenceAt(host, offset, scope);
  // A heading stands where it is; an action there is the way to its own first line, which shows all that name it.
  if (named === undefined || (isHeadingKind(named.target.placed.kind) && named.target.placed === host.placed))
    return null;
  return [linkTo(document, shiftSpan(named.whole, host.placed.start), named.target)];
}
