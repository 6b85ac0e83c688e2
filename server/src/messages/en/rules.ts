/**
 * Texts of the problems: one sentence that says what is wrong and one that says what to do. The names of these
 * functions are the codes of the problems.
 */
import type { Called } from '../called.ts';
import { crossEntryRules } from './crossEntryRules.ts';
import { layoutRules } from './layoutRules.ts';
import { nameRules } from './nameRules.ts';
import { aNoun, days, named, noun, subject } from './nouns.ts';
import { ownWordRules } from './ownWords.ts';
import { stateFixes, stateRules } from './stateRules.ts';

export const rules = {
  ...crossEntryRules,
  ...layoutRules,
  ...nameRules,
  ...ownWordRules,
  ...stateRules,
  'eigenaar-ontbreekt': (number: Called, kind = 'actie', field = 'eigenaar') =>
    kind === 'actie'
      ? `${subject(kind, number)} has no owner. After “eigenaar:”, write who will carry out the action.`
      : `${subject(kind, number)} has nobody who has to do it. After “${field}:”, write who that is.`,
  'deadline-verstreken': (
    number: Called,
    title: string | undefined,
    deadline: string,
    late: number,
    kind = 'actie',
    done = 'gereed',
  ) =>
    `The deadline of ${named(kind, number)} (${title === undefined ? '' : `“${title}”, `}${deadline}) passed ${days(late)} ago. Mark the ${noun(kind)} as “${done}” or agree on a new deadline.`,
  'deadline-ontbreekt': (number: Called, kind = 'actie') =>
    `${subject(kind, number)} has no deadline. After “deadline:”, write when the ${noun(kind)} has to be ${kind === 'actie' ? 'ready' : 'settled'}.`,
  'status-ontbreekt': (number: Called, kind = 'actie') =>
    `${subject(kind, number)} has no status. After “status:”, write how things stand.`,
  'status-onbekend': (typed: string, choices: string) => `The status “${typed}” is not known. Choose from: ${choices}.`,
  'status-wijkt-af': (status: string, newest: string, date: string, inMinutes: boolean) =>
    inMinutes
      ? `The status is “${status}”, but according to the minutes it has been “${newest}” since ${date}. Change the status, or add to the history what happened since.`
      : `The status is “${status}”, but according to the history it has been “${newest}” since ${date}. Change the status or complete the history.`,
  'gremium-onbekend': (name: string) =>
    `The gremium “${name}” is not described anywhere. Correct the name or add the gremium.`,
  'organisatie-onbekend': (name: string, behindPerson: boolean) =>
    behindPerson
      ? `“${name}” is not described anywhere. Add the organisation, or correct the name.`
      : `The organisation “${name}” is not described anywhere. Correct the name or add the organisation.`,
  'persoon-onbekend': (name: string, isBody = false) =>
    isBody
      ? `“${name}” is not described anywhere. Correct the name or add the gremium.`
      : `“${name}” is not described anywhere. Put the organisation after it in brackets, or add the person.`,
  'actie-onbekend': (number: string, register: string | undefined) =>
    register === undefined
      ? `There is no action ${number} in this register. Correct the number or add the action.`
      : `There is no action ${number} in the register ${register}. Correct the number or the code of the register.`,
  'blok-onbekend': (name: string) =>
    `There is no block “${name}” in this register. Correct the letter or the number, or add the block.`,
  'naam-dubbel': (name: string) =>
    `The name “${name}” is already in use in this file. Remove one of the two or choose another name.`,
  'nummer-dubbel': (kind: string, number: string, file?: string) =>
    file === undefined
      ? `There is already ${aNoun(kind)} with number ${number} in this register. Choose another number.`
      : `There is already ${aNoun(kind)} with number ${number} in this register, in ${file}. Choose another number, or give a copy of the register another code.`,
  'nummer-ontbreekt': (kind: string) =>
    `${subject(kind, undefined)} has no number, so nothing can refer to it. Put a number after “${kind}”.`,
  'register-dubbel': (code: string, file?: string) =>
    file === undefined
      ? `This file already has a register${code === '' ? '' : ` (${code})`}. Put this register in a file of its own.`
      : `This register is in ${file} too, with the same numbers. Give an old copy another code (“register ${code}-OUD”) or keep it outside this folder; if this is a second part, let its numbers go on.`,
  'naam-verschreven': (typed: string, official: string) => `“${typed}” is a misspelling. Write “${official}”.`,
  'weekdag-klopt-niet': (date: string, weekday: string) =>
    `${date} falls on “${weekday}”. Correct the weekday or the date.`,
  'peildatum-verouderd': (newest: string) =>
    `Something of ${newest} has been noted already, after this reference date. Set it to a later day, or remove it: then today counts.`,
  'vergadering-zonder-datum':
    'This meeting has no date that the program can read, so that what was discussed does not count. Write for example “vergadering DUO 13 januari 2021”.',
  'moment-zonder-datum':
    'This moment has no day that the program can read, so what hangs on it is not watched. Write for instance: moment zomerreces 2025: 5 juli 2025 – 31 augustus 2025.',
  'datum-onmogelijk': (typed: string) => `The date “${typed}” does not exist. Correct the date.`,
  'regel-onbekend': {
    margin: (lines: number) =>
      lines === 1
        ? 'This line does not belong to anything. Indent it, or begin with a word like “actie” or “blok”.'
        : `These ${lines} lines do not belong to anything. Indent them, or begin each with a word like “actie” or “blok”.`,
    noField: (lines: number) =>
      `${lines === 1 ? 'This line is not a field' : `These ${lines} lines are no fields`}. Put the name of a field with a colon in front, or make a “toelichting:” of it.`,
    deeper: (lines: number) =>
      `The field above has one line only, so ${lines === 1 ? 'this line does' : `these ${lines} lines do`} not count. Put the text after the colon or in a “toelichting:”.`,
    beforeFirstEntry: (lines: number) =>
      lines === 1
        ? 'This line does not belong to anything. Begin with a word like “register” or “actie”.'
        : `These ${lines} lines do not belong to anything. Begin each with a word like “actie”.`,
    fieldColonMissing: (name: string) => `There is no colon after “${name}”. Put one there: “${name}: …”.`,
    keywordMarked:
      'Something stands before a word such as “actie” that does not belong there, such as a dash or a number. The line is read without it.',
    keywordMisspelt: (typed: string, keyword: string) =>
      `“${typed}” is not a word that a line can begin with. Write “${keyword}”.`,
    colonMissing: 'There is no colon between the number and the title. Put one after the number.',
    sentenceAsEntry:
      'This sentence stands at the margin and is read as a new entry. Indent it if it belongs to the text above, or put a colon after ' +
      'the number.',
    sentenceAsName:
      'This sentence stands at the margin and belongs to nothing. Indent it if it belongs to the text above, or put // before it if it is ' +
      'a remark.',
  },
  'veld-onbekend': (typed: string, kind: string) =>
    kind === 'gebruik'
      ? `“${typed}” cannot be used here: there are no fields below “gebruik”. Remove this line.`
      : `“${typed}” is not a field of ${aNoun(kind)}. Correct the name; the text is kept.`,
  'veld-dubbel': (name: string) =>
    `The field “${name}:” is already there; only the first one counts. Put them together or remove one of them.`,
  'aanwezig-en-afwezig': (name: string) =>
    `${name} is after “aanwezig:” as well. Remove the name from one of the two, or write behind it what is different.`,
  'mag-openbaar-onnodig': (word: string) =>
    `“${word}” stands nowhere else in this entry. Take it out, or write it as it is in the text.`,
  'keuze-open': {
    ours: 'Two texts stand here after the merge: the current one, which counts now, and the incoming one. Take one of them or keep both.',
    bare: 'Two texts stand here mixed after the merge: the current one and the incoming one. Take one of them or keep both.',
  },
  'stap-dubbel': 'This step is there already, and neither of the two is ticked. Remove one or write what is different.',
  inspringing: {
    marginField: (name: string) => `“${name}:” belongs to the part above it, but is at the margin. Indent the line.`,
    deepField: (name: string) => `“${name}:” is too far to the right. Line it up with the other fields.`,
    fieldInText: (name: string) =>
      `“${name}:” is part of a text, so it does not count as a field. Move it to the left if it is a field.`,
    indentedEntry: 'This line should begin at the margin. Remove the spaces in front of it.',
  },
  'waarde-ongeldig': {
    numberWithSpaces: (typed: string) =>
      `“${typed}” is not a number, because there are spaces in it. Write it as one word.`,
    notADate: (typed: string) => `“${typed}” is not a date. Write, for example, “24 maart 2021”.`,
    notACount: (typed: string) => `“${typed}” is not a number. Write it in figures.`,
    notAChoice: (typed: string, choices: string) => `“${typed}” cannot be used here. Choose from: ${choices}.`,
    bracketOpen: 'This bracket is not closed. Put a ) after it.',
    boxOpen: 'This box is not closed. Write [ ] or [x].',
    historyWithoutColon:
      'There should be a colon after the date and the gremium. Write, for example, “13 januari 2021 DUO: wat er is gebeurd”.',
    historyWithoutDate:
      'A line of the history begins with a date. Put the date in front of it: “13 januari 2021 DUO: wat er is gebeurd”.',
  },
  'te-lang': {
    longLine: 'This line is longer than 10,000 characters; the rest is kept, but not read. Divide the line.',
    longEntry: 'This part is longer than 2,000 lines; the rest is kept, but not read. Divide it.',
  },
};

export const related = {
  firstDeclaration: (name: string) => `“${name}” appears here for the first time.`,
  predecessor: (number: Called) => `${subject('actie', number)} is being waited for.`,
  sameAction: 'This is the same action.',
  previousMeeting: 'This was the previous meeting.',
  saidAt: 'This was said of it later.',
  sameRegister: 'The same register is here.',
  firstRegister: 'The first register is here.',
};

/** The titles of fixes, as they stand under the light bulb. */
export const fixes = {
  ...stateFixes,
  removeHidden: (count: number) => (count === 1 ? 'Remove that character' : `Remove the ${count} characters`),
  cleanName: (name: string) => `Change to “${name}” without that character`,
  setFields: (name: string, value: string, other: string, otherValue: string) =>
    `Put “${value}” after “${name}:” and “${otherValue}” after “${other}:”`,
  setField: (name: string, value: string) => `Put “${value}” after “${name}:”`,
  promoteToList: (kind: string, number: string) => `Add to the list as ${noun(kind)} ${number}`,
  declareDecision: (number: string) => `Add decision ${number}`,
  handOverTo: (name: string) => `Hand over to ${name}`,
  takeOver: (value: string) => `Use “${value}” here too`,
  removeName: (kind: string, name: string) => `Remove the ${noun(kind)} “${name}”`,
  removeReference: (number: string) => `No longer wait for action ${number}`,
  asGuest: (name: string) => `Put ${name} after “te gast:”`,
  markDone: (kind: string, number: string | undefined, done = 'gereed') => `Mark ${named(kind, number)} as “${done}”`,
  addField: (name: string) => `Add “${name}:”`,
  replaceWith: (text: string) => `Change to “${text}”`,
  declare: (kind: string, name: string) => `Add the ${noun(kind)} “${name}”`,
  declareAll: (kind: 'persoon' | 'organisatie', count: number) =>
    `Add all ${count} ${kind === 'persoon' ? 'persons' : 'organisations'}`,
  declareWith: (name: string, organisation: string) => `Add the person “${name}” with ${organisation}`,
  declareAction: (number: string) => `Add action ${number}`,
  giveNumber: (number: string) => `Give it number ${number}`,
  setStatus: (status: string) => `Set the status to “${status}”`,
  correctWeekday: (weekday: string) => `Change it to “${weekday}”`,
  lastDayOfMonth: (date: string) => `Change it to ${date}`,
  removeFromList: (name: string, field: string) => `Remove ${name} from “${field}:”`,
  removeAllowed: (word: string) => `Take “${word}” out`,
  takeCurrent: (isEmpty: boolean) => (isEmpty ? 'Take the current one: this text goes' : 'Take the current text'),
  takeIncoming: (isEmpty: boolean) => (isEmpty ? 'Take the incoming one: this text goes' : 'Take the incoming text'),
  takeBoth: 'Keep both texts',
  removeStep: 'Remove this second step',
  addColumns: (columns: string) => `Put in: ${columns}`,
  removeColumn: (column: string) => `Remove the column “${column}”`,
  removeDuplicate: (name: string) => `Remove this second field “${name}:”`,
  indent: 'Indent',
  outdentField: 'Line up with the other fields',
  outdentEntry: 'Move to the margin',
  asActions: (count: number) => (count === 1 ? 'Make this an action' : `Make ${count} actions of these`),
  asExplanation: 'Make it a “toelichting:”',
  belongsToText: (field: string) => `Put it with the text of “${field}:” above`,
  insertColon: 'Put a colon',
  closeBracket: 'Close the bracket',
  closeBox: 'Close the box',
  remove: (text: string) => `Remove “${text}”`,
  setReferenceDay: (date: string) => `Set the reference date to ${date}`,
  historyDate: (date: string) => `Put ${date} in front of it`,
  removeMark: 'Remove what stands before the first word',
  moveDate: (date: string) => `Put ${date} first`,
  dateMeeting: (date: string) => `Put ${date} after the body`,
  joinAbove: 'Join with the line above',
};
