/** What a form is answered that needs more than one feature: what can stand in a field, and the edits that a change comes to. */
import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormChange, FormChoice, FormChoices } from '../../../../protocol/form.ts';
import type { Edit } from '../../edits/edits.ts';
import { changePart, goneFromMinutes, partValue } from '../../edits/form/changeEntry.ts';
import { tidied } from '../../edits/form/fieldText.ts';
import { formPlaces, NUMBER_KEY, TITLE_KEY } from '../../edits/form/formFields.ts';
import { newAction } from '../../edits/form/newAction.ts';
import { completionsIn } from '../../features/completion.ts';
import type { FeatureContext } from '../../features/context.ts';
import { hasLines, keyOfProblem, meaningOf, typedField } from '../../features/form.ts';
import { isRefused, prepareRename } from '../../features/rename.ts';
import { messages } from '../../messages/index.ts';
import type { EntryRef } from '../../model/index/fileIndex.ts';
import { hostOf } from '../../model/index/minutes.ts';
import { foldName } from '../../model/index/names.ts';
import type { Problem } from '../../rules/check.ts';
import { isList } from '../../syntax/vocabulary.ts';
import { withoutAtEnd } from '../../text/tail.ts';

/** The most choices that are shown: nobody reads more. */
const MOST_CHOICES = 60;

/** What is being typed: the value of the box and the cursor in it; `isOpened` when all is asked for that can stand there. */
export interface Typing {
  readonly key: string;
  readonly value: string;
  readonly offset: number;
  readonly isOpened: boolean;
}

/** What can stand in a field, by what completion proposes there. */
export function formChoices(ref: EntryRef, typing: Typing, context: FeatureContext): FormChoices {
  const { value, offset, isMore } = asked(ref, typing, context);
  const typed = typedField(ref, typing.key, value, context.scope);
  if (typed === undefined) return { choices: [], meaning: '' };
  const line = value.slice(0, offset).split('\n').length - 1;
  const before = value.slice(0, offset).lastIndexOf('\n') + 1;
  const lineStart = typed.lineStarts[line]!;
  const at = lineStart + offset - before;
  // The ranges are asked for in offsets of the entry.
  const places = { positionAt: () => ({ line: 0, character: at }) };
  const bare = { ...context, client: { ...context.client, snippets: false, ownCommands: false } };
  const { items } = completionsIn(places, typed.ref.placed, at, bare);
  const text = typed.ref.placed.entry.text;
  const choices = [...items]
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    .flatMap((item) => choiceOf(item, text, { value, before, lineStart, at }, typing.isOpened) ?? [])
    .slice(0, MOST_CHOICES)
    // What is added is shown with what is there: it does not take its place.
    .map((choice) => (isMore ? { ...choice, label: choice.value } : choice));
  const meant = typing.isOpened ? typedField(ref, typing.key, typing.value, context.scope) : typed;
  return { choices, meaning: meant === undefined ? '' : meaningOf(meant.ref, meant.place, context) };
}

/** Where it is asked: who opens the choices of a field that has a value wants another one, of a list one more. */
function asked({ placed }: EntryRef, { key, value, offset, isOpened }: Typing, { scope }: FeatureContext) {
  if (!isOpened || value.trim() === '' || value.includes('\n')) return { value, offset, isMore: false };
  const kind = formPlaces(placed.entry, scope).find((one) => one.key === key)?.kind;
  if (kind === undefined || kind === 'unknown' || !isList(kind)) return { value, offset: 0, isMore: false };
  const more = `${withoutAtEnd(value, ' ,;')}, `;
  return { value: more, offset: more.length, isMore: true };
}

interface Box {
  readonly value: string;
  /** Where the line of the cursor begins in the box, and in the entry. */
  readonly before: number;
  readonly lineStart: number;
  /** The cursor, in the entry. */
  readonly at: number;
}

/** A proposal as what stands in the box when it is chosen; undefined for what does not fit what was typed, or into a box. */
function choiceOf(item: CompletionItem, text: string, box: Box, takesAll: boolean): FormChoice | undefined {
  const { textEdit, label, filterText, labelDetails, detail } = item;
  if (textEdit === undefined || !('range' in textEdit) || textEdit.newText.includes('\n')) return undefined;
  const { start, end } = textEdit.range;
  const typed = foldName(text.slice(start.character, box.at));
  if (!takesAll && !` ${foldName(filterText ?? label)}`.includes(` ${typed}`)) return undefined;
  const isBehind = start.character >= box.lineStart;
  const from = box.before + Math.max(0, start.character - box.lineStart);
  const to = box.before + Math.max(0, end.character - box.lineStart);
  // The space behind the colon is none of the box.
  const put = isBehind ? textEdit.newText : textEdit.newText.trimStart();
  return {
    label,
    detail: [labelDetails?.description, detail].filter((one) => one !== undefined && one !== '').join(' · '),
    value: box.value.slice(0, from) + put + box.value.slice(to),
    offset: from + put.length,
  };
}

/** The edits that give a part of an entry a value; of what others name, the rename that does it. */
export function valueChange(
  document: TextDocument,
  ref: EntryRef,
  { key, was, value }: { readonly key: string; readonly was: string; readonly value: string },
  context: FeatureContext,
): FormChange {
  const { entry, start } = ref.placed;
  const now = partValue(entry, key, context.scope);
  if (now === undefined) return refused(messages.form.gone);
  const kind = formPlaces(entry, context.scope).find((one) => one.key === key)?.kind ?? 'plain';
  const isThere = [was, value].some((one) => one === now || tidied(one, kind) === now);
  if (!isThere) {
    const isOfLines = [was, value].some((one) => hasLines(kind, one));
    return refused(messages.form.meanwhile(now, isOfLines ? 'Ctrl+Enter' : 'Enter'));
  }
  const word = key === NUMBER_KEY ? entry.identity : key === TITLE_KEY ? entry.title : undefined;
  const name = tidied(value, 'plain');
  if (word !== undefined && name !== '' && name !== word.text) {
    const position = document.positionAt(start + word.start);
    const found = prepareRename(document, position, context);
    if (!isRefused(found) && document.offsetAt(found.range.start) === start + word.start) {
      if (found.placeholder === word.text) return { kind: 'hernoem', version: document.version, position, name };
    }
  }
  const change = changePart(ref, key, value, context.scope);
  if ('refused' in change) return refused(change.refused);
  const gone = goneFromMinutes(ref, change.edits);
  const made = edited(document, change.edits);
  return gone > 0 && made.kind === 'edits' ? { ...made, told: messages.form.goneFromAgenda(gone) } : made;
}

/** The edits of the fix of a problem, by its title. */
export function fixChange(
  document: TextDocument,
  { placed }: EntryRef,
  { code, key, title }: { readonly code: string; readonly key: string; readonly title: string },
  problems: readonly Problem[],
  { scope }: FeatureContext,
): FormChange {
  const places = formPlaces(placed.entry, scope);
  for (const problem of problems) {
    if (problem.code !== code) continue;
    if (keyOfProblem(placed.entry, problem.span.start - placed.start, code, places) !== key) continue;
    const fix = problem.fixes?.().find((one) => one.title === title);
    if (fix !== undefined) return edited(document, fix.edits);
  }
  return refused(messages.form.fixGone);
}

/** A new action with the next number. */
export function newChange(document: TextDocument, ref: EntryRef, { scope }: FeatureContext): FormChange {
  const made = newAction({ ...ref, placed: hostOf(ref.placed) }, scope);
  if (made === undefined) return refused(messages.form.noNextNumber);
  const { edit, at } = made;
  const lines = edit.text.slice(0, at).match(/\r\n|\n|\r/gu)?.length ?? 0;
  return edited(document, [edit], { line: document.positionAt(edit.start).line + lines, character: 0 });
}

function edited(
  document: TextDocument,
  edits: readonly Edit[],
  made?: { line: number; character: number },
): FormChange {
  return {
    kind: 'edits',
    version: document.version,
    edits: edits.map(({ start, end, text }) => ({
      start: document.positionAt(start),
      end: document.positionAt(end),
      text,
    })),
    ...(made === undefined ? {} : { made }),
  };
}

function refused(reason: string): FormChange {
  return { kind: 'geweigerd', reason };
}
