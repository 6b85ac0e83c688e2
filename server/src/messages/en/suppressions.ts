/** Switching problems off for a file, in a comment at its top. */
export const suppressions = {
  suppress: (code: string) => `Stop reporting ${code} in this file`,
  allDetail: 'everything but what is about the form of the lines',
  /** Texts on the beginning of the line, and on each word behind it. */
  line: 'What is listed here is not reported in this file. Separate codes with commas.',
  all: 'Of this file only problems with the form of the lines are shown: what is not read, or not as it was meant. Each of these can be switched off by its own code.',
  unknown: (word: string) => `“${word}” is not the code of a problem. This word does nothing.`,
  tooLow: 'This line does nothing here. Put it at the top of the file, before the first entry.',
  asComment: 'Begin the line with //',
  off: 'Not reported in this file.',
};
