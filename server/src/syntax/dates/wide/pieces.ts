/** Periods of which the year is said in words: `medio februari van dit jaar`, `komende zomer`, `25 juni jl.`. */
import type { Bound, DateNode, PeriodDeadline, PeriodNode, PieceNode, RelativeNode } from '../ast.ts';
import { SEASONS } from '../words.ts';
import { BOUND_WORDS, boundIn, boundOnRelative } from './bounds.ts';
import { MONTH_NAMES } from './names.ts';
import { matchAt, pattern, skipSpace } from './pattern.ts';

const ITS_YEAR = pattern(
  '~,?~(?:van |in )?(?:(?<this>dit|het lopende|het huidige)|het (?:volgende|komende)|volgend|komend) (?:kalender)?jaar',
  { needs: 'jaar' },
);
/** `jl.`, `j.l.`, `laatstleden` */
const PAST = pattern('~(?:j\\.?l\\.?|laatstleden|jongstleden)', { needs: 'jl j.l leden' });

/** `a.s.` behind a period. The letters alone are only read where nothing but a separator follows: `as` is a word too. */
const COMING = pattern('(?:,~)?(?:a\\.~s\\.?|as(?=~(?:$|[,;(.]))|aanstaande|aankomend|aanst\\.)', {
  whole: false,
  needs: 'a. as aanst aankomend',
});
/** The same before it. */
const COMING_BEFORE = /(?:^|\s)(?:a\.?s\.|aanst\.|aanstaande|(?:aan|eerst|eerstvolg)?komende|eerstvolgende)\s*$/iu;

/**
 * A period that the grammar read, with the words around it that say in which year; undefined when there are none. What stands
 * before it begins at `from`.
 */
export function withItsYear(text: string, read: PeriodDeadline, from: number): PeriodDeadline | undefined {
  const { period, span } = read;
  if (period.kind === 'relative' || typedYearOf(period)) return undefined;
  const coming = matchAt(COMING, text, skipSpace(text, span.end));
  if (coming !== undefined) return relative(read, period, 'coming', coming.end);
  if (COMING_BEFORE.test(text.slice(from, span.start))) return relative(read, period, 'coming', span.end);
  if (!isPiece(period)) return undefined;
  const past = period.kind === 'date' ? matchAt(PAST, text, span.end) : undefined;
  if (past !== undefined) return relative(read, period, 'past', past.end);
  const found = matchAt(ITS_YEAR, text, span.end);
  // The winter of this year may be the one that ended in it.
  if (found === undefined || (period.kind === 'season' && period.season === 'winter')) return undefined;
  return relative(read, period, found.groups.this === undefined ? 1 : 0, found.end);
}

const NAMED = pattern(
  `${BOUND_WORDS}(?:(?<this>dit|deze)|komende?|(?:de|het) komende?|aankomende?|aanstaande|eerstkomende?) (?:(?<season>${[...SEASONS.keys()].join('|')})|(?<month>${[...MONTH_NAMES.keys()].join('|')}))`,
  { needs: 'dit deze kom aanst' },
);

/** `dit najaar`, `komende zomer`, `aanstaande mei`; undefined for `deze winter`, which may be two. */
export function readNamedPiece(text: string, at: number): PeriodDeadline | undefined {
  const found = matchAt(NAMED, text, at);
  if (found === undefined) return undefined;
  const { groups, end } = found;
  const span = { start: at, end };
  const season = SEASONS.get(groups.season ?? '');
  const month = MONTH_NAMES.get(groups.month ?? '');
  const isThis = groups.this !== undefined;
  if (season === 'winter' && isThis) return undefined;
  const piece: PieceNode =
    season === undefined
      ? { kind: 'month', month: month ?? 0, year: undefined, part: undefined, span }
      : { kind: 'season', season, year: undefined, span };
  const period = { kind: 'relative', time: { of: 'piece', piece, year: isThis ? 0 : 'coming' }, span } as const;
  const bound = boundOnRelative(boundIn(groups), period);
  return bound && { kind: 'period', bound, period, span, remark: undefined };
}

function relative(
  read: PeriodDeadline,
  piece: Exclude<PeriodNode, RelativeNode>,
  year: 0 | 1 | 'past' | 'coming',
  end: number,
): PeriodDeadline {
  const bound: Bound = read.bound;
  const span = { start: read.span.start, end };
  const period = {
    kind: 'relative',
    time: { of: 'piece', piece, year },
    span: { start: piece.span.start, end },
  } as const;
  return { kind: 'period', bound, period, span, remark: undefined };
}

/** True when a year was typed somewhere in it. */
function typedYearOf(period: Exclude<PeriodNode, RelativeNode>): boolean {
  if (period.kind === 'range' || period.kind === 'days') {
    return period.first.year !== undefined || period.last?.year !== undefined;
  }
  return period.year !== undefined;
}

function isPiece(period: PeriodNode): period is DateNode | PieceNode {
  return period.kind !== 'range' && period.kind !== 'days' && period.kind !== 'relative';
}
