/** What differs between two versions of a register, as `duo diff` prints it. `docs/diff.schema.json` says what the JSON is. */
import { type Detail, differenceRows, type Row } from '../compare/differenceRows.ts';
import type { ValueChange } from '../compare/entryDifference.ts';
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
  const rows = differenceRows(difference).map(({ head, details }) => [style.head(head), ...details.map(style.detail)]);
  const counts = ['added', 'removed', 'changed'].map(
    (change) => difference.entries.filter((entry) => entry.change === change).length,
  ) as [number, number, number];
  const last = difference.isLayoutOnly ? [] : [style.last(messages.comparing.summary(...counts))];
  return [...rows.flat(), ...last].map((line) => `${line}\n`).join('');
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
