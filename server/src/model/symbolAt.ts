/** What is named at a place in an entry: an action by its number, or a person, organisation or gremium by its name. */
import { type Entry, fieldsOfKind } from '../syntax/entry.ts';
import { isNameKind } from '../syntax/vocabulary.ts';
import { type Span, touches } from '../text/span.ts';
import { type Declaration, type EntryRef, isNumberedKind } from './fileFacts.ts';
import { declaredNames } from './names.ts';
import { type Party, partiesIn, partiesOf, partyFields } from './people.ts';
import type { Scope } from './scope.ts';

/** What stands at a place. `span` is relative to the entry. */
export type SymbolAt =
  | { readonly kind: 'numbered'; readonly span: Span; readonly target: EntryRef }
  | { readonly kind: 'name'; readonly span: Span; readonly target: Declaration };

/** In running text an action is named as `actie 5` or `actiepunt 5`. */
const IN_TEXT = /(?<![\p{L}\d])(?:actie|actiepunt)\s+([#\p{L}\d][\p{L}\d/_-]*)/giu;

/**
 * What is named at an offset of an entry (UTF-16, relative to the entry); at the end of a name it is that name.
 * Undefined when nothing is, or when nothing declares it.
 */
export function symbolAt(ref: EntryRef, offset: number, scope: Scope): SymbolAt | undefined {
  return headAt(ref, offset) ?? numberAt(ref.placed.entry, offset, scope) ?? partyAt(ref.placed.entry, offset, scope);
}

/** The entry itself, on its first line. */
function headAt(ref: EntryRef, offset: number): SymbolAt | undefined {
  const { entry } = ref.placed;
  const end = (entry.title ?? entry.identity ?? entry.keyword).end;
  const span = { start: entry.keyword.start, end };
  if (!touches(span, offset)) return undefined;
  if (isNumberedKind(entry.kind)) return { kind: 'numbered', span, target: ref };
  const name = declaredNames(entry)[0];
  return isNameKind(entry.kind) && name !== undefined
    ? { kind: 'name', span, target: { ...ref, kind: entry.kind, name } }
    : undefined;
}

function numberAt(entry: Entry, offset: number, scope: Scope): SymbolAt | undefined {
  for (const { span, number, register } of numbersNear(entry, offset)) {
    if (!touches(span, offset)) continue;
    const target = scope.lookupNumber('actie', number, register)[0];
    return target && { kind: 'numbered', span, target };
  }
  return undefined;
}

interface NamedNumber {
  readonly span: Span;
  readonly number: string;
  readonly register: string | undefined;
}

/** The numbers of actions that an entry names, in its fields and on the line of the offset. */
function numbersNear(entry: Entry, offset: number): NamedNumber[] {
  const numbers: NamedNumber[] = [];
  for (const { references } of fieldsOfKind(entry, 'actions')) {
    for (const { register, number, start, end } of references) numbers.push({ span: { start, end }, number, register });
  }
  for (const field of entry.fields) {
    for (const line of field.lines) {
      if (!touches(line, offset)) continue;
      for (const match of line.text.matchAll(IN_TEXT)) {
        const start = line.start + match.index;
        const [register, number] = match[1]!.includes('/') ? match[1]!.split('/') : [undefined, match[1]];
        numbers.push({ span: { start, end: start + match[0].length }, number: number ?? '', register });
      }
    }
  }
  return numbers;
}

function partyAt(entry: Entry, offset: number, scope: Scope): SymbolAt | undefined {
  for (const field of partyFields(entry)) {
    if (!touches(field.span, offset)) continue;
    const found = amongParties(partiesOf(entry, field, scope), offset);
    if (found !== undefined) return found;
  }
  for (const { moment } of fieldsOfKind(entry, 'agendaMoment')) {
    if (moment.gremium === undefined || !touches(moment.gremium, offset)) continue;
    return amongParties(partiesIn(moment.gremium, scope), offset);
  }
  for (const { history } of fieldsOfKind(entry, 'history')) {
    for (const { gremium } of history) {
      if (gremium !== undefined && touches(gremium, offset)) return amongParties(partiesIn(gremium, scope), offset);
    }
  }
  return undefined;
}

function amongParties(parties: readonly Party[], offset: number): SymbolAt | undefined {
  for (const party of parties) {
    if (party.kind === 'declared' && party.name !== undefined && touches(party.name, offset)) {
      return { kind: 'name', span: party.name, target: party.declaration };
    }
    const { organisation, organisationWord } = party;
    if (organisation !== undefined && organisationWord !== undefined && touches(organisationWord, offset)) {
      return { kind: 'name', span: organisationWord, target: organisation };
    }
  }
  return undefined;
}
