/** The end of a line that says who has to do it, and when: in brackets, behind a dash, dots or an arrow. */
import { readDeadline } from '../../syntax/dates/read.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { isThing } from './lineWords.ts';
import { isSurePerson } from './persons.ts';
import { whoAndWhenIn } from './whoWhen.ts';

export interface ItemEnd {
  readonly before: string;
  readonly said: string;
  readonly isBracket: boolean;
  /** Dots lead to it: it is who or when, and no part of the title. */
  readonly isLed?: boolean;
}

/** Dots that lead to what stands at the end of the line. */
const LEADER = /\.{4,}|…{2,}/u;

/** What stands in brackets or behind a dash at the end of a line, and what stands before it; undefined without. */
export function endOf(title: string): ItemEnd | undefined {
  const led = LEADER.exec(title);
  if (led !== null && led.index > 2) {
    const said = title.slice(led.index + led[0].length).trim();
    if (said !== '') return { before: title.slice(0, led.index).trim(), said, isBracket: true, isLed: true };
  }
  // The last sign of `z.s.m.` is part of it.
  const text = withoutSigns(title);
  const isBracket = text.endsWith(')');
  const from = isBracket ? text.lastIndexOf('(') : Math.max(text.lastIndexOf(' – '), text.lastIndexOf(' - '));
  if (from < 3) return undefined;
  const said = (isBracket ? text.slice(from + 1, -1) : text.slice(from + 3)).trim();
  return said.length < 2 || said.length > LONGEST ? undefined : { before: text.slice(0, from).trim(), said, isBracket };
}

const withoutSigns = (title: string) => (/\.\p{L}\.$/u.test(title) ? title : withoutAtEnd(title, '.;,').trim());

/** In UTF-16 units. */
const LONGEST = 80;
const ARROW = /={1,3}>|-{1,3}>|[→➔➜⇒►⟶]/gu;
/** What says that somebody follows. */
const LABEL =
  /^(?:actie(?:punt|houder)?|ap|wie|door|trekker|eigenaar|verantwoordelijke?|uitvoering|a(?=:))(?:\s+(?:door|voor|bij))?(?:\s*:\s*|\s+)(?=\S)/iu;

/** An end that says itself that it is who has to do it; `when` may be empty. */
export interface MarkedEnd {
  readonly before: string;
  readonly who: string;
  readonly when: string;
}

/** Who stands behind an arrow, behind a word for it in brackets, or with a day or period in these; undefined where that is not certain. */
export function markedEnd(title: string): MarkedEnd | undefined {
  const text = withoutSigns(title);
  const arrow = arrowIn(text);
  const behind = arrow === undefined ? undefined : whoAndWhenIn(arrow.said);
  if (arrow !== undefined && behind !== undefined && behind.who !== '') {
    const isCertain = behind.when !== '' || isSurePerson(behind.who);
    if (isCertain) return { before: arrow.before, ...behind };
  }
  const begun = arrow === undefined ? undefined : whoBefore(text);
  if (begun !== undefined) return begun;
  const sign = text.endsWith(']') ? '[' : text.endsWith(')') ? '(' : undefined;
  const from = sign === undefined ? -1 : text.lastIndexOf(sign);
  if (from < 3) return undefined;
  const inner = text.slice(from + 1, -1).trim();
  const label = LABEL.exec(inner)?.[0] ?? '';
  const said = inner.length > LONGEST ? undefined : whoAndWhenIn(inner.slice(label.length));
  if (said === undefined || said.who === '') return undefined;
  if (said.when === '' && (label === '' || isThing(said.who))) return undefined;
  // Days in round brackets are read with all that may stand beside them.
  if (sign === '(' && label === '' && (/\p{N}/u.test(said.when) || readDeadline(said.when).kind !== 'period'))
    return undefined;
  return { before: text.slice(0, from).trim(), ...said };
}

/** `Ahmed -> controleert de cijfers`: somebody beyond doubt before the first arrow. */
function whoBefore(text: string): MarkedEnd | undefined {
  const [first] = text.matchAll(ARROW);
  if (first === undefined) return undefined;
  const who = text.slice(0, first.index).trim();
  const what = text.slice(first.index + first[0].length).trim();
  return what.length > 3 && isSurePerson(who) ? { before: what, who, when: '' } : undefined;
}

/** What stands behind the last arrow of a line; undefined without one. */
export function arrowIn(text: string): { readonly before: string; readonly said: string } | undefined {
  const last = [...text.matchAll(ARROW)].at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(0, last.index).trim();
  const said = withoutSigns(text.slice(last.index + last[0].length).trim());
  return before.length < 3 || said === '' || said.length > LONGEST ? undefined : { before, said };
}
