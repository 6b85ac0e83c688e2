/** What VS Code must know of the language to type in it: comments, brackets, words, Enter, folding. JavaScript patterns. */
import {
  ENTRIES,
  ENTRY_KINDS,
  type EntryKind,
  fieldNameOf,
  fieldSpellings,
  isFieldNameAnywhere,
  isList,
  valueKindOf,
} from '../server/src/syntax/vocabulary.ts';
import { escapeRegex } from './patterns.ts';

export interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

export interface OnEnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: 'none' | 'indent' | 'outdent' };
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

/** Words, the longest first, with any white space between the parts of a phrase. */
function words(list: Iterable<string>): string {
  const longestFirst = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map((word) => word.split(' ').map(escapeRegex).join('\\s+')).join('|');
}

/** Fields whose value goes on over deeper lines. */
function fieldsWithDeeperLines(kind: EntryKind): string[] {
  return fieldSpellings(kind).filter((spelling) => {
    const value = valueKindOf(kind, fieldNameOf(kind, spelling) ?? spelling);
    return value !== undefined && (value === 'text' || isList(value));
  });
}

export function buildLanguageConfiguration(): LanguageConfiguration {
  const withFields = ENTRY_KINDS.filter((kind) => Object.keys(ENTRIES[kind].fields).length > 0);
  // `gremium: DUO` at the margin is a field that lost its indentation.
  const alsoFields = withFields.filter(isFieldNameAnywhere);
  const entryLine = `^(?!(?:${words(alsoFields)}):)(?:${words(withFields)})(?=[\\s:]|$)`;
  const opensDeeper = words(ENTRY_KINDS.flatMap(fieldsWithDeeperLines));
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
    onEnterRules: [
      { beforeText: { pattern: entryLine, flags: 'iu' }, action: { indent: 'indent' } },
      {
        beforeText: { pattern: `^\\s*(?:${opensDeeper})\\s*:\\s*$`, flags: 'iu' },
        afterText: { pattern: '^\\s*$', flags: 'u' },
        action: { indent: 'indent' },
      },
      // A second Enter leaves the list or the text, a third the entry.
      {
        beforeText: { pattern: '^\\s+$', flags: 'u' },
        afterText: { pattern: '^\\s*$', flags: 'u' },
        action: { indent: 'outdent' },
      },
      // All other lines keep their depth, also behind an open bracket.
      { beforeText: { pattern: '\\S', flags: 'u' }, action: { indent: 'none' } },
    ],
    // VS Code gives a line that comes to match the indentation of the nearest line above that is not passed over, less one
    // level. All indented lines are passed over, so that is the margin. It does so before the next key, at any speed.
    indentationRules: {
      decreaseIndentPattern: {
        pattern: `^(?:[ \\xA0]{1,3}|\\t)(?:${words(ENTRY_KINDS)})[ \\t\\xA0]+[^\\s:]`,
        flags: 'iu',
      },
      increaseIndentPattern: { pattern: '(?!)', flags: 'u' },
      unIndentedLinePattern: { pattern: '^(?:\\s|//)', flags: 'u' },
    },
    folding: { offSide: true },
  };
}
