/** Proposals for the names of fields. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import { foldName } from '../../model/index/names.ts';
import { fieldsKnownTo, mayHaveOwnFields } from '../../model/index/ownWords.ts';
import type { Field } from '../../syntax/entry.ts';
import { fieldKey } from '../../syntax/ownWords.ts';
import {
  type EntryKind,
  FIELD_SYNONYMS,
  fieldNameOf,
  fieldsOf,
  type ValueKind,
  valueKindOf,
} from '../../syntax/vocabulary.ts';
import { lineFrom } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { type Cursor, orderOf, type Proposal } from './proposal.ts';

/** Values that nothing is proposed for. */
const TYPED_FREELY: ReadonlySet<ValueKind | undefined> = new Set([
  'text',
  'plain',
  'count',
  'aliases',
  'steps',
  'agenda',
  'documents',
  'ownStatuses',
  'ownFields',
]);

/** The rank of what does not begin with the typed text: an entry that does comes before it. */
const BY_SYNONYM = 2;

/**
 * The fields that the entry does not have yet, by their official names. The colon comes with the name: it can't be a commit
 * character too, since an editor puts that behind the text, `status: :`.
 * @param own the field whose name the cursor stands in; its colon stays, and it may be given its official name.
 */
export function* fieldProposals(
  { placed, offset, context }: Cursor,
  span: Span,
  own: Field | undefined,
): Iterable<Proposal> {
  const { kind, fields } = placed.entry;
  if (kind === undefined) return;
  // A value that stands there already keeps the space before it.
  const hasValue = /^\s+[^\s]/u.test(lineRest(placed.entry.text, span.end));
  const after = own !== undefined ? '' : hasValue ? ':' : ': ';
  const typed = foldName(placed.entry.text.slice(span.start, offset));
  const present = new Set(fields.filter((field) => field !== own).map(({ name }) => name));
  for (const [index, label] of fieldsOf(kind).entries()) {
    if (present.has(label)) continue;
    yield {
      label,
      kind: CompletionItemKind.Field,
      order: orderOf(label.startsWith(typed) ? 0 : BY_SYNONYM, index),
      span,
      text: label + after,
      detail: messages.completion.field(kind, label),
      filter: [label, ...synonymsOf(kind, label)].join(' '),
      subject: { kind: 'field', of: kind, field: label },
      opensNext: own === undefined && !TYPED_FREELY.has(valueKindOf(kind, label)),
    };
  }
  if (!mayHaveOwnFields(kind)) return;
  const there = new Set([...present].map(fieldKey));
  for (const [index, label] of fieldsKnownTo(context.scope).entries()) {
    if (there.has(fieldKey(label)) || fieldNameOf(kind, label) !== undefined) continue;
    const detail = messages.completion.ownField;
    yield { label, kind: CompletionItemKind.Field, order: orderOf(1, index), span, text: label + after, detail };
  }
}

/** The text from an offset up to the end of its line. */
function lineRest(text: string, offset: number): string {
  return text.slice(offset, lineFrom(text, offset).end);
}

/** The other words that this entry reads as a field. */
function synonymsOf(kind: EntryKind, name: string): string[] {
  return Object.keys(FIELD_SYNONYMS).filter((synonym) => fieldNameOf(kind, synonym) === name);
}
