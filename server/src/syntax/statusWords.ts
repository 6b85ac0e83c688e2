/**
 * What a status, the status of a promise and a planning mean in the words of real lists (taal.md §3, Status). A phrase is
 * read from its first word to its last, or not at all; what may be open is never read as closed.
 */
import { Memo } from './dates/memo.ts';
import { normalizePhrase } from './statusPhrase.ts';
import {
  foldWord,
  MOTION_STATUSES,
  type MotionStatus,
  officialStatusOf,
  PLANNINGS,
  type Planning,
  PROMISE_STATUSES,
  type PromiseStatus,
  type ReadStatus,
  STATUS_SYNONYMS,
  STATUSES,
} from './vocabulary.ts';

/** What the words that stand for no more than themselves mean, in the form that `normalizePhrase` gives. */
const WORDS: Readonly<Record<ReadStatus, string>> = {
  'in voorbereiding':
    'voorbereiding|in de voorbereiding|voorbereidend|wordt voorbereid|voorbereiding gestart|voorbereiding loopt|in ontwikkeling',
  'niet gestart':
    'nieuw|nieuwe|nieuw actiepunt|nieuwe actie|nog niet gestart|niet begonnen|nog niet begonnen|nog te starten|te starten|moet nog starten|moet nog beginnen|moet nog gebeuren|nog te doen|te doen|todo|to do|gepland|ingepland|nog niet opgepakt|niet opgepakt|nog oppakken|op te pakken|nog op te pakken|wordt later gemaakt|wordt later opgepakt|wordt later gestart|start later|niet gerealiseerd|nog niet gerealiseerd|nog niet uitgevoerd|grijs|backlog',
  'in uitvoering':
    'uitvoering|wordt uitgevoerd|gestart|begonnen|opgestart|lopend|lopende|loopt|loopt nog|lopen|lopen nog|loopt door|nog lopend|loopt goed|bezig|mee bezig|nog bezig|we zijn bezig|volop bezig|bezig met uitvoering|in behandeling|in behandeling genomen|wordt behandeld|onderhanden|onder handen|in bewerking|in gang|in gang gezet|in werking|in werking gezet|in proces|in progress|doing|wordt aan gewerkt|er wordt aan gewerkt|wordt gewerkt|opgepakt|wordt opgepakt|is opgepakt|uitgezet|in onderzoek|wordt onderzocht|onderweg|actief|geen voortgang|voortgang goed|voortgang is goed|de voortgang is goed|de voortgang goed|goede voortgang|enige voortgang|in afronding|wordt afgerond|afrondende fase|in afrondende fase|in de afrondende fase|afrondingsfase|in afrondingsfase|in de afrondingsfase|zit in de afrondingsfase|zit in afrondingsfase|in de laatste fase|doorlopend|continu',
  aangehouden:
    'on hold|onhold|op on hold|in de wacht|in de wachtstand|wacht|wachtend|stilgelegd|ligt stil|stil|staat stil|stil komen te liggen|stil gelegd|gestopt tot nader order|geparkeerd|in de ijskast|in de koelkast|opgeschort|uitgesteld|verdaagd|verschoven|doorgeschoven|doorgeschoven naar de volgende vergadering|doorgeschoven naar volgende vergadering|naar de volgende vergadering doorgeschoven|naar de volgende vergadering|naar volgende vergadering|volgende vergadering|niet aan de orde geweest|niet aan de orde gekomen|niet aan de orde|niet behandeld|niet besproken|gestaakte stemmen|stemmen gestaakt|stemmen staken|aanhouden|houden we aan|wordt aangehouden|gepauzeerd|pauze',
  gereed:
    'uitgevoerd|afgerond|voldaan|afgehandeld|afgesloten|gesloten|afgedaan|als afgedaan beschouwd|afgedaan beschouwd|beschouwd als afgedaan|als afgedaan aangemerkt|als afgedaan te beschouwen|als voldaan te beschouwen|als voldaan beschouwd|als voldaan aan te merken|als afgedaan aan te merken|klaar|gedaan|voltooid|beeindigd|gerealiseerd|geslaagd|verwerkt|opgelost|opgeleverd|afgeleverd|geleverd|beantwoord|gestort|betaald|verzonden|verstuurd|gebouwd|geregeld|ingediend|toegestuurd|volbracht|nagekomen|compleet|done|closed|completed|finished|gearchiveerd|archief|kan van de lijst|kan van de lijst af|van de lijst|van de lijst af|mag van de lijst|mag van de lijst af|kan van de actielijst|kan van de actielijst af|kan worden afgevoerd van de lijst|kan eraf|kan er af|kan dicht|kan gesloten worden|kan worden gesloten|kan afgesloten worden|kan worden afgesloten|niets meer te doen|afgevinkt|af|uitgevoerd en afgerond|gereed en afgerond',
  vervallen:
    'ingetrokken|teruggetrokken|geannuleerd|geschrapt|komt te vervallen|vervalt|vervallen verklaard|gaat niet door|gaan niet door|niet doorgegaan|gaat niet meer door|niet meer nodig|niet langer nodig|niet meer van toepassing|niet meer relevant|achterhaald|afgeblazen|gecanceld|cancelled|canceled|afgelast',
  open: 'open|openstaand|openstaande|staat open|nog open|staat nog open|blijft open|open blijven staan|openstaand te blijven beschouwen|als openstaand te blijven beschouwen|als openstaand beschouwd|als openstaand te beschouwen|als openstaand aan te merken|nog niet gereed|niet gereed|nog niet klaar|niet klaar|nog niet af|niet af|nog niet afgerond|niet afgerond|nog niet afgehandeld|niet afgehandeld|nog niet voldaan|niet voldaan|nog niet afgedaan|niet afgedaan|nog niet gedaan|niet gedaan|niet uitgevoerd|nog niet voltooid|niet voltooid|nog niet opgelost|niet opgelost|nog niet beantwoord|niet beantwoord|niet gesloten|nog niet gesloten|nog niet afgesloten|niet afgesloten|nog niet nagekomen|niet nagekomen|nog niet verzonden|niet verzonden|niet betaald|nog niet betaald|niet gestort|nog niet gestort|niet geslaagd|nog niet geregeld|niet geregeld|nog niet compleet|niet compleet|nog niet verwerkt|niet verwerkt|nog af te ronden|nog af te handelen|nog uit te voeren|overgenomen|aangenomen|heropend|opnieuw open|weer open|geopend|oranje|geel|rood|pending',
};

/** What may have been done in part. */
const PARTIAL = new Set(
  'gerealiseerd|uitgevoerd|opgelost|afgerond|afgehandeld|afgedaan|voldaan|gereed|klaar|gedaan|verwerkt|beantwoord|voltooid|opgeleverd|geleverd|afgesloten|betaald|gestart|in uitvoering|nagekomen|geregeld|gebouwd'.split(
    '|',
  ),
);

const TABLE: ReadonlyMap<string, ReadStatus> = new Map(
  (Object.entries(WORDS) as [ReadStatus, string][]).flatMap(([status, words]) =>
    words.split('|').map((word) => [word, status] as const),
  ),
);

/** Statuses of promises in other words; an action's words are read besides. */
const PROMISE_WORDS: ReadonlyMap<string, PromiseStatus | 'open'> = new Map<string, PromiseStatus | 'open'>([
  ['verzocht', 'gevraagd'],
  ['aangevraagd', 'gevraagd'],
  ['gedaan', 'toegezegd'],
  ['toezegging gedaan', 'toegezegd'],
  ['onder voorwaarden', 'voorwaardelijk'],
  ['onder voorwaarde', 'voorwaardelijk'],
  ['niet toegezegd', 'afgewezen'],
  ['geweigerd', 'afgewezen'],
  ['afwijzend', 'afgewezen'],
  ['niet gestand gedaan', 'open'],
  ['gestand gedaan', 'nagekomen'],
]);

const PLANNING_WORDS: Readonly<Record<Planning, string>> = {
  'op schema':
    'groen|g|🟢|op koers|op tijd|op planning|volgens planning|volgens schema|volgens plan|conform planning|conform schema|conform plan|conform de planning|volgens de planning|loopt op schema|ligt op schema|we liggen op schema|loopt volgens planning|loopt goed|goed|voor op schema|loopt voor op schema|sneller dan planning|sneller dan gepland|voor op planning|on track|ok',
  'vertraging verwacht':
    'oranje|geel|o|🟠|🟡|amber|vraagt aandacht|vraagt om aandacht|aandacht|aandachtspunt|aandacht nodig|behoeft aandacht|mogelijk vertraging|mogelijke vertraging|risico op vertraging|kans op vertraging|dreigt vertraging|vertraging dreigt|dreigende vertraging|dreigt uit te lopen|loopt mogelijk uit|loopt mogelijk vertraging op|staat onder druk|planning onder druk|onder druk|verwachte vertraging|at risk',
  vertraging:
    'rood|r|🔴|vertraagd|achter|achterstand|loopt achter|loopt achter op schema|we lopen achter op schema|we lopen achter|lopen achter|ligt achter|ligt achter op schema|we liggen achter op schema|achter op schema|achter op planning|loopt achter op planning|loopt uit|uitgelopen|te laat|niet op schema|niet op koers|niet op tijd|niet volgens planning|langzamer dan planning|langzamer dan gepland|later dan gepland|later dan planning|trager dan gepland|heeft vertraging|vertraging opgelopen|loopt vertraging op|delayed',
};

const PLANNING_TABLE: ReadonlyMap<string, Planning> = new Map(
  (Object.entries(PLANNING_WORDS) as [Planning, string][]).flatMap(([planning, words]) =>
    words.split('|').map((word) => [word, planning] as const),
  ),
);

/** Signs that boxes are ticked with. Word makes ☒ of a box that is ticked; a cross without a box may mean anything. */
const DONE_SIGNS = /^(?:[✓✔☑☒✅🗹🗸]\u{FE0F}?|\[[xX]\])\s*/u;
const OPEN_SIGNS = /^(?:[☐⬜◻🔲]\u{FE0F}?|\[\s*\])\s*/u;

const CLOSED: ReadonlySet<string> = new Set(['gereed', 'vervallen']);

/** Longer texts are no status; in UTF-16 units. */
const LONGEST = 200;

const remembered = new Memo<{ readonly status: ReadStatus | undefined }>(1000);

/** The status that a text stands for; `open` when it says no more than that; undefined when it is none. */
export function statusOf(text: string): ReadStatus | undefined {
  if (text.length > LONGEST) return undefined;
  return remembered.get(text, readStatus).status;
}

function readStatus(text: string): { readonly status: ReadStatus | undefined } {
  return { status: officialStatusOf(text) ?? phraseStatus(text) };
}

function phraseStatus(typed: string): ReadStatus | undefined {
  const text = typed.trim();
  const done = DONE_SIGNS.exec(text);
  if (done !== null) return agreed('gereed', text.slice(done[0].length));
  const open = OPEN_SIGNS.exec(text);
  if (open !== null) return agreed('open', text.slice(open[0].length));
  const struck = /^~~([^~]+)~~\s*/u.exec(text);
  if (struck !== null) return struckStatus(struck[1]!, text.slice(struck[0].length));
  const phrase = normalizePhrase(text);
  const said = wordStatus(phrase);
  if (said !== undefined) return said;
  // For now: what is closed is closed for good, so that the two do not go together.
  const forNow = wordStatus(phrase.replace(FOR_NOW, ''));
  return forNow === undefined || CLOSED.has(forNow) ? undefined : forNow;
}

const FOR_NOW = /^(?:(?:voorlopig|even|tijdelijk|nog steeds|nog) )+/u;

function wordStatus(phrase: string): ReadStatus | undefined {
  const known = officialStatusOf(phrase) ?? TABLE.get(phrase) ?? TABLE.get(phrase.replace(/e$/u, ''));
  return known ?? percentage(phrase) ?? partly(phrase) ?? combined(phrase);
}

/** A sign with words behind it, which must agree: one is not read against the other. */
function agreed(sign: 'gereed' | 'open', rest: string): ReadStatus | undefined {
  if (rest.trim() === '') return sign;
  const said = statusOf(rest);
  return said !== undefined && CLOSED.has(said) === (sign === 'gereed') ? said : undefined;
}

/** What is struck through is done with, unless it is the word for open that was: then what follows counts. */
function struckStatus(struck: string, rest: string): ReadStatus | undefined {
  if (rest.trim() !== '') return statusOf(rest);
  const said = statusOf(struck);
  return said === undefined || CLOSED.has(said) ? (said ?? 'gereed') : undefined;
}

const PERCENTAGE = /^(?:voor |ca\.? |circa |ongeveer )?(\d{1,3}) ?(?:%|procent)(?: (\S.*))?$/u;

/** `100%`, `voor 50% gereed`: only the whole of it is ready. */
function percentage(phrase: string): ReadStatus | undefined {
  const match = PERCENTAGE.exec(phrase);
  if (match === null) return undefined;
  const part = Number(match[1]);
  const said = match[2] === undefined ? 'gereed' : wordStatus(match[2]);
  if (part > 100 || said === undefined) return undefined;
  if (said === 'gereed') return part === 100 ? 'gereed' : part === 0 ? 'niet gestart' : 'in uitvoering';
  return said === 'in uitvoering' && part > 0 && part < 100 ? said : undefined;
}

/** `deels opgelost` is being done. */
function partly(phrase: string): ReadStatus | undefined {
  const match =
    /^(?:deels|gedeeltelijk|ten dele|voor een deel|voor de helft|half|grotendeels|voor het grootste deel|merendeels) (.+)$/u.exec(
      phrase,
    );
  return match !== null && PARTIAL.has(match[1]!) ? 'in uitvoering' : undefined;
}

/** `gereed / afgesloten`: several that say the same. */
function combined(phrase: string): ReadStatus | undefined {
  const parts = phrase.split(/ ?(?:\/|,|\+| en | - | – ) ?/u);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const [first, ...others] = parts.map(wordStatus);
  if (first === undefined || others.includes(undefined)) return undefined;
  if (others.every((one) => one === first)) return first;
  return [first, ...others].some((one) => one !== undefined && CLOSED.has(one)) ? undefined : 'open';
}

/** The status of a promise that a text stands for; `open` when it says no more than that; undefined when it is none. */
export function promiseStatusOf(text: string): PromiseStatus | 'open' | undefined {
  const plain = foldWord(text) as PromiseStatus;
  if (PROMISE_STATUSES.includes(plain)) return plain;
  const phrase = normalizePhrase(text);
  if (PROMISE_STATUSES.includes(phrase as PromiseStatus)) return phrase as PromiseStatus;
  const own = PROMISE_WORDS.get(phrase);
  if (own !== undefined) return own;
  switch (statusOf(text)) {
    case 'gereed':
      return 'nagekomen';
    case 'vervallen':
      return 'vervallen';
    case undefined:
      return undefined;
    default:
      return 'open';
  }
}

/** Statuses of motions in other words; an action's words are read besides. */
const MOTION_WORDS: ReadonlyMap<string, MotionStatus> = new Map<string, MotionStatus>([
  ['aanvaard', 'aangenomen'],
  ['unaniem aangenomen', 'aangenomen'],
  ['met algemene stemmen aangenomen', 'aangenomen'],
  ['aangenomen met algemene stemmen', 'aangenomen'],
  ['overgenomen', 'aangenomen'],
  ['niet aangenomen', 'verworpen'],
  ['afgewezen', 'verworpen'],
  ['afgestemd', 'verworpen'],
  ['ingebracht', 'ingediend'],
  ['gestaakte stemmen', 'aangehouden'],
]);

/** The status of a motion or an amendment that a text stands for; `open` when it says no more; undefined when it is none. */
export function motionStatusOf(text: string): MotionStatus | 'open' | undefined {
  const plain = foldWord(text) as MotionStatus;
  if (MOTION_STATUSES.includes(plain)) return plain;
  const phrase = normalizePhrase(text);
  if (MOTION_STATUSES.includes(phrase as MotionStatus)) return phrase as MotionStatus;
  const own = MOTION_WORDS.get(phrase);
  if (own !== undefined) return own;
  const status = statusOf(text);
  if (status === 'gereed') return 'afgedaan';
  if (status === undefined || status === 'vervallen' || status === 'in uitvoering' || status === 'aangehouden')
    return status;
  return 'open';
}

/** How a vote went, and what stands behind it: the votes, the day. */
const OUTCOME =
  /^(?:de motie is |het amendement is |is )?(?:unaniem |met algemene stemmen |hoofdelijk )?(aangenomen|aanvaard|overgenomen|verworpen|afgewezen|niet aangenomen|ingetrokken|aangehouden|vervallen)(?![\p{L}\d-])(?! (?:indien|als|mits|tenzij|wanneer|zodra|na|door))/iu;

/** The words at the beginning of an outcome (`aangenomen (20 voor, 15 tegen)`) that say how it went; undefined without any. */
export function outcomeIn(text: string): string | undefined {
  return OUTCOME.exec(text)?.[1];
}

/** The votes in an outcome: `20 voor, 15 tegen`, `met 20-15`, `20 stemmen voor en 15 tegen`; undefined without both. */
export function votesIn(text: string): { readonly inFavour: number; readonly against: number } | undefined {
  const inFavour =
    /(?<!\d)(\d{1,4})(?: stemmen)? voor(?!\p{L})/iu.exec(text)?.[1] ??
    /(?<!\p{L})voor:? (\d{1,4})(?![\d.-])/iu.exec(text)?.[1];
  const against =
    /(?<!\d)(\d{1,4})(?: stemmen)? tegen(?!\p{L})/iu.exec(text)?.[1] ??
    /(?<!\p{L})tegen:? (\d{1,4})(?![\d.-])/iu.exec(text)?.[1];
  const score = /(?<![\d-])(\d{1,4}) ?[-–] ?(\d{1,4})(?![\d-])/u.exec(text);
  if (inFavour !== undefined && against !== undefined) return { inFavour: Number(inFavour), against: Number(against) };
  return score === null ? undefined : { inFavour: Number(score[1]), against: Number(score[2]) };
}

/** The planning that a text stands for; undefined when it is none. */
export function planningOf(text: string): Planning | undefined {
  const plain = foldWord(text) as Planning;
  if (PLANNINGS.includes(plain)) return plain;
  const phrase = normalizePhrase(text);
  return PLANNINGS.includes(phrase as Planning) ? (phrase as Planning) : PLANNING_TABLE.get(phrase);
}

/** Words of their own that look like a mistyped status. */
const OTHER_WORDS = /(?:^|\s)(?:aangeboden|aangebonden|invoering|uitbreiding|gestort)$/iu;

/** True of a text that is no misspelling of a status, near as it may be. */
export function isOtherWord(text: string): boolean {
  return OTHER_WORDS.test(text);
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !isLetter(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code < 0x370);
}

/** The words that statuses end with, of all kinds. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [
    ...TABLE.keys(),
    ...PROMISE_WORDS.keys(),
    ...MOTION_WORDS.keys(),
    ...PARTIAL,
    ...STATUSES,
    ...Object.keys(STATUS_SYNONYMS),
    ...PROMISE_STATUSES,
    ...MOTION_STATUSES,
  ].flatMap((phrase) => [lastWord(phrase), `${lastWord(phrase)}e`]),
);

/**
 * False of most texts that are no status, at a small part of what reading one costs: of a sentence that ends with another word
 * than any status does. Digits and signs may be one in other ways.
 */
export function mayBeStatus(text: string): boolean {
  return LAST_WORDS.has(lastWord(text)) || /[\d%~✓✔☑☒✅🗹🗸☐⬜◻🔲]|\[/u.test(text);
}
