/** A table with a column for what was decided and one for what is to be done: a row may be both, and is made into one for each. */
import { isAnswer, isSubjectHeader } from './answers.ts';
import { type Card, type CardPart, textCell } from './cards.ts';
import { CARD_TITLE } from './cardTitle.ts';
import { oneLine } from './cellText.ts';
import type { GridRow } from './grid.ts';
import { ACTION, DECISION } from './headerWords.ts';
import { NOTHING } from './lineWords.ts';
import { headerKey, isOurs, meaningOf } from './roles.ts';

/** Points of minutes are read as these. */
const POINT = /^(?:agenda)?punt(?:en)?$/u;
export const CARD_KIND = 'Soort';
const REMARK = 'Toelichting';
/** The header is looked for in so many rows that are not empty. */
const FIRST_ROWS = 5;
/** Said of who does it, and of nothing that was decided. */
const OF_ACTION: ReadonlySet<string> = new Set(['eigenaar', 'deadline', 'status', 'gereed op', 'werkgroep']);

/** Each decision and each action of such a table, as a card; undefined of any other. @param isMinutes points of an agenda are read as these */
export function twoKindCards(rows: readonly GridRow[], isMinutes: boolean): Card[] | undefined {
  const some = rows.filter(({ isEmpty }) => !isEmpty);
  const headAt = some.slice(0, FIRST_ROWS).findIndex((row) => placesIn(row, isMinutes) !== undefined);
  const head = some[headAt];
  const places = head === undefined ? undefined : placesIn(head, isMinutes);
  if (head === undefined || places === undefined || headAt > 0) return undefined;
  const body = some.slice(1);
  if (body.length === 0 || body.some(({ cells }) => cells.length > head.cells.length)) return undefined;
  if (isOurs(head.cells.map(({ text }) => text)) || !hasWords(body, places)) return undefined;
  return body.flatMap((row) => cardsOf(row, head, places));
}

/** Actions in words; numbers are those of actions elsewhere. */
function hasWords(body: readonly GridRow[], { actionAt }: Places): boolean {
  const texts = body
    .map(({ cells }) => cells[actionAt]?.text ?? '')
    .filter((text) => text !== '' && !NOTHING.test(text));
  return texts.filter((text) => /\p{L}{3}/u.test(text)).length * 2 > texts.length;
}

interface Places {
  readonly decisionAt: number;
  readonly actionAt: number;
}

function placesIn({ cells }: GridRow, isMinutes: boolean): Places | undefined {
  const keys = cells.map(({ text, isFromLeft }) => (isFromLeft ? '' : headerKey(text)));
  if (keys.some((key, at) => key === '' || keys.indexOf(key) !== at || (isMinutes && POINT.test(key))))
    return undefined;
  const decisionAt = keys.findIndex((key) => DECISION.test(key));
  const actionAt = keys.findIndex((key) => ACTION.test(key));
  return decisionAt === -1 || actionAt === -1 ? undefined : { decisionAt, actionAt };
}

/** `Onderwerp`, `Agendapunt`: of what something was decided. */
const hasSubject = ({ cells }: GridRow) => cells.some(({ text }) => isSubjectHeader(text));

function cardsOf({ cells, given }: GridRow, head: GridRow, { decisionAt, actionAt }: Places): Card[] {
  const textAt = (at: number) => cells[at]?.text ?? '';
  const isNothing = textAt(decisionAt) !== '' && NOTHING.test(textAt(actionAt));
  const isUnsaid = !isNothing && textAt(actionAt) !== '' && isAnswer(textAt(decisionAt)) && !hasSubject(head);
  const hasBoth = textAt(decisionAt) !== '' && textAt(actionAt) !== '' && !isNothing && !isUnsaid;
  const made = [decisionAt, actionAt].filter(
    (at) =>
      (textAt(at) !== '' && !(isNothing && at === actionAt) && !(isUnsaid && at === decisionAt)) ||
      (!hasBoth && at === actionAt && textAt(decisionAt) === ''),
  );
  return made.map((titleAt): Card => {
    const isAction = titleAt === actionAt;
    const parts: CardPart[] = head.cells.flatMap(({ text }, at): CardPart[] => {
      const label = oneLine(text);
      if ((at === actionAt && isNothing) || (at === decisionAt && isUnsaid))
        return [{ label: REMARK, value: textCell(`${label}: ${textAt(at)}`) }];
      if (at === decisionAt || at === actionAt) return [];
      const role = meaningOf(label, 'actie')?.role;
      const isHeading = role?.is === 'above' || role?.is === 'nearest' || role?.is === 'path';
      const isOfAction =
        role?.is === 'done' || role?.is === 'whoWhen' || (role?.is === 'field' && OF_ACTION.has(role.name));
      const isHere = !hasBoth || isHeading || isOfAction === isAction;
      return [{ label, value: isHere ? (cells[at] ?? textCell('')) : textCell('') }];
    });
    const kind = { label: CARD_KIND, value: textCell(oneLine(head.cells[titleAt]!.text)) };
    return { parts: [...parts, kind, { label: CARD_TITLE, value: cells[titleAt] ?? textCell('') }], row: given };
  });
}
