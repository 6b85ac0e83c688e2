/** All registers together: what somebody has everywhere, what waits for what, and when the gremia meet. Days are written `2021-03-24`. */
import type { ExportResult } from './export.ts';
import type { Request, WirePosition } from './method.ts';

/** What somebody has; null when a text changed meanwhile or it was stopped. */
export const PERSON_REQUEST: Request<PersonParams, PersonAnswer | null> = 'duo/persoon';
/** What waits for what; null when a text changed meanwhile or it was stopped. */
export const CONNECTIONS_REQUEST: Request<Record<string, never>, Connections | null> = 'duo/samenhang';
/** When the gremia meet; null when a text changed meanwhile or it was stopped. */
export const CALENDAR_REQUEST: Request<Record<string, never>, MeetingCalendar | null> = 'duo/vergaderingen';

/** A file of all registers together; null for parameters that are none, when a text changed meanwhile or it was stopped. */
export const ACROSS_FILE_REQUEST: Request<AcrossFileParams, ExportResult | null> = 'duo/overzichtBestand';

export interface AcrossFileParams {
  /** The name of a format: `docx`. */
  readonly format: string;
  /** What stands together of what is open; by gremium when left out. Of `week` all stands in one table, by deadline. */
  readonly group?: 'gremium' | 'eigenaar' | 'register' | 'week';
}

/** The parameters of `PERSON_REQUEST`: a name whose things are wanted, and the place of one; with neither only the names come back. */
export interface PersonParams {
  readonly name?: string;
  readonly uri?: string;
  readonly position?: WirePosition;
}

export interface PersonAnswer {
  /** The names of all persons and organisations that are declared or have a seat, in alphabetical order. */
  readonly names: readonly string[];
  /** The name at the place, as it is declared; null without a place, and where none stands. */
  readonly here: string | null;
  /** What the name has that was asked for; null without one. */
  readonly person: PersonOverview | null;
}

/** What a person or an organisation has in all registers. */
export interface PersonOverview {
  /** The name that it is declared by; as asked for when nothing declares it. */
  readonly name: string;
  /** What it is declared as; null when nothing declares it. */
  readonly kind: 'persoon' | 'organisatie' | 'gremium' | null;
  /** Others of the same full name who are of another organisation, by the names under which they are asked for: `Anja Bos (NCG)`. */
  readonly namesakes: readonly string[];
  /** Several entries describe the name and not each says of which organisation: they are counted as one. */
  readonly mayBeMore: boolean;
  /** What is open: late in front, then the earliest deadline. Of very much not all. */
  readonly items: readonly PersonItem[];
  /** The number of items that are left out. */
  readonly leftOut: number;
  readonly seats: readonly PersonSeat[];
}

/** Where something stands. */
export interface AcrossPlace {
  readonly uri: string;
  /** The line of its keyword, from 0. */
  readonly line: number;
}

export interface PersonItem extends AcrossPlace {
  /** `actie`, `toezegging`. */
  readonly kind: string;
  readonly number: string | null;
  readonly title: string | null;
  /** The title or code of its register; null of a file that says neither. */
  readonly register: string | null;
  /** The gremium of its register as typed. */
  readonly gremium: string | null;
  /** The fields that name the person: `eigenaar`, `werkgroep`. */
  readonly roles: readonly string[];
  /** The people of the organisation that is asked about who are named there. */
  readonly through: readonly string[];
  readonly deadline: string | null;
  readonly past: boolean;
}

export interface PersonSeat extends AcrossPlace {
  readonly gremium: string;
  /** `voorzitter`, `leden`. */
  readonly field: string;
  /** The seat as typed. */
  readonly text: string;
  /** False for a seat that is not held at the reference date. */
  readonly isNow: boolean;
}

/** What waits for what, what is the same, and which gremium goes to which. */
export interface Connections {
  readonly nodes: readonly ConnectionNode[];
  readonly links: readonly ConnectionLink[];
  /** The number of links that are left out of very many. */
  readonly leftOut: number;
}

export interface ConnectionNode extends AcrossPlace {
  /** `gremium`, or the kind of what has to be done. */
  readonly kind: string;
  readonly number: string | null;
  /** The title; the name of a gremium. */
  readonly title: string | null;
  readonly register: string | null;
  /** The gremium of its register by the name that it is declared with, as typed when nothing declares it; its own name of a gremium. */
  readonly gremium: string | null;
  readonly owners: readonly string[];
  readonly isOpen: boolean;
  readonly deadline: string | null;
  readonly past: boolean;
}

/**
 * A link between two nodes, by their places in `nodes`. What is first stands in `from`: of `na` what has to be ready first, of
 * `voorafgaand aan` who meets first, of `escalatie` who does not agree.
 */
export interface ConnectionLink {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
}

export const LINK_KINDS = ['na', 'zelfde als', 'escalatie', 'voorafgaand aan', 'uitbreiding van'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The meetings of all gremia in the order of their days. */
export interface MeetingCalendar {
  /** The day from which meetings are still to come. */
  readonly day: string;
  readonly meetings: readonly CalendarMeeting[];
  /** The number of meetings that are left out of very many: those that are furthest from that day. */
  readonly leftOut: number;
  /** The gremia of which no meeting is known and none can be expected. */
  readonly without: readonly string[];
  /** The public holidays from the first of the meetings to the last, in the order of their days. */
  readonly holidays: readonly NamedDay[];
}

export interface NamedDay {
  readonly day: string;
  readonly name: string;
}

export interface CalendarMeeting {
  readonly gremium: string;
  readonly day: string;
  /** The time as typed. */
  readonly time: string | null;
  /** `gehouden` up to the reference date, `gepland` after it, `verwacht` without an entry, by the frequency. */
  readonly state: 'gehouden' | 'gepland' | 'verwacht';
  /** Of what is expected: the holiday that the frequency leads to, which it is not held on; null for any other. */
  readonly avoids: NamedDay | null;
  /** The entry of the meeting; of what is expected that of the gremium. */
  readonly place: AcrossPlace;
  /** The other meetings of that day at which somebody of this one is expected too. */
  readonly clashes: readonly MeetingClash[];
}

export interface MeetingClash {
  readonly gremium: string;
  readonly people: readonly string[];
}
