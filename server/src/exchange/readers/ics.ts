/**
 * A calendar (iCalendar, RFC 5545): its tasks and events as a table, one a row. What a program keeps for itself (stamps, alarms, colours) is
 * no part of it; times stay in their own zone.
 */

import { addDays, dayOf, formatIso } from '../../model/time/calendar.ts';
import type { GivenCell, GivenDocument, GivenNotice } from '../given.ts';
import { type Guard, Refusal } from './guard.ts';
import { TableBuilder } from './tableBuilder.ts';
import { plainText } from './textBuilder.ts';

interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly Property[];
}

/** @param text with `\n` at the ends of lines. */
export async function readIcs(text: string, told: readonly GivenNotice[], guard: Guard): Promise<GivenDocument> {
  await guard.pause(0);
  const { components, name } = componentsOf(text, guard);
  const uids = new Set(components.filter((one) => one.name === 'VTODO').map(uidOf));
  // We write what is open twice, as a task and as a day.
  const isTwice = (uid: string) => uid.startsWith('dag-') && uids.has(uid.replace(/^dag-/u, 'taak-'));
  const wanted = components.filter((one) => one.name !== 'VEVENT' || !isTwice(uidOf(one)));
  const rows = wanted.map((component) => ({ component, cells: cellsOf(component) }));
  const used = COLUMNS.filter((column) => rows.some(({ cells }) => cells.has(column)));
  const builder = new TableBuilder(guard);
  if (rows.length > 0)
    builder.add({ line: 1, cells: used.map((header) => ({ text: plainText(header) })), isHeader: true });
  for (const { component, cells } of rows) {
    builder.add({ line: component.line, cells: used.map((column) => cells.get(column) ?? { text: plainText('') }) });
  }
  const notices = [...told];
  return {
    format: 'ics',
    ...(name === undefined ? {} : { title: name }),
    blocks: [builder.built({}, 0, notices)],
    notices,
  };
}

/** In the order in which they stand, by the words of the language. */
const COLUMNS = [
  ...['Kenmerk', 'Wat', 'Status', 'Eigenaar', 'Van', 'Deadline', 'Gereed op', 'Plaats', 'Toelichting', 'Opmerking'],
  ...['Categorie', 'Herhaling', 'Voortgang', 'Bijlage'],
];

function uidOf({ properties }: Component): string {
  return properties.find(({ name }) => name === 'UID')?.value ?? '';
}

/** What the statuses of the format mean. That something is still to be done is no status of a list. */
const STATUSES: Readonly<Record<string, string>> = {
  COMPLETED: 'gereed',
  'IN-PROCESS': 'in uitvoering',
  CANCELLED: 'vervallen',
  'NEEDS-ACTION': '',
};

function cellsOf({ name, properties }: Component): Map<string, GivenCell> {
  const cells = new Map<string, GivenCell>();
  const add = (column: string, made: GivenCell) => {
    const words = made.text.pieces[0]?.text ?? '';
    if (words === '') return;
    const before = cells.get(column)?.text.pieces[0]?.text;
    cells.set(column, before === undefined ? made : { text: plainText(`${before}\n${words}`) });
  };
  const words = (column: string, text: string) => add(column, { text: plainText(text) });
  for (const property of properties) {
    const { value } = property;
    switch (property.name) {
      case 'UID':
        // Those of ours hang on the register, and say nothing.
        if (!value.endsWith('@duo-register')) words('Kenmerk', value);
        break;
      case 'SUMMARY':
        words('Wat', textOf(value));
        break;
      case 'STATUS':
        words('Status', STATUSES[value.toUpperCase()] ?? textOf(value));
        break;
      case 'DUE':
        add('Deadline', momentOf(property, 0));
        break;
      case 'DTSTART':
        add(name === 'VTODO' ? 'Van' : hasEnd(properties) ? 'Van' : 'Deadline', momentOf(property, 0));
        break;
      case 'DTEND':
        // The end of whole days is the first day that is no more part of it.
        add('Deadline', momentOf(property, isWholeDay(property) ? -1 : 0));
        break;
      case 'COMPLETED':
        add('Gereed op', momentOf(property, 0));
        break;
      case 'ATTENDEE':
      case 'ORGANIZER':
        words('Eigenaar', personOf(property));
        break;
      case 'LOCATION':
        words('Plaats', textOf(value));
        break;
      case 'DESCRIPTION':
        words('Toelichting', textOf(value));
        break;
      case 'COMMENT':
      case 'CONTACT':
      case 'URL':
        words('Opmerking', textOf(value));
        break;
      case 'CATEGORIES':
        words(
          'Categorie',
          value
            .split(/(?<!\\),/u)
            .map(textOf)
            .join(', '),
        );
        break;
      case 'RRULE':
        words('Herhaling', value);
        break;
      case 'PERCENT-COMPLETE':
        words('Voortgang', `${value}%`);
        break;
      case 'ATTACH':
        if (property.parameters.get('VALUE') !== 'BINARY') words('Bijlage', value);
    }
  }
  const lasting = properties.find((one) => one.name === 'DURATION');
  if (lasting !== undefined && !properties.some((one) => one.name === 'DTEND' || one.name === 'DUE')) {
    const [days, start] = [wholeDays(lasting), wholeDay(properties)];
    if (days === undefined || start === undefined) words('Opmerking', `duurt ${spoken(lasting.value)}`);
    // Of an event the end is the first day that is no more part of it, as that of `DTEND`; a task is due on that day.
    else add('Deadline', momentOf(start, name === 'VTODO' ? days : days - 1));
  }
  const [from, until] = ['Van', 'Deadline'].map((column) => cells.get(column)?.text.pieces[0]?.text);
  // A day that begins and ends on itself is that day; the hour at which something begins is said nowhere else.
  if (from !== undefined && until?.startsWith(from) === true) cells.delete('Van');
  return cells;
}

function hasEnd(properties: readonly Property[]): boolean {
  if (properties.some(({ name }) => name === 'DTEND')) return true;
  const lasting = properties.find(({ name }) => name === 'DURATION');
  return lasting !== undefined && wholeDays(lasting) !== undefined && wholeDay(properties) !== undefined;
}

/** Where it begins, when that is a whole day. */
function wholeDay(properties: readonly Property[]): Property | undefined {
  return properties.find((one) => one.name === 'DTSTART' && isWholeDay(one));
}

/** How many days something lasts (RFC 5545, 3.3.6); undefined when it is no number of whole days or weeks. */
function wholeDays({ value }: Property): number | undefined {
  const [, weeks, days] = /^\+?P(?:(\d{1,3})W|(\d{1,4})D)$/u.exec(value) ?? [];
  const all = weeks === undefined ? days && Number(days) : 7 * Number(weeks);
  return typeof all === 'number' && all > 0 ? all : undefined;
}

/** A duration in words; what is none as it is. */
function spoken(value: string): string {
  const found = /^\+?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?)$/u.exec(value)?.slice(1);
  const parts = [
    ['week', 'weken'],
    ['dag', 'dagen'],
    ['uur', 'uur'],
    ['minuut', 'minuten'],
  ].flatMap(([one, more], at) => {
    const count = Number(found?.[at] ?? 0);
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  return parts.length === 0 ? value : parts.join(' ');
}

function isWholeDay({ parameters, value }: Property): boolean {
  return parameters.get('VALUE') === 'DATE' || /^\d{8}$/u.test(value);
}

/** A day as a day; a moment with its time in words, and a day too unless its zone may make it another one. */
function momentOf({ value }: Property, days: number): GivenCell {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/u.exec(value);
  const day = found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (found === null || day === undefined) return { text: plainText(textOf(value)) };
  const iso = formatIso(addDays(day, days));
  const [, , , , hour, minute, zone] = found;
  if (hour === undefined) return { text: plainText(iso), day: iso };
  const text = plainText(`${iso} ${hour}:${minute}${zone === 'Z' ? ' UTC' : ''}`);
  return zone === 'Z' && Number(hour) >= 22 ? { text } : { text, day: iso };
}

function personOf({ parameters, value }: Property): string {
  return parameters.get('CN') ?? value.replace(/^mailto:/iu, '');
}

function textOf(value: string): string {
  return value.replaceAll(/\\([\\;,Nn])/gu, (_, sign) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
}

const WANTED: ReadonlySet<string> = new Set(['VTODO', 'VEVENT', 'VJOURNAL']);

function componentsOf(text: string, guard: Guard) {
  const components: Component[] = [];
  const open: { readonly name: string; readonly line: number; readonly properties: Property[] }[] = [];
  let name: string | undefined;
  for (const { content, line } of unfolded(text)) {
    const property = propertyOf(content);
    if (property === undefined) continue;
    if (property.name === 'BEGIN') {
      guard.depth(open.length);
      open.push({ name: property.value.toUpperCase(), line, properties: [] });
    } else if (property.name === 'END') {
      const ended = open.pop();
      if (ended !== undefined && WANTED.has(ended.name)) components.push(ended);
    } else if (property.name === 'X-WR-CALNAME') name ??= textOf(property.value);
    else open.at(-1)?.properties.push(property);
  }
  // A file that was cut off still gives what was whole, and the last one as far as it goes.
  components.push(...open.filter((one) => WANTED.has(one.name)));
  if (components.length === 0) throw new Refusal('empty');
  return { components, name };
}

/** The lines, each with those that go on behind a space. */
function* unfolded(text: string): Generator<{ readonly content: string; readonly line: number }> {
  let parts: string[] = [];
  let begun = 1;
  let line = 0;
  for (const one of text.split('\n')) {
    line++;
    if ((one.startsWith(' ') || one.startsWith('\t')) && parts.length > 0) parts.push(one.slice(1));
    else {
      if (parts.length > 0) yield { content: parts.join(''), line: begun };
      parts = [one];
      begun = line;
    }
  }
  if (parts.length > 0) yield { content: parts.join(''), line: begun };
}

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();

/** A name, parameters (whose values may stand in quotation marks), and a value; undefined for what is none. */
function propertyOf(content: string): Property | undefined {
  const parts: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < content.length; at++) {
    const sign = content[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ';' || sign === ':')) {
      parts.push(content.slice(from, at));
      from = at + 1;
      if (sign === ':') return propertyFrom(parts, content.slice(from));
    }
  }
  return undefined;
}

function propertyFrom([name = '', ...told]: readonly string[], value: string): Property {
  const parameters: ReadonlyMap<string, string> =
    told.length === 0
      ? NO_PARAMETERS
      : new Map(
          told.map((one) => {
            const at = one.indexOf('=');
            return [one.slice(0, at).toUpperCase(), one.slice(at + 1).replace(/^"(.*)"$/u, '$1')] as const;
          }),
        );
  return { name: name.trim().toUpperCase(), parameters, value };
}
