import assert from 'node:assert/strict';
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { startChars } from '../../../../server/src/syntax/dates/startChars.ts';
import { DATE_TOKENS } from '../../../../server/src/syntax/dates/tokens.ts';

describe('the first characters of a pattern', () => {
  it('are those of its alternatives, in both cases', () => {
    assert.deepEqual(startChars('per|vanaf')?.join(''), 'PpVv');
    assert.deepEqual(startChars('n\\.?v\\.?t|niet(?:a|b)[c|d](?=e|f)|\\.')?.join(''), undefined);
    assert.deepEqual(startChars('n\\.?v\\.?t|niet(?:a|b)[c|d](?=e|f)')?.join(''), 'Nn');
  });

  it('are not known where an alternative does not begin with a letter that has to be there', () => {
    for (const pattern of ['a?b', 'a*b', 'a{0,1}b', '[a-z]', '(?:a|b)c', '\\d', 'a|', ''])
      assert.equal(startChars(pattern), undefined, pattern);
  });
});

describe('the tokens of dates', () => {
  /** By the index that a lexer has for a character: the names of the tokens that it tries there. */
  const tried = (tokens: TokenType[]): string[][] => {
    const lexer = new Lexer(tokens, { positionTracking: 'onlyOffset', skipValidations: true }) as unknown as {
      readonly charCodeToPatternIdxToConfig: { readonly defaultMode: { readonly tokenType: TokenType }[][] };
    };
    return Array.from(lexer.charCodeToPatternIdxToConfig.defaultMode, (configs = []) =>
      configs.map(({ tokenType }) => tokenType.name),
    );
  };

  it('are tried at the same characters as Chevrotain would have found', () => {
    const plain = DATE_TOKENS.map(({ name, PATTERN, GROUP }) =>
      createToken({ name, pattern: PATTERN!, ...(GROUP === Lexer.SKIPPED && { group: Lexer.SKIPPED }) }),
    );
    const hinted = DATE_TOKENS.filter((token) => token.START_CHARS_HINT !== undefined);
    assert.ok(hinted.length > 35, `${hinted.length} tokens say where they begin`);
    assert.deepEqual(tried(DATE_TOKENS), tried(plain));
  });
});
