/** What differs between two versions of a register as a document: a row for each entry that is not the same. */
import { documentWords } from '../messages/document.ts';
import type { ExportDocument } from './document.ts';

/** What is said of one entry, as `compare/differenceRows.ts` puts it into words. */
export interface DifferenceRow {
  readonly head: { readonly name: string; readonly note: string };
  readonly details: readonly { readonly label: string; readonly text: string }[];
}

/** The document; without a table where nothing differs. */
export function differenceDocument(
  rows: readonly DifferenceRow[],
  { title, before, day }: { readonly title: string; readonly before: string; readonly day: string | undefined },
): ExportDocument {
  const words = documentWords.changes;
  const columns = [
    { key: 'wat', header: 'Wat', kind: 'text', width: 36 },
    { key: 'soort', header: words.what, kind: 'text', width: 14 },
    { key: 'historie', header: words.change, kind: 'text', width: 50 },
  ] as const;
  const table = {
    kind: 'table' as const,
    caption: title,
    columns,
    rows: rows.map(({ head, details }, at) => ({
      id: `verschil/${at + 1}`,
      cells: [
        { text: head.name },
        { text: head.note },
        { text: details.map(({ label, text }) => `${label}: ${text}`).join('\n') },
      ],
      state: undefined,
      place: undefined,
    })),
  };
  const nothing = { kind: 'paragraph' as const, key: 'historie', depth: 0, cell: { text: words.nothing } };
  return {
    title,
    day,
    facts: [{ key: 'sinds', label: words.since, value: { text: before } }],
    sections: [{ heading: undefined, level: 1, blocks: [rows.length === 0 ? nothing : table], place: undefined }],
  };
}
