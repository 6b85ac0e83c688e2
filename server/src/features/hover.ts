/** Hover: an action wherever its number is named, and what is known of a person, organisation or gremium. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { deadlineOf, isOpen, ownersOf, statusFieldOf } from '../model/action.ts';
import { formatDutch } from '../model/calendar.ts';
import { explainDeadline } from '../model/deadlineExplanation.ts';
import type { Declaration, EntryRef } from '../model/fileFacts.ts';
import { type EffectiveField, headingPath } from '../model/headings.ts';
import { wholeHistory } from '../model/history.ts';
import { symbolAt } from '../model/symbolAt.ts';
import { entryAt } from '../syntax/document.ts';
import { fieldOf, isEmpty } from '../syntax/entry.ts';
import { shiftSpan } from '../text/span.ts';
import type { FeatureContext } from './context.ts';
import { Markup, oneLine } from './markup.ts';

/** What is shown when the pointer rests on a position; null when nothing that is known stands there. */
export function getHover(document: TextDocument, position: Position, context: FeatureContext): Hover | null {
  const { file } = context.scope;
  const offset = document.offsetAt(position);
  const placed = entryAt(file.document, offset);
  const symbol = symbolAt({ file, placed }, offset - placed.start, context.scope);
  if (symbol === undefined) return null;
  const markup = new Markup(context.client.markdown);
  if (symbol.kind === 'numbered') describeNumbered(markup, symbol.target, context);
  else describeName(markup, symbol.target);
  const span = shiftSpan(symbol.span, placed.start);
  return {
    contents: markup.content(),
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
  };
}

function describeNumbered(markup: Markup, ref: EntryRef, context: FeatureContext): void {
  const { entry } = ref.placed;
  const words = messages.hover;
  markup.title([entry.kind, entry.identity?.text].filter(Boolean).join(' '), entry.title?.text);
  if (ref.file.registerCode !== context.scope.file.registerCode) {
    markup.row(words.register, ref.file.registers.first?.entry.identity?.text ?? ref.file.registerCode);
  }
  if (entry.kind === 'actie') describeAction(markup, ref, context);
  else
    for (const field of entry.fields.filter((one) => !one.double && !isEmpty(one))) {
      markup.row(capital(field.name), oneLine(field));
    }
}

function describeAction(markup: Markup, ref: EntryRef, { scope, reference }: FeatureContext): void {
  const words = messages.hover;
  const status = statusFieldOf(ref, scope);
  markup.row(words.status, status === undefined ? words.none : status.value.text + inherited(status));
  const owners = ownersOf(ref, scope);
  markup.row(words.owner, owners === undefined ? words.none : oneLine(owners.field.field) + inherited(owners.field));
  const deadline = deadlineOf(ref, scope, reference.day);
  // What is closed is not late any more.
  const judged = isOpen(ref, scope) ? reference.day : undefined;
  const meaning =
    deadline && explainDeadline(deadline.text.text, deadline.resolved, judged) + inherited(deadline.field);
  markup.row(words.deadline, meaning ?? words.none);
  const organisations = fieldOf(ref.placed.entry, 'organisaties');
  if (organisations !== undefined && !isEmpty(organisations)) markup.row(words.organisations, oneLine(organisations));
  markup.heading(words.history);
  const items = wholeHistory(ref, scope, reference.day);
  if (items.length === 0) markup.paragraph(words.noHistory);
  for (const { item, heading } of items) {
    const from = heading === undefined ? '' : words.assignmentOf(nameOf(heading));
    const day = item.day === undefined ? item.dateText : formatDutch(item.day);
    const where = item.source === 'opdracht' ? `(${words.assignment}${from})` : item.gremium?.text;
    markup.item([day, where].filter(Boolean).join(' '), item.text);
  }
}

/** ` (van blok A)` behind a value that a heading gives. */
function inherited(field: EffectiveField): string {
  return field.inherited ? ` ${messages.hover.inherited(nameOf(field))}` : '';
}

/** `blok A`: the heading that a field stands at. */
function nameOf({ owner }: EffectiveField): string {
  const { entry } = owner.placed;
  return `${entry.kind} ${headingPath(owner.file, owner.placed) ?? entry.title?.text ?? ''}`.trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The fields that are shown of each kind of name, with the word before them; in this order. */
const NAME_FIELDS = [
  ['organisatie', 'organisation'],
  ['functie', 'position'],
  ['e-mail', 'mail'],
  ['soort', 'sort'],
  ['onderdeel van', 'partOf'],
  ['niveau', 'level'],
  ['voorzitter', 'chair'],
  ['secretaris', 'secretary'],
  ['secretariaat', 'secretariat'],
  ['leden', 'members'],
  ['adviseurs', 'advisers'],
  ['toehoorders', 'listeners'],
  ['maximum', 'maximum'],
  ['frequentie', 'frequency'],
  ['vanaf', 'from'],
  ['tot', 'until'],
  ['opvolger', 'successor'],
  ['voorafgaand aan', 'before'],
  ['uitbreiding van', 'extends'],
  ['escalatie', 'escalation'],
  ['doel', 'purpose'],
  ['onderwerpen', 'topics'],
  ['ook bekend als', 'knownAs'],
] as const;

function describeName(markup: Markup, declaration: Declaration): void {
  const { entry } = declaration.placed;
  markup.title([entry.kind, entry.identity?.text].filter(Boolean).join(' '), entry.title?.text);
  for (const [name, word] of NAME_FIELDS) {
    const field = fieldOf(entry, name);
    if (field !== undefined && !isEmpty(field)) markup.row(messages.hover[word], oneLine(field));
  }
  const explanation = fieldOf(entry, 'toelichting');
  if (explanation !== undefined && !isEmpty(explanation)) markup.paragraph(oneLine(explanation));
}
