/** What the cells of a row of minutes say at its point: notes, what was agreed, and who has to do it. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { wordsBeyond } from './accounted.ts';
import { linesOf, oneLine } from './cellText.ts';
import { addField, type DraftEntry, newEntry, type Origin } from './draft.ts';
import { isFieldOf } from './kinds.ts';
import { saidEntry } from './lineEntries.ts';
import { isSurePerson } from './persons.ts';
import { actionAtEnd, actionBefore, actionOf, lastSentence, whoLine } from './saidActions.ts';
import { whoAndWhenIn } from './whoWhen.ts';

/** A cell of who or when of a row. */
export interface PointField {
  readonly name: string;
  readonly header: string;
  readonly text: string;
}

/** Said of nobody. */
const NOBODY = /^(?:n\.?v\.?t\.?|geen|niemand|[-–])$/iu;

export class PointNotes {
  readonly #origin: Origin;
  readonly notes: (string | DraftEntry)[] = [];
  /** Words that stand nowhere in what was made of them. */
  readonly beyond: string[] = [];
  /** Of notes that say it themselves. */
  readonly agreed: DraftEntry[] = [];

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  plain(text: string): void {
    this.notes.push(text);
  }

  /** @param isTyped it is taken as it stands, whoever stands at its end */
  line(text: string, isTyped: boolean): void {
    const said = saidEntry(text, this.#origin);
    const ended =
      isTyped || said !== undefined
        ? undefined
        : (actionAtEnd(text, this.#origin) ?? actionBefore(text, () => false, this.#origin));
    const above = this.notes.at(-1);
    const who = isTyped || typeof above !== 'string' ? undefined : whoLine(text, () => false);
    if (ended !== undefined) {
      if (ended.before !== '') this.notes.push(ended.before);
      this.#add(ended.entry, text, ended.before);
    } else if (who?.isSure === true && typeof above === 'string' && saidEntry(above, {}) === undefined) {
      const { before, sentence } = lastSentence(above);
      this.notes.pop();
      if (before !== '') this.notes.push(before);
      this.#add(actionOf(sentence, who, this.#origin), text, '');
    } else {
      this.notes.push(text);
      if (said === undefined) return;
      if (who !== undefined) said.doubts.push({ key: 'nameAsTitle', values: [who.who], origin: this.#origin });
      this.agreed.push(said);
    }
  }

  #add(entry: DraftEntry, text: string, before: string): void {
    this.notes.push(entry);
    const beyond = wordsBeyond(text, [before, entry.title, ...entry.fields.map((field) => field.text)]);
    if (beyond !== '') this.beyond.push(beyond);
  }

  /** Who and when of the row: of the one action of it, or of what was said where that says none. */
  owned(fields: readonly PointField[], title: string): void {
    const all = [...this.agreed, ...this.notes.filter((note) => typeof note !== 'string')];
    const [only, ...others] = all.filter(({ kind }) => isFieldOf(kind, 'deadline'));
    const made = only === undefined ? this.#made(fields, title) : undefined;
    if (made !== undefined) {
      this.notes.push(made);
      return;
    }
    const actions = all.filter(({ kind }) => kind === 'actie');
    if (this.#pair(fields, actions)) return;
    for (const { name, header, text: typed } of fields) {
      const text = linesOf(typed).join(', ');
      const isFree = only !== undefined && others.length === 0 && !only.fields.some((field) => field.name === name);
      if (isFree) addField(only, name, text);
      else {
        this.notes.push(`${header}: ${text}`);
        // Of several it says nothing which is meant.
        if (actions.length > 1)
          actions[0]!.doubts.push({ key: 'whoWhen', values: [header, text], origin: this.#origin });
      }
    }
  }

  /** Gives several actions who and when of the lines beside their own; false where these are not as many. */
  #pair(fields: readonly PointField[], actions: readonly DraftEntry[]): boolean {
    const lines = fields.map(({ text }) => linesOf(text));
    if (actions.length < 2 || fields.length === 0 || lines.some(({ length }) => length !== actions.length))
      return false;
    if (actions.some((entry) => fields.some(({ name }) => entry.fields.some((field) => field.name === name))))
      return false;
    for (const [at, entry] of actions.entries()) {
      for (const [place, { name }] of fields.entries()) addField(entry, name, lines[place]![at]!);
      const values = [entry.title, lines.map((own) => own[at]!).join(', ')];
      entry.doubts.push({ key: 'pointOwner', values, origin: this.#origin });
    }
    return true;
  }

  /** An action of the row by who stands beside it; undefined where nobody does. */
  #made(fields: readonly PointField[], title: string): DraftEntry | undefined {
    const owner = fields.find(({ name }) => name === 'eigenaar');
    const lines = linesOf(owner?.text ?? '').map((line) => line.replace(/^[-–•*]\s+/u, ''));
    if (lines.length === 0 || lines.every((line) => NOBODY.test(line))) return undefined;
    const arePeople = lines.every((line) => isSurePerson(line) || isSomebody(line, 'actie'));
    const both = arePeople ? { who: lines.join(', '), when: '' } : whoAndWhenIn(lines.join('\n'));
    if (both === undefined || both.who === '') return undefined;
    const entry = newEntry('actie', undefined, this.#titleOf(title), this.#origin);
    addField(entry, 'eigenaar', both.who);
    addField(entry, 'deadline', both.when);
    for (const { name, text } of fields) if (name !== 'eigenaar') addField(entry, name, oneLine(text));
    entry.doubts.push({ key: 'pointOwner', values: [entry.title, both.who], origin: this.#origin });
    return entry;
  }

  /** The one sentence that was said, else what it was about. */
  #titleOf(typed: string): string {
    const title = oneLine(typed).replace(/^(?:\d{1,2}|[a-z])[.)]\s/u, '');
    const notes = this.notes.filter((note) => typeof note === 'string');
    const [note = ''] = notes;
    if (notes.length === 1 && isOne(note)) return note;
    const { before, sentence } = lastSentence(title);
    const isSubject = before.length <= 40 && before !== '' && isOne(before);
    if (notes.length === 0 && isSubject) return sentence;
    return /\p{L}{2}/u.test(title) ? (before === '' ? title : firstSentence(before)) : lastSentence(note).sentence;
  }
}

const isOne = (text: string) => lastSentence(text).before === '';

function firstSentence(text: string): string {
  const { before, sentence } = lastSentence(text);
  return before === '' ? sentence : firstSentence(before);
}
