/** Words by which lists of people and organisations are cut into names: subjects that hold `en`, particles, titles. */

/** Subjects that name ministries, committees and portfolios. Two of these with `en` between them are one name. */
const SUBJECTS: ReadonlySet<string> = new Set(
  'Algemene|Asiel|Beheer|Bestuur|Binnenlandse|Bouwen|Buitenlandse|Burgerzaken|Communicatie|Control|Cultuur|Defensie|Dienstverlening|Duurzaamheid|Economie|Economische|Energie|Erfgoed|Financiën|Groen|Groene|Groei|Handhaving|Inkomen|Inkoop|Infrastructuur|Innovatie|Integratie|Jeugd|Juridische|Justitie|Klimaat|Koninkrijksrelaties|Landbouw|Migratie|Middelen|Milieu|Mobiliteit|Natuur|Omgeving|Onderwijs|Onderhoud|Ontwikkeling|Openbare|Ordening|Orde|Organisatie|Participatie|Personeel|Recreatie|Ruimte|Ruimtelijke|Samenleving|Sociale|Sociaal|Domein|Sport|Techniek|Toerisme|Toezicht|Vastgoed|Veiligheid|Vergunningen|Verkeer|Vervoer|Visserij|Voedselkwaliteit|Voedselzekerheid|Volksgezondheid|Volkshuisvesting|Water|Waterstaat|Welzijn|Werk|Werkgelegenheid|Wetenschap|Wetenschappen|Wijken|Wonen|Zaken|Zorg|Bedrijfsvoering|Informatie|Maatschappelijke|Mens|Maatschappij|Leefomgeving|Leefbaarheid|Samenwerking|Fysiek|Fysieke|Leefruimte|Kwaliteit|Kennis|Opleiding|Opvang|Opgroeien|Leren|Arbeid|Arbeidsomstandigheden|Gezondheid|Preventie|Huisvesting|Facilitair|Facilitaire|Automatisering|Digitalisering|Gegevens|Privacy|Strategie|Beleid|Uitvoering|Advies|Ondersteuning|Planning|Gebouwen|Tuin|Schoonmaak|Kunst|Media|Identiteit|Formatie|Begroting|Werven|Handel|Industrie|Bouw|Landschap|Platteland|Armoede|Schulden|Integriteit|Audit|Risico'.split(
    '|',
  ),
);
/** In a group of them, and groups before `en`: `Volkshuisvesting en Ruimtelijke Ordening`, `Onderwijs, Cultuur en Wetenschap`. */
const MOST_SUBJECTS = 4;
// The lexer takes the `u` flag off its patterns, so that `\p` means nothing there: letters as they stand in Dutch names.
const UPPER = 'A-ZÀ-ÖØ-Þ';
const LETTER = `${UPPER}a-zß-öø-ÿ`;
const PLAIN_WORD = /[^\s,;&/():]+(?::(?=[^\s,;&/():])[^\s,;&/():]+)*/uy;
const SUBJECT_WORD = new RegExp(`[${LETTER}]+(?![${LETTER}\\d-])`, 'uy');
const BETWEEN_SUBJECTS = /(,)?[ \u00a0]((?:en|&)[ \u00a0])?/uy;
/** `O&O`, `B&M`, `OC&W`: an abbreviation with `&` in it. Longer on both sides they are two names. */
const ABBREVIATION = new RegExp(`(?:[${UPPER}]&[${UPPER}]{1,3}|[${UPPER}]{2,3}&[${UPPER}])(?![${LETTER}\\d-])`, 'uy');
/** `Jan v/d Berg`. */
const PARTICLE_WITH_SLASH = /[vV]\/[dh](?=\s)/uy;

/** `B en W`, also in `college van B en W`: one name, as `B&W` is. */
const MAYOR = /B en W(?![A-Za-z\d])/uy;

/** The word of a name that begins at a place, or the words there that are one name together; undefined when none does. */
export function nameWordAt(text: string, at: number): string | undefined {
  const plain = matchedAt(PLAIN_WORD, text, at);
  if (plain === undefined) return undefined;
  if (plain === 'B') {
    const mayor = matchedAt(MAYOR, text, at);
    if (mayor !== undefined) return mayor;
  }
  const mark = text[at + plain.length];
  const marked =
    mark === '&'
      ? matchedAt(ABBREVIATION, text, at)
      : mark === '/'
        ? matchedAt(PARTICLE_WITH_SLASH, text, at)
        : undefined;
  if (marked !== undefined) return marked;
  const end = SUBJECTS.has(plain) ? endOfSubjects(text, at + plain.length) : undefined;
  return end === undefined ? plain : text.slice(at, end);
}

/** The end of a name of several subjects, behind the first of them; undefined when no two groups are joined. */
function endOfSubjects(text: string, behindFirst: number): number | undefined {
  let end: number | undefined;
  let words = 1;
  let groups = 1;
  for (let place = behindFirst; ; ) {
    BETWEEN_SUBJECTS.lastIndex = place;
    const between = BETWEEN_SUBJECTS.exec(text);
    if (between === null) return end;
    const isComma = between[1] !== undefined;
    const isAnd = between[2] !== undefined;
    if ((isComma && isAnd) || (end !== undefined && (isComma || isAnd))) return end;
    const start = place + between[0].length;
    const word = matchedAt(SUBJECT_WORD, text, start);
    if (word === undefined || !SUBJECTS.has(word)) return end;
    words = isComma || isAnd ? 1 : words + 1;
    groups += isComma ? 1 : 0;
    if (words > MOST_SUBJECTS || groups > MOST_SUBJECTS) return end;
    place = start + word.length;
    if (isAnd || end !== undefined) end = place;
  }
}

function matchedAt(wanted: RegExp, text: string, at: number): string | undefined {
  wanted.lastIndex = at;
  return wanted.exec(text)?.[0];
}

const PARTICLES = "(?:van|von|de|den|der|ten|ter|te|het|in|op|'t|’t|la|el|du|da|dos|vd|v\\.d\\.|v/d)";

const INITIALS_BEHIND = new RegExp(
  `(?<=[${LETTER}]),\\s?(?:(?:dhr|mw|mevr|prof|drs|dr|mr|ir|ing|ds)\\.? ?){0,3}[${UPPER}]\\.(?:[- ]?[${UPPER}]\\.){0,5}(?: ${PARTICLES}){0,3}(?=\\s*(?:(?![\\s\\S])|[,;&/(+<–—-])|\\s(?:en|met|ism|i\\.s\\.m\\.|namens|aan)\\s)`,
  'uy',
);

/** `, K.L. den` behind a surname, at a place: the initials that belong to it, when nothing else follows that could be a surname. */
export function initialsBehindAt(text: string, at: number): string | undefined {
  // Nearly always a name follows the comma: a full stop behind one letter, or the letter of a title, is looked for first.
  const letter = /\s/u.test(text[at + 1] ?? '') ? at + 2 : at + 1;
  const mayBe = text[letter + 1] === '.' || 'dmpi'.includes(text[letter] ?? ' ');
  return text[at] === ',' && mayBe ? matchedAt(INITIALS_BEHIND, text, at) : undefined;
}

const TITLE = /^(?:(?:prof|dr|drs|mr|ir|ing|dhr|mw|mevr|ds)\.?)+$/iu;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SMALL = new RegExp(`^${PARTICLES}$`, 'iu');

/** True when behind a bracket somebody else begins: with a title, with initials, or with two words of a name. */
export function startsName(word: string, next: string | undefined): boolean {
  if (TITLE.test(word) || INITIALS.test(word)) return true;
  return CAPITAL.test(word) && next !== undefined && (CAPITAL.test(next) || SMALL.test(next));
}

const SHORT_INITIALS = /^(?:\p{Lu}{2,3}|\p{Lu}\p{Ll}{1,2}\p{Lu})$/u;
/** Two capitals, or small letters between them: rather somebody than an organisation. */
const OF_SOMEBODY = /^(?:\p{Lu}{2}|\p{Lu}\p{Ll}+\p{Lu})$/u;
/** Capitals that are nobody's initials. */
const NOBODY: ReadonlySet<string> = new Set([
  'PM',
  'MT',
  'OR',
  'DB',
  'AB',
  'RvB',
  'RvC',
  'RvT',
  'CvB',
  'CC',
  'BO',
  'AO',
]);

/** True for `KD`, `BvD`: a word that may be somebody's initials. */
export function isInitials(word: string): boolean {
  return SHORT_INITIALS.test(word) && !NOBODY.has(word);
}

/** True when all words are the initials of somebody: `KD BvD`. */
export function areInitials(words: readonly string[]): boolean {
  return words.every(isInitials) && words.some((word) => OF_SOMEBODY.test(word));
}

const ORGANISATION_WORD =
  /(?:dienst|bank|schap|zorg|politie|brandweer|raad|stichting|vereniging|bureau|fonds|school|huis|stad|overheid|land|burg|dam|dijk)$/iu;

/** True of a word that ends as organisations and places do: `Belastingdienst`, `Gelderland`. */
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION_WORD.test(word);
}

/** True of a word that rather names a subject than somebody: `Communicatie`, `Financiën`. */
export function isSubject(word: string): boolean {
  return SUBJECTS.has(word);
}

const FUNCTION_WORD =
  /(?:^(?:de|het|alle|allen|iedereen|een|leden|lid|team|bestuur|college|gemeente|provincie|ministerie|minister|pm|nader|nvt|n\.v\.t\.?|wisselend)|leider|directeur|manager|secretaris|voorzitter|wethouder|burgemeester|coördinator|adviseur|medewerker|griffier|penningmeester|beheerder|bestuurder|gedeputeerde|leden|lid|commissie|werkgroep|afdeling)$/iu;

/** True of a word that says what somebody does, or that stands for several: `secretaris`, `allen`, `de`. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORD.test(word);
}

/** True of `van`, `der`: a part of a surname. */
export function isParticle(word: string): boolean {
  return SMALL.test(word);
}

/** True of `drs.`, `mevr`. */
export function isTitle(word: string): boolean {
  return TITLE.test(word) || /^(?:heer|mevrouw|(?:br|zr|fam)\.)$/iu.test(word);
}

/**
 * Offset where the names of a list end: before a colon behind which a sentence stands (`Karel van Buren: terug laten
 * komen op agenda`) and no other names. The length of the text when there is none.
 */
export function endOfNames(text: string): number {
  const colon = text.indexOf(':');
  if (colon <= 0 || text.indexOf(':', colon + 1) !== -1) return text.length;
  const behind = text.slice(colon + 1).trimStart();
  const [first = '', second] = behind.split(/\s+/u, 2);
  if (second === undefined || !/^\p{Ll}/u.test(behind) || SMALL.test(first) || FUNCTION_WORD.test(first))
    return text.length;
  if (/(?:[,;&/]|\s(?:en|met|namens))\s*\p{Lu}/u.test(behind)) return text.length;
  // A group is rather a word or an abbreviation; a sentence stands behind somebody with a name.
  return /\p{Ll}/u.test(text.slice(0, colon)) ? colon : text.length;
}
