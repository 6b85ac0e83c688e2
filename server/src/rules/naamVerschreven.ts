import { messages } from '../messages/index.ts';
import type { Declaration } from '../model/index/fileIndex.ts';
import { withoutHonorifics } from '../model/index/names.ts';
import { isNameReference, NAME_REFERENCES } from '../model/references/keyedReferences.ts';
import type { Party } from '../model/references/people.ts';
import type { Word } from '../text/span.ts';
import { type Finding, referenceRule } from './rule.ts';
import { replace } from './spans.ts';

/** Typed as a `verschreven als` says. Fix: **the official name**. */
export const naamVerschreven = referenceRule({
  code: 'naam-verschreven',
  severity: 'warning',
  about: NAME_REFERENCES,
  example: {
    wrong: `organisatie NCG: Nationaal Coördinator Groningen
  verschreven als: NGC

actie 5: Brief opstellen
  organisaties: NGC`,
    right: `organisatie NCG: Nationaal Coördinator Groningen
  verschreven als: NGC

actie 5: Brief opstellen
  organisaties: NCG`,
  },
  manual: `Deze schrijfwijze staat bij een persoon of organisatie achter \`verschreven als:\`. Ze wordt gelezen als de goede naam,
maar wel gemeld.`,
  *check(reference, { lookup }) {
    if (!isNameReference(reference)) return;
    for (const party of reference.parties(lookup)) yield* misspellings(party);
  },
});

function* misspellings(party: Party): Iterable<Finding> {
  if (party.kind === 'declared' && party.name !== undefined) yield* misspelling(party.name, party.declaration);
  const { organisation, organisationWord } = party;
  if (organisation !== undefined && organisationWord !== undefined) yield* misspelling(organisationWord, organisation);
}

function* misspelling(typed: Word, declaration: Declaration): Iterable<Finding> {
  const official = declaration.placed.entry.identity?.text;
  if (declaration.name.source !== 'misspelling' || official === undefined) return;
  // `de heer` is no part of the spelling.
  const bare = withoutHonorifics(typed.text);
  const span = typed.text.endsWith(bare) ? { start: typed.end - bare.length, end: typed.end } : typed;
  yield {
    span: span,
    message: messages.rules['naam-verschreven'](bare, official),
    fixes: ({ ref }) => [
      { title: messages.fixes.replaceWith(official), edits: [replace(ref, span, official)], preferred: true },
    ],
  };
}
