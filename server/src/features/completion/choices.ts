/** Proposals for a value that is chosen from a fixed row of words. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { STATUS_SYNONYMS } from '../../syntax/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import { type Cursor, orderOf, type Proposal, spaced } from './proposal.ts';

/** The words in their own order; a status is found by the words that are read as the same too. */
export function* choiceProposals({ placed }: Cursor, span: Span, choices: readonly string[]): Iterable<Proposal> {
  for (const [index, label] of choices.entries()) {
    const synonyms = Object.keys(STATUS_SYNONYMS).filter((word) => STATUS_SYNONYMS[word] === label);
    const filter = [label, ...synonyms].join(' ');
    const text = spaced(placed.entry.text, span.start, label);
    yield { label, kind: CompletionItemKind.EnumMember, order: orderOf(0, index), span, text, filter };
  }
}
