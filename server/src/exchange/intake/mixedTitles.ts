/** A column for decisions and actions together, `Besluit/Actie`: each with a word or a letter before it, `B: …`, else it is asked. */
import type { NumberedKind } from '../../syntax/vocabulary.ts';
import { type Card, textCell } from './cards.ts';
import { CARD_TITLE } from './cardTitle.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { filled, type GridRow } from './grid.ts';
import { kindIn } from './kinds.ts';
import { CARD_KIND } from './twoKinds.ts';

/** The header is looked for in so many rows that are not empty. */
const FIRST_ROWS = 3;

/** True of a header that says two kinds or more, and no other thing. */
export function isMixed(header: string): boolean {
  if (header.length > 60 || !/[/,&+|]| (?:en|of) /u.test(header)) return false;
  const kinds = header.split(/[/,&+|]| (?:en|of) /u).map((part) => kindIn(part.trim()));
  return kinds.length > 1 && !kinds.includes(undefined) && new Set(kinds).size > 1;
}

const BEFORE = /^(besluit(?:punt)?|b|actie(?:punt)?|a|toezegging|t|motie|m)(?: ?:| [-–]) ?(\S[\s\S]*)$/iu;
const LETTERS: Readonly<Record<string, NumberedKind>> = { a: 'actie', b: 'besluit', t: 'toezegging', m: 'motie' };

/** What stands before a title for its kind; undefined without. */
function kindBefore(
  text: string,
): { readonly kind: NumberedKind; readonly word: string; readonly title: string } | undefined {
  const [, word, title] = BEFORE.exec(text.trim()) ?? [];
  const kind = word === undefined ? undefined : LETTERS[word.slice(0, 1).toLowerCase()];
  return kind === undefined || word === undefined || title === undefined ? undefined : { kind, word, title };
}

/** The rows of a table with such a column as cards; undefined of any other, and where a row says none. */
export function mixedCards(rows: readonly GridRow[], into: Collector, table: number): Card[] | undefined {
  const some = rows.filter(({ isEmpty }) => !isEmpty);
  const headAt = some.slice(0, FIRST_ROWS).findIndex(({ cells }) => cells.some(({ text }) => isMixed(oneLine(text))));
  const head = some[headAt];
  if (head === undefined || headAt !== 0) return undefined;
  const at = head.cells.findIndex(({ text }) => isMixed(oneLine(text)));
  const labels = head.cells.map(({ text }) => oneLine(text));
  const body = some.slice(1);
  const isOfCards = body.every(
    (row) =>
      row.cells.length <= labels.length &&
      filled(row).length > 1 &&
      kindBefore(row.cells[at]?.text ?? '') !== undefined,
  );
  if (body.length === 0 || !isOfCards || labels.some((label, place) => label === '' || labels.indexOf(label) !== place))
    return undefined;
  into.tell('header', [labels[at]!], { table });
  return body.map(({ cells, given }): Card => {
    const { kind, word, title } = kindBefore(cells[at]!.text)!;
    into.tell('derived', [word], { table, line: given.line });
    const parts = labels.flatMap((label, place) =>
      place === at ? [] : [{ label, value: cells[place] ?? textCell('') }],
    );
    return {
      parts: [
        ...parts,
        { label: CARD_KIND, value: textCell(kind) },
        { label: CARD_TITLE, value: { ...cells[at]!, text: title } },
      ],
      row: given,
    };
  });
}
