/** Questions to a scope, as data: the dependencies of an answer, and a text of each answer for comparing two. */

import type { Declaration, EntryRef, FileIndex, Member } from '../model/index/fileIndex.ts';
import { hostOf } from '../model/index/minutes.ts';
import type { EntryPart, Scope } from '../model/index/scope.ts';
import type { NumberedKind } from '../syntax/vocabulary.ts';

/** A lookup in a scope, or the text of an entry or a part of it, as something that a value was computed from. */
export type Question =
  | { readonly of: 'name' | 'personPart' | 'function' | 'member' | 'heading' | 'document'; readonly name: string }
  | { readonly of: 'meetings' | 'moments' | 'layouts' | 'ownWords'; readonly key: string }
  | { readonly of: 'number'; readonly kind: NumberedKind; readonly number: string; readonly register?: string }
  | { readonly of: 'mentions'; readonly kind: NumberedKind; readonly number: string }
  | { readonly of: 'text'; readonly ref: EntryRef }
  | { readonly of: 'part'; readonly ref: EntryRef; readonly part: EntryPart }
  | { readonly of: 'rank'; readonly file: FileIndex }
  | { readonly of: 'registerFiles' | 'usedFiles' | 'statusWords' };

/** The text under which a question is kept: the same for the same question. */
export function questionId(question: Question): string {
  switch (question.of) {
    case 'name':
    case 'personPart':
    case 'function':
    case 'member':
    case 'heading':
    case 'document':
      return `${question.of} ${question.name}`;
    case 'meetings':
    case 'moments':
    case 'layouts':
    case 'ownWords':
      return `${question.of} ${question.key}`;
    case 'number':
      return `number ${question.kind} ${question.register ?? ''}/${question.number}`;
    case 'mentions':
      return `mentions ${question.kind} ${question.number}`;
    case 'text':
      return `text ${numberOf(hostOf(question.ref.placed))}`;
    case 'part':
      return `part ${numberOf(question.part)} ${numberOf(question.ref.placed)}`;
    case 'rank':
      return `rank ${numberOf(question.file)}`;
    case 'registerFiles':
    case 'usedFiles':
    case 'statusWords':
      return question.of;
  }
}

/** The answer in a form that can be compared: equal to an earlier one when whoever asks would find the same. */
export function answerTo(question: Question, scope: Scope): string {
  switch (question.of) {
    case 'name':
      return names(scope.lookupName(question.name));
    case 'personPart':
      return names(scope.lookupPersonPart(question.name));
    case 'function':
      return names(scope.lookupFunction(question.name));
    case 'member':
      return seats(scope.lookupMember(question.name));
    case 'heading':
      return refs(scope.lookupHeading(question.name));
    case 'document':
      return refs(scope.documents(question.name));
    case 'meetings':
      return texts(scope.meetings(question.key));
    case 'moments':
      return texts(scope.moments(question.key));
    case 'layouts':
      return refs(scope.layouts(question.key));
    case 'ownWords':
      return texts(scope.ownWords(question.key));
    case 'number':
      return refs(scope.lookupNumber(question.kind, question.number, question.register));
    case 'mentions':
      return texts(scope.mentions(question.kind, question.number));
    case 'text':
    case 'part':
      // Whoever compares answers asks once more each time: to read the part would cost more than to work out the rest again.
      return textOf(question.ref);
    case 'rank':
      return `${scope.rankOf(question.file)}`;
    case 'registerFiles':
      return [scope.file.registerCode, ...scope.registerFiles.map(numberOf)].join();
    case 'usedFiles':
      return scope.usedFiles.map(numberOf).join();
    case 'statusWords':
      return texts(scope.statusWords());
  }
}

/** The state of an entry's text and of the headings above it, on which its meaning depends too. */
function textOf({ file, placed }: EntryRef): string {
  const host = hostOf(placed);
  const above = file.headingAbove(host);
  const parent = above && file.parentOf(above);
  return [host.revision, above && numberOf(above), parent && numberOf(parent)].join();
}

const refs = (found: readonly EntryRef[]): string => found.map(({ placed }) => numberOf(placed)).join();

/** The entries that mention something, with their revisions: their texts are read. */
const texts = (found: readonly EntryRef[]): string =>
  found.map(({ placed }) => `${numberOf(placed)}:${placed.revision}`).join();

const names = (found: readonly Declaration[]): string =>
  found.map(({ placed, kind, name }) => `${numberOf(placed)}:${kind}:${name.source}:${name.folded}`).join();

const seats = (found: readonly Member[]): string =>
  found.map(({ placed, text }) => `${numberOf(placed)}:${text}`).join();

const numbersOf = new WeakMap<object, number>();
let lastNumber = 0;

/** A number that an object keeps. */
export function numberOf(object: object): number {
  let number = numbersOf.get(object);
  if (number === undefined) {
    number = ++lastNumber;
    numbersOf.set(object, number);
  }
  return number;
}
