/** Chevrotain's error messages in Dutch. */
import type { IParserErrorMessageProvider, TokenType } from 'chevrotain';
import { messages } from '../messages/index.ts';

interface DutchParserErrors extends IParserErrorMessageProvider {
  buildMismatchTokenMessage(options: { expected: TokenType; ruleName: string }): string;
}

export const dutchParserErrors: DutchParserErrors = {
  buildMismatchTokenMessage: ({ ruleName }) => messages.syntax.missing(ruleName),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => messages.syntax.redundant(firstRedundant.image),
  buildNoViableAltMessage: ({ actual }) => messages.syntax.redundant(actual[0]?.image ?? ''),
  buildEarlyExitMessage: ({ actual }) => messages.syntax.redundant(actual[0]?.image ?? ''),
};
