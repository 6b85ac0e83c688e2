/** What a document says of itself above its list: for whom it is, on which day, how many. */
import { documentWords } from '../../messages/document.ts';
import { readDate } from '../../syntax/dates/read.ts';
import { LAYOUTS } from '../layouts.ts';
import { oneLine } from './cellText.ts';
import { filled, type GridRow } from './grid.ts';
import { isDateLabel, meetingField } from './meetingEntry.ts';
import { headerKey } from './roles.ts';

const { facts } = documentWords;

/** `gremium` and `day` go to the register · `told` is reckoned by the program. */
export type FactKind = 'gremium' | 'day' | 'told';

/** What a label of a fact means; undefined when it is none. */
export function factKind(label: string, value: string): FactKind | undefined {
  const key = headerKey(label);
  if (key === headerKey(facts.gremium)) return 'gremium';
  if (key === headerKey(facts.peildatum)) return readDate(value)?.year === undefined ? undefined : 'day';
  if ([facts.count, facts.part, facts.owner].some((one) => headerKey(one) === key)) return 'told';
  return undefined;
}

/** `Gremium: DUO` in its two parts; undefined of a text without a label of at most four words. */
export function labelled(text: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = /^([\p{L}][\p{L}. -]{1,40}?)\s*:\s+(\S[\s\S]*)$/u.exec(text.trim()) ?? [];
  return label === undefined || value === undefined || label.split(' ').length > 4 ? undefined : { label, value };
}

/** The title of a register in that of a list: without the name of the layout in front. */
export function registerTitleIn(title: string): string {
  const text = oneLine(title);
  for (const { title: layout } of LAYOUTS) {
    if (text.toLowerCase().startsWith(`${layout.toLowerCase()}: `)) return text.slice(layout.length + 2);
  }
  return text;
}

const MOST_FACTS = 200;

/**
 * A table of labels with their values: of a `meeting` when one is its date, else of a `list`; undefined of a table of anything else. Half of its
 * labels at least are known.
 */
export function factTableOf(rows: readonly GridRow[]): 'meeting' | 'list' | undefined {
  // A list is longer than what a document says of itself.
  const some = rows.filter(({ isEmpty }) => !isEmpty);
  if (some.length > MOST_FACTS) return undefined;
  if (some.some((row) => filled(row).length > 2)) return undefined;
  const labels = some.map(({ cells }) => ({ label: cells[0]?.text ?? '', value: cells[1]?.text ?? '' }));
  const known = labels.filter(
    ({ label, value }) =>
      label.length < 40 &&
      (meetingField(label) !== undefined || isDateLabel(label) || factKind(label, value) !== undefined),
  );
  if (known.length === 0 || known.length * 2 < some.length) return undefined;
  return known.some(({ label }) => isDateLabel(label)) ? 'meeting' : 'list';
}
