/** What is shown while a value is typed: the forms that it may have, in parts, and a sentence on each. */
export const signature = {
  people: { first: 'name or organisation', more: 'name …' },
  peopleSays: 'Names, separated by commas. An organisation or a remark can stand in brackets behind the name.',
  organisations: { first: 'organisation or body', more: 'organisation …' },
  organisationsSays: 'Short or full names, separated by commas.',
  gremia: { first: 'body', more: 'body …' },
  gremiaSays: 'Short or full names, separated by commas.',
  actions: { first: 'number of an action', more: 'number …' },
  actionsSays: 'Numbers, separated by commas. An action of another list: LIST/5.',
  history: { date: 'date', gremium: 'body', text: 'what happened' },
  historyDate: 'The day, such as 13 januari 2021 or 13-1-2021.',
  historyGremium: 'The body that met, when it happened there. It can be left out.',
  historyText:
    'What happened, in plain text. A change: status -> gereed, deadline -> 1 april 2021 or eigenaar -> name.',
  ownStatus: { word: 'your word', means: 'what it means' },
  ownStatusSays: 'One word a line, or with commas between them.',
  ownFields: { first: 'name of a column', more: 'name …' },
  ownFieldsSays: 'Columns of this list that the program does not know, separated by commas.',
  outcome: { outcome: 'how the vote went', votes: 'votes for and against' },
  deadline: {
    day: 'day',
    period: 'period',
    waits: 'after something else',
    none: 'without a day',
  },
  deadlineSays: 'What has none of these forms is kept as text and is not watched.',
};
