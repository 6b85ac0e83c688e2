/** The texts of the commands around a meeting, in both languages. */

export const nl = {
  preparing: 'Bereid de vergadering voor',
  whichMeetingOf: 'Van welk gremium is de vergadering?',
  whichDay: 'Op welke dag?',
  dayExample: 'bijvoorbeeld 13 januari 2021',
  whatOnAgenda: 'Wat komt erin? Haal weg wat er niet in hoort en druk op Enter.',
  noMeetingGremium:
    'Er is geen gremium bekend waarvan dit register de vergaderingen houdt. Beschrijf het met “gremium …”.',
};

export const en: typeof nl = {
  preparing: 'Prepare the meeting',
  whichMeetingOf: 'Of which body is the meeting?',
  whichDay: 'On which day?',
  dayExample: 'for example “13 januari 2021”',
  whatOnAgenda: 'What will be in it? Untick what does not belong, and press Enter.',
  noMeetingGremium: 'No body is known whose meetings this register holds. Describe it with “gremium …”.',
};
