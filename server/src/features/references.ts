/** Everywhere that something is named: an action by its number, a person, organisation or gremium by any of its names. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position } from 'vscode-languageserver-types';
import { namedAt, occurrencesOf } from '../model/occurrences.ts';
import { type FeatureContext, hostAt } from './context.ts';

/**
 * All places in all files of what stands at a position; null when nothing that is known stands there.
 * @param withDeclaration also where it is declared, and its other names there.
 */
export function getReferences(
  document: TextDocument,
  position: Position,
  withDeclaration: boolean,
  { scope }: FeatureContext,
): Location[] | null {
  const at = hostAt(document, position, scope);
  const named = namedAt(at.host, at.offset, scope);
  if (named === undefined) return null;
  return occurrencesOf(named.target, scope)
    .filter(({ isDeclaration }) => withDeclaration || !isDeclaration)
    .map(({ host, span }) => {
      const { text } = host.file.document;
      const { start } = host.placed;
      return {
        uri: host.file.uri,
        range: { start: text.positionAt(start + span.start), end: text.positionAt(start + span.end) },
      };
    });
}
