/** Texts of the problems with the words that a register defines. */
export const ownWordRules = {
  'status-tegenstrijdig': {
    twoMeanings: (word: string, one: string, other: string) =>
      `“${word}” betekent hier twee dingen: “${one}” en “${other}”. Kies er een.`,
    isStandard: (word: string) =>
      `“${word}” is een status van het programma en houdt zijn eigen betekenis. Haal dit woord weg.`,
    noMeaning: (word: string) => `Er staat niet wat “${word}” betekent. Schrijf bijvoorbeeld: ${word} = open.`,
    badMeaning: (meaning: string, choices: string) => `“${meaning}” is geen status. Kies uit: ${choices}.`,
    otherMeaning: (word: string, known: string, meaning: string) =>
      `“${word}” wordt in alle lijsten gelezen als “${known}”; in dit register is het “${meaning}”. Kies een ander woord als dat niet zo is bedoeld.`,
  },
};
