/** Texts of the problems that depend on more than one entry: members, meetings, actions that wait for each other. */
import type { Called } from '../called.ts';
import { named, noun, subject } from './nouns.ts';

export const crossEntryRules = {
  'eigenaar-geen-lid': (name: string, gremium: string) =>
    `${name} is not a member of the gremium ${gremium}. Choose a member as the owner, or complete the list of members.`,
  'eigenaar-uit-functie': (name: string, until: string, successor: string | undefined) =>
    `${name} has not been in this position since ${until}. ${
      successor === undefined
        ? 'Choose another owner.'
        : `Hand the action over, for example to the successor: ${successor}.`
    }`,
  'deadline-voor-voorganger': (number: Called, deadline: string, other: Called, latest: string) =>
    `${subject('actie', number)} has to be ready on ${deadline}, but waits for ${named('actie', other)}, which has until ${latest}. Change one of the two deadlines.`,
  'deadline-blijft-liggen': (number: Called, meetings: number, day: string, kind = 'actie') =>
    `${subject(kind, number)} has to be done as soon as possible, but nothing has been noted since ${day}, for ${meetings} meetings. Note how things stand or agree on a day.`,
  'besluit-onbekend': (number: string, register: string | undefined) =>
    register === undefined
      ? `There is no decision ${number} in this register. Correct the number or add the decision.`
      : `There is no decision ${number} in the register ${register}. Correct the number or the code of the register.`,
  'naam-ongebruikt': (kind: string, name: string) =>
    `The ${noun(kind)} “${name}” is not mentioned anywhere. Remove the name if it is no longer needed.`,
  'wijkt-af-van-zelfde': (field: string, number: string, there: string) =>
    `“${field}:” differs here from action ${number}, which says “${there}”. Make them the same or remove the field here.`,
  kring: (number: Called, path: string) =>
    `${subject('actie', number)} is waiting for itself: ${path}. Remove one of the references.`,
  'besluit-zonder-actie': (number: Called) =>
    `${subject('besluit', number)} has no action. After “acties:”, write what follows from it, or leave it as it is if nothing needs to be done.`,
  'vergadering-te-laat': (gremium: string, previous: string, due: string) =>
    `Going by how often it meets, the gremium ${gremium} should have met again by ${due}, after its meeting of ${previous}. Check the date, or add the meeting that is missing.`,
  'aanwezig-geen-lid': (name: string, gremium: string) =>
    `${name} is not a member of the gremium ${gremium}. Put the name after “te gast:”, or complete the list of members.`,
};
