/** The legend of semantic tokens: the server announces it, and `package.json` says how each is coloured. */
import type { SemanticTokensLegend } from 'vscode-languageserver-types';

export const TOKEN_TYPES = [
  'keyword',
  /** Of an action, a decision or a promise, where it is declared and where it is named. */
  'number',
  'person',
  'organisation',
  'gremium',
  'heading',
  /** Of an entry; there is none where nothing sets it apart. */
  'title',
  'date',
  'deadline',
  'status',
  'document',
  'comment',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = [
  'declaration',
  /** Of an action or a promise of which nothing is expected any more. */
  'closed',
  /** Of an open action, the last day of whose deadline lies before the reference date. */
  'past',
  /** Made unreadable under the open-government act. */
  'redacted',
  /** A name that nothing declares or that several have, a number, heading or status that is none, a day that does not exist. */
  'unknown',
  /** What may stand in the place of a name: `nader te bepalen`, `allen`. */
  'standIn',
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export const TOKEN_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

/** The nearest types of the protocol for each of ours, best first. */
const NEAREST: Readonly<Record<TokenType, readonly string[]>> = {
  keyword: ['keyword'],
  number: ['number'],
  person: ['variable', 'parameter'],
  organisation: ['class', 'type'],
  gremium: ['interface', 'class', 'type'],
  heading: ['namespace', 'struct', 'type'],
  title: ['string'],
  date: ['number', 'string'],
  deadline: ['event', 'number', 'string'],
  status: ['enumMember', 'enum', 'property', 'variable'],
  document: ['string'],
  comment: ['comment'],
};

/** The legend for a client that colours the types that it names and no other: ours, each as the nearest of those. */
export function legendFor(named: readonly string[] | undefined): SemanticTokensLegend {
  if (named === undefined || named.length === 0) return TOKEN_LEGEND;
  const tokenTypes = TOKEN_TYPES.map((type) => {
    if (named.includes(type)) return type;
    return NEAREST[type].find((one) => named.includes(one)) ?? type;
  });
  return { ...TOKEN_LEGEND, tokenTypes };
}

/** The number of a type in the legend. */
export function typeNumber(type: TokenType): number {
  return TOKEN_TYPES.indexOf(type);
}

/** Modifiers as the protocol has them: a bit each. */
export function modifierBits(...modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, one) => bits | (1 << TOKEN_MODIFIERS.indexOf(one)), 0);
}
