/** The one lexer and the one parser of date text, made when the first text is read: start-up does not wait for them. */
import type { Lexer } from 'chevrotain';
import { DateParser } from './parser.ts';
import { createDateLexer } from './tokens.ts';

let lexer: Lexer | undefined;
let parser: DateParser | undefined;

export function dateLexer(): Lexer {
  lexer ??= createDateLexer({ skipValidations: true });
  return lexer;
}

export function dateParser(): DateParser {
  parser ??= new DateParser({ skipValidations: true });
  return parser;
}
