import assert from 'node:assert/strict';
import { LLkLookaheadStrategy } from 'chevrotain';
import { DateParser } from '../../../server/src/syntax/dates/parser.ts';
import { createDateLexer } from '../../../server/src/syntax/dates/tokens.ts';

/** How often Chevrotain works out a place of a grammar while something is done. */
function workedOut(run: () => void): number {
  const { prototype } = LLkLookaheadStrategy;
  const names = ['buildLookaheadForAlternation', 'buildLookaheadForOptional'] as const;
  const before = names.map((name) => [name, prototype[name]] as const);
  let count = 0;
  for (const [name, own] of before) {
    prototype[name] = function (this: unknown, ...options: never[]) {
      count++;
      return Reflect.apply(own, this, options);
    } as never;
  }
  try {
    run();
  } finally {
    for (const [name, own] of before) prototype[name] = own as never;
  }
  return count;
}

describe('the lookahead of a parser', () => {
  const lexer = createDateLexer({ skipValidations: true });

  it('is worked out for the places that a text comes to, once for each', () => {
    let parser: DateParser | undefined;
    const read = (text: string) => () => {
      const reading = parser?.readDeadline(lexer.tokenize(text).tokens, { oneWord: false });
      assert.equal(reading?.complete, true, text);
    };
    assert.equal(
      workedOut(() => {
        parser = new DateParser({ skipValidations: true });
      }),
      0,
    );
    const first = workedOut(read('1 mei 2021'));
    assert.ok(first > 3, `${first} places`);
    assert.equal(workedOut(read('2 juni 2022')), 0);
    const more = workedOut(read('uiterlijk tweede kwartaal 2021'));
    assert.ok(more > 0 && more < 30, `${more} places more`);
  });
});
