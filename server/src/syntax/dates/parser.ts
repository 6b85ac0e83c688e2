/**
 * The grammar of deadlines, and the start rules. Source: taal.md §3, "Deadline".
 *
 * Embedded actions build the nodes of `ast.ts` at once; there is no CST. Each start rule reads a form at the start of
 * its input and swallows what follows, so that "not the whole text" is an answer ({@link Reading.complete}) and no
 * exception; where text looks like a form at first and is none (`maandag bellen`), Chevrotain catches its own exception
 * and the rule gives undefined.
 */
import { EOF, type IToken, tokenMatcher } from 'chevrotain';
import type { Word } from '../../text/span.ts';
import { LazyLookahead, MAX_LOOKAHEAD } from '../lazyLookahead.ts';
import { boundOn, joined, spanOf, type TypedBound, typedBound, wordOf } from './actions.ts';
import type { DateNode, DeadlineForm } from './ast.ts';
import { PeriodParser, type Rule } from './periodParser.ts';
import { holds } from './starts.ts';
import * as t from './tokens.ts';

/** The result of a start rule at the start of its input. */
export interface Reading<T> {
  readonly node: T;
  /** True when nothing but a full stop follows. */
  readonly complete: boolean;
}

export class DateParser extends PeriodParser {
  /** Set while a gremium may be one word only: in free text nothing shows where its name ends. */
  #oneWordNames = false;
  /** Set while the tokens are those of a whole value. */
  #isValue = false;

  /** Chevrotain's check of the grammar is for the tests: it costs far more than the rest of the construction. */
  constructor(options: { readonly skipValidations: boolean }) {
    super(t.DATE_TOKENS, {
      maxLookahead: MAX_LOOKAHEAD,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: MAX_LOOKAHEAD }),
      recoveryEnabled: false,
      skipValidations: options.skipValidations,
    });
    this.performSelfAnalysis();
  }

  /** The date at the start of the tokens; undefined when there is none. */
  readDate(tokens: IToken[], isValue = false): Reading<DateNode> | undefined {
    if (!holds(tokens, 0)) return undefined;
    this.#isValue = isValue;
    this.input = tokens;
    return this.startsWithDate();
  }

  /** The deadline form at the start of the tokens; undefined when there is none. */
  readDeadline(
    tokens: IToken[],
    names: { readonly oneWord: boolean; readonly isValue?: boolean },
  ): Reading<DeadlineForm> | undefined {
    if (!holds(tokens, 0)) return undefined;
    this.#oneWordNames = names.oneWord;
    this.#isValue = names.isValue === true;
    this.input = tokens;
    return this.startsWithDeadline();
  }

  protected isShortYear(): boolean {
    if (!this.#isValue || this.LA(1).tokenType !== t.SmallNumber || this.LA(1).image.length !== 2) return false;
    const next = this.LA(2).tokenType;
    return next === EOF || next === t.FullStop || next === t.Comma;
  }

  private readonly startsWithDate: Rule<Reading<DateNode> | undefined> = this.RULE(
    'startsWithDate',
    (): Reading<DateNode> | undefined => {
      const node = this.OR([{ ALT: () => this.SUBRULE(this.date) }, { ALT: () => undefined }]);
      const complete = this.SUBRULE(this.rest);
      return node && { node, complete };
    },
  );

  private readonly startsWithDeadline: Rule<Reading<DeadlineForm> | undefined> = this.RULE(
    'startsWithDeadline',
    (): Reading<DeadlineForm> | undefined => {
      const node = this.OR([
        { ALT: () => this.SUBRULE(this.open) },
        { ALT: () => this.SUBRULE(this.asap) },
        { ALT: () => this.SUBRULE(this.afterEntries) },
        { ALT: () => this.SUBRULE(this.bounded) },
        { ALT: () => undefined },
      ]);
      const complete = this.SUBRULE(this.rest);
      return node && { node, complete };
    },
  );

  /** Whatever follows a form; true when that is nothing or a full stop. */
  private readonly rest: Rule<boolean> = this.RULE('rest', (): boolean => {
    let count = 0;
    this.OPTION(() => this.CONSUME(t.FullStop));
    this.MANY(() => {
      this.CONSUME(t.AnyToken);
      count++;
    });
    return count === 0;
  });

  private readonly open: Rule<DeadlineForm> = this.RULE('open', (): DeadlineForm => {
    const token = this.CONSUME(t.OpenToken);
    const word = t.OPEN_WORDS.get(token.tokenType) ?? '?';
    return { kind: 'open', word, span: spanOf(token, token), remark: undefined };
  });

  private readonly asap: Rule<DeadlineForm> = this.RULE('asap', (): DeadlineForm => {
    const token = this.CONSUME(t.Asap);
    return { kind: 'asap', span: spanOf(token, token), remark: undefined };
  });

  /** `na actie 15`, `afhankelijk van acties 1, 2 en 30`, `na besluit iv` */
  private readonly afterEntries: Rule<DeadlineForm> = this.RULE('afterEntries', (): DeadlineForm => {
    const first = this.OR([{ ALT: () => this.CONSUME(t.After) }, { ALT: () => this.CONSUME(t.DependsOn) }]);
    const entries = this.OR2([{ ALT: () => this.CONSUME(t.ActionWord) }, { ALT: () => this.CONSUME(t.DecisionWord) }]);
    const numbers: Word[] = [wordOf(this.CONSUME(t.Reference))];
    this.MANY({
      GATE: () => tokenMatcher(this.LA(2), t.Reference),
      DEF: () => {
        this.OR3([
          { ALT: () => this.CONSUME(t.Comma) },
          { ALT: () => this.CONSUME(t.And) },
          { ALT: () => this.CONSUME(t.Ampersand) },
        ]);
        numbers.push(wordOf(this.CONSUME2(t.Reference)));
      },
    });
    const kind = entries.tokenType === t.ActionWord ? 'afterAction' : 'afterDecision';
    return { kind, numbers, span: spanOf(first, this.LA(0)), remark: undefined };
  });

  /** A period or the next meeting, with or without a word before it. */
  private readonly bounded: Rule<DeadlineForm | undefined> = this.RULE('bounded', (): DeadlineForm | undefined => {
    const first = this.LA(1);
    let bound: TypedBound = 'exact';
    this.OPTION(() => {
      bound = this.SUBRULE(this.bound);
    });
    this.OPTION2(() => this.CONSUME(t.Article));
    return this.OR([
      {
        ALT: (): DeadlineForm | undefined => {
          const gremium = this.SUBRULE(this.nextMeeting);
          const before = bound === 'before' || bound === 'upTo';
          const span = spanOf(first, this.LA(0));
          if (gremium === undefined || (!before && bound !== 'exact' && bound !== 'until')) return undefined;
          return { kind: 'nextMeeting', gremium, before, span, remark: undefined };
        },
      },
      {
        ALT: (): DeadlineForm | undefined => {
          const period = this.SUBRULE(this.period);
          const span = spanOf(first, this.LA(0));
          if (period === undefined) return undefined;
          const how = this.ACTION(() => boundOn(bound, period));
          return how && { kind: 'period', bound: how, period, span, remark: undefined };
        },
      },
      { ALT: () => undefined },
    ]);
  });

  /** The words before a period; `uiterlijk` may have a word after it that says it better: `uiterlijk voor 1 mei`. */
  private readonly bound: Rule<TypedBound> = this.RULE(
    'bound',
    (): TypedBound =>
      this.OR([
        {
          ALT: (): TypedBound => {
            this.CONSUME(t.AtLatest);
            const word = this.OPTION(() =>
              this.OR2([
                { ALT: () => this.CONSUME(t.Before) },
                { ALT: () => this.CONSUME(t.By) },
                { ALT: () => this.CONSUME(t.On) },
                { ALT: () => this.CONSUME(t.UpTo) },
              ]),
            );
            return word?.tokenType === t.Before ? typedBound(word) : 'until';
          },
        },
        { ALT: () => typedBound(this.CONSUME(t.BoundWord)) },
      ]),
  );

  /** The gremium of `volgend DUO`; undefined when no name follows (`volgende week`). */
  private readonly nextMeeting: Rule<Word | undefined> = this.RULE('nextMeeting', (): Word | undefined => {
    this.CONSUME(t.Next);
    return this.OR([
      {
        ALT: () => {
          const first = this.CONSUME(t.NameStart);
          const words = [first];
          this.MANY({
            GATE: () => !this.#oneWordNames,
            DEF: () => words.push(this.CONSUME(t.NamePart)),
          });
          return this.ACTION(() => joined(words));
        },
      },
      { ALT: () => undefined },
    ]);
  });
}
