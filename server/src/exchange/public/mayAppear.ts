/**
 * What may appear in a version for the public: listed, so that what nobody thought of stays out. The rest is asked for field by field
 * (`--with`).
 */

import type { HiddenKind } from './hiddenSearch.ts';

/** Columns, and fields of a meeting, by their keys. */
const LISTED: ReadonlySet<string> = new Set([
  ...['nr', 'nr in vergadering', 'wat', 'actie met letter', 'soort', 'status', 'organisaties', 'eigenaar'],
  ...['bespreken', 'deadline', 'uiterste dag', 'planning', 'prioriteit', 'datum', 'gremium', 'blok', 'randvoorwaarde'],
  ...['onderwerp', 'agendapunt', 'acties', 'gevraagd door', 'gedaan door', 'indieners', 'indiener', 'partijen'],
  ...['uitslag', 'dictum', 'portefeuillehouder'],
  // Of gremia and meetings.
  ...['onderwerpen', 'deelnemers', 'frequentie', 'doel', 'tijd', 'voorzitter', 'aanwezig', 'afwezig', 'te gast'],
  ...['toehoorders', 'verslag'],
  // Facts.
  ...['peildatum', 'aantal', 'sinds'],
]);

/** What was noted at a point of an agenda. */
const NOTES = 'notities';
/** What is hidden in whatever text besides names, by what it is asked for with. */
const HIDDEN_KINDS: Readonly<Record<string, HiddenKind>> = {
  'e-mail': 'address',
  telefoonnummers: 'phone',
  adressen: 'home',
  bestanden: 'path',
};

/** The kinds that may stand in texts since they were asked for. */
export function allowedKinds(asked: ReadonlySet<string>): ReadonlySet<HiddenKind> {
  return new Set(Object.keys(HIDDEN_KINDS).flatMap((name) => (asked.has(name) ? [HIDDEN_KINDS[name]!] : [])));
}

/** Fields that are left out unless they are asked for. */
const ON_REQUEST: readonly string[] = [
  ...['toelichting', 'opmerking', 'opdracht', 'stappen', 'werkgroep', 'voortgang', 'afdoening', 'stand van zaken'],
  ...['historie', 'vraag', 'antwoord', 'kenmerk', 'uit', 'gereed op', 'na', 'zelfde als', 'plaats', 'stukken'],
];

/** All that can be asked for by name. */
export const CAN_BE_ASKED: readonly string[] = [...ON_REQUEST, NOTES, ...Object.keys(HIDDEN_KINDS)];

/** True of what may appear; what has no key may not. */
export function mayAppear(key: string | undefined, asked: ReadonlySet<string>): boolean {
  return key !== undefined && (LISTED.has(key) || asked.has(key));
}

/** Remarks in brackets and behind a semicolon, in the words of a day; marks of what was made unreadable stay. */
export function withoutRemarks(text: string): string {
  return text
    .replace(/\((?!\s*(?:10|2e?)\s*\))[^()]*\)/gu, '')
    .split('\n')
    .map((line) => line.split(';')[0]!.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}
