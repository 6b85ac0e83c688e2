/** Shared parts of the rules about names that nothing declares: the nearest name, and declaring it. */
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { minutesEntries } from '../model/index/minutes.ts';
import { foldName, personParts } from '../model/index/names.ts';
import type { Lookup, Scope, WorkspaceScope } from '../model/index/scope.ts';
import { type Reference, referencesOf } from '../model/references/keyedReferences.ts';
import { givenNameForms } from '../syntax/givenName.ts';
import type { NameKind } from '../syntax/vocabulary.ts';
import { nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { declareNames, type NewName } from './declareNames.ts';
import type { Fix } from './rule.ts';
import { replace } from './spans.ts';

/** Of a file with more entries than this not all unknown names are sought: the light bulb asks at every move of the cursor. */
const MOST_ENTRIES = 1_000;

/** The nearest of some names or numbers; none for a single letter or a whole number, which is near to any other. */
export function nearestName(typed: string, candidates: Iterable<string>): string | undefined {
  return /^(?:.|\d+)$/su.test(typed) ? undefined : nearest(typed, candidates);
}

/** The fixes for an unknown name: the nearest known one of these kinds, and a new entry where names stand. */
export function unknownNameFixes(
  ref: EntryRef,
  name: Word,
  scope: WorkspaceScope,
  declareAs: NameKind,
  near: readonly NameKind[],
): Fix[] {
  const candidates: string[] = [];
  for (const declaration of scope.declarations()) {
    if (near.includes(declaration.kind)) candidates.push(declaration.name.word.text);
  }
  if (near.includes('persoon')) {
    for (const { file } of scope.files()) for (const member of file.members.values()) candidates.push(member.name);
  }
  const suggestion = nearestName(name.text, candidates);
  const fixes: Fix[] = [];
  if (suggestion !== undefined) {
    fixes.push({
      title: messages.fixes.replaceWith(suggestion),
      edits: [replace(ref, name, suggestion)],
    });
  }
  fixes.push(declareFix(ref, declareAs, name.text));
  return fixes;
}

/** Adds an entry for a name where names stand. */
export function declareFix({ file }: EntryRef, kind: NameKind, typed: string): Fix {
  const name = givenNameForms(typed)?.full ?? typed;
  return { title: messages.fixes.declare(kind, name), edits: declareNames(file, [{ kind, name }]) };
}

/**
 * Adds an entry for each name of a kind that the file of a scope does not know; undefined when there are not several. For all
 * problems of one state of the files it is sought once.
 * @param unknown gives those of one reference; one function for each kind.
 */
export function declareAllFix(
  kind: 'persoon' | 'organisatie',
  scope: Scope,
  unknown: (reference: Reference, lookup: Lookup) => readonly Word[],
): Fix | undefined {
  return scope.shared(unknown, (own) => findDeclareAll(kind, own, unknown));
}

function findDeclareAll(
  kind: 'persoon' | 'organisatie',
  scope: Scope,
  unknown: (reference: Reference, lookup: Lookup) => readonly Word[],
): Fix | undefined {
  const { file } = scope;
  const { entries } = file.document;
  if (entries.size > MOST_ENTRIES) return undefined;
  const found = new Map<string, NewName>();
  const seen = new Set<string>();
  for (const host of entries) {
    for (const { entry } of [host, ...minutesEntries(host)]) {
      for (const reference of referencesOf(entry)) {
        if (seen.has(reference.key)) continue;
        seen.add(reference.key);
        for (const { text } of unknown(reference, scope)) {
          const name = givenNameForms(text)?.full ?? text.replace(/\s+/gu, ' ');
          if (!found.has(foldName(name))) found.set(foldName(name), { kind, name });
        }
      }
    }
  }
  // `Anja` is not somebody else than `Anja Woortman`.
  const parts = new Set(kind === 'persoon' ? [...found.values()].flatMap(({ name }) => withoutItself(name)) : []);
  const names = [...found].filter(([folded]) => !parts.has(folded)).map(([, name]) => name);
  if (names.length < 2) return undefined;
  return { title: messages.fixes.declareAll(kind, names.length), edits: declareNames(file, names) };
}

function withoutItself(name: string): string[] {
  return personParts(name).filter((part) => part !== foldName(name));
}
