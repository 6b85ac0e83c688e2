/** The list of all that was withheld, with its ground: what a request under the Woo asks besides the text itself. */
import { documentWords } from '../../messages/document.ts';
import type { Cell, Column, ExportDocument, Row } from '../document.ts';
import type { Withheld } from './withhold.ts';

const WORDS = documentWords.inventory;
const COLUMNS: readonly Column[] = [
  { key: 'onderdeel', header: WORDS.part, kind: 'text', width: 30 },
  { key: 'regel', header: WORDS.line, kind: 'number', width: 8 },
  { key: 'kolom', header: WORDS.column, kind: 'text', width: 20 },
  { key: 'staat er nu', header: WORDS.shown, kind: 'text', width: 20 },
  { key: 'grond', header: WORDS.ground, kind: 'text', width: 20 },
];

/** The list as a document of one table, in the order that is given; paths are not in it. */
export function inventoryOf(withheld: readonly Withheld[]): ExportDocument {
  const rows = withheld.map(({ part, place, where, shown, ground }, at): Row => {
    const texts = [part, place === undefined ? '' : String(place.line + 1), where, shown, ground ?? WORDS.notAsked];
    const cells = texts.map((text): Cell => ({ text }));
    return { id: String(at + 1), cells, state: undefined, place: undefined };
  });
  const table = { kind: 'table' as const, caption: WORDS.title, columns: COLUMNS, rows };
  return {
    title: WORDS.title,
    day: undefined,
    facts: [],
    sections: [{ heading: undefined, level: 1, blocks: [table], place: undefined }],
  };
}
