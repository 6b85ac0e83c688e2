/** The new text of each place, when one of the names of an entry changes: in all files, each place in its own form. */
import type { EntryEdit } from '../../edits/fileEdits.ts';
import type { Work } from '../../incremental/work.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { declaredNames, foldName, personParts, withoutHonorifics } from '../../model/index/names.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { findOccurrences, type Occurrence } from '../../model/references/occurrences.ts';
import { dayPrefix, type Form, hasPart, isByTitle, lastOf, textAt } from './form.ts';

export interface RenameEdits {
  /** The edits in the order of the files, the own one first, and of their texts. */
  readonly changes: readonly EntryEdit[];
  /** The entries at the margin that name the target, or a topic below a heading, whether or not they change. */
  readonly hosts: readonly EntryRef[];
}

/**
 * The places that change, of which the declaration is one. Reads what looks like it: costs all texts, and those
 * entries.
 */
export function* renameEdits(form: Form, typed: string, scope: WorkspaceScope): Work<RenameEdits> {
  const { target } = form;
  const occurrences = yield* findOccurrences(target, scope);
  const changes: EntryEdit[] = [];
  const add = ({ host, span }: Pick<Occurrence, 'host' | 'span'>, text: string | undefined) => {
    if (text !== undefined && text !== textAt(host, span)) changes.push({ host, span, text });
  };
  if (form.kind === 'headingTitle') add({ host: target, span: form.word }, typed);
  for (const one of occurrences) if (!isSaidThen(one)) add(one, newText(one, form, typed));
  const topics: Occurrence[] = [];
  for (const topic of form.kind === 'letter' ? topicsBelow(target) : []) {
    for (const one of yield* findOccurrences(topic, scope)) topics.push(one);
  }
  for (const one of topics) if (!one.isDeclaration) add(one, newPath(one, typed));
  return { changes, hosts: [...occurrences, ...topics].map(({ host }) => host) };
}

/** A number in the text of a history line says what was so on its day; the gremium before the colon is looked up. */
export function isSaidThen({ isHistory, kind }: Pick<Occurrence, 'isHistory' | 'kind'>): boolean {
  return isHistory && kind === 'text';
}

/** The text that a place gets; undefined when it is called by another name and stays as it is. */
function newText(place: Occurrence, form: Form, typed: string): string | undefined {
  const { kind, isDeclaration } = place;
  const { word, target } = form;
  const now = textAt(place.host, place.span);
  switch (form.kind) {
    case 'number':
      return isDeclaration ? typed : dayPrefix(target) + typed;
    case 'reference':
      return typed;
    case 'letter':
      if (isDeclaration) return typed;
      return isByTitle(target, now) ? undefined : withEnd(now, word.text, typed);
    case 'headingTitle':
      return !isDeclaration && isByTitle(target, now) ? typed : undefined;
    default:
      if (kind === 'part') return newPart(now, form, typed);
      if (kind !== form.kind || foldName(now) !== foldName(word.text)) return undefined;
      return inCaseOf(now, word.text, typed);
  }
}

/** `02-II` when the topic `II` becomes `V`: `02-V`. */
function withEnd(path: string, own: string, typed: string): string {
  return path.slice(0, path.length - lastOf(path, own).length) + typed;
}

/** `02-II` when the heading `02` becomes `03`: `03-II`. */
function newPath({ host, span, target }: Occurrence, typed: string): string | undefined {
  const own = target.placed.entry.identity?.text;
  return own === undefined ? undefined : `${typed}-${lastOf(textAt(host, span), own)}`;
}

/** The topics below a `blok` or `randvoorwaarde`, which are called by its letter and their own. */
export function topicsBelow({ file, placed }: EntryRef): EntryRef[] {
  return [...file.headings]
    .filter((heading) => file.parentOf(heading) === placed)
    .map((heading) => ({ file, placed: heading }));
}

/** The first name or surname of the new name, where that of the old one stands; the whole new name when it has none. */
function newPart(now: string, { word, target }: Form, typed: string): string | undefined {
  const folded = foldName(now);
  const old = partsOf(word.text);
  const others = declaredNames(target.placed.entry).filter((name) => name.word.start !== word.start);
  if (!old.some((part) => foldName(part) === folded) || others.some((name) => hasPart(name, folded))) return undefined;
  const parts = partsOf(typed);
  const isFirst = old.length > 1 && foldName(old[0]!) === folded;
  const part = isFirst ? parts.at(-2) : parts.at(-1);
  if (part === undefined) return typed;
  if (foldName(part) === folded) return undefined;
  return inCaseOf(now, isFirst ? old[0]! : old.at(-1)!, part);
}

/** The first name and the surname as they are typed in a name; only the surname behind initials; empty for one word. */
function partsOf(name: string): string[] {
  const words = withoutHonorifics(name).trim().split(/\s+/u);
  const parts = personParts(name);
  return parts.map((part, index) =>
    index === 0 && parts.length > 1 ? words[0]! : words.slice(-part.split(' ').length).join(' '),
  );
}

/** A name that was typed with another first letter than declared, `Gemeenten`, keeps its capital or small letter. */
function inCaseOf(now: string, declared: string, typed: string): string {
  const isOther = now[0] !== declared[0] && now.slice(1) === declared.slice(1);
  if (!isOther) return typed;
  const isUpper = now[0] === now[0]!.toUpperCase();
  return (isUpper ? typed[0]!.toUpperCase() : typed[0]!.toLowerCase()) + typed.slice(1);
}
