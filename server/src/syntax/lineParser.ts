/**
 * The grammar of a line, one rule for each kind. Each line is parsed alone, so that recovery never crosses a line;
 * what had been read when an error came up is kept, because every rule fills an object that exists before it starts.
 * Embedded actions build small objects at once: there is no CST. All offsets count from the start of the line's text.
 */
import { EmbeddedActionsParser, type IRecognitionException, type IToken } from 'chevrotain';
import { messages } from '../messages/index.ts';
import { type Span, trimmedWord, type Word, wordAt } from '../text/span.ts';
import type { DateNode } from './dates/ast.ts';
import { readDate } from './dates/read.ts';
import { dutchParserErrors } from './parserErrors.ts';
import {
  ALL_TOKENS,
  BeforeColon,
  Check,
  CloseBox,
  CloseBracket,
  Colon,
  dateOf,
  FieldName,
  HardSeparator,
  Identity,
  Keyword,
  LeadingDate,
  type LineMode,
  NameWord,
  OpenBox,
  OpenBracket,
  Redaction,
  Rest,
  SoftSeparator,
  Star,
  Title,
  tokenize,
  Undated,
  Unsure,
  Value,
} from './tokens.ts';

/** Something that the grammar did not expect, as a Dutch sentence, and where. */
export interface LineError {
  readonly message: string;
  readonly span: Span;
  /** The rule that was being read: with `missing` it says what was missing there. */
  readonly rule: string;
  readonly missing: boolean;
}

/** What stands before a part of a list: nothing, a mark that always separates, or one that may belong to a name. */
export type Joint = 'start' | 'hard' | 'soft';

/** One part of a list of people or organisations, as typed; what it stands for is the model's to say. */
export interface ListPart extends Span {
  readonly joint: Joint;
  /** The words before the first bracket or mark. */
  readonly name: Word | undefined;
  /** What stands between each pair of brackets, without them. */
  readonly brackets: readonly Word[];
  /** A mark stands in the place of a name, or of a part of it. */
  readonly redacted: boolean;
  /** `(?)` stands behind it. */
  readonly unsure: boolean;
  /** `*` stands in front: the project leader. */
  readonly leader: boolean;
  /** The group it is listed under: `BS` in `BS: Van Lente, Michels`. */
  readonly group: Word | undefined;
}

export interface HeadLine {
  readonly identity: Word | undefined;
  readonly title: Word | undefined;
}

export interface FieldLine {
  readonly name: Word | undefined;
  readonly value: Word | undefined;
}

export interface HistoryLineParts {
  readonly date: DateNode | undefined;
  readonly dateSpan: Span | undefined;
  readonly gremium: Word | undefined;
  readonly text: Word | undefined;
  /** A line without the colon behind its date: its text is read as if there was one. */
  readonly colonMissing: boolean;
}

export interface StepParts {
  readonly done: boolean;
  /** The box with its brackets; undefined when there is none. */
  readonly box: Span | undefined;
  readonly date: DateNode | undefined;
  /** What the spans of `date` count from. */
  readonly dateStart: number;
  readonly text: Word | undefined;
}

export interface LineResult<T> {
  readonly value: T;
  readonly errors: readonly LineError[];
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const spanOf = (token: IToken): Span => ({ start: token.startOffset, end: token.startOffset + token.image.length });
const wordOf = (token: IToken): Word => ({ ...spanOf(token), text: token.image });

class LineParser extends EmbeddedActionsParser {
  #text = '';
  #parts: Draft<ListPart>[] = [];
  #head: Draft<HeadLine> = { identity: undefined, title: undefined };
  #field: Draft<FieldLine> = { name: undefined, value: undefined };
  #history: Draft<HistoryLineParts> = emptyHistory();
  #step: Draft<StepParts> = emptyStep();
  #group: Word | undefined;
  /** What the grammar reports itself, where it can say more than recovery. */
  #ownErrors: LineError[] = [];

  constructor() {
    super(ALL_TOKENS, {
      recoveryEnabled: true,
      maxLookahead: 2,
      nodeLocationTracking: 'none',
      errorMessageProvider: dutchParserErrors,
    });
    this.performSelfAnalysis();
  }

  /** `actie 5: Uitwerken onafhankelijke adviseurs` */
  readonly headLine = this.RULE('headLine', () => {
    this.CONSUME(Keyword);
    this.OPTION(() => {
      const identity = this.CONSUME(Identity);
      this.ACTION(() => {
        this.#head.identity = wordOf(identity);
      });
    });
    this.OPTION2(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Colon);
            this.OPTION3(() => {
              const title = this.CONSUME(Title);
              this.ACTION(() => {
                this.#head.title = wordOf(title);
              });
            });
          },
        },
        {
          ALT: () => {
            const before = this.LA(0);
            const title = this.CONSUME2(Title);
            this.ACTION(() => {
              this.#head.title = wordOf(title);
              this.#addError('headLine', true, messages.syntax.missing('headLine'), spanOf(before));
            });
          },
        },
      ]);
    });
  });

  /** `eigenaar: Anja Woortman (OBG)` */
  readonly fieldLine = this.RULE('fieldLine', () => {
    const name = this.CONSUME(FieldName);
    this.ACTION(() => {
      this.#field.name = wordOf(name);
    });
    this.CONSUME(Colon);
    this.OPTION(() => {
      const value = this.CONSUME(Value);
      this.ACTION(() => {
        this.#field.value = wordOf(value);
      });
    });
  });

  /** `(10)(2e) (OBG), Saskia Dijkema (NCG) & Anja Woortman` */
  readonly list = this.RULE('list', () => {
    let joint: Joint = 'start';
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.SUBRULE(this.listPart, { ARGS: [joint] });
            this.ACTION(() => {
              joint = 'hard';
            });
          },
        },
        {
          ALT: () => {
            this.CONSUME(HardSeparator);
            joint = 'hard';
          },
        },
        {
          ALT: () => {
            this.CONSUME(SoftSeparator);
            // A soft mark behind a hard one joins nothing: `A, en B`.
            this.ACTION(() => {
              joint = this.#parts.length > 0 && joint !== 'start' && this.#separatedHard() ? 'hard' : 'soft';
            });
          },
        },
        {
          ALT: () => {
            const colon = this.CONSUME(Colon);
            this.ACTION(() => {
              this.#openGroup(colon);
              joint = 'hard';
            });
          },
        },
        {
          // A bracket that nothing opened is passed over: what follows is read. Of several the first is reported.
          ALT: () => {
            const close = this.CONSUME(CloseBracket);
            this.ACTION(() => {
              if (this.#ownErrors.some(({ missing }) => !missing)) return;
              this.#addError('list', false, messages.syntax.redundant(close.image), spanOf(close));
            });
          },
        },
      ]);
    });
  });

  readonly listPart = this.RULE('listPart', (joint: Joint) => {
    const part: Draft<ListPart> = {
      joint,
      start: 0,
      end: 0,
      name: undefined,
      brackets: [],
      redacted: false,
      unsure: false,
      leader: false,
      group: this.#group,
    };
    let first = true;
    const grow = (span: Span) => {
      if (first) {
        part.start = span.start;
        this.#parts.push(part);
        first = false;
      }
      part.end = span.end;
    };
    this.AT_LEAST_ONE(() => {
      this.OR([
        {
          ALT: () => {
            const star = this.CONSUME(Star);
            this.ACTION(() => {
              grow(spanOf(star));
              part.leader = true;
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(NameWord);
            this.ACTION(() => {
              grow(spanOf(word));
              const nameEnds = part.redacted || part.unsure || part.brackets.length > 0;
              const { end } = spanOf(word);
              if (!nameEnds) part.name = wordAt(this.#text, part.name?.start ?? word.startOffset, end);
            });
          },
        },
        {
          ALT: () => {
            const mark = this.CONSUME(Redaction);
            this.ACTION(() => {
              grow(spanOf(mark));
              part.redacted = true;
            });
          },
        },
        {
          ALT: () => {
            const mark = this.CONSUME(Unsure);
            this.ACTION(() => {
              grow(spanOf(mark));
              part.unsure = true;
            });
          },
        },
        {
          ALT: () => {
            const open = this.LA(1);
            const holds = this.SUBRULE(this.bracket);
            this.ACTION(() => {
              const last = this.LA(0);
              const closed = last.tokenType === CloseBracket;
              grow({ start: open.startOffset, end: spanOf(last).end });
              const contentEnd = closed ? last.startOffset : spanOf(last).end;
              const content = trimmedWord(this.#text, open.startOffset + 1, contentEnd);
              if (content !== undefined) part.brackets = [...part.brackets, content];
              // Behind a name a mark in a remark is about somebody else, but a mark alone is part of the name.
              if (holds === 'mark' || (holds === 'some' && part.name === undefined)) part.redacted = true;
            });
          },
        },
      ]);
    });
  });

  /**
   * Brackets hide separators; a mark inside them is seen at any depth. What comes back: there are only marks in it, there
   * are some, or none. Brackets within are counted, not nested, so that their number is no limit.
   */
  readonly bracket = this.RULE('bracket', (): 'mark' | 'some' | 'none' => {
    let depth = 0;
    let marks = false;
    let others = false;
    const other = (_token: IToken) => {
      others = true;
    };
    this.CONSUME(OpenBracket);
    this.MANY({
      GATE: () => depth > 0 || this.LA(1).tokenType !== CloseBracket,
      DEF: () => {
        this.OR([
          { ALT: () => other(this.CONSUME(NameWord)) },
          { ALT: () => other(this.CONSUME(HardSeparator)) },
          { ALT: () => other(this.CONSUME(SoftSeparator)) },
          { ALT: () => other(this.CONSUME(Colon)) },
          { ALT: () => other(this.CONSUME(Star)) },
          { ALT: () => other(this.CONSUME(Unsure)) },
          {
            ALT: () => {
              this.CONSUME(Redaction);
              marks = true;
            },
          },
          {
            ALT: () => {
              this.CONSUME2(OpenBracket);
              depth++;
            },
          },
          {
            ALT: () => {
              this.CONSUME2(CloseBracket);
              depth--;
            },
          },
        ]);
      },
    });
    // A bracket that is never closed ends with the line; an error of our own, since recovery inserts nothing there.
    const isOpen = this.OPTION(() => this.CONSUME(CloseBracket)) === undefined;
    this.ACTION(() => {
      if (isOpen) this.#addError('bracket', true, messages.syntax.missing('bracket'), spanOf(this.LA(0)));
    });
    return !marks ? 'none' : others ? 'some' : 'mark';
  });

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
              this.#history.gremium = trimmedWord(this.#text, spanOf(gremium).start, spanOf(gremium).end);
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
            this.#history.text = trimmedWord(this.#text, spanOf(text).start, spanOf(text).end);
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
        this.#step.text = wordAt(this.#text, this.#step.text?.start ?? rest.startOffset, end);
        if (this.#step.date === undefined) this.#readTrailingDate(this.#step.text);
      });
    });
  });

  readHead(text: string, tokens: IToken[]): LineResult<HeadLine> {
    this.#begin(text, tokens);
    this.headLine();
    return { value: this.#head, errors: this.#lineErrors() };
  }

  readField(text: string, tokens: IToken[]): LineResult<FieldLine> {
    this.#begin(text, tokens);
    this.fieldLine();
    return { value: this.#field, errors: this.#lineErrors() };
  }

  readList(text: string): LineResult<readonly ListPart[]> {
    this.#begin(text, this.#tokens(text, 'list'));
    this.list();
    return { value: this.#parts, errors: this.#lineErrors() };
  }

  readHistoryLine(text: string): LineResult<HistoryLineParts> {
    this.#begin(text, this.#tokens(text, 'history'));
    this.historyLine();
    return { value: this.#history, errors: this.#lineErrors() };
  }

  readStep(text: string): LineResult<StepParts> {
    this.#begin(text, this.#tokens(text, 'step'));
    this.step();
    return { value: this.#step, errors: this.#lineErrors() };
  }

  #tokens(text: string, mode: LineMode): IToken[] {
    return tokenize(text, mode);
  }

  #begin(text: string, tokens: IToken[]): void {
    this.#text = text;
    this.#parts = [];
    this.#group = undefined;
    this.#ownErrors = [];
    this.#head = { identity: undefined, title: undefined };
    this.#field = { name: undefined, value: undefined };
    this.#history = emptyHistory();
    this.#step = emptyStep();
    this.input = tokens;
  }

  /** True when the last thing read before this soft mark was a hard one. */
  #separatedHard(): boolean {
    return this.LA(-1).tokenType === HardSeparator;
  }

  /** What stands before a colon is the group of the parts behind it. */
  #openGroup(colon: IToken): void {
    const label = this.#parts.at(-1);
    if (label === undefined || label.name === undefined || label.end > colon.startOffset) return;
    this.#parts.pop();
    this.#group = wordAt(this.#text, label.start, label.end);
  }

  /** `Splitsen B, C en rest (22-1)`: the date may stand last, in brackets. */
  #readTrailingDate(text: Word): void {
    const brackets = /\(([^()]*)\)\.?$/u.exec(text.text);
    const date = brackets === null ? undefined : readDate(brackets[1]!);
    if (brackets === null || date === undefined) return;
    this.#step.date = date;
    this.#step.dateStart = text.start + brackets.index + 1;
  }

  #lineErrors(): LineError[] {
    return [...this.#ownErrors, ...this.errors.map((error) => this.#lineError(error))];
  }

  #addError(rule: string, missing: boolean, message: string, span: Span): void {
    this.#ownErrors.push({ message, span, rule, missing });
  }

  #lineError(error: IRecognitionException): LineError {
    const { token, previousToken, context } = error as IRecognitionException & { previousToken?: IToken };
    const at = (found: IToken | undefined): Span | undefined =>
      found !== undefined && Number.isFinite(found.startOffset) ? spanOf(found) : undefined;
    const missing = error.name === 'MismatchedTokenException';
    // What is missing is missing behind what stands before it.
    const span = (missing ? at(previousToken) : undefined) ?? at(token) ?? at(previousToken);
    return {
      message: error.message,
      span: span ?? { start: 0, end: this.#text.length },
      rule: context.ruleStack.at(-1) ?? '',
      missing,
    };
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
  parser ??= new LineParser();
  return parser;
}
