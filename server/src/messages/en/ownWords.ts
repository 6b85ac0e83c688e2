/** Texts of the problems with the words that a register defines. */
export const ownWordRules = {
  'status-tegenstrijdig': {
    twoMeanings: (word: string, one: string, other: string) =>
      `“${word}” means two things here: “${one}” and “${other}”. Choose one.`,
    isStandard: (word: string) => `“${word}” is a status of the program and keeps its own meaning. Remove this word.`,
    noMeaning: (word: string) => `It does not say what “${word}” means. Write for instance: ${word} = open.`,
    badMeaning: (meaning: string, choices: string) => `“${meaning}” is not a status. Choose from: ${choices}.`,
    otherMeaning: (word: string, known: string, meaning: string) =>
      `“${word}” is read as “${known}” in all lists; in this register it is “${meaning}”. Choose another word if that is not what is meant.`,
  },
};
