/** The remark that may stand behind any value that is no text: in brackets, or behind `;`. Source: taal.md §3. */
import { holdsAny } from '../../text/holdsAny.ts';
import { isSpace, type Span } from '../../text/span.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const FULL_STOP = 0x2e;

/** Offset of the first `(` or `;` in `text` from `start` up to `end`; `end` when there is none. */
export function headEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN || code === SEMICOLON) return i;
  }
  return end;
}

/**
 * The remark that begins at `start`, where a bracket or `;` stands, and goes on to `end`; undefined when something else
 * follows its last bracket. Several may follow each other. A bracket that is never closed is one that is being typed.
 */
export function remarkAt(text: string, start: number, end: number): Span | undefined {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (depth > 0) {
      if (code === CLOSE) depth--;
    } else if (code === SEMICOLON) break;
    else if (code !== FULL_STOP && !isSpace(code)) return undefined;
  }
  return { start, end };
}

const MOVES =
  /(?<![\p{L}\d])(?:(?:uitgesteld|uitstel|verschoven|verplaatst|verlengd|doorgeschoven|opgeschoven|verzet|gewijzigd|aangepast|bijgesteld|schuift)(?: \p{Ll}{1,20})? (?:tot en met|t\/m|tot|naar)|wordt(?: nu)?|(?:is )?nu|nieuwe? (?:deadline|datum|termijn|streefdatum):?|->|→|=>)\s/iu;
const COMES_BACK =
  /(?<![\p{L}\d])(?:\p{Ll}{0,12}(?:jaarlijks|maandelijks|wekelijks)e?|(?:elke?|iedere?|ieder) (?:jaar|maand|kwartaal|week))(?![\p{L}\d])/iu;
/** Each match of these two holds one of its words. */
const MAY_MOVE =
  'uitgesteld uitstel verschoven verplaatst verlengd geschoven verzet gewijzigd aangepast bijgesteld schuift wordt nu nieuw -> → =>'.split(
    ' ',
  );
const MAY_COME_BACK = ['jaarlijks', 'maandelijks', 'wekelijks', 'elk', 'ieder'];
const HOLDS_TIME =
  /\d|(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|kwartaal|jaar|zomer|herfst|winter|kerst|pasen|reces|vergadering|overleg)/iu;

/**
 * True of a remark that gives another day than what stands before it (`(uitgesteld tot 1 mei)`, `; wordt 1 mei`), or says that it
 * comes back every year: read without it, the day would be wrong.
 */
export function givesOtherDay(remark: string): boolean {
  const moved = holdsAny(remark, MAY_MOVE) ? MOVES.exec(remark) : null;
  if (
    moved !== null &&
    HOLDS_TIME.test(remark.slice(moved.index + moved[0].length, moved.index + moved[0].length + 40))
  )
    return true;
  return holdsAny(remark, MAY_COME_BACK) && COMES_BACK.test(remark);
}
