/** What a document says of itself above its list: for whom it is, on which day, how many. */
import { documentWords } from '../../messages/document.ts';
import { readDate } from '../../syntax/dates/read.ts';
import { LAYOUTS } from '../layouts.ts';
import { oneLine } from './cellText.ts';
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
  const [, label, value] = /^([\p{L}][\p{L} -]{1,40}?)\s*:\s+(\S[\s\S]*)$/u.exec(text.trim()) ?? [];
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
