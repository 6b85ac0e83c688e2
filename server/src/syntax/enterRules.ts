/**
 * Indentation of the line below one that was left with Enter. The patterns are those of the language configuration for
 * VS Code, too; the first rule whose patterns match decides.
 */
import { isCommonWord, NAME_ALONE, NAME_AND_COLON } from './certainKeyword.ts';
import {
  ENTRIES,
  ENTRY_KINDS,
  type EntryKind,
  fieldNameOf,
  fieldSpellings,
  isFieldNameAnywhere,
  isList,
  KEYWORD_SPELLINGS,
  keywordOf,
  valueKindOf,
} from './vocabulary.ts';

/** Spaces a level. */
const LEVEL = 2;

export interface EnterRule {
  /** Pattern of what stands before the cursor (flags `iu`). */
  readonly before: string;
  /** True when nothing may stand behind the cursor. */
  readonly atEnd: boolean;
  /** Indentation of the new line: as the line above, a level deeper, or at the margin. */
  readonly indent: 'none' | 'indent' | 'margin';
}

/** Words as alternatives of a pattern, the longest first, with any white space between the parts of a phrase. */
export function wordsPattern(list: Iterable<string>): string {
  const longestFirst = [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return longestFirst.map((word) => word.split(' ').map(escaped).join('\\s+')).join('|');
}

/** Fields whose value goes on over deeper lines. */
function fieldsWithDeeperLines(kind: EntryKind): string[] {
  return fieldSpellings(kind).filter((spelling) => {
    const value = valueKindOf(kind, fieldNameOf(kind, spelling) ?? spelling);
    return value !== undefined && (value === 'text' || isList(value));
  });
}

function enterRules(): readonly EnterRule[] {
  const all = KEYWORD_SPELLINGS.filter((word) => Object.keys(ENTRIES[keywordOf(word)!].fields).length > 0);
  const withFields = all.filter((word) => !isCommonWord(keywordOf(word)!));
  const common = wordsPattern(all.filter((word) => isCommonWord(keywordOf(word)!)));
  // `gremium: DUO` at the margin is a field that lost its indentation.
  const alsoFields = withFields.filter(isFieldNameAnywhere);
  const entryLine = `^(?!(?:${wordsPattern(alsoFields)}):)(?:(?:${wordsPattern(withFields)})(?=[\\s:]|$)|(?:${common})(?:${NAME_AND_COLON}|${NAME_ALONE}))`;
  const opensDeeper = wordsPattern(ENTRY_KINDS.flatMap(fieldsWithDeeperLines));
  return [
    { before: entryLine, atEnd: false, indent: 'indent' },
    { before: `^\\s*(?:${opensDeeper})\\s*:\\s*$`, atEnd: true, indent: 'indent' },
    // A second Enter leaves the entry: what is typed there shows whether the text above goes on.
    { before: '^\\s+$', atEnd: true, indent: 'margin' },
    // All other lines keep their depth, also behind an open bracket.
    { before: '\\S', atEnd: false, indent: 'none' },
  ];
}

export const ENTER_RULES = enterRules();

const MATCHERS = ENTER_RULES.map(({ before, indent }) => ({ pattern: new RegExp(before, 'iu'), indent }));

/** The indentation of the line below one of which `before` is all, as VS Code's Enter rules give it. */
export function indentAfterEnter(before: string): string {
  const indent = /^\s*/u.exec(before)![0];
  const rule = MATCHERS.find(({ pattern }) => pattern.test(before));
  switch (rule?.indent) {
    case 'indent':
      return `${indent}${' '.repeat(LEVEL - (indent.length % LEVEL))}`;
    case 'margin':
      return '';
    default:
      return indent;
  }
}
