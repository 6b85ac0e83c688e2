/**
 * The grammar of the lines of a history and of steps, one rule for each; lists have a grammar of their own (`listParser.ts`).
 * The first line of an entry and that of a field need none: the line scanner knows their parts.
 * Embedded actions build small objects at once: there is no CST. All offsets count from the start of the line's text.
 */
import { type Span, trimmedWord, type Word, wordAt } from '../text/span.ts';
import type { DateNode } from './dates/ast.ts';
import { Memo } from './dates/memo.ts';
import { readDate } from './dates/read.ts';
import type { HistoryLineParts } from './historyLineParts.ts';
import { plainHistoryLine } from './plainLines.ts';
import { type Draft, type LineResult, RecoveringParser, spanOf, wordOf } from './recoveringParser.ts';
import {
  BeforeColon,
  Check,
  CloseBox,
  Colon,
  dateOf,
  LeadingDate,
  OpenBox,
  Rest,
  tokenize,
  Undated,
} from './tokens.ts';

export interface StepParts {
  readonly done: boolean;
  /** The box with its brackets; undefined when there is none. */
  readonly box: Span | undefined;
  readonly date: DateNode | undefined;
  /** Base of the spans of `date`. */
  readonly dateStart: number;
  readonly text: Word | undefined;
}

export class LineParser extends RecoveringParser {
  #history: Draft<HistoryLineParts> = emptyHistory();
  #step: Draft<StepParts> = emptyStep();

  constructor(options: { readonly skipValidations: boolean }) {
    super(options);
    this.performSelfAnalysis();
  }

  /** `3 februari 2021 DUO: status in voorbereiding -> in uitvoering` */
  readonly historyLine = this.RULE('historyLine', () => {
    this.OR([
      {
        ALT: () => {
          const date = this.CONSUME(LeadingDate);
          this.ACTION(() => {
            this.#history.date = dateOf(date);
            this.#history.dateSpan = spanOf(date);
          });
          this.OPTION(() => {
            const gremium = this.CONSUME(BeforeColon);
            this.ACTION(() => {
              this.#history.gremium = trimmedWord(this.text, spanOf(gremium).start, spanOf(gremium).end);
              this.#history.colonMissing = true;
            });
          });
          this.CONSUME(Colon);
          this.ACTION(() => {
            this.#history.colonMissing = false;
          });
          this.OPTION2(() => {
            const text = this.CONSUME(Rest);
            this.ACTION(() => {
              this.#history.text = wordOf(text);
            });
          });
        },
      },
      {
        ALT: () => {
          const text = this.CONSUME(Undated);
          this.ACTION(() => {
            this.#history.text = trimmedWord(this.text, spanOf(text).start, spanOf(text).end);
          });
        },
      },
    ]);
  });

  /** `[x] 22 januari 2021: splitsen B, C en rest` */
  readonly step = this.RULE('step', () => {
    this.OPTION(() => {
      const open = this.CONSUME(OpenBox);
      this.OPTION2(() => {
        this.CONSUME(Check);
        this.ACTION(() => {
          this.#step.done = true;
        });
      });
      const close = this.CONSUME(CloseBox);
      this.ACTION(() => {
        // One that recovery put in stands nowhere.
        const end = spanOf(close.isInsertedInRecovery ? this.LA(0) : close).end;
        this.#step.box = { start: open.startOffset, end };
      });
    });
    this.OPTION3(() => {
      const date = this.CONSUME(LeadingDate);
      this.ACTION(() => {
        this.#step.text = wordOf(date);
      });
      // Without a colon the date is the beginning of the text: `1 april de definitieve kaarten`.
      this.OPTION4(() => {
        this.CONSUME(Colon);
        this.ACTION(() => {
          this.#step.date = dateOf(date);
          this.#step.dateStart = date.startOffset;
          this.#step.text = undefined;
        });
      });
    });
    this.OPTION5(() => {
      const rest = this.CONSUME(Rest);
      this.ACTION(() => {
        const { end } = spanOf(rest);
        this.#step.text = wordAt(this.text, this.#step.text?.start ?? rest.startOffset, end);
        if (this.#step.date === undefined) this.#readTrailingDate(this.#step.text);
      });
    });
  });

  readHistoryLine(text: string): LineResult<HistoryLineParts> {
    this.#history = emptyHistory();
    this.begin(text, tokenize(text, 'history'));
    this.historyLine();
    return this.result(this.#history);
  }

  readStep(text: string): LineResult<StepParts> {
    this.#step = emptyStep();
    this.begin(text, tokenize(text, 'step'));
    this.step();
    return this.result(this.#step);
  }

  /** `Splitsen B, C en rest (22-1)`: the date may stand last, in brackets. */
  #readTrailingDate(text: Word): void {
    const brackets = /\(([^()]*)\)\.?$/u.exec(text.text);
    const date = brackets === null ? undefined : readDate(brackets[1]!);
    if (brackets === null || date === undefined) return;
    this.#step.date = date;
    this.#step.dateStart = text.start + brackets.index + 1;
  }
}

function emptyHistory(): Draft<HistoryLineParts> {
  return { date: undefined, dateSpan: undefined, gremium: undefined, text: undefined, colonMissing: false };
}

function emptyStep(): Draft<StepParts> {
  return { done: false, box: undefined, date: undefined, dateStart: 0, text: undefined };
}

let parser: LineParser | undefined;

/** The parser of lines. Made at its first use; reading a line leaves nothing behind in it. */
export function lineParser(): LineParser {
  parser ??= new LineParser({ skipValidations: true });
  return parser;
}

const NONE: readonly never[] = [];
/** An entry is read again at every keystroke in it, and most of its lines are as they were. */
const historyLines = new Memo<LineResult<HistoryLineParts>>(2000);

/** The parts of a line of a history, with what is wrong with it. Never throws; offsets count from the start of `text`. */
export function readHistoryParts(text: string): LineResult<HistoryLineParts> {
  return historyLines.get(text, () => {
    const plain = plainHistoryLine(text);
    return plain === undefined ? lineParser().readHistoryLine(text) : { value: plain, errors: NONE };
  });
}
