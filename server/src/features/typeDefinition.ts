/**
 * Going to what something belongs to, which is what comes nearest to its type: from an action to the gremium that keeps its
 * register, from a person to the organisation.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { entryWithin } from '../model/index/minutes.ts';
import type { Scope } from '../model/index/scope.ts';
import { gremiaOfRegister } from '../model/references/membership.ts';
import { partiesOf, partyFields } from '../model/references/people.ts';
import { referenceAt } from '../model/references/resolve.ts';
import { type Entry, fieldOf } from '../syntax/entry.ts';
import { type Span, shiftSpan, touches } from '../text/span.ts';
import { type FeatureContext, hostAt } from './context.ts';
import { linkTo } from './entryLink.ts';

/**
 * - The number or title of an action, wherever it is named, and its owner who is not declared: the gremia of its register.
 * - A person, wherever he or she is named: the organisation.
 *
 * Null for anything else, and when nothing declares the gremium or organisation. Costs one entry.
 */
export function getTypeDefinition(
  document: TextDocument,
  position: Position,
  { scope }: FeatureContext,
): LocationLink[] | null {
  const { host, offset } = hostAt(document, position, scope);
  const found = targetsAt(host, offset, scope);
  if (found === undefined || found.targets.length === 0) return null;
  return found.targets.map((target) => linkTo(document, shiftSpan(found.span, host.placed.start), target));
}

interface Found {
  readonly span: Span;
  readonly targets: readonly EntryRef[];
}

function targetsAt(host: EntryRef, offset: number, scope: Scope): Found | undefined {
  const named = referenceAt(host, offset, scope);
  const { kind } = named?.target.placed ?? {};
  if (named !== undefined && (kind === 'actie' || kind === 'persoon')) {
    const { whole: span, target } = named;
    const seen = scope.seenFrom(target.file);
    return { span, targets: kind === 'actie' ? gremiaOfRegister(seen) : organisationsOf(target, seen) };
  }
  if (named !== undefined) return undefined;
  const { entry } = entryWithin(host.placed, offset);
  return somebodyAt(entry, offset, scope) ?? ownerAt(entry, offset, scope);
}

/** The organisation that a person's entry gives. */
function organisationsOf({ placed: { entry } }: EntryRef, scope: Scope): EntryRef[] {
  const field = fieldOf(entry, 'organisatie');
  if (field?.kind !== 'organisation') return [];
  return partiesOf(entry, field, scope).flatMap((party) => (party.kind === 'declared' ? [party.declaration] : []));
}

/** A person whom nothing declares, with an organisation: `Henk Mulder (NCG)`. */
function somebodyAt(entry: Entry, offset: number, scope: Scope): Found | undefined {
  for (const field of partyFields(entry)) {
    if (field.kind !== 'people' || !touches(field.span, offset)) continue;
    for (const { kind, name, span, organisation } of partiesOf(entry, field, scope)) {
      if (kind !== 'ofOrganisation' || organisation === undefined || !touches(span, offset)) continue;
      return { span: name ?? span, targets: [organisation] };
    }
  }
  return undefined;
}

/** Whoever owns an action and is not known: what is known is where the action is kept. */
function ownerAt(entry: Entry, offset: number, scope: Scope): Found | undefined {
  if (entry.kind !== 'actie') return undefined;
  const line = fieldOf(entry, 'eigenaar')?.lines.find((one) => touches(one, offset));
  return line && { span: { start: line.start, end: line.end }, targets: gremiaOfRegister(scope) };
}
