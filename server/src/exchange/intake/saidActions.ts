/** Actions that minutes say in the middle of a text: a sentence with who at its end, or a line below it that only says who. */
import { isFunctionWord, isInitials } from '../../syntax/nameWords.ts';
import { addField, type DraftEntry, newEntry, type Origin } from './draft.ts';
import { type MarkedEnd, markedEnd } from './lineEnds.ts';
import { isThing } from './lineWords.ts';
import { isSurePerson } from './persons.ts';
import { type WhoWhen, whoAndWhenIn } from './whoWhen.ts';

/** In UTF-16 units: a longer sentence is no title. */
const LONGEST = 200;
/** The end of a sentence that another follows; no abbreviation before a name. */
const SENTENCE = /(?<=[\p{Ll}\p{N})]{2})[.!?]['”")]?\s+(?=\p{Lu})/gu;
/** In UTF-16 units. */
const LONGEST_SHORT = 12;
/** What a full stop behind it does not end. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dhr|mevr|mw|mej|fam|br|zr|ds|dr|drs|mr|ir|ing|prof|mgr|wnd|plv|st|bijv|bv|incl|excl|resp|evt|vgl|ca|nr|nrs|art|afd|tel|betr|m\.b\.v|t\.a\.v)$/iu;

export interface LastSentence {
  readonly before: string;
  readonly sentence: string;
}

/** A text cut before its last sentence. */
export function lastSentence(text: string): LastSentence {
  const ends = [...text.matchAll(SENTENCE)];
  const last = ends.findLast(({ index }) => !ABBREVIATION.test(text.slice(Math.max(0, index - LONGEST_SHORT), index)));
  const from = last === undefined ? 0 : last.index + last[0].length;
  return { before: text.slice(0, from).trim(), sentence: text.slice(from).trim() };
}

export interface SaidAction {
  /** What was said before it; empty without. */
  readonly before: string;
  readonly entry: DraftEntry;
}

/** The action that the last sentence of a line is, by who stands at its end; undefined without. */
export function actionAtEnd(text: string, origin: Origin): SaidAction | undefined {
  const end = markedEnd(text);
  if (end === undefined) return undefined;
  const { before, sentence } = lastSentence(end.before);
  return sentence.length > LONGEST ? undefined : { before, entry: actionOf(sentence, end, origin) };
}

/** A text before a last sentence that only says who, `De bel is stuk. Actie bestuur.`, with who and when; undefined of any other. */
export function whoAtLast(text: string, isKnown: (name: string) => boolean): MarkedEnd | undefined {
  const { before, sentence } = lastSentence(text);
  const said = before === '' ? undefined : whoLine(sentence, isKnown);
  return said?.isSure === true ? { before, who: said.who, when: said.when } : undefined;
}

/** The action that is said before such a sentence. */
export function actionBefore(text: string, isKnown: (name: string) => boolean, origin: Origin): SaidAction | undefined {
  const said = whoAtLast(text, isKnown);
  if (said === undefined) return undefined;
  const { before, sentence } = lastSentence(said.before);
  return sentence.length > LONGEST ? undefined : { before, entry: actionOf(sentence, said, origin) };
}

/** What somebody has to do by the words before a line that only says who, asked. */
export function actionOf(title: string, { who, when }: WhoWhen, origin: Origin): DraftEntry {
  const entry = newEntry('actie', undefined, title, origin);
  addField(entry, 'eigenaar', who);
  addField(entry, 'deadline', when);
  entry.doubts.push({ key: 'actionInText', values: [title, who], origin });
  return entry;
}

const WHO_LINE =
  /^(?:[-–•*] ?)?(?:(?:actie(?:punt|houder)?|ap|trekker)(?: door| voor| bij)?( ?:)?|(?:wie|door|eigenaar|verantwoordelijke?|uitvoering)( ?:)) (\S.*)$/iu;

export interface WhoLine extends WhoWhen {
  /** It is somebody; what else may as well be what is to be done. */
  readonly isSure: boolean;
}

/** `bestuur`, `allen`, `de directie`: one word for who, in small letters. */
const isBody = (name: string) =>
  /^(?:de |het )?\p{Ll}+$/u.test(name) && isFunctionWord(name.replace(/^(?:de|het) /u, ''));

/** `Actie: Jan`, `Actie Jan`: a line that only says who, and maybe when. @param isKnown somebody of the same minutes */
export function whoLine(text: string, isKnown: (name: string) => boolean): WhoLine | undefined {
  const [, one, other, said = ''] = WHO_LINE.exec(text.trim().replace(/\s+/gu, ' ')) ?? [];
  const read = said === '' || said.length > 80 ? undefined : whoAndWhenIn(said.replace(/\.$/u, ''));
  if (read === undefined || read.who === '') return undefined;
  const colon = one ?? other;
  const isShort = /^\p{Lu}{3,6}$/u.test(read.who);
  if (isThing(read.who) && !isShort) return undefined;
  const { who, when } = read;
  const names = who.split(/[,;&/+]| en /u).map((name) => name.trim());
  const isSure =
    (other !== undefined && !isShort) ||
    (colon !== undefined && when !== '' && !isShort) ||
    isSurePerson(who) ||
    (isShort && isKnown(who)) ||
    (!isShort && names.every((name) => isKnown(name) || isInitials(name) || isSurePerson(name) || isBody(name)));
  return colon === undefined && !isSure ? undefined : { who, when, isSure };
}

/** True of a text of several lines of which one, not the first, says who has to do what stands above it. */
export function saysWhoBelow(text: string): boolean {
  const [, ...others] = text.split('\n');
  return others.some((line) => whoLine(line, () => false)?.isSure === true);
}
