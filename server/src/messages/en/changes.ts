/** Texts on changes to an action: why one can't be made, what is asked for, and how often it was put off. */
import type { Called } from '../called.ts';
import { named, subject } from './nouns.ts';

export const changes = {
  noAction: 'Put the cursor in an action or a promise.',
  called: (kind: string, number: Called) => named(kind, number),
  noEntry: 'Put the cursor in an action, a decision or a promise.',
  isClosed: (kind = 'actie') =>
    kind === 'actie'
      ? 'This action is already “gereed” or “vervallen”. Change its status first.'
      : `${subject(kind, undefined)} is already closed. Change its status first.`,
  noDeadline: 'No new deadline was given. The action has not been changed.',
  badDeadline: (typed: string) =>
    `“${typed}” is not a deadline that the program recognises. Write, for example, “1 april 2021”, “eind mei 2021” or “volgend DUO”.`,
  sameDeadline: (deadline: string) => `The deadline is already ${deadline}.`,
  ownerKnown: (name: string) => `Known: ${name}.`,
  ownerAmbiguous: (name: string, names: string) => `“${name}” may be: ${names}.`,
  ownerUnknown: (name: string) => `“${name}” is not described anywhere: mind the spelling.`,
  noOwner: 'No new owner was given. The action has not been changed.',
  sameOwner: (owner: string) => `The owner is already ${owner}.`,
  badStatus: (typed: string, choices: string) => `The status “${typed}” is not known. Choose from: ${choices}.`,
  sameStatus: (status: string) => `The status is already “${status}”.`,
  noNote: 'Nothing was filled in. Nothing has been noted.',

  postponed: (count: number) => (count === 1 ? 'postponed once' : `postponed ${count} times`),
  lastDiscussed: (day: string) => `last discussed on ${day}`,

  /** Beside a deadline of which another day was agreed: which of the two counts. */
  agreedOtherwise: (agreed: string, day: string, gremium: string | undefined, typed: string) =>
    `On ${day}${gremium === undefined ? '' : ` (${gremium})`} “${agreed}” was agreed; “${typed}” counts as long as that is the deadline.`,

  /** Opens the changes that the light bulb has no room for. */
  more: 'More changes…',
  allFixes: 'All fixes…',
  postpone: (kind: string, number: string | undefined) => `Postpone ${named(kind, number)}…`,
  handOver: (kind: string, number: string | undefined) => `Hand over ${named(kind, number)}…`,
  changeStatus: (kind: string, number: string | undefined) => `Change the status of ${named(kind, number)}…`,
  note: (kind: string, number: string | undefined) => `Add a note to ${named(kind, number)}…`,
};
