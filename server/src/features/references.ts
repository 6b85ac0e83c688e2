/** Everywhere that something is named: an action by its number, a person, organisation or gremium by any of its names. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position } from 'vscode-languageserver-types';
import { finish, type Work } from '../incremental/work.ts';
import { findOccurrences } from '../model/references/occurrences.ts';
import { referenceAt } from '../model/references/resolve.ts';
import { type FeatureContext, hostAt } from './context.ts';

/**
 * The places in all files of what stands at a position; null when nothing that is known stands there.
 * @param withDeclaration also where it is declared, and its other names there.
 */
export function getReferences(
  document: TextDocument,
  position: Position,
  withDeclaration: boolean,
  context: FeatureContext,
): Location[] | null {
  return finish(findReferences(document, position, withDeclaration, context));
}

/** The same, bit by bit. */
export function* findReferences(
  document: TextDocument,
  position: Position,
  withDeclaration: boolean,
  { scope }: FeatureContext,
): Work<Location[] | null> {
  const at = hostAt(document, position, scope);
  const named = referenceAt(at.host, at.offset, scope);
  if (named === undefined) return null;
  const found = yield* findOccurrences(named.target, scope);
  return found
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
