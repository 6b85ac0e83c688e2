/** Texts on the form of a line. */

/** Names for the thing that a grammar rule misses when it can't go on, by the name of the rule. */
const MISSING: Readonly<Record<string, string>> = {
  headLine: 'There should be a colon between the number and the title.',
  bracket: 'This bracket is not closed. Put a ) after it.',
  historyLine: 'There should be a colon after the date: “13 januari 2021 DUO: …”.',
  step: 'This box is not closed. Write [ ] or [x].',
};

export const syntax = {
  missing: (rule: string): string => MISSING[rule] ?? 'Something is missing here.',
  redundant: (text: string): string => `“${text}” does not belong here. Remove it.`,
};
