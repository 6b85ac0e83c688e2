/** What VS Code must know of the language to type in it: comments, brackets, words, Enter, folding. JavaScript patterns. */
import { isCommonWord } from '../server/src/syntax/certainKeyword.ts';
import { ENTER_RULES, type EnterRule, wordsPattern } from '../server/src/syntax/enterRules.ts';
import { KEYWORD_SPELLINGS, keywordOf } from '../server/src/syntax/vocabulary.ts';

/** More columns than a line is indented with. */
const ANY_INDENT = 1_000;

export interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

export interface OnEnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: 'none' | 'indent'; readonly removeText?: number };
}

export interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly never[];
  readonly surroundingPairs: readonly never[];
  readonly wordPattern: Pattern;
  readonly onEnterRules: readonly OnEnterRule[];
  readonly indentationRules: {
    readonly decreaseIndentPattern: Pattern;
    readonly increaseIndentPattern: Pattern;
    readonly unIndentedLinePattern: Pattern;
  };
  readonly folding: { readonly offSide: boolean };
}

export function buildLanguageConfiguration(): LanguageConfiguration {
  return {
    comments: { lineComment: '//' },
    brackets: [
      ['(', ')'],
      ['[', ']'],
    ],
    // Brackets are part of the prose here (`Anja Woortman (OBG)`): no colours by depth.
    colorizedBracketPairs: [],
    // What is typed is what stands there: a second bracket of the editor's own is one that nobody typed.
    autoClosingPairs: [],
    surroundingPairs: [],
    // `z.s.m.` with its last full stop; `'s-Gravenhage`, `Jan-Willem`, `02-II-a`, `5.1.2.e` as one word each.
    wordPattern: {
      pattern:
        "(?:\\p{L}\\.){2,}|(?:['’](?=s-))?[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*(?:[-.'’][\\p{L}\\p{M}\\p{N}_]+)*",
      flags: 'u',
    },
    onEnterRules: ENTER_RULES.map(enterRule),
    // VS Code gives a line that comes to match the indentation of the nearest line above that is not passed over, less one
    // level. All indented lines are passed over, so that is the margin. It does so before the next key, at any speed, as soon as
    // a line cannot be a sentence any more; of a name without a colon the server says so.
    indentationRules: {
      decreaseIndentPattern: {
        pattern: `^(?:[ \\xA0]{1,3}|\\t)(?:${wordsPattern(KEYWORD_SPELLINGS.filter((word) => !isCommonWord(keywordOf(word)!)))})[ \\t\\xA0]+[^\\s:]+[ \\t\\xA0]?:`,
        flags: 'iu',
      },
      increaseIndentPattern: { pattern: '(?!)', flags: 'u' },
      unIndentedLinePattern: { pattern: '^(?:\\s|//)', flags: 'u' },
    },
    folding: { offSide: true },
  };
}

function enterRule({ before, atEnd, indent }: EnterRule): OnEnterRule {
  return {
    beforeText: { pattern: before, flags: 'iu' },
    ...(atEnd && { afterText: { pattern: '^\\s*$', flags: 'u' } }),
    action: indent === 'margin' ? { indent: 'none', removeText: ANY_INDENT } : { indent },
  };
}
