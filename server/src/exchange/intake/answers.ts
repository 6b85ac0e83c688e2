/** Cells that only answer what stands beside them, `Conform`, `Akkoord`: no title of anything. */
import { withoutAtEnd } from '../../text/tail.ts';
import { CARD_TITLE } from './cardTitle.ts';
import type { ColumnTexts } from './columnTexts.ts';
import { ACTION } from './headerWords.ts';
import { NOTHING } from './lineWords.ts';
import type { ColumnDoubt } from './mapped.ts';
import { headerKey, REMARK, type Role } from './roles.ts';

const ANSWER =
  /^(?:(?:niet )?(?:conform|akkoord|accoord|eens|vastgesteld|goedgekeurd|ingestemd|aangenomen|aanvaard|besloten)|(?:aldus|conform|overeenkomstig) (?:besloten|vastgesteld|(?:het )?(?:advies|voorstel)(?: (?:besloten|vastgesteld))?)|ja|nee|oke?|geen(?: (?:besluit|actie|bijzonderheden|opmerkingen))?|n\.?v\.?t|(?:voor|ter) (?:kennisgeving|kennisname)(?: aangenomen)?|t\.?k\.?n|aangehouden|uitgesteld|doorgeschoven|verdaagd|ingetrokken|teruggenomen|teruggetrokken|verworpen|afgewezen|afgekeurd|afgevoerd|besproken|instemming|positief|negatief|hamerstuk|bespreekstuk|unaniem(?: (?:aangenomen|vastgesteld|akkoord))?|ongewijzigd(?: vastgesteld)?|gewijzigd(?: vastgesteld| aangenomen)|(?:met algemene stemmen|zonder hoofdelijke stemming)(?: (?:aangenomen|vastgesteld|verworpen))?|[-–])$/iu;

/** True of words that say how it was decided, and not what. */
export function isAnswer(text: string): boolean {
  return text.length <= 60 && ANSWER.test(withoutAtEnd(text.trim(), '.! ').replace(/\s+/gu, ' '));
}

/** Columns that say what it is about, the likeliest first. */
const SUBJECTS: readonly RegExp[] = [
  /^(?:onderwerp|onderwerpen|titel|voorstel|agendapunt|agendaonderwerp|omschrijving|stuk|naam)\b/u,
  /(?:onderwerp|voorstel|agendapunt|omschrijving|punt|stuk)(?:en)?$/u,
];

/** The column beside that of the titles which says what its cells are about; undefined where no other has words at its rows. */
export function subjectColumn(
  roles: readonly (Role | undefined)[],
  headers: readonly string[],
  cells: ColumnTexts,
  titleAt: number,
): number | undefined {
  const least = cells.texts(titleAt).length;
  const hasWords = (at: number) =>
    at !== titleAt &&
    mayBeSubject(roles[at]) &&
    cells.texts(at).length * 2 >= least &&
    cells.share(at, (text) => /\p{L}{3}/u.test(text) && !isAnswer(text)) >= 0.8;
  const places = headers.map((_, at) => at).filter(hasWords);
  for (const pattern of SUBJECTS) {
    const named = places.find((at) => pattern.test(headerKey(headers[at]!)));
    if (named !== undefined) return named;
  }
  return undefined;
}

/** True of a header that says what its rows are about. */
export const isSubjectHeader = (header: string) => SUBJECTS.some((pattern) => pattern.test(headerKey(header)));

function mayBeSubject(role: Role | undefined): boolean {
  if (role === undefined) return true;
  return (
    role.is === 'nearest' ||
    role.is === 'above' ||
    role.is === 'remark' ||
    (role.is === 'field' && OF_WORDS.has(role.name))
  );
}

const OF_WORDS: ReadonlySet<string> = new Set(['toelichting', 'agendapunt', 'onderwerpen']);

/** A column that holds answers alone beside one that says what they are about; the question of it. `roles` is changed. */
export function settleAnswers(
  roles: (Role | undefined)[],
  headers: readonly string[],
  cells: ColumnTexts,
  isAsked: readonly boolean[],
): ColumnDoubt | undefined {
  const at = roles.findIndex((role) => role?.is === 'title');
  // Where nothing is to be done the row is none of the list.
  const isOfAction = ACTION.test(headerKey(headers[at] ?? ''));
  const answers = (text: string) => isAnswer(text) && !(isOfAction && NOTHING.test(text));
  // Beside actions only some are answers, which is seen row by row.
  if (at === -1 || isAsked[at] || headers[at] === CARD_TITLE || cells.share(at, answers) < 0.5) return undefined;
  const subject = subjectColumn(roles, headers, cells, at);
  if (subject === undefined || isAsked[subject]) return undefined;
  roles[subject] = { is: 'title' };
  roles[at] = REMARK;
  return { key: 'answers', column: headers[at]!, texts: [headers[at]!, headers[subject]!] };
}
