/** The Dutch texts of the extension itself: what it asks before an action is changed. Those of the server are in its own catalogue. */
export const messages = {
  reason: 'Waarom? Dit komt in de historie te staan; leeg laten mag.',
  newOwner: 'Wie wordt de eigenaar?',
  now: 'nu',
  status: 'Hoe staat het ermee?',
  note: 'Wat is er besproken of gebeurd?',
  newDeadline: (now: string | undefined) =>
    now === undefined ? 'Wat wordt de nieuwe deadline?' : `Wat wordt de nieuwe deadline? Nu: ${now}`,
  deadlineExample: 'bijvoorbeeld 1 april 2021, eind mei 2021 of volgend DUO',
  meeting: 'Bij welke vergadering?',
  noMeeting: 'niet bij een vergadering',
};
