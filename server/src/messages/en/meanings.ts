/** The meanings of the places of a register; of statuses, planning and the like by the word that is typed. */
import { noun } from './nouns.ts';

export const meanings = {
  momentLasts: (first: string, last: string, days: number): string =>
    days === 1
      ? `On ${first}, for every list.`
      : `From ${first} up to and including ${last}, ${days} days, for every list.`,
  momentWithoutDays: 'Has no day yet: write it behind the colon.',
  redacted: (law: 'woo' | 'wob') =>
    `Made unreadable under the ${law === 'woo' ? 'Open Government Act (Woo)' : 'Government Information Act (Wob)'}. In a list of people this counts as a name.`,
  unknownStatus: (typed: string) =>
    `“${typed}” is no status that the program knows. Until you choose, this counts as open.`,
  readAs: (typed: string, official: string) => `“${typed}” is read as “${official}”.`,
  open: 'The action is still open.',
  closed: 'The action is closed: nothing more is expected.',
  promises: {
    gevraagd: 'Somebody asked for it.',
    toegezegd: 'It was promised.',
    voorwaardelijk: 'It was promised on a condition.',
    afgewezen: 'It was not promised.',
    nagekomen: 'What was promised has been done.',
    vervallen: 'It is not needed any more.',
  } as Readonly<Record<string, string>>,
  motions: {
    ingediend: 'There has been no vote on it yet.',
    aangehouden: 'There will be a vote on it later.',
    aangenomen: 'What was asked has to be done.',
    'in uitvoering': 'It is being worked on.',
    afgedaan: 'What was asked has been done.',
    verworpen: 'There was no majority for it.',
    ingetrokken: 'Its movers have taken it back.',
    vervallen: 'It need not be done any more.',
  } as Readonly<Record<string, string>>,
  votes: (inFavour: number, against: number) =>
    `${inFavour} ${inFavour === 1 ? 'vote' : 'votes'} in favour, ${against} against.`,
  isOpen: (kind: string) => `The ${noun(kind)} is still open.`,
  isClosed: (kind: string) => `The ${noun(kind)} is closed.`,
  plannings: {
    'op schema': 'The deadline will be met.',
    'vertraging verwacht': 'The deadline may not be met.',
    vertraging: 'The deadline will not be met.',
  } as Readonly<Record<string, string>>,
  levels: {
    lokaal: 'Meets in a municipality or an area.',
    afstemming: 'Meets so that parties tune their work to each other.',
    bestuurlijk: 'A meeting of administrators.',
    ambtelijk: 'A meeting of officials.',
  } as Readonly<Record<string, string>>,
  layouts: {
    'grouping kop': 'A table for each block, precondition or topic.',
    'grouping eigenaar': 'A table for each owner; what two own is in both.',
    'grouping geen': 'All in one table.',
    'order lijst': 'In the order of the list.',
    'order deadline': 'The first deadline first; what has no day comes last.',
    'filter alles': 'All, also what is done.',
    'filter open': 'What is still to be done.',
    'filter te laat': 'What is open and past its deadline.',
  } as Readonly<Record<string, string>>,
  listed: {
    actie: 'The list has actions.',
    besluit: 'The list has decisions, also those of minutes.',
    toezegging: 'The list has promises.',
    motie: 'The list has motions.',
    amendement: 'The list has amendments.',
  } as Readonly<Record<string, string>>,
  mayBePublished: {
    ja: 'May be published.',
    nee: 'May not be published.',
  } as Readonly<Record<string, string>>,
  seats: (held: number, maximum: number) => `Of the ${maximum} seats ${held} are taken.`,
  every: (every: number, unit: 'day' | 'month') => {
    if (unit === 'day') return every === 1 ? 'Every day.' : every === 7 ? 'Every week.' : `Every ${every} days.`;
    return every === 1 ? 'Every month.' : every === 12 ? 'Every year.' : `Every ${every} months.`;
  },
  day: (weekday: string, day: string, week: number) => `${weekday} ${day} (week ${week})`,
  period: (from: string | undefined, to: string | undefined) =>
    [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `up to and including ${to}`]
      .filter(Boolean)
      .join(' '),
  noDay: 'Without a fixed day.',
  noSuchDay: 'This date does not exist.',
  noYear: 'Without a year, and with no date to tell the year from.',
  change: (field: 'status' | 'deadline' | 'eigenaar', from: string | undefined, to: string) =>
    `The field “${field}:” became “${to}”${from === undefined ? '' : `; it was “${from}”`}.`,
  said: (field: string, of: string, to: string) => `Read as: the ${field} of ${of} became “${to}”.`,
  speaksOf: (of: string) => `Speaks of ${of}.`,
  otherReading: 'Not what was meant? Choose “Read this line as plain text” under the light bulb.',
  stepDone: 'This step is done.',
  stepOpen: 'This step is still to be done.',
  inHistory: (day: string) => `Counts in the history, on ${day}.`,
  item: (number: string) => (number === '' ? 'Agenda item' : `Agenda item ${number}`),
  made: (actions: number, decisions: number, promises: number) => {
    const one = (count: number, single: string, plural: string) =>
      count === 0 ? [] : [`${count} ${count === 1 ? single : plural}`];
    const parts = [
      ...one(actions, 'new action', 'new actions'),
      ...one(decisions, 'decision', 'decisions'),
      ...one(promises, 'promise', 'promises'),
    ];
    return parts.length === 0 ? 'No action or decision was noted here.' : `Noted here: ${parts.join(', ')}.`;
  },
  standIns: {
    toBeDecided: 'Not known yet who.',
    notApplicable: 'Not applicable: nobody need be here.',
    all: 'Everybody.',
    varying: 'Somebody else each time.',
  },
  somebodyOf: (organisation: string) => `Somebody of ${organisation}.`,
  memberOf: (name: string, gremium: string) => `${name}, by the members of ${gremium}.`,
  oneOf: (names: readonly string[]) => `This may be: ${names.join(', ')}.`,
  leader: 'With an asterisk before it: the project leader.',
  unsure: 'With a question mark behind it: not certain yet.',
  alias: (official: string) => `Counts as ${official} everywhere.`,
  misspelt: (official: string) => `Read as ${official}, and reported as a spelling error.`,
  headingGives: 'These fields hold for the actions below it that do not have them.',
  usedFile: (names: number) => `The names in this file (${names}) go before those in other files.`,
  noFile: 'This file cannot be found here.',
};
