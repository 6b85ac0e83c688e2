import { messages } from '../messages/index.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { foldName } from '../model/index/names.ts';
import type { Lookup, WorkspaceScope } from '../model/index/scope.ts';
import { NAME_REFERENCES, type Reference } from '../model/references/keyedReferences.ts';
import type { Word } from '../text/span.ts';
import { declareNames } from './declareNames.ts';
import { type Fix, referenceRule } from './rule.ts';
import { declareAllFix, unknownNameFixes } from './unknownName.ts';

/**
 * In `organisaties`, `organisatie`, `onderdeel van`; in brackets behind somebody who is not declared. A warning; note behind a
 * name. Fix: the nearest, declare it, declare the person with it, declare all.
 */
export const organisatieOnbekend = referenceRule({
  code: 'organisatie-onbekend',
  severity: 'warning',
  about: NAME_REFERENCES,
  example: {
    wrong: `organisatie NCG

actie 5: Brief opstellen
  organisaties: NCG, Regoi`,
    right: `organisatie NCG
organisatie Regio

actie 5: Brief opstellen
  organisaties: NCG, Regio`,
  },
  manual: `Waar een organisatie hoort (achter \`organisaties:\`, \`organisatie:\`, \`onderdeel van:\`) staat een naam die nergens is
beschreven. Beschrijf haar met \`organisatie NCG: Nationaal Coördinator Groningen\`. Wat tussen haakjes achter een naam
staat, mag een opmerking zijn: alleen wat op een organisatie lijkt, zoals \`Anja Woortman (OBG)\`, wordt gemeld, één keer per
bestand en als mededeling. De fractie achter een indiener of vragensteller hoeft u niet te beschrijven.`,
  onceKeys: (reference, lookup) => unknownBehindNames(reference, lookup).map(({ word }) => onceKey(word)),
  *check(reference, { lookup, once }) {
    for (const name of unknownOrganisations(reference, lookup)) {
      yield {
        span: name,
        message: messages.rules['organisatie-onbekend'](name.text, false),
        fixes: ({ ref, scope }) => fixesFor(ref, name, scope),
      };
    }
    for (const { word, person } of unknownBehindNames(reference, lookup)) {
      if (!once(onceKey(word))) continue;
      yield {
        span: word,
        severity: 'information',
        message: messages.rules['organisatie-onbekend'](word.text, true),
        fixes: ({ ref, scope }) => [
          ...fixesFor(ref, word, scope),
          ...(person === undefined ? [] : [withOrganisation(ref, person, word)]),
        ],
      };
    }
  },
});

/** The names in a list of organisations that nothing declares; a name with an organisation in brackets is somebody of it. */
function unknownOrganisations(reference: Reference, lookup: Lookup): Word[] {
  if (reference.kind !== 'organisations') return [];
  return reference
    .parties(lookup)
    .flatMap(({ kind, name }) => ((kind === 'unknown' || kind === 'member') && name !== undefined ? [name] : []));
}

interface BehindName {
  readonly word: Word;
  /** The person before it, unless he or she is known. */
  readonly person: Word | undefined;
}

/** The text in brackets behind somebody in a list of people that reads as an organisation that nothing declares. */
function unknownBehindNames(reference: Reference, lookup: Lookup): BehindName[] {
  // A party needs no entry: it does nothing on the list.
  if (reference.kind !== 'people' || reference.isOfParties) return [];
  return reference
    .parties(lookup)
    .flatMap(({ kind, name, unknownOrganisation: word }) =>
      word !== undefined && name !== undefined && (kind === 'unknown' || kind === 'member')
        ? [{ word, person: kind === 'unknown' ? name : undefined }]
        : [],
    );
}

const organisationsToDeclare = (reference: Reference, lookup: Lookup) => [
  ...unknownOrganisations(reference, lookup),
  ...unknownBehindNames(reference, lookup).map(({ word }) => word),
];

function fixesFor(ref: EntryRef, name: Word, scope: WorkspaceScope): Fix[] {
  const all = declareAllFix('organisatie', scope, organisationsToDeclare);
  const fixes = unknownNameFixes(ref, name, scope, 'organisatie', ['organisatie', 'gremium']);
  return all === undefined ? fixes : [...fixes, all];
}

/** The person with the organisation that was typed, which is declared as well. */
function withOrganisation({ file }: EntryRef, { text: name }: Word, { text: organisation }: Word): Fix {
  return {
    title: messages.fixes.declareWith(name, organisation),
    edits: declareNames(file, [
      { kind: 'organisatie', name: organisation },
      { kind: 'persoon', name, organisation },
    ]),
  };
}

function onceKey({ text }: Word): string {
  return `organisatie ${foldName(text)}`;
}
