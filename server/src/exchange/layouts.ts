/**
 * Layouts: a name for a set of columns, with how the entries are grouped, in which order, and which of them. Plain data, so that
 * a register may have its own.
 */
import type { EntryRef } from '../model/index/fileIndex.ts';
import { layoutKey } from '../syntax/layoutWords.ts';
import type { Filter, Grouping, NumberedKind, Order } from '../syntax/vocabulary.ts';

/** A column, with what stands above it in the place of its own header. */
export interface LayoutColumn {
  readonly key: string;
  readonly header?: string;
}

/** A table of entries of some kinds. */
export interface ListPart {
  readonly kinds: readonly NumberedKind[];
  readonly columns: readonly LayoutColumn[];
  /** Stands above it where the layout has more than one; an empty one is left out then. */
  readonly heading?: string;
}

/** What an entry has to have to be in a list, in the words of the register; what is empty asks nothing. */
export interface Wanted {
  readonly statuses: readonly string[];
  readonly owners: readonly string[];
  readonly organisations: readonly string[];
  /** The letter, number, path or title of a heading. */
  readonly heading: string | undefined;
}

interface LayoutBase {
  /** Of one's own as typed. */
  readonly name: string;
  readonly title: string;
}

export interface ListLayout extends LayoutBase {
  readonly of: 'entries';
  readonly parts: readonly ListPart[];
  readonly grouping: Grouping;
  readonly order: Order;
  readonly only: Filter;
  /** Only of one owner, who has to be given. */
  readonly asksOwner?: boolean;
  /** Asked besides `only`. */
  readonly wanted?: Wanted;
  /** The entry that says it, of a layout of one's own. */
  readonly ref?: EntryRef;
}

/** What is made of one meeting. */
export type MeetingView = 'agenda' | 'annotated' | 'minutes';

/** What is made of meetings, or of the gremia, has no columns to choose. */
export interface FixedLayout extends LayoutBase {
  readonly of: MeetingView | 'gremia' | 'changes';
}

export type Layout = ListLayout | FixedLayout;

/** `nr`, or `wat: Besluit` for a column under another header. */
function columns(...texts: readonly string[]): LayoutColumn[] {
  return texts.map((text) => {
    const [key = '', header] = text.split(': ');
    return header === undefined ? { key } : { key, header };
  });
}

const ALL_WORK: readonly NumberedKind[] = ['actie', 'toezegging', 'motie', 'amendement'];
const WHOLE = { of: 'entries', grouping: 'kop', order: 'lijst', only: 'alles' } as const;
const FLAT = { ...WHOLE, grouping: 'geen' } as const;

export const LAYOUTS: readonly Layout[] = [
  {
    ...WHOLE,
    name: 'actielijst',
    title: 'Actielijst',
    parts: [
      {
        kinds: ['actie'],
        columns: columns(
          ...['nr', 'wat', 'status', 'organisaties: Betrokken organisaties', 'eigenaar: Accounthouder {gremium}'],
          ...['bespreken: Wanneer in {gremium}?', 'deadline: Wanneer uiterlijk afgerond?', 'uiterste dag'],
          ...['stappen: Acties', 'toelichting: Opdrachtbeschrijving op hoofdlijnen', 'opmerking'],
        ),
      },
    ],
  },
  {
    ...FLAT,
    name: 'randvoorwaarden',
    title: 'Randvoorwaarden',
    parts: [
      {
        kinds: ['actie'],
        columns: columns(
          ...['randvoorwaarde: Randvoorwaarde realisatie doelen', 'onderwerp: Onderwerpen', 'actie met letter'],
          ...['eigenaar: Accounthouder {gremium}', 'status: Uitvoeringsstatus', 'opdracht: Opdracht {gremium}'],
          ...['deadline', 'uiterste dag', 'planning: Planning', 'opmerking: Opmerking'],
          'werkgroep: Samenstelling werkgroep',
        ),
      },
    ],
  },
  {
    ...WHOLE,
    name: 'wie',
    title: 'Wie doet wat',
    parts: [{ kinds: ['actie'], columns: columns('nr', 'wat', 'status', 'eigenaar', 'werkgroep: Wie', 'opmerking') }],
  },
  {
    ...FLAT,
    name: 'besluitenlijst',
    title: 'Besluitenlijst',
    parts: [
      {
        kinds: ['besluit'],
        columns: columns('nr', 'wat: Besluit', 'datum', 'gremium', 'agendapunt', 'kenmerk', 'acties', 'toelichting'),
      },
    ],
  },
  {
    ...FLAT,
    name: 'toezeggingen',
    title: 'Toezeggingen en moties',
    parts: [
      {
        heading: 'Toezeggingen',
        kinds: ['toezegging'],
        columns: columns(
          ...['nr', 'wat: Toezegging', 'eigenaar: Gedaan door', 'gevraagd door: Gevraagd door', 'datum'],
          ...['deadline', 'uiterste dag', 'status', 'stand van zaken'],
        ),
      },
      {
        heading: 'Moties en amendementen',
        kinds: ['motie', 'amendement'],
        columns: columns(
          ...['nr', 'soort', 'wat: Onderwerp', 'indieners', 'partijen', 'datum', 'uitslag'],
          ...['eigenaar: Portefeuillehouder', 'deadline', 'uiterste dag', 'status', 'stand van zaken'],
        ),
      },
    ],
  },
  { of: 'agenda', name: 'agenda', title: 'Agenda' },
  { of: 'annotated', name: 'geannoteerde-agenda', title: 'Geannoteerde agenda' },
  { of: 'minutes', name: 'verslag', title: 'Verslag' },
  {
    ...FLAT,
    order: 'deadline',
    only: 'open',
    asksOwner: true,
    name: 'mijn-acties',
    title: 'Mijn acties',
    parts: [
      {
        kinds: ALL_WORK,
        columns: columns('nr', 'wat', 'blok: Onder', 'status', 'eigenaar', 'deadline', 'uiterste dag', 'toelichting'),
      },
    ],
  },
  {
    ...FLAT,
    order: 'deadline',
    only: 'te laat',
    name: 'te-laat',
    title: 'Te laat',
    parts: [
      {
        kinds: ALL_WORK,
        columns: columns('nr', 'wat', 'blok: Onder', 'status', 'eigenaar', 'deadline', 'uiterste dag'),
      },
    ],
  },
  { of: 'gremia', name: 'overlegstructuur', title: 'Overlegstructuur' },
  { of: 'changes', name: 'wijzigingen', title: 'Wijzigingen' },
];

/** True of a layout that is made of one meeting. */
export function isOfMeeting({ of }: Layout): boolean {
  return of === 'agenda' || of === 'annotated' || of === 'minutes';
}

/** The layout that every register has by a name, spaces and capitals whatever they are (`Mijn acties`); undefined when there is none. */
export function layoutNamed(name: string): Layout | undefined {
  const key = layoutKey(name);
  return LAYOUTS.find((layout) => layout.name === key);
}
