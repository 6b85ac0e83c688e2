/** Texts on the form of a line. */

/** Names for the thing that a grammar rule misses when it can't go on, by the name of the rule. */
const MISSING: Readonly<Record<string, string>> = {
  headLine: 'Tussen het nummer en de titel hoort een dubbele punt.',
  bracket: 'Dit haakje wordt niet gesloten. Zet er een ) achter.',
  historyLine: 'Achter de datum hoort een dubbele punt: 13 januari 2021 DUO: wat er is gebeurd.',
  step: 'Dit vakje wordt niet gesloten. Schrijf [ ] of [x].',
};

export const syntax = {
  missing: (rule: string): string => MISSING[rule] ?? 'Hier ontbreekt iets.',
  redundant: (text: string): string => `“${text}” hoort hier niet. Haal het weg.`,
};
