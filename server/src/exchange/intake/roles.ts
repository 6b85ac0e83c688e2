/**
 * What a column of somebody else's table holds, in words of the register: the number, the title, a heading, a field. By its header
 * alone; what the cells say is looked at in `mapping.ts`.
 */

import {
  ENTRIES,
  type EntryKind,
  fieldNameOf,
  fieldSpellings,
  foldWord,
  NUMBERED_KINDS,
} from '../../syntax/vocabulary.ts';
import { misspelt } from '../../text/editDistance.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { headerOf } from '../columns.ts';
import { LAYOUTS } from '../layouts.ts';
import {
  DEADLINE_OF,
  DONE,
  DONE_ON,
  FIELD_WORDS,
  NO_TYPING_ERROR,
  NUMBER_OF,
  OF_BODY,
  STATUS_OF,
  TITLE_OF,
  TO_BE_DONE,
  WHO_OF,
  WORDS,
} from './headerWords.ts';

/**
 * `number`, `title` and `kind` of an entry · `lettered` a title behind a letter, `a. Format uitzetten` · `path` headings with ` › ` between them ·
 * `above` and `nearest` one heading, the outer and the inner · `lastDay` and `late` what the program reckons itself · `done` a tick ·
 * `whoWhen` who and when in one cell · `field` of the language, by its name in an action where it has one there · `own` a field of the register's own · `remark` goes to the
 * remarks, behind its header · `nothing` is only told.
 */
export type Role =
  | {
      readonly is:
        | 'number'
        | 'title'
        | 'lettered'
        | 'kind'
        | 'path'
        | 'above'
        | 'nearest'
        | 'lastDay'
        | 'late'
        | 'done'
        | 'whoWhen'
        | 'remark'
        | 'nothing';
    }
  | { readonly is: 'field' | 'own'; readonly name: string };

export const REMARK: Role = { is: 'remark' };
const WHO_WHEN: Role = { is: 'whoWhen' };
const TITLE: Role = { is: 'title' };

/** A header as it is compared: lower case, without signs, `Nr.` as `nr`, `Actie/afspraak` as `actie afspraak`. */
export function headerKey(text: string): string {
  return foldWord(
    text
      .normalize('NFC')
      .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
      .replace(/#/gu, ' nr ')
      .replace(/[^\p{L}\p{N}\s]/gu, ' '),
  ).trim();
}

/** What a header can mean: the role, whether it was read past a typing error, and the gremium that stands in it (`Accounthouder DUO`). */
export interface Meaning {
  readonly role: Role;
  readonly isMistyped?: boolean;
  readonly gremium?: string;
}

/** What the columns of our own layouts are called, `{gremium}` as a group; the key says what stands in it. */
const OWN_HEADERS: readonly { readonly pattern: RegExp; readonly key: string }[] = LAYOUTS.flatMap((layout) =>
  layout.of === 'entries'
    ? layout.parts.flatMap(({ columns }) =>
        columns.flatMap(({ key, header }) => {
          const text = header ?? headerOf(key) ?? key;
          if (!text.includes('{gremium}')) return [];
          return [
            {
              key,
              pattern: new RegExp(`^${headerKey(text.replace('{gremium}', 'xgx')).replace('xgx', '(.+)')}$`, 'u'),
            },
          ];
        }),
      )
    : [],
);

/** The headers of each list of ours, in their order. */
const OWN_LISTS: readonly (readonly RegExp[])[] = LAYOUTS.flatMap((layout) =>
  layout.of === 'entries'
    ? layout.parts.map(({ columns }) =>
        columns.map(({ key, header }) => {
          const text = headerKey(
            (header ?? headerOf(key) ?? key).replace('{gremium}', 'xgx').replace('in xgx', 'inxgx'),
          );
          return new RegExp(`^${text.replace('inxgx', '(?:in .+)?').replace(' xgx', '(?: .+)?')}$`, 'u');
        }),
      )
    : [],
);

/** True of the headers of a list that we made: those of one of our layouts, without those that were empty, maybe behind `Onder`. */
export function isOurs(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey).filter((key, at) => !(at === 0 && key === 'onder') && key !== 'te laat');
  if (keys.length < 4) return false;
  return OWN_LISTS.some((patterns) => {
    let from = 0;
    return keys.every((key) => {
      const at = patterns.findIndex((pattern, place) => place >= from && pattern.test(key));
      from = at + 1;
      return at !== -1;
    });
  });
}

/** The kinds whose fields a header may be, the likeliest first. */
const KINDS: readonly EntryKind[] = [...NUMBERED_KINDS, 'gremium', 'vergadering'];
const SPELLINGS: readonly string[] = [
  ...new Set([
    ...Object.keys(WORDS).filter((word) => word.length > 4),
    ...Object.keys(FIELD_WORDS),
    ...NUMBERED_KINDS.flatMap(fieldSpellings),
  ]),
];

/** More words than this are a text and no header. */
const MOST_WORDS = 9;

/** The meaning of a header for a table of entries of a kind; undefined when it is none that we know. */
export function meaningOf(header: string, kind: EntryKind): Meaning | undefined {
  const text = header.replace(/\s+/gu, ' ').trim();
  if (text === '' || text.split(' ').length > MOST_WORDS) return undefined;
  const key = headerKey(text);
  for (const { pattern, key: column } of OWN_HEADERS) {
    const gremium = pattern.exec(key)?.[1];
    // `accounthouder van de actie` names no gremium.
    const typed = text.split(' ').find((word) => gremium !== undefined && headerKey(word) === gremium.split(' ')[0]);
    if (gremium !== undefined && typed !== undefined && !/^(?:van|voor|aan|de|het|een|door|op|bij)\b/u.test(gremium)) {
      const from = text.indexOf(typed);
      return { role: { is: 'field', name: column }, gremium: withoutAtEnd(text.slice(from), '?!.:') };
    }
  }
  // `Indiener(s)`.
  const plural = text.replace(/(?<=\p{Ll})\((s|n|en)\)/gu, '$1');
  const exact =
    exactly(key, kind) ??
    (plural === text ? undefined : exactly(headerKey(plural), kind)) ??
    (isWhoWhen(text, kind) ? WHO_WHEN : isTitleAndWho(text, kind) ? TITLE : inParts(text, kind));
  if (exact !== undefined) return { role: exact };
  // `Actiehouder 1`.
  const counted = /^(\p{L}[\p{L} ]+) [12]$/u.exec(key)?.[1];
  const who = counted === undefined ? undefined : exactly(counted, kind);
  if (who?.is === 'field' && who.name === 'eigenaar') return { role: who };
  const near = NO_TYPING_ERROR.test(key) ? undefined : misspelt(key, SPELLINGS);
  const role = near === undefined ? undefined : exactly(near, kind);
  return role === undefined ? undefined : { role, isMistyped: true };
}

/** `Eigenaar (trekker)` by its first part that means something, when no other part means something else. */
function inParts(text: string, kind: EntryKind): Role | undefined {
  // `Herinnering aan/uit` says nothing of where an action came from.
  const words = text.split(/[()/,]| (?:en|&|of) /u).map(headerKey);
  const parts = words.map((part) => (part === 'uit' ? undefined : exactly(part, kind)));
  const known = parts.filter((role) => role !== undefined);
  const [first] = known;
  // `Status/opmerkingen`: how it is, and what is said of it.
  const names = new Set(known.map((role) => ('name' in role ? role.name : role.is)));
  const isStanding = names.has('status') || names.has('voortgang');
  if (isStanding && names.size > 1 && [...names].every((name) => STANDING.has(name)) && known.length === parts.length)
    return { is: 'field', name: 'voortgang' };
  return first !== undefined && known.every((role) => sameRole(role, first)) ? first : undefined;
}

/** `Actie (wie)`, `Wat en door wie`: what is to be done and somebody, and no more. */
export function isTitleAndWho(text: string, kind: EntryKind): boolean {
  const parts = text.split(/[()/,+&]| en /u).filter((part) => headerKey(part) !== '');
  const said = parts.map((part) => exactly(headerKey(part), kind));
  const isWho = (role: Role | undefined) => role?.is === 'field' && role.name === 'eigenaar';
  return parts.length === 2 && said.some((role) => role?.is === 'title') && said.some(isWho);
}

/** `Wie/wanneer`, `Actiehouder en datum`, `Eigenaar (deadline)`: somebody and a day, and no more. */
function isWhoWhen(text: string, kind: EntryKind): boolean {
  const bySigns = text.split(/[()/,+&;|]|-| en /u).filter((part) => headerKey(part) !== '');
  const parts = bySigns.length === 1 ? text.split(' ') : bySigns;
  if (parts.length !== 2) return false;
  const said = parts.map((part) => {
    const role = exactly(headerKey(part), kind);
    // `Voltooid door` says who did it.
    if ((role?.is === 'done' && bySigns.length > 1) || headerKey(part) === 'voor') return 'when';
    if (role?.is !== 'field') return undefined;
    return role.name === 'eigenaar' ? 'who' : WHENS.has(role.name) ? 'when' : undefined;
  });
  return said.includes('who') && said.includes('when');
}

const WHENS: ReadonlySet<string> = new Set(['deadline', 'datum', 'gereed op']);

const STANDING: ReadonlySet<string> = new Set(['status', 'voortgang', 'opmerking', 'toelichting', 'done']);

/** Headers that are questions, in as many words as one likes. */
const ASKED: readonly { readonly pattern: RegExp; readonly role: Role }[] = [
  { pattern: /^wat (?:moet|moeten|gaan|doen|spreken|is afgesproken|is er afgesproken)\b/u, role: TITLE },
  {
    pattern: /^(?:door )?wie (?:gaat|doet|pakt|neemt|zorgt|voert|regelt|is verantwoordelijk)\b/u,
    role: { is: 'field', name: 'eigenaar' },
  },
  { pattern: /^(?:voor |tegen )?wanneer (?:moet|is|klaar|af)\b/u, role: { is: 'field', name: 'deadline' } },
  { pattern: /^(?:hoe staat het|hoe ver)\b/u, role: { is: 'field', name: 'voortgang' } },
];

/** `B/A`, `Besluit (B) / Actie (A)`. */
const KIND_LETTERS = /^(?:[abti](?: of)? ){1,3}[abti]$|^(?:(?:besluit|actie|toezegging|informatie) [abti] ?){2,3}$/u;

const STAND = /^(?:stand v(?:an|d| d)? ?z(?:aken)?|s v z|svz|stavaza|laatste stand)$/u;

/** `Stand van zaken`, `SvZ`, `Laatste stand`: how it is, which is a status where it says one. */
export function isStand(header: string): boolean {
  return STAND.test(headerKey(header));
}

function exactly(typed: string, kind: EntryKind): Role | undefined {
  const key = isStand(typed) ? 'stand van zaken' : typed;
  if (key === '') return undefined;
  if (Object.hasOwn(WORDS, key)) return { is: WORDS[key]! };
  if (Object.hasOwn(FIELD_WORDS, key)) return { is: 'field', name: FIELD_WORDS[key]! };
  if (kind !== 'gremium' && ['onderwerp', 'onderwerpen'].includes(key)) return { is: 'nearest' };
  if (KIND_LETTERS.test(key)) return { is: 'kind' };
  for (const one of [kind, ...KINDS]) {
    const name = fieldNameOf(one, key);
    if (name !== undefined && name !== 'mag openbaar') return { is: 'field', name: inAction(name, one) };
  }
  const asked = ASKED.find(({ pattern }) => pattern.test(key));
  if (asked !== undefined) return asked.role;
  if (STATUS_OF.test(key)) return { is: 'field', name: 'status' };
  if (WHO_OF.test(key)) return { is: 'field', name: 'eigenaar' };
  if (DONE_ON.test(key)) return { is: 'field', name: 'gereed op' };
  if (DONE.test(key)) return { is: 'done' };
  if (DEADLINE_OF.test(key)) return { is: 'field', name: 'deadline' };
  if (TITLE_OF.test(key) || TO_BE_DONE.test(key) || OF_BODY.test(key)) return { is: 'title' };
  return NUMBER_OF.test(key) ? { is: 'number' } : undefined;
}

/** Who has to do it is `eigenaar` in all kinds here; what it is called in each is looked up when it is written. */
function inAction(name: string, kind: EntryKind): string {
  const isOwner =
    (kind === 'toezegging' && name === 'gedaan door') || (kind === 'motie' && name === 'portefeuillehouder');
  return isOwner ? 'eigenaar' : name;
}

function sameRole(one: Role, other: Role): boolean {
  return one.is === other.is && ('name' in one ? one.name : '') === ('name' in other ? other.name : '');
}

/** The role that somebody names behind `--map`: a field, `nr`, `titel`, `kop`, `opmerking`, `niets` or a name of one's own. */
export function roleNamed(typed: string, kind: EntryKind): Role | undefined {
  const key = headerKey(typed);
  if (['', 'niets', 'geen', 'nothing'].includes(key)) return { is: 'nothing' };
  if (key === 'titel' || key === 'wat') return { is: 'title' };
  if (key === 'kop') return { is: 'above' };
  if (isWhoWhen(typed, kind)) return WHO_WHEN;
  const isField = Object.hasOwn(ENTRIES[kind].fields, key);
  const role = isField ? ({ is: 'field', name: inAction(key, kind) } as const) : exactly(key, kind);
  if (role !== undefined) return role;
  return isOwnName(typed) ? { is: 'own', name: foldWord(typed) } : undefined;
}

const KEYWORDS: ReadonlySet<string> = new Set(Object.keys(ENTRIES));

/** True of a name that a field of the register's own may have: at most three words, and none that the language has a use for. */
export function isOwnName(typed: string): boolean {
  const name = foldWord(typed);
  if (!/^\p{L}[\p{L}\p{N}]*(?:[ .-][\p{L}\p{N}]+){0,2}$/u.test(name) || name.length > 40) return false;
  const [first = ''] = name.split(/[ .-]/u);
  return (
    !KEYWORDS.has(name) &&
    !KEYWORDS.has(first) &&
    !['actiepunt', 'besluitpunt'].includes(first) &&
    KINDS.every((kind) => fieldNameOf(kind, name) === undefined)
  );
}
