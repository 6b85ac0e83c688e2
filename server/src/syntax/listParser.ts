/** The grammar of a list of people, organisations or gremia on one line (taal.md §3, People and organisations). */
import type { IToken } from 'chevrotain';
import { messages } from '../messages/index.ts';
import { type Span, trimmedWord, type Word, wordAt } from '../text/span.ts';
import { Memo } from './dates/memo.ts';
import { isGivenName } from './givenName.ts';
import { inInitials } from './initials.ts';
import type { Joint, ListPart } from './listPart.ts';
import { endOfNames, startsName } from './nameWords.ts';
import { plainList } from './plainLines.ts';
import { type Draft, type LineResult, RecoveringParser, spanOf } from './recoveringParser.ts';
import {
  CloseBracket,
  Colon,
  HardSeparator,
  InitialsBehind,
  NameWord,
  OpenBracket,
  Redaction,
  SoftSeparator,
  Star,
  tokenize,
  Unsure,
} from './tokens.ts';

export class ListParser extends RecoveringParser {
  #parts: Draft<ListPart>[] = [];
  #group: Word | undefined;

  constructor(options: { readonly skipValidations: boolean }) {
    super(options);
    this.performSelfAnalysis();
  }

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
              if (this.ownErrors.some(({ missing }) => !missing)) return;
              this.addError('list', false, messages.syntax.redundant(close.image), spanOf(close));
            });
          },
        },
      ]);
    });
  });

  readonly listPart = this.RULE('listPart', (joint: Joint) => {
    const brackets: Word[] = [];
    const part: Draft<ListPart> = {
      joint,
      start: 0,
      end: 0,
      name: undefined,
      brackets,
      redacted: false,
      unsure: false,
      leader: false,
      group: this.#group,
    };
    let first = true;
    let hasBracketBehind = false;
    const grow = (span: Span) => {
      if (first) {
        part.start = span.start;
        this.#parts.push(part);
        first = false;
      }
      part.end = span.end;
    };
    this.AT_LEAST_ONE({
      GATE: () => !hasBracketBehind || !this.#isSomebodyElse(part),
      DEF: () => {
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
                const nameEnds = part.redacted || part.unsure || hasBracketBehind;
                const { end } = spanOf(word);
                if (!nameEnds) part.name = wordAt(this.text, part.name?.start ?? word.startOffset, end);
              });
            },
          },
          {
            ALT: () => {
              const initials = this.CONSUME(InitialsBehind);
              this.ACTION(() => {
                grow(spanOf(initials));
                if (part.name !== undefined) part.name = wordAt(this.text, part.name.start, spanOf(initials).end);
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
                const content = trimmedWord(this.text, open.startOffset + 1, contentEnd);
                if (closed && content !== undefined && this.#isGiven(part, content, hasBracketBehind)) {
                  part.name = wordAt(this.text, part.name!.start, spanOf(last).end);
                  // Behind a surname with its initials the name ends here.
                  hasBracketBehind = part.name?.text.includes(',') === true;
                  return;
                }
                if (content !== undefined) brackets.push(content);
                hasBracketBehind ||= part.name !== undefined;
                // Behind a name a mark in a remark is about somebody else, but a mark alone is part of the name.
                if (holds === 'mark' || (holds === 'some' && part.name === undefined)) part.redacted = true;
              });
            },
          },
        ]);
      },
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
          { ALT: () => other(this.CONSUME(InitialsBehind)) },
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
      if (isOpen) this.addError('bracket', true, messages.syntax.missing('bracket'), spanOf(this.LA(0)));
    });
    return !marks ? 'none' : others ? 'some' : 'mark';
  });

  readList(text: string): LineResult<readonly ListPart[]> {
    this.#parts = [];
    this.#group = undefined;
    this.begin(text, tokenize(text.slice(0, endOfNames(text)), 'list'));
    this.list();
    return this.result(this.#parts.flatMap(inInitials));
  }

  /** True when the next word is the first of another name than that of a part that has its brackets. */
  #isSomebodyElse({ name }: Draft<ListPart>): boolean {
    const word = this.LA(1);
    if (name === undefined || word.tokenType !== NameWord) return false;
    const next = this.LA(2);
    return startsName(word.image, next.tokenType === NameWord ? next.image : undefined);
  }

  /** True of a bracket beside initials that belongs to the name. */
  #isGiven({ name, redacted, unsure }: Draft<ListPart>, { text }: Word, hasBracketBehind: boolean): boolean {
    if (name === undefined || redacted || unsure || hasBracketBehind) return false;
    return isGivenName(name.text, text, this.LA(1).tokenType === NameWord);
  }

  /** True when the last thing read before this soft mark was a hard one. */
  #separatedHard(): boolean {
    return this.LA(-1).tokenType === HardSeparator;
  }

  /** Opens the group of the parts behind a colon: the text before it. */
  #openGroup(colon: IToken): void {
    const label = this.#parts.at(-1);
    if (label === undefined || label.name === undefined || label.end > colon.startOffset) return;
    this.#parts.pop();
    this.#group = wordAt(this.text, label.start, label.end);
  }
}

const NONE: readonly never[] = [];

let parser: ListParser | undefined;
/** The same owners and organisations stand at many entries. */
const remembered = new Memo<LineResult<readonly ListPart[]>>(1000);

/** The parts of a list on one line, with what is wrong with it. Never throws; offsets count from the start of `text`. */
export function readList(text: string): LineResult<readonly ListPart[]> {
  return remembered.get(text, () => {
    const plain = plainList(text);
    if (plain !== undefined) return { value: plain, errors: NONE };
    // Made at the first use: a server that has read no other list yet has not paid for it.
    parser ??= new ListParser({ skipValidations: true });
    return parser.readList(text);
  });
}
