/**
 * The other ways in which somebody is called in a list (taal.md §3, People and organisations): behind a function, with the
 * initials last, with the particle shortened. Tried in turn when nothing is declared by the words as they stand.
 */
import { lowerCase } from '../../text/lowerCase.ts';
import type { Word } from '../../text/span.ts';
import { withoutAtEnd } from '../../text/tail.ts';

/** Labels before a name that are no part of it: `@Anja`, `ACTIE OR`, `de leden Schouten`. */
const LABEL =
  /^(?:@|(?:(?:prof|drs|dr|mr|ir|ing)\.\s*)+(?=\p{L})|(?:actie(?:houders?)?|trekkers?|(?:de\s+|het\s+)?(?:leden|lid|raadsleden|raadslid|statenleden|statenlid|heren|dames))(?:\s+))+(?=\S)/u;

/** The beginnings of such labels, roughly: quick to test, where `LABEL` is not. */
const MAY_BE_LABEL = /^(?:@|(?:prof|drs|dr|mr|ir|ing)\.|actie|trekker|de\s|het\s|leden|lid|raadsl|statenl|heren|dames)/;

/** Quotes and brackets around a name, bullets and numbers of a list before it. */
const MARKS_BEFORE = /^(?:[●▪▫◦·○■□*•"“”„'‘’[]\s*|\d{1,2}\.\s+)+(?=\S)/u;
const MARKS_BEHIND = '"“”\'‘’]';

/** The words of a name without what stands around it; the name itself when nothing does. */
export function withoutLabel(typed: Word): Word {
  const before = MARKS_BEFORE.exec(typed.text)?.[0].length ?? 0;
  const bare = typed.text.slice(before);
  const behind = before === 0 ? 0 : bare.length - withoutAtEnd(bare, MARKS_BEHIND).length;
  const name =
    before === 0
      ? typed
      : { text: bare.slice(0, bare.length - behind), start: typed.start + before, end: typed.end - behind };
  const lower = lowerCase(name.text);
  const label = MAY_BE_LABEL.test(lower) ? (LABEL.exec(lower)?.[0].length ?? 0) : 0;
  return label === 0 ? name : { text: name.text.slice(label), start: name.start + label, end: name.end };
}

/** Functions that stand before a name, in lower case; each may have a full stop. */
const FUNCTIONS = [
  'wethouders|wethouder|weth|burgemeester|burg|secretaris|secr|voorzitter|vice-?voorzitter|vz|portefeuillehouder',
  'gedeputeerden|gedeputeerde|minister|staatssecretaris|penningmeester|griffier|raadsgriffier|gemeentesecretaris',
  'notulist|dijkgraaf|heemraad|hoogheemraad|fractievoorzitter|juf|juffrouw|meester|zuster|zr|broeder|br|dominee',
  'pastoor|pastor|pater|ouderling|diaken|scriba|kerkrentmeester|trainer|coach|collega|ambtenaar|rapporteur|rector',
  'commissaris|bestuurslid|commissielid',
].join('|');
/** Endings of words that are functions: `projectleider`. */
const FUNCTION_ENDS = 'directeur|leider|manager|adviseur|medewerker|coördinator';

/** One of those words stands in it: quick to make, where classes of letters take an engine milliseconds. */
const MAY_BE_FUNCTION = new RegExp(`${FUNCTIONS}|${FUNCTION_ENDS}`);

/** Tried on text in lower case: with letters for which case does not count it takes longer still. */
const functionBefore = once(
  () =>
    new RegExp(
      String.raw`^(?:(?:de|het|wnd\.?|plv\.?|loco-?)\s*)?(?:(?:${FUNCTIONS})\.?|\p{L}*(?:${FUNCTION_ENDS}))\s+(?=\S)`,
      'u',
    ),
);

/** The result of a function, computed at its first call. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** The name behind a function: `Van Aalten` of `wethouder Van Aalten`; undefined when there is none. */
export function behindFunction(name: Word): Word | undefined {
  if (!/\s/u.test(name.text)) return undefined;
  const lower = lowerCase(name.text);
  const length = MAY_BE_FUNCTION.test(lower) ? functionBefore().exec(lower)?.[0].length : undefined;
  return length === undefined
    ? undefined
    : { text: name.text.slice(length), start: name.start + length, end: name.end };
}

const SHORT_PARTICLE = /(?:^|(?<=\s))(?:v\.\s?d\.?|vd|v\/d|v\.)\s+(?=\S)/iu;
const INITIALS_LAST =
  /^([^,]+),\s*(?:(?:dhr|mw|mevr|prof|drs|dr|mr|ir|ing|ds)\.? ?){0,3}((?:\p{Lu}\.[- ]?)+)\s*(\p{Ll}[\p{Ll}\s'’]*)?$/u;

/** The ways to write a name in full: `Jan van der Berg` of `Jan vd Berg`, `K. van Aalten` of `Aalten, K. van`. */
export function inFull(name: string): readonly string[] {
  const last = name.includes(',') ? INITIALS_LAST.exec(name) : null;
  if (last !== null) {
    const [, surname, initials, particle] = last;
    return inFull([initials!.trim(), particle?.trim(), surname!.trim()].filter((word) => word).join(' ')).concat(
      particle === undefined ? [] : [`${particle.trim()} ${surname!.trim()}`],
    );
  }
  if (!SHORT_PARTICLE.test(name)) return [name];
  return ['van ', 'van de ', 'van der ', 'van den '].map((particle) => name.replace(SHORT_PARTICLE, particle));
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['commissies', 'commissie'],
  ['raadscommissies', 'raadscommissie'],
  ['werkgroepen', 'werkgroep'],
  ['gemeenten', 'gemeente'],
  ['ministeries', 'ministerie'],
  ['provincies', 'provincie'],
  ['afdelingen', 'afdeling'],
  ['wethouders', 'wethouder'],
  ['teams', 'team'],
  ['fracties', 'fractie'],
]);

/** The singular in a name such as `commissies O&O`, and the words behind it; undefined for another name. */
export function pluralOf(name: string): { readonly one: string; readonly rest: string } | undefined {
  const words = WORDS.exec(name);
  const one = words === null ? undefined : PLURALS.get(words[1]!.toLowerCase());
  return one === undefined ? undefined : { one, rest: words![2]! };
}

const WORDS = /^(?:de\s+)?(\S+)\s+(\S.*)$/u;
