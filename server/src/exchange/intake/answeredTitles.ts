/** Rows whose title is only an answer, `Conform`: what they are about stands beside it, and the answer is kept. */
import type { EntryKind } from '../../syntax/vocabulary.ts';
import { isAnswer, subjectColumn } from './answers.ts';
import { CARD_TITLE } from './cardTitle.ts';
import { oneLine } from './cellText.ts';
import type { Collector } from './collector.ts';
import { ColumnTexts } from './columnTexts.ts';
import type { DraftEntry, Origin } from './draft.ts';
import type { GridRow } from './grid.ts';
import type { TableMapping } from './mapped.ts';
import { isOurs } from './roles.ts';
import type { RowFields } from './rowFields.ts';

export class AnsweredTitles {
  readonly #header: string;
  /** The column that says what it is about; undefined where none does. */
  readonly #subjectAt: number | undefined;

  constructor(rows: readonly GridRow[], { columns, headerAt }: TableMapping) {
    const titleAt = columns.findIndex(({ role }) => role.is === 'title');
    const headers = columns.map(({ header }) => header);
    const body = rows.slice((headerAt ?? -1) + 1).filter(({ isEmpty }) => !isEmpty);
    const roles = columns.map(({ role, why }) => (why === 'rest' ? undefined : role));
    this.#header = headers[titleAt] ?? '';
    this.#subjectAt =
      titleAt === -1 || isOurs(headers) ? undefined : subjectColumn(roles, headers, new ColumnTexts(body), titleAt);
  }

  /** What a row is about, where its title is only an answer; undefined where that is not so, or nothing says it. */
  subjectOf(title: string, texts: readonly string[]): string | undefined {
    if (this.#subjectAt === undefined || !isAnswer(title)) return undefined;
    return texts[this.#subjectAt] || undefined;
  }

  keep(entry: DraftEntry, answer: string, fields: RowFields, into: Collector, origin: Origin): void {
    fields.remark(entry, this.#labelOf(entry.kind), answer);
    into.doubt(entry, 'answerTitle', [oneLine(answer), entry.title], origin);
  }

  /** What the answer is called: that of a list of several kinds by the kind. */
  #labelOf(kind: EntryKind): string {
    return this.#header === CARD_TITLE ? kind.slice(0, 1).toUpperCase() + kind.slice(1) : this.#header;
  }
}
