/** Faults in the form of an entry, in the order in which it is read. */
import { type Span, trimmedSpan } from '../text/span.ts';
import type { SyntaxFinding } from './entry.ts';

export class EntryFindings {
  readonly all: SyntaxFinding[] = [];
  readonly #text: string;
  /** The line before was not understood either: a run of such lines is reported once. */
  #inUnknownRun = false;
  /** Of that run. */
  #unknownLines = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param typed the words that it is about, where the sentence names them. */
  report(code: SyntaxFinding['code'], reason: SyntaxFinding['reason'], span: Span, typed?: string): void {
    const { start, end } = span;
    this.all.push({ code, reason, span: { start, end }, ...(typed === undefined ? {} : { typed }) });
  }

  /** Reports a line that is not understood, unless the line before it was not understood either. */
  reportUnknown(reason: SyntaxFinding['reason'], line: Span): void {
    const runsOn = this.#inUnknownRun;
    this.#inUnknownRun = true;
    const span = trimmedSpan(this.#text, line.start, line.end);
    if (!runsOn) {
      this.#unknownLines = 1;
      this.report('regel-onbekend', reason, span);
      return;
    }
    const index = this.all.findLastIndex(({ code }) => code === 'regel-onbekend');
    this.all[index] = { ...this.all[index]!, lines: ++this.#unknownLines, runEnd: span.end };
  }

  /** Ends a run of lines that were not understood: the next such line is reported anew. */
  endRun(): void {
    this.#inUnknownRun = false;
  }
}
