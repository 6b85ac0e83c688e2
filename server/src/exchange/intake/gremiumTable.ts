/** A table of gremia, with who sits in them and how often they meet, as entries. */
import { documentWords } from '../../messages/document.ts';
import { LEVELS } from '../../syntax/vocabulary.ts';
import type { Bits } from '../bits.ts';
import { linesOf, oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { addField, type DraftEntry, newEntry } from './draft.ts';
import type { GridRow } from './grid.ts';
import { isFieldOf } from './kinds.ts';
import type { TableOptions } from './mapped.ts';
import { headerKey } from './roles.ts';

const ROLES: ReadonlySet<string> = new Set(['voorzitter', 'secretaris', 'secretariaat']);

export function* readGremia(
  rows: readonly GridRow[],
  { table, mapping, path }: TableOptions & { readonly table: number },
  into: Collector,
): Bits<void> {
  const level = levelOf(path.at(-1) ?? '');
  const nameAt = Math.max(
    0,
    mapping.columns.findIndex(({ header }) => headerKey(header) === 'gremium'),
  );
  for (const row of rows.slice((mapping.headerAt ?? -1) + 1)) {
    if (row.isEmpty) continue;
    yield;
    const origin = { table, line: row.given.line };
    const shown = oneLine(row.cells[nameAt]?.text ?? '');
    const named = /^(.+) \(([^()]{1,30})\)$/u.exec(shown);
    const entry = newEntry('gremium', named?.[2] ?? (shown === '' ? '?' : shown), named?.[1] ?? '', origin);
    if (level !== undefined) addField(entry, 'niveau', level);
    if (shown === '') into.doubt(entry, 'noTitle', [], origin);
    const wider: { readonly name: string; readonly members: string }[] = [];
    for (const [at, { header, role }] of mapping.columns.entries()) {
      const text = row.cells[at]?.text ?? '';
      if (at === nameAt || text === '') continue;
      const key = headerKey(header);
      if (role.is === 'path') {
        into.tell('section', [oneLine(text)], origin);
        const own = levelOf(text.split(' › ').at(-1)!);
        if (own !== undefined && level === undefined) addField(entry, 'niveau', own);
      } else if (/deelnemers$|^leden$/u.test(key)) wider.push(...members(entry, text, into));
      else if (key === 'frequentie') frequency(entry, text);
      else if (role.is === 'field' && isFieldOf('gremium', role.name)) addField(entry, role.name, text);
      else addField(entry, 'toelichting', header === '' ? text : `${header}: ${text}`);
    }
    into.add(entry);
    for (const one of wider) {
      const extension = newEntry('gremium', one.name, '', origin);
      addField(extension, 'uitbreiding van', entry.identity ?? '');
      addField(extension, 'leden', one.members);
      into.add(extension);
    }
  }
}

/** `lokaal` of `Lokaal niveau`; undefined when the words above the table name no level. */
function levelOf(heading: string): string | undefined {
  const known = Object.entries(documentWords.levels).find(([, shown]) => headerKey(shown) === headerKey(heading))?.[0];
  return (LEVELS as readonly string[]).includes(known ?? '') ? known : undefined;
}

/** Each line somebody, with roles in brackets behind the name, as our own lists have them. */
function members(
  entry: DraftEntry,
  text: string,
  into: Collector,
): { readonly name: string; readonly members: string }[] {
  const extensions: { name: string; members: string }[] = [];
  for (const line of linesOf(text)) {
    const advisers = /^adviseurs:(.+)$/iu.exec(line);
    if (advisers !== null) {
      addField(entry, 'adviseurs', advisers[1]!.trim());
      into.tell('derived', [line.slice(0, line.indexOf(':'))], entry.origin);
      continue;
    }
    // Who comes to it in its wider form stands at that one.
    const wider = /^(.{1,40}): aangevuld met (.+)$/u.exec(line);
    if (wider !== null) {
      extensions.push({ name: wider[1]!, members: wider[2]! });
      into.tell('derived', [': aangevuld met'], entry.origin);
      continue;
    }
    const open = line.endsWith(')') ? line.lastIndexOf('(') : -1;
    const [name, roles] = open > 0 ? [line.slice(0, open).trim(), line.slice(open + 1, -1)] : [];
    const held = roles?.split(',').map((role) => role.trim().toLowerCase()) ?? [];
    if (name !== undefined && held.length > 0 && held.every((role) => ROLES.has(role))) {
      for (const role of held) addField(entry, role, name);
      into.tell('derived', [roles!], entry.origin);
    } else addField(entry, 'leden', line.replace(/^[-•*]\s+/u, ''));
  }
  return extensions;
}

function frequency(entry: DraftEntry, text: string): void {
  const [, often = '', before] = /^(.*?)(?:,\s*)?voorafgaand aan (.+)$/su.exec(text) ?? [];
  if (before === undefined) {
    addField(entry, 'frequentie', text);
    return;
  }
  addField(entry, 'frequentie', often.trim());
  addField(entry, 'voorafgaand aan', before);
}
