/** What the page of the timeline and the extension say to each other; each looks at what comes in. Knows nothing of VS Code. */
import type { ActionTimeline, RegisterTimeline } from '../../../protocol/timeline.ts';

/** What the page says: it can be told something, or a line is to be shown. */
export type TimelineSaid = { readonly kind: 'klaar' } | { readonly kind: 'ga'; readonly line: number };

/** What the page is told: of the register, or of the action at the cursor; null where there is none. */
export type TimelineTold =
  | { readonly kind: 'register'; readonly timeline: RegisterTimeline | null }
  | { readonly kind: 'actie'; readonly timeline: ActionTimeline | null };

type Untrusted = Readonly<Record<string, unknown>>;

/** A message of the page; undefined for anything else. */
export function timelineSaid(value: unknown): TimelineSaid | undefined {
  const { kind, line } = untrusted(value);
  if (kind === 'klaar') return { kind };
  return kind === 'ga' && isCount(line) ? { kind, line } : undefined;
}

/** A message for the page; undefined for anything else. */
export function timelineTold(value: unknown): TimelineTold | undefined {
  const { kind, timeline } = untrusted(value);
  if (kind === 'register') return timeline === null || isRegister(timeline) ? { kind, timeline } : undefined;
  if (kind === 'actie') return timeline === null || isAction(timeline) ? { kind, timeline } : undefined;
  return undefined;
}

function isRegister(value: unknown): value is RegisterTimeline {
  const { title, day, rows, months, withoutDay, isTooLarge } = untrusted(value);
  const isRow = (one: unknown) => {
    const row = untrusted(one);
    return (
      ['number', 'title'].every((name) => isTextOrNull(row[name])) &&
      isDays(row) &&
      isTexts(row['owners']) &&
      typeof row['isLate'] === 'boolean' &&
      isCount(row['line'])
    );
  };
  const isMonth = (one: unknown) => {
    const { month, count, late } = untrusted(one);
    return typeof month === 'string' && isCount(count) && isCount(late);
  };
  return (
    isTextOrNull(title) &&
    isTextOrNull(day) &&
    isListOf(rows, isRow) &&
    isListOf(months, isMonth) &&
    isCount(withoutDay) &&
    typeof isTooLarge === 'boolean'
  );
}

function isAction(value: unknown): value is ActionTimeline {
  const { called, title, day, isOpen, moments, leftOut, deadlines } = untrusted(value);
  const isMoment = (one: unknown) => {
    const moment = untrusted(one);
    return (
      ['day', 'gremium', 'changes'].every((name) => isTextOrNull(moment[name])) &&
      ['dayText', 'text'].every((name) => typeof moment[name] === 'string')
    );
  };
  const isDeadline = (one: unknown) => isDays(untrusted(one)) && isTextOrNull(untrusted(one)['since']);
  return (
    typeof called === 'string' &&
    isTextOrNull(title) &&
    isTextOrNull(day) &&
    typeof isOpen === 'boolean' &&
    isListOf(moments, isMoment) &&
    isCount(leftOut) &&
    isListOf(deadlines, isDeadline)
  );
}

function isDays({ text, earliest, latest }: Untrusted): boolean {
  return typeof text === 'string' && isTextOrNull(earliest) && isTextOrNull(latest);
}

function untrusted(value: unknown): Untrusted {
  return (typeof value === 'object' && value !== null ? value : {}) as Untrusted;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return isListOf(value, (one) => typeof one === 'string');
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
