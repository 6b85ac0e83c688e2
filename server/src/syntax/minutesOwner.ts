/** The owner that a line of the minutes names before its colon: `Actie Henk: …`, `ACTIE (Henk en Anja): …`. */
import { trimmedWord, type Word } from '../text/span.ts';
import { isFunctionWord, isParticle, isTitle } from './nameWords.ts';
import { isStatus, readSaidChange } from './saidChange.ts';
import { Redaction } from './tokens.ts';
import { isFieldNameAnywhere, keywordOf, type NumberedKind } from './vocabulary.ts';
import { workOf } from './workKinds.ts';

/** In UTF-16 units. */
const LONGEST = 80;
const MOST_WORDS = 12;
const REDACTIONS = new RegExp((Redaction.PATTERN as RegExp).source, 'giu');
const LEAD = /^(?:voor|door|bij)\s+(?=\S)/iu;
const JOINTS: ReadonlySet<string> = new Set([
  'en',
  'met',
  'i.s.m.',
  'ism',
  'i.o.m.',
  'e.a.',
  'c.s.',
  'namens',
  '-',
  '–',
]);
const ARTICLES: ReadonlySet<string> = new Set(['de', 'het', 'een', 'alle', 'nader', 'nvt', 'n.v.t.']);
/** Begin with a capital before a colon, and are nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'nieuw nieuwe vervolg open openstaand let punt punten overig overige algemeen status stand nb n.b. ps todo overzicht ' +
    'afspraak vraag antwoord reactie toelichting opmerking conclusie resultaat voortgang terugkoppeling ' +
    'januari februari maart april mei juni juli augustus september oktober november december ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
  ).split(' '),
);
/** Beginnings of a text that reports on something agreed before. */
const TELLS = /^(?:is|zijn|was|waren|heeft|hebben|had|hadden|loopt|lopen|staat|staan|blijft|blijven|werd|werden)\s/iu;

/** The owner before the colon; undefined when that is nobody, or the text is no task. Offsets as in `typed`. */
export function readOwners(typed: Word, kind: NumberedKind, text: Word | undefined): Word | undefined {
  if (workOf(kind)?.inHead === undefined || text === undefined || typed.text.length > LONGEST) return undefined;
  const lead = LEAD.exec(typed.text)?.[0].length ?? 0;
  const owner = trimmedWord(typed.text, lead, typed.text.length);
  if (owner === undefined || !isSomebody(owner.text, kind) || !isTask(text, kind)) return undefined;
  return { text: owner.text, start: typed.start + owner.start, end: typed.start + owner.end };
}

/** True of a text that names somebody, or several, and says no more: `Henk en Anja`, `de voorzitter`. */
export function isSomebody(text: string, kind: NumberedKind): boolean {
  const names = text.replaceAll(REDACTIONS, ' Xx ').replace(/\([^()]*\)/gu, ' ');
  const words = names.split(/[\s,;&/+]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  // `secretaris` is a field too, and somebody.
  const isField = isFieldNameAnywhere(text) && !isFunctionWord(text);
  if (isField || words.some((word) => NOBODY.has(word.toLowerCase()) || /[\d?!“”":]/u.test(word))) return false;
  if (keywordOf(words[0]!) !== undefined) return false;
  const isName = (word: string) => /^@?\p{Lu}/u.test(word) || /^@\p{L}/u.test(word);
  const isFunction = (word: string) => isFunctionWord(word) && !ARTICLES.has(word.toLowerCase());
  const isPart = (word: string) =>
    isName(word) || isFunctionWord(word) || isParticle(word) || isTitle(word) || JOINTS.has(word.toLowerCase());
  const [first = ''] = words;
  const begins = isName(first) || isFunctionWord(first) || isTitle(first);
  // A promise is as often called by what it is about: `Toezegging Zwembad: …`.
  const isNamed = kind === 'actie' ? words.some(isName) : words.some(isTitle);
  return begins && words.every(isPart) && (isNamed || words.some(isFunction));
}

/** False of what tells how things are: `gereed`, `loopt nog`, `is gemaild`. */
function isTask(text: Word, kind: NumberedKind): boolean {
  if (TELLS.test(text.text)) return false;
  const [first = ''] = text.text.split(/[,;.(]\s/u, 1);
  return [text.text, first].every(
    (one) => !isStatus(one, kind) && readSaidChange({ text: one, start: 0, end: one.length }, kind) === undefined,
  );
}
