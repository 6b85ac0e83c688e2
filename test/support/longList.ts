/** A list of very many actions, as a document that is written in any format. */
import type { ExportDocument, Row } from '../../server/src/exchange/document.ts';

const PER_BLOCK = 1000;
const COLUMNS = [
  { key: 'nr', header: 'Nr', kind: 'number', width: 8 },
  { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
  { key: 'status', header: 'Status', kind: 'status', width: 14 },
  { key: 'organisaties', header: 'Betrokken organisaties', kind: 'people', width: 20 },
  { key: 'eigenaar', header: 'Eigenaar', kind: 'people', width: 20 },
  { key: 'deadline', header: 'Deadline', kind: 'day', width: 18 },
  { key: 'toelichting', header: 'Toelichting', kind: 'text', width: 36 },
  { key: 'opmerking', header: 'Opmerkingen', kind: 'text', width: 36 },
] as const;

/** @param count a multiple of 1,000 */
export function longList(count: number): ExportDocument {
  const rows = Array.from({ length: count }, (_, at): Row => {
    const day = `2021-${String((at % 12) + 1).padStart(2, '0')}-01`;
    const cells = [
      { text: `2021-${at}` },
      { text: `Offerte ${at} opvragen bij de leveranciers – en vergelijken met die van vorig jaar` },
      { text: at % 3 === 0 ? 'gereed' : 'in uitvoering' },
      { text: 'Gemeenten, provincie en NCG' },
      { text: `Naam ${at % 200}`, people: [] },
      { text: day, day, isExact: true, marks: at % 5 === 0 ? (['late'] as const) : [] },
      {
        text: `Vraag drie partijen om een voorstel (nummer ${at}).\n- eerst per brief\n- daarna in een gesprek, met verslag`,
      },
      { text: at % 4 === 0 ? 'Besproken in het overleg; de gemeenten leveren de cijfers aan.' : '' },
    ];
    return { id: String(at), cells, state: 'open', place: undefined };
  });
  const sections = Array.from({ length: count / PER_BLOCK }, (_, at) => ({
    heading: `Blok ${at}`,
    level: 1,
    place: undefined,
    blocks: [
      {
        kind: 'table' as const,
        caption: `Blok ${at}`,
        columns: COLUMNS,
        rows: rows.slice(at * PER_BLOCK, (at + 1) * PER_BLOCK),
      },
    ],
  }));
  return { title: 'Actielijst', day: '2021-03-24', facts: [], sections };
}
