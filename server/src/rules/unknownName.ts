/** What the rules about names that nothing declares have in common: the nearest name, and declaring it. */
import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/fileFacts.ts';
import type { Scope } from '../model/scope.ts';
import type { NameKind } from '../syntax/vocabulary.ts';
import { nearest } from '../text/editDistance.ts';
import type { Word } from '../text/span.ts';
import { type Fix, replace } from './rule.ts';

/** The nearest of some names or numbers; none for a single letter or a whole number, which is near to any other. */
export function nearestName(typed: string, candidates: Iterable<string>): string | undefined {
  return /^(?:.|\d+)$/su.test(typed) ? undefined : nearest(typed, candidates);
}

/** The fixes for an unknown name: the nearest known one of these kinds, and a new entry at the end of the file. */
export function unknownNameFixes(
  ref: EntryRef,
  name: Word,
  scope: Scope,
  declareAs: NameKind,
  near: readonly NameKind[],
): Fix[] {
  const candidates: string[] = [];
  for (const declaration of scope.declarations()) {
    if (near.includes(declaration.kind)) candidates.push(declaration.name.word.text);
  }
  const suggestion = nearestName(name.text, candidates);
  const fixes: Fix[] = [];
  if (suggestion !== undefined) {
    fixes.push({
      title: messages.fixes.replaceWith(suggestion),
      edits: [replace(ref, name, suggestion)],
      preferred: true,
    });
  }
  fixes.push(declareFix(ref, declareAs, name.text));
  return fixes;
}

/** Adds an entry with this identity at the end of the file; with a title, the cursor goes behind that. */
export function declareFix(ref: EntryRef, kind: string, identity: string, title?: string): Fix {
  const { text, lineEnd: end } = ref.file.document;
  const last = text.slice(text.length - 4);
  const gap = /(?:^|\r\n\r\n|\n\n|\r\r)$/u.test(last) ? '' : /[\r\n]$/u.test(last) ? end : end + end;
  const line = title === undefined ? `${kind} ${identity}` : `${kind} ${identity}: ${title}`;
  return {
    title:
      kind === 'actie'
        ? messages.fixes.declareAction(identity)
        : kind === 'besluit'
          ? messages.fixes.declareDecision(identity)
          : messages.fixes.declare(kind, identity),
    edits: [{ start: text.length, end: text.length, text: `${gap}${line}${end}` }],
    ...(title === undefined ? {} : { cursor: text.length + gap.length + line.length }),
  };
}
