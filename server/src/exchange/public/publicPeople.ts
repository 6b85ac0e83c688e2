/** Who may be named in a version for the public, and who has to stay hidden: asked of all files, since a name is the same in each. */

import { minutesEntries } from '../../model/index/minutes.ts';
import { declaredNames } from '../../model/index/names.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { partiesOf, partyFields } from '../../model/references/people.ts';
import { type Entry, fieldOf } from '../../syntax/entry.ts';
import type { PlacedEntry } from '../../syntax/entryList.ts';
import type { Bits } from '../bits.ts';
import type { Person } from '../document.ts';
import { isPublicEntry, personOf } from '../people.ts';
import { formsOf, type HiddenForm, wholeForm } from './hiddenForms.ts';
import type { OpenName } from './hiddenSearch.ts';
import { unreadNames } from './namesInProse.ts';
import { marksIn } from './redactionMarks.ts';
import { besideMarks, mayBePerson, namesWithin } from './typedNames.ts';
import { wordsOf } from './words.ts';

export interface PublicPeople {
  readonly forms: readonly HiddenForm[];
  readonly open: readonly OpenName[];
  /** The functions of declared people, by the one name that each has. */
  readonly functions: ReadonlyMap<string, string>;
  /** The declared organisations and gremia, folded, by which somebody may be called. */
  readonly organisations: ReadonlySet<string>;
}

/** A name as two are compared here: its words, folded. */
export function comparedName(name: string): string {
  return wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}

/** The people of all files that a scope sees, an entry at a time. */
export function* publicPeople(scope: WorkspaceScope): Bits<PublicPeople> {
  const collected = new Collected();
  for (const { file } of scope.files()) {
    const own = scope.seenFrom(file);
    for (const host of file.document.entries) {
      yield;
      for (const placed of [host, ...minutesEntries(host)]) collected.take(placed, own);
    }
  }
  yield;
  return collected.result();
}

class Collected {
  readonly #forms: HiddenForm[] = [];
  readonly #open: OpenName[] = [];
  readonly #functions = new Map<string, string>();
  readonly #organisations = new Set<string>();
  readonly #named = new Set<string>();
  /** Who is named where nothing is read, and whether it is a name for certain. */
  readonly #unread = new Map<string, boolean>();
  readonly #seen = new Set<string>();

  take({ entry }: PlacedEntry, scope: WorkspaceScope): void {
    if (entry.kind === 'persoon') this.#person(entry);
    if (entry.kind === 'organisatie' || entry.kind === 'gremium') {
      for (const { word } of declaredNames(entry)) this.#openName(word.text, false);
    }
    for (const { name, isCertain } of unreadNames(entry)) {
      this.#unread.set(name, isCertain || this.#unread.get(name) === true);
    }
    for (const field of partyFields(entry)) {
      // The same words in the same file name the same people.
      const key = `${scope.file.uri}|${field.lines.map(({ text }) => text).join('\n')}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      if (field.name === 'organisaties' || field.kind === 'gremia') continue;
      for (const party of partiesOf(entry, field, scope)) this.#name(personOf(party, entry.text));
    }
  }

  result(): PublicPeople {
    const isOpen = (name: string) => this.#organisations.has(comparedName(name));
    return {
      // Only now it is known what all files call an organisation.
      forms: [
        ...this.#forms,
        ...[...this.#named].filter((name) => !isOpen(name)).flatMap((name) => formsOf(name, name)),
        ...this.#unreadForms(),
      ],
      open: this.#open,
      functions: this.#functions,
      organisations: this.#organisations,
    };
  }

  /** The forms of who is named where nothing is read; of who may be published none. */
  #unreadForms(): HiddenForm[] {
    const open = new Set(this.#open.map(({ words }) => words.join(' ')));
    return [...this.#unread].flatMap(([name, isCertain]) => {
      if (open.has(comparedName(name))) return [];
      // Where it may be two words of a sentence, neither is looked for alone.
      return isCertain ? formsOf(name, name) : [wholeForm(name)];
    });
  }

  #person(entry: Entry): void {
    const who = entry.identity?.text;
    if (who === undefined) return;
    const role = fieldOf(entry, 'functie')?.lines[0]?.text;
    if (role !== undefined) this.#functions.set(who, role);
    const names = declaredNames(entry).map(({ word }) => word.text);
    if (isPublicEntry(entry)) {
      for (const name of names) this.#openName(name, true);
      return;
    }
    for (const name of names) this.#forms.push(...formsOf(name, who));
    const mail = fieldOf(entry, 'e-mail')?.lines[0]?.text.split('@')[0];
    // What stands before the sign of an address is somebody elsewhere too: in a path, in a link.
    if (mail !== undefined && wordsOf(mail).length > 0 && mail.length >= LEAST_OF_ADDRESS) {
      this.#forms.push({ words: wordsOf(mail).map(({ folded }) => folded), by: 'any', isWeak: false, who });
    }
  }

  #openName(name: string, isPerson: boolean): void {
    const words = wordsOf(name).map(({ folded }) => folded);
    this.#open.push({ words, isPerson });
    if (!isPerson) this.#organisations.add(words.join(' '));
  }

  /** Somebody who is named in a field, declared or not. */
  #name({ kind, name, text, isPublic }: Person): void {
    if (isPublic || kind === 'organisation' || kind === 'gremium') return;
    // A name with a mark in it says who that is all the same; any other word for nobody says nothing.
    const isMarked = kind === 'standIn' && marksIn(text).length > 0;
    if (kind === 'standIn' ? !isMarked : name === undefined) return;
    for (const one of isMarked ? besideMarks(text) : namesWithin(name!)) if (mayBePerson(one)) this.#named.add(one);
  }
}

const LEAST_OF_ADDRESS = 5;
