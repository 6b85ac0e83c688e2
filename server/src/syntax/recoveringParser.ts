/**
 * The common base of the line parsers: one line at a time, so that recovery never crosses a line; what had been read
 * when an error came up is kept, because every rule fills an object that exists before it starts; errors in Dutch.
 */
import type { IRecognitionException, IToken } from 'chevrotain';
import type { Span, Word } from '../text/span.ts';
import { LazyLookahead, MAX_LOOKAHEAD } from './lazyLookahead.ts';
import { dutchParserErrors } from './parserErrors.ts';
import { QuickParser } from './quickParser.ts';
import { ALL_TOKENS } from './tokens.ts';

/** Something that the grammar did not expect, as a Dutch sentence, and where. */
export interface LineError {
  readonly message: string;
  readonly span: Span;
  /** The rule that was being read: with `missing` it says what was missing there. */
  readonly rule: string;
  readonly missing: boolean;
}

export interface LineResult<T> {
  readonly value: T;
  readonly errors: readonly LineError[];
}

/** An object of the tree while it is still being filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

export const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: token.startOffset + token.image.length,
});
export const wordOf = (token: IToken): Word => ({ ...spanOf(token), text: token.image });

/** A subclass defines its rules as properties and calls `performSelfAnalysis` in its constructor. */
export abstract class RecoveringParser extends QuickParser {
  /** The line; all offsets count from its start. */
  protected text = '';
  /** Errors reported by the grammar itself, where it can say more than recovery. */
  protected ownErrors: LineError[] = [];

  /** Chevrotain's own check of a grammar costs more than reading a register of some hundred lines: only the tests ask for it. */
  constructor({ skipValidations }: { readonly skipValidations: boolean }) {
    super(ALL_TOKENS, {
      skipValidations,
      recoveryEnabled: true,
      maxLookahead: MAX_LOOKAHEAD,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: MAX_LOOKAHEAD }),
      nodeLocationTracking: 'none',
      errorMessageProvider: dutchParserErrors,
    });
  }

  protected begin(text: string, tokens: IToken[]): void {
    this.text = text;
    this.ownErrors = [];
    this.input = tokens;
  }

  /** A result with the errors in the order in which they were found. */
  protected result<T>(value: T): LineResult<T> {
    return { value, errors: [...this.ownErrors, ...this.errors.map((error) => this.#lineError(error))] };
  }

  protected addError(rule: string, missing: boolean, message: string, span: Span): void {
    this.ownErrors.push({ message, span, rule, missing });
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
      span: span ?? { start: 0, end: this.text.length },
      rule: context.ruleStack.at(-1) ?? '',
      missing,
    };
  }
}
