/** Proposals for the numbers of actions and for headings. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { headingPath } from '../../model/actions/headings.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { foldName } from '../../model/index/names.ts';
import { numberKey } from '../../model/index/numberKey.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { fieldOf, type NumberReference } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import { foldNumber, readNumberReferences } from '../../syntax/numberReferences.ts';
import { type Span, touches } from '../../text/span.ts';
import { isHeading, isNumber, typedOf } from './complete.ts';
import { type Cursor, orderOf, type Proposal, spaced } from './proposal.ts';

/** The separators of numbers in a list, and the begin of a remark, which is not read. */
const SEPARATOR = /[,;&]|\s+en(?=\s)/gu;

/** Chains of `na` are followed no further (taal.md §3, Deadline). */
const LONGEST_CHAIN = 20;

/** The known actions that may be named at a place; without it all but the action itself. */
export interface ActionChoice {
  readonly isExcluded?: (action: EntryRef) => boolean;
  /** True where an action of another register cannot be named. */
  readonly onlyOwnRegister?: boolean;
}

/**
 * The actions that may be named at the cursor, found by number or title: those of the own register first.
 * @param region the part of the line that holds the numbers.
 * @param references the numbers that the field holds already.
 */
export function* actionProposals(
  cursor: Cursor,
  region: Span,
  references: readonly NumberReference[],
  choice: ActionChoice = {},
): Iterable<Proposal> {
  const { placed, offset, context } = cursor;
  const { isExcluded = () => false, onlyOwnRegister = false } = choice;
  const { scope } = context;
  const span = numberSpan(cursor, region);
  if (span === undefined || isNumber(typedOf(cursor, span))) return;
  const taken = new Set(
    references.filter((one) => !touches(one, offset)).map((one) => keyOf(one.number, one.register)),
  );
  for (const { action, register } of actionsSeenFrom(scope)) {
    const entry = action.placed.head;
    const number = entry.identity?.text;
    if (number === undefined || action.placed === placed) continue;
    if (onlyOwnRegister && register !== undefined) continue;
    const key = keyOf(number, register);
    if (taken.has(key)) continue;
    taken.add(key);
    const label = register === undefined ? number : `${register}/${number}`;
    yield {
      label,
      kind: CompletionItemKind.Reference,
      order: orderOf(register === undefined ? 0 : 1, label),
      span,
      text: spaced(placed.entry.text, span.start, label),
      filter: `${label} ${entry.title?.text ?? ''}`.trim(),
      ...(entry.title === undefined ? {} : { description: entry.title.text }),
      subject: { kind: 'action', number, ...(register === undefined ? {} : { register }) },
      isValid: () => names(label, action, scope) && !isExcluded(action),
    };
  }
}

/** True for an action that waits for `own`, itself or through others: waiting for it would make a ring. */
export function waitsFor(own: PlacedEntry, scope: WorkspaceScope): (action: EntryRef) => boolean {
  const known = new Map<PlacedEntry, boolean>();
  const waits = ({ file, placed }: EntryRef, left: number): boolean => {
    if (placed === own) return true;
    if (left === 0) return false;
    const before = known.get(placed);
    if (before !== undefined) return before;
    known.set(placed, false);
    const field = fieldOf(placed.entry, 'na');
    const references = field?.kind === 'actions' ? field.references : [];
    // A bare number is one of the register that it stands in.
    const home = scope.registerFiles.includes(file) ? undefined : file.registerCode;
    const result = references.some(({ number, register = home }) =>
      scope.lookupNumber('actie', number, register).some((next) => waits(next, left - 1)),
    );
    known.set(placed, result);
    return result;
  };
  return (action) => waits(action, LONGEST_CHAIN);
}

/** The headings of the register, by letter or path; the first of those that are called the same. */
export function* headingProposals(cursor: Cursor, span: Span): Iterable<Proposal> {
  const seen = new Set<string>();
  const { scope } = cursor.context;
  if (isHeading(typedOf(cursor, span), scope)) return;
  let index = 0;
  for (const file of scope.registerFiles) {
    for (const heading of file.headings) {
      const { entry } = heading;
      const path = headingPath(file, heading);
      const isFirst = path !== undefined && !seen.has(foldNumber(path));
      if (path !== undefined) seen.add(foldNumber(path));
      // A heading is called by its title too, so that a later one of that letter would not be found.
      if (entry.kind !== 'onderwerp' && entry.title !== undefined) seen.add(foldNumber(entry.title.text));
      // What looks like a remark would be taken off.
      if (!isFirst || /\s*;|\s+\(/u.test(path)) continue;
      yield {
        label: path,
        kind: CompletionItemKind.Folder,
        order: orderOf(0, index++),
        span,
        text: spaced(cursor.placed.entry.text, span.start, path),
        filter: `${path} ${entry.title?.text ?? ''}`.trim(),
        subject: { kind: 'heading', path },
        ...(entry.title === undefined ? {} : { description: entry.title.text }),
      };
    }
  }
}

/** The number or the words of a title that are being typed; undefined in brackets and behind `;`, in a remark. */
function numberSpan({ placed, offset, context }: Cursor, region: Span): Span | undefined {
  const { text } = placed.entry;
  const before = text.slice(region.start, offset);
  if (before.includes(';') || before.lastIndexOf('(') > before.lastIndexOf(')')) return undefined;
  const separator = [...before.matchAll(SEPARATOR)].at(-1);
  let start = region.start + (separator === undefined ? 0 : separator.index + separator[0].length);
  // White space separates too, but also the words of a title: behind `actie` and behind a number a new one begins.
  for (const word of text.slice(start, offset).matchAll(/(\s*)(\S*)/gu)) {
    const [all, space, typed] = word;
    if (typed === '' || word.index + all.length === offset - start || !isNumberOrLead(typed!, context.scope)) {
      start += word.index + space!.length;
      break;
    }
  }
  const rest = /^[^\s,;&()]*/u.exec(text.slice(offset, region.end))![0];
  return { start, end: offset + rest.length };
}

/** True for a word that is complete in itself: the number of an action, or a word that stands before one. */
function isNumberOrLead(word: string, scope: WorkspaceScope): boolean {
  const [reference] = readNumberReferences({ text: word, start: 0, end: word.length });
  return reference === undefined || scope.lookupNumber('actie', reference.number, reference.register).length > 0;
}

/** The known actions: those of the own register, then those of others with the code they are called by. */
function* actionsSeenFrom(scope: WorkspaceScope): Iterable<{ action: EntryRef; register: string | undefined }> {
  for (const action of scope.numbered('actie')) yield { action, register: undefined };
  for (const { file } of scope.files()) {
    if (scope.registerFiles.includes(file)) continue;
    const register = file.registers.first?.entry.identity?.text ?? file.registerCode;
    for (const action of file.numbers.values()) if (action.placed.kind === 'actie') yield { action, register };
  }
}

/** True when a text is read as one number, of this action. */
function names(text: string, action: EntryRef, scope: WorkspaceScope): boolean {
  const [reference, ...rest] = readNumberReferences({ text, start: 0, end: text.length });
  if (reference === undefined || rest.length > 0 || reference.end !== text.length) return false;
  return scope.lookupNumber('actie', reference.number, reference.register)[0]?.placed === action.placed;
}

function keyOf(number: string, register: string | undefined): string {
  return `${foldName(register ?? '')}/${numberKey('actie', number)}`;
}
