/** Parts of a line of a history, as typed; offsets count from the start of its text (UTF-16). */
import type { Span, Word } from '../text/span.ts';
import type { DateNode } from './dates/ast.ts';

export interface HistoryLineParts {
  readonly date: DateNode | undefined;
  readonly dateSpan: Span | undefined;
  readonly gremium: Word | undefined;
  readonly text: Word | undefined;
  /** A line without the colon behind its date: its text is read as if there was one. */
  readonly colonMissing: boolean;
}
