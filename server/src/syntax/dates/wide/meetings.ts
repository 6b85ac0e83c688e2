/** The next meeting in other words: `volgende vergadering`, `voor de eerstvolgende bijeenkomst`, `volgende vergadering van het DUO`. */
import type { NextMeetingDeadline } from '../ast.ts';
import { FOR } from './bounds.ts';
import { LETTER, matchAt, pattern } from './pattern.ts';

/** Words that mean the meeting of the own gremium. */
const MEETING =
  '(?:vergadering|vergadercyclus|vergaderronde|bijeenkomst|overleg|sessie|zitting|bespreking|meeting|keer)';
const HOW = `(?:(?:uiterlijk|ter bespreking|te bespreken|agenderen|op de agenda(?: van)?) )?(?:(?<before>${FOR}|tot|voorafgaand aan|voorafgaande aan)|op|bij|in|tijdens|van) `;
const NEXT = '(?:(?:de|het|een|onze|ons) )?(?:eerst(?:vol)?|aan)?(?:volgende?|komende?)';
const OWN = pattern(`(?:${HOW})?(?:uiterlijk )?${NEXT} ${MEETING}`, { needs: 'volgend komend' });

/** `van het DUO`, `DUO`; a name begins with a capital. */
const OF_GREMIUM = pattern(
  `(?: van(?: (?:de|het))?)? (?<name>[${LETTER}\\d][${LETTER}\\d.&/-]*(?: [${LETTER}\\d][${LETTER}\\d.&/-]*)*)`,
);
const IS_NAME = /^\p{Lu}/u;

/** `volgende DUO-vergadering`, `volgende DUO vergadering` */
const NAMED = pattern(
  `(?:${HOW})?(?:uiterlijk )?${NEXT} (?<name>[${LETTER}\\d]+)(?:-(?:vergadering|overleg|bijeenkomst)| vergadering)`,
  { needs: 'volgend komend' },
);

/** The next meeting at a place; undefined when there is none. What follows is for the caller to judge. */
export function readMeeting(text: string, at: number): NextMeetingDeadline | undefined {
  const own = matchAt(OWN, text, at);
  if (own === undefined) return ofNamed(text, at);
  const of = matchAt(OF_GREMIUM, text, own.end);
  const start = of === undefined ? 0 : of.end - (of.groups.name?.length ?? 0);
  const name = of === undefined ? '' : text.slice(start, of.end);
  const isNamed = IS_NAME.test(name);
  const end = isNamed && of !== undefined ? of.end : own.end;
  return {
    kind: 'nextMeeting',
    gremium: isNamed ? { text: name, start, end } : undefined,
    before: own.groups.before !== undefined,
    span: { start: at, end },
    remark: undefined,
  };
}

function ofNamed(text: string, at: number): NextMeetingDeadline | undefined {
  const found = matchAt(NAMED, text, at);
  const name = found?.groups.name;
  if (found === undefined || name === undefined) return undefined;
  const start = text.toLowerCase().indexOf(name, at);
  const typed = text.slice(start, start + name.length);
  if (!IS_NAME.test(typed)) return undefined;
  return {
    kind: 'nextMeeting',
    gremium: { text: typed, start, end: start + name.length },
    before: found.groups.before !== undefined,
    span: { start: at, end: found.end },
    remark: undefined,
  };
}
