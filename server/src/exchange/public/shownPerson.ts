/** A person as a version for the public shows him or her: by name where the register says so, else by organisation, function or mark. */

import { documentWords } from '../../messages/document.ts';
import { isFullName } from '../../model/index/members.ts';
import { isEverybody, standInOf } from '../../model/index/standIns.ts';
import { isFunctionWord } from '../../syntax/nameWords.ts';
import type { Person } from '../document.ts';
import { comparedName, type PublicPeople } from './publicPeople.ts';
import { marksIn } from './redactionMarks.ts';

/** How somebody who is not public is shown: `mark` the ground · `letter` *persoon A* · `function` the function that the register gives. */
export type ShownAs = (typeof SHOWN_AS)[number];
export const SHOWN_AS = ['mark', 'letter', 'function'] as const;

export interface ShownPerson {
  readonly text: string;
  /** The name was left out. */
  readonly isWithheld: boolean;
}

export class ShownPeople {
  readonly #people: PublicPeople;
  readonly #ground: string;
  readonly #as: ShownAs;
  readonly #letters = new Map<string, string>();
  /** What somebody who is hidden is called by: no letter may be read as it. */
  readonly #taken: ReadonlySet<string>;
  #number = 0;

  constructor(people: PublicPeople, ground: string, as: ShownAs) {
    this.#people = people;
    this.#ground = ground;
    this.#as = as;
    this.#taken = new Set(people.forms.map(({ words }) => words.join('')));
  }

  /** A person of a list; in a list of organisations (`isOfOrganisations`) what nobody declares is taken for one. */
  show(person: Person, isOfOrganisations: boolean): ShownPerson {
    const { kind, name, text, isPublic } = person;
    const organisation = this.#organisation(person);
    switch (kind) {
      case 'organisation':
      case 'gremium':
        return open(name ?? (organisation === undefined ? undefined : `(${organisation})`) ?? this.#ground);
      case 'standIn': {
        const marks = marksIn(text);
        if (marks.length > 0)
          return { text: behind(marks.map(({ mark }) => mark).join(' '), organisation), isWithheld: true };
        return standInOf(text) !== undefined || isEverybody(text) ? open(text) : this.#hidden(person, organisation);
      }
      case 'unknown':
        if (isOfOrganisations ? !isFullName(text) : isFunctionWord(text) && !/\s/u.test(text)) return open(text);
        return this.#hidden(person, organisation);
      case 'person': {
        if (isPublic && name !== undefined) return open(behind(name, text.includes('(') ? organisation : undefined));
        // `programmadirecteur (OBG)`, and `PM NCG`: somebody still to be named.
        if (name !== undefined && isFunctionWord(name) && /^\p{Ll}+$/u.test(name))
          return open(behind(name, organisation));
        const isNobody = /^pm\s|\spm$/iu.test(name ?? '') && organisation !== undefined;
        return isNobody ? open(`PM ${organisation}`) : this.#hidden(person, organisation);
      }
    }
  }

  /** What stands in the place of a name that was found in a text. */
  inText(who: string | undefined): string {
    return who === undefined || this.#as !== 'letter' ? this.#ground : this.#letter(who);
  }

  #hidden({ name, text }: Person, organisation: string | undefined): ShownPerson {
    const who = name ?? text;
    const role = this.#as === 'function' ? this.#people.functions.get(who) : undefined;
    return { text: behind(role ?? this.inText(who), organisation), isWithheld: true };
  }

  #letter(who: string): string {
    const key = comparedName(who);
    let letter = this.#letters.get(key);
    if (letter === undefined) {
      let shown = letterOf(this.#number++);
      while (this.#taken.has(shown.toLowerCase())) shown = letterOf(this.#number++);
      letter = documentWords.personLetter(shown);
      this.#letters.set(key, letter);
    }
    return letter;
  }

  /** The organisation of somebody, where the registers know it: what else stands in brackets may be anything. */
  #organisation({ organisation }: Person): string | undefined {
    if (organisation === undefined) return undefined;
    return this.#people.organisations.has(comparedName(organisation)) ? organisation : undefined;
  }
}

function open(text: string): ShownPerson {
  return { text, isWithheld: false };
}

function behind(text: string, organisation: string | undefined): string {
  return organisation === undefined ? text : `${text} (${organisation})`;
}

/** `A` of 0, `Z` of 25, `AA` of 26. */
function letterOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}
