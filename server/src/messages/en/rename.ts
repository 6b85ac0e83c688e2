/** Reasons why something is not renamed. */
import { aNoun, noun } from './nouns.ts';

export const rename = {
  nothing: 'There is nothing to rename here. Put the cursor on a name or a number.',
  noNumber: (kind: string) => `This ${noun(kind)} has no number yet.`,
  isFunction: (person: string) => `This is the position of ${person}. Change it after “functie:” of that person.`,
  empty: 'Nothing was filled in. Nothing was renamed.',
  lineEnd: 'A name or number stands on one line. Remove the new line or the tab.',
  badSign: (sign: string) => `The sign “${sign}” cannot be part of this name. Choose a name without it.`,
  badNumber: (typed: string) =>
    `“${typed}” is not a number. A number consists of letters, digits, - and _, without spaces.`,
  isKeyword: (typed: string) => `“${typed}” is a word of the register itself. Choose something else.`,
  isDate: (typed: string) => `“${typed}” is read as a date. Choose another name.`,
  isNumber: (typed: string) => `“${typed}” is read as a number. Choose another name.`,
  notAName: (typed: string) => `“${typed}” is not read as one name. Choose another name.`,
  otherDay: (typed: string, date: string) =>
    `“${typed}” begins with another date than that of the meeting. Keep ${date} or leave the date out.`,
  isBuiltIn: (typed: string) => `“${typed}” is a layout that every register has already. Choose another name.`,
  takenName: (typed: string, owner: string) => `“${typed}” is already a name of “${owner}”. Choose another name.`,
  takenNumber: (kind: string, number: string) =>
    `Number ${number} is already that of ${aNoun(kind)}. Choose another number.`,
  readsOtherwise: (typed: string, line: string) =>
    `With “${typed}” this line would be read otherwise: “${line}”. Nothing was renamed.`,
  partOfName: (name: string) =>
    `This program does not tell which part of “${name}” was changed. Type the whole new name, or change it where it is declared.`,
};
