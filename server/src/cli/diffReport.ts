/** What differs between two versions of a register, as `duo diff` prints it. `docs/diff.schema.json` says what the JSON is. */
import type { EntryDifference, EntryName, LineChanges, ValueChange } from '../compare/entryDifference.ts';
import type { FileDifference } from '../compare/fileDifference.ts';
import { escaped } from '../exchange/writers/markdown.ts';
import { messages } from '../messages/index.ts';
import type { DiffFormat } from './compareOptions.ts';
import { printable } from './report.ts';

/** The version of the schema. What is added leaves it; what is taken away or means something else does not. */
const VERSION = 1;

/** The report, which ends with a line end; nothing in text where nothing differs. */
export function diffReport(
  difference: FileDifference | undefined,
  names: readonly [string, string],
  format: DiffFormat,
): string {
  if (format === 'json') return `${JSON.stringify(asJson(difference, names), undefined, 2)}\n`;
  if (difference === undefined) return '';
  const style = format === 'md' ? MARKDOWN : TEXT;
  const rows = rowsOf(difference).map(({ head, details }) => [style.head(head), ...details.map(style.detail)]);
  const counts = ['added', 'removed', 'changed'].map(
    (change) => difference.entries.filter((entry) => entry.change === change).length,
  ) as [number, number, number];
  const last = difference.isLayoutOnly ? [] : [style.last(messages.comparing.summary(...counts))];
  return [...rows.flat(), ...last].map((line) => `${line}\n`).join('');
}

/** What is said of one entry: its name with what happened to it, and a line for each change. */
interface Row {
  readonly head: { readonly name: string; readonly note: string };
  readonly details: readonly Detail[];
}

interface Detail {
  readonly label: string;
  readonly text: string;
}

interface Style {
  head(head: Row['head']): string;
  detail(detail: Detail): string;
  last(text: string): string;
}

const TEXT: Style = {
  head: ({ name, note }) => printable(note === '' ? name : `${name} – ${note}`),
  detail: ({ label, text }) => `  ${printable(`${label}: ${text}`)}`,
  last: (text) => text,
};

/** Lists, whose lines say nothing to Markdown that was not meant. */
const MARKDOWN: Style = {
  head: ({ name, note }) => `- **${inMarkdown(name)}**${note === '' ? '' : ` – ${inMarkdown(note)}`}`,
  detail: ({ label, text }) => `  - ${inMarkdown(label)}: ${inMarkdown(text)}`,
  last: (text) => `\n${inMarkdown(text)}`,
};

function inMarkdown(text: string): string {
  return escaped(printable(text));
}

function rowsOf({ outside, entries, isLayoutOnly }: FileDifference): Row[] {
  const text = messages.comparing;
  const rows = entries.map(rowOf);
  const around = lineDetails(text.comments, outside);
  if (around.length > 0) rows.unshift({ head: { name: text.outside, note: '' }, details: around });
  if (isLayoutOnly) rows.push({ head: { name: text.fileLayoutOnly, note: '' }, details: [] });
  return rows;
}

function rowOf(entry: EntryDifference): Row {
  const text = messages.comparing;
  const note = entry.change === 'changed' ? (entry.isLayoutOnly ? text.layoutOnly : '') : text[entry.change];
  const details = [
    ...(entry.change === 'changed'
      ? [
          ...valueDetails(text.keyword, entry.keyword),
          ...valueDetails(text.number, entry.identity),
          ...valueDetails(text.title, entry.title),
        ]
      : []),
    ...placeDetails(entry),
    ...entry.fields.flatMap(({ name, change }) =>
      'added' in change ? lineDetails(name, change) : valueDetails(name, change),
    ),
    ...lineDetails(text.comments, entry.comments),
    ...lineDetails(text.unread, entry.unread),
  ];
  return { head: { name: nameText(entry.name), note }, details };
}

function nameText({ kind, identity, title }: EntryName): string {
  const called = identity === '' ? kind : `${kind} ${identity}`;
  return title === '' ? called : `${called}: ${title}`;
}

function placeDetails({ change, moved }: EntryDifference): Detail[] {
  if (moved === undefined) return [];
  const text = messages.comparing;
  const below = (name: EntryName | undefined) => (name === undefined ? text.belowNone : text.below(nameText(name)));
  const where = change === 'changed' ? text.moved(below(moved.from), below(moved.to)) : below(moved.to ?? moved.from);
  return [{ label: text.place, text: where }];
}

function valueDetails(label: string, change: ValueChange | undefined): Detail[] {
  if (change === undefined) return [];
  const { from, to } = change;
  const shown = (value: string) => (value === '' ? messages.comparing.nothing : value);
  if (from === undefined) return [{ label, text: `+ ${shown(to ?? '')}` }];
  if (to === undefined) return [{ label, text: `- ${shown(from)}` }];
  return [{ label, text: `${shown(from)} → ${shown(to)}` }];
}

function lineDetails(label: string, { added, removed }: LineChanges): Detail[] {
  return [
    ...removed.map((line) => ({ label, text: `- ${line}` })),
    ...added.map((line) => ({ label, text: `+ ${line}` })),
  ];
}

function asJson(difference: FileDifference | undefined, [before, after]: readonly [string, string]): object {
  const { outside, entries = [], isLayoutOnly = false } = difference ?? {};
  return {
    format: 'duo-diff',
    version: VERSION,
    before,
    after,
    isSame: difference === undefined,
    isLayoutOnly,
    outside: outside ?? { added: [], removed: [] },
    entries: entries.map((entry) => ({
      change: entry.change,
      ...entry.name,
      was: { keyword: valueJson(entry.keyword), identity: valueJson(entry.identity), title: valueJson(entry.title) },
      moved: entry.moved === undefined ? null : { from: entry.moved.from ?? null, to: entry.moved.to ?? null },
      fields: entry.fields.map(({ name, change }) => ({
        name,
        ...('added' in change ? change : valueJson(change)),
      })),
      comments: entry.comments,
      unread: entry.unread,
      isLayoutOnly: entry.isLayoutOnly,
    })),
  };
}

function valueJson(change: ValueChange | undefined): object | null {
  return change === undefined ? null : { from: change.from ?? null, to: change.to ?? null };
}
