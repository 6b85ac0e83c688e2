/**
 * Lookahead of a Chevrotain parser, worked out by Chevrotain's own strategy when a text first comes to a place of the grammar. Most
 * texts come to few of the places, and working out all of them is the larger part of making a parser.
 */
import { type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

type Alternation = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type Optional = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];
/** Chevrotain calls both kinds of functions with the parser as `this`, which its types leave out. */
type Choose = (
  this: unknown,
  ...given: Parameters<ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>>
) => number | undefined;
type Enter = (this: unknown) => boolean;

/** The number of tokens that our grammars need to tell their ways apart. */
export const MAX_LOOKAHEAD = 2;

export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(place: Alternation): Choose {
    const build = (): Choose => super.buildLookaheadForAlternation(place);
    let choose: Choose | undefined;
    return function (alternatives) {
      choose ??= build();
      return choose.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(place: Optional): Enter {
    const build = (): Enter => super.buildLookaheadForOptional(place);
    let enter: Enter | undefined;
    return function () {
      enter ??= build();
      return enter.call(this);
    };
  }
}
