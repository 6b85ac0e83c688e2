/** Hover: an action wherever its number is named, and what is known of a person, organisation or gremium. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover, Position } from 'vscode-languageserver-types';
import { messages } from '../messages/index.ts';
import { deadlineOf, ownersOf, statusFieldOf } from '../model/action.ts';
import { formatDutch } from '../model/calendar.ts';
import { explainDeadline } from '../model/deadlineExplanation.ts';
import type { Declaration, EntryRef } from '../model/fileFacts.ts';
import { type EffectiveField, headingPath } from '../model/headings.ts';
import { historyOf } from '../model/history.ts';
import { symbolAt } from '../model/symbolAt.ts';
import { entryAt } from '../syntax/document.ts';
import { fieldOf, textOf } from '../syntax/entry.ts';
import { shiftSpan } from '../text/span.ts';
import type { FeatureContext } from './context.ts';
import { Markup } from './markup.ts';

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
  if (entry.kind === 'actie') describeAction(markup, ref, context);
  else for (const field of entry.fields) if (!field.double) markup.row(field.name, textOf(field));
  if (ref.file.registerCode !== context.scope.file.registerCode) {
    markup.row(words.register, ref.file.registers[0]?.entry.identity?.text ?? ref.file.registerCode);
  }
}

function describeAction(markup: Markup, ref: EntryRef, { scope, reference }: FeatureContext): void {
  const words = messages.hover;
  const status = statusFieldOf(ref, scope);
  markup.row(words.status, status === undefined ? words.none : status.value.text + inherited(status));
  const owners = ownersOf(ref, scope);
  const owner = owners && textOf(owners.field.field).replaceAll('\n', ', ') + inherited(owners.field);
  markup.row(words.owner, owner ?? words.none);
  const deadline = deadlineOf(ref, scope, reference.day);
  const meaning =
    deadline && explainDeadline(deadline.text.text, deadline.resolved, reference.day) + inherited(deadline.field);
  markup.row(words.deadline, meaning ?? words.none);
  const organisations = fieldOf(ref.placed.entry, 'organisaties');
  if (organisations !== undefined) markup.row(words.organisations, textOf(organisations).replaceAll('\n', ', '));
  const items = historyOf(ref, reference.day);
  markup.heading(words.history);
  if (items.length === 0) markup.line(words.noHistory);
  for (const item of items) {
    const day = item.day === undefined ? item.dateText : formatDutch(item.day);
    const where = item.source === 'opdracht' ? words.assignment : item.gremium?.text;
    markup.item([day, where].filter(Boolean).join(' '), item.text);
  }
}

/** ` (van blok A)` behind a value that a heading gives. */
function inherited({ inherited, owner }: EffectiveField): string {
  if (!inherited) return '';
  const { entry } = owner.placed;
  return ` ${messages.hover.inherited(`${entry.kind} ${headingPath(owner.file, owner.placed) ?? entry.title?.text ?? ''}`.trim())}`;
}

/** The fields that are shown of each kind of name, with the word before them; in this order. */
const NAME_FIELDS: readonly (readonly [field: string, word: keyof typeof messages.hover])[] = [
  ['organisatie', 'organisation'],
  ['functie', 'position'],
  ['soort', 'sort'],
  ['onderdeel van', 'partOf'],
  ['niveau', 'level'],
  ['voorzitter', 'chair'],
  ['secretaris', 'secretary'],
  ['secretariaat', 'secretariat'],
  ['leden', 'members'],
  ['adviseurs', 'advisers'],
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
];

function describeName(markup: Markup, declaration: Declaration): void {
  const { entry } = declaration.placed;
  markup.title([entry.kind, entry.identity?.text].filter(Boolean).join(' '), entry.title?.text);
  for (const [name, word] of NAME_FIELDS) {
    const field = fieldOf(entry, name);
    const label = messages.hover[word];
    if (field !== undefined && field.lines.length > 0 && typeof label === 'string') {
      markup.row(label, textOf(field).replaceAll('\n', field.kind === 'text' ? ' ' : ', '));
    }
  }
  const explanation = fieldOf(entry, 'toelichting');
  if (explanation !== undefined && explanation.lines.length > 0) {
    markup.heading();
    markup.line(textOf(explanation).replaceAll('\n', ' '));
  }
}
