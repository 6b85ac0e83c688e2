/**
 * A slow, plain second reader of deadlines, with nothing in common with the first: it works on words and on `Date` in UTC, and
 * refuses what it does not know. Its answer is every last day that a person may mean; an empty set says that there is none.
 */
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DAY = 86_400_000;
const NUMBERS: Readonly<Record<string, number>> = {
  een: 1,
  twee: 2,
  drie: 3,
  zes: 6,
  tien: 10,
  '2': 2,
  '10': 10,
  '14': 14,
};
const ORDINALS: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 4 };

interface Block {
  readonly from: number;
  readonly to: number;
  /** The word `eind`, `begin` or `medio` before it. */
  readonly part?: string;
  /** A single day of the month. */
  readonly day?: number;
  /** It is that of one of some years. */
  readonly ofSomeYear?: true;
  /** A quarter or a season: over for long it is the next one that is meant. */
  readonly isPlan?: true;
  /** An interval seen from the base: a week among them. */
  readonly relative?: string;
}

const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function months(year: number, first: number, count: number): Block {
  return { from: utc(year, first, 1), to: utc(year, first + count, 1) - DAY };
}

function plusMonths(base: number, count: number): number {
  const date = new Date(base);
  const first = new Date(utc(date.getUTCFullYear(), date.getUTCMonth() + 1 + count, 1));
  const last = new Date(utc(first.getUTCFullYear(), first.getUTCMonth() + 2, 0)).getUTCDate();
  return utc(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(date.getUTCDate(), last));
}

const WORDS_BEFORE = [
  'naar verwachting',
  'nog',
  'in ieder geval',
  'graag',
  'bij voorkeur',
  'waarschijnlijk',
  'streefdatum:',
  'richtdatum',
];
const SOON = /^(?:z\.s\.m\.|zo snel mogelijk),? (?:maar )?(?=uiterlijk|voor|tot|binnen|niet later|<|≤)/u;
const WORDS_BEHIND = [
  / om 20\.00 uur$/u,
  / op de agenda$/u,
  /, met de wijk$/u,
  / \(TO\)$/u,
  / Raad$/u,
  / of eerder$/u,
  / aanleveren$/u,
];
/** Who meets on the day, or in the month or quarter, that follows; a bare year is no meeting. */
const WHO_MEETS = /^(?:mr van|commissie ruimte) (?=(?!20\d\d$)(?:\d|q\d|[a-z]))/u;
const SAYS_ANOTHER = /\(uitgesteld tot |; wordt /u;

/** The last days that a phrase may mean, as `2025-12-31`, seen from a day; empty when it has none that can be told. */
export function lastDays(phrase: string, peildatum: string): ReadonlySet<string> {
  if (SAYS_ANOTHER.test(phrase)) return new Set();
  const base = Date.parse(peildatum);
  const isComing = / a\.s\.$/u.test(phrase);
  let text = phrase.replace(/ a\.s\.$/u, '');
  for (const behind of WORDS_BEHIND) text = text.replace(behind, '');
  text = text.toLowerCase().replace(SOON, '');
  for (let before = ''; before !== text; ) {
    before = text;
    for (const words of WORDS_BEFORE) if (text.startsWith(`${words} `)) text = text.slice(words.length + 1);
  }
  const met = text.replace(WHO_MEETS, '');
  const isPeriod =
    met === text ||
    MONTHS.some((month) => met.includes(month)) ||
    /^(?:q\d|uiterlijk|in|per|voor|(?:rond )?(?:het )?eind|(?:rond )?medio|rond|.* kwartaal)/u.test(met);
  text = isPeriod ? met : '';
  const days = new Set<string>();
  for (const time of timesOf(text, base, isComing)) days.add(iso(time));
  return days;
}

function timesOf(text: string, base: number, isComing: boolean): number[] {
  const length = /^(?:uiterlijk )?(?:binnen|over|na) (\S+) (dag|dagen|week|weken|maand|maanden|jaar)$/u.exec(text);
  if (length) {
    const count = NUMBERS[length[1]!];
    if (count === undefined) return [];
    const unit = length[2]!;
    if (unit.startsWith('d')) return [base + count * DAY];
    if (unit.startsWith('w')) return [base + count * 7 * DAY];
    return [plusMonths(base, unit === 'jaar' ? count * 12 : count)];
  }
  const bound =
    /^(uiterlijk voor|uiterlijk in|uiterlijk|voor|tot|in|per|vanaf|na|rond|niet voor|niet later dan|<|≤) /u.exec(
      text,
    )?.[1] ?? '';
  const rest = (bound === '' ? text : text.slice(bound.length + 1)).replace(
    /^(?:de|het) (?=eind|begin|medio|eerste|tweede|derde|vierde|laatste|zomer)/u,
    '',
  );
  if (bound === 'vanaf' || bound === 'na' || bound === 'niet voor') return [];
  const blocks = blocksOf(rest, base).filter((block) => !isOver(block, bound, base));
  return (isComing ? coming : nearest)(blocks, base).flatMap((block) => boundTimes(bound, block));
}

function boundTimes(bound: string, block: Block): number[] {
  if (bound === '<') return boundTimes('voor', block);
  if (bound === 'voor' || bound === 'uiterlijk voor' || bound === 'tot') {
    if (block.part === 'eind') return [block.to];
    if (block.part === 'begin') return bound === 'tot' ? [] : block.relative === undefined ? [block.from - DAY] : [];
    if (block.part === 'medio')
      return bound === 'tot' ? [block.to] : block.relative === undefined ? [block.from - DAY] : [];
    if (block.part === 'tweede half' && bound !== 'tot') return [block.from - DAY];
    if (block.relative !== undefined) return block.relative === 'next' && bound !== 'tot' ? [block.from - DAY] : [];
    if (bound === 'tot' && block.day !== undefined && block.day !== 1) return [block.to];
    return [block.from - DAY];
  }
  return [block.to];
}

function blocksOf(text: string, base: number): Block[] {
  const year = new Date(base).getUTCFullYear();
  const halfOf = /^(eerste|tweede) helft van (.+)$/u.exec(text);
  if (halfOf) return blocksOf(withoutArticle(halfOf[2]!), base).flatMap((block) => halfIn(block, halfOf[1]!));
  const part = /^(begin|medio|eind|ultimo) (?:van )?(.+)$/u.exec(text);
  if (part)
    return blocksOf(withoutArticle(part[2]!), base).flatMap((block) =>
      thirdOf(block, part[1]!.replace('ultimo', 'eind')),
    );
  const near = /^(dit|deze|volgende?) (jaar|kwartaal|maand|week)$/u.exec(text);
  if (near) return [nearBlock(near[2]!, near[1]!.startsWith('v') ? 1 : 0, base)];
  const its = / (?:van )?(dit|volgend) jaar$/u.exec(text);
  const typed = / (?:van )?(20\d\d)$/u.exec(text);
  const years = its ? [year + (its[1] === 'dit' ? 0 : 1)] : typed ? [Number(typed[1])] : [];
  const words = text.slice(0, its?.index ?? typed?.index ?? text.length);
  const fits = (make: (inYear: number) => Block): Block[] =>
    years.length > 0
      ? years.map(make)
      : [year - 1, year, year + 1].map((inYear) => ({ ...make(inYear), ofSomeYear: true as const }));
  if (/^20\d\d$/u.test(text)) return [months(Number(text), 1, 12)];
  const month = MONTHS.indexOf(words) + 1;
  if (month > 0) return fits((inYear) => months(inYear, month, 1));
  const quarter = /^q([1-4])$/u.exec(words)?.[1] ?? ORDINALS[/^(\S+) kwartaal$/u.exec(words)?.[1] ?? ''];
  if (quarter !== undefined) return fits((inYear) => ({ ...months(inYear, Number(quarter) * 3 - 2, 3), isPlan: true }));
  const half = /^(eerste|tweede) (?:helft|halfjaar)$/u.exec(words)?.[1];
  if (half !== undefined && years.length > 0) return fits((inYear) => months(inYear, half === 'eerste' ? 1 : 7, 6));
  if (words === 'tweede halfjaar') return halfIn(nearBlock('jaar', 0, base), 'tweede');
  if (words === 'zomer')
    return fits((inYear) => ({ from: utc(inYear, 7, 1), to: utc(inYear, 9, 1) - DAY, isPlan: true }));
  const date = /^(\d{1,2}) (\S+)$/u.exec(words);
  const inMonth = MONTHS.indexOf(date?.[2] ?? '') + 1;
  if (date && inMonth > 0) {
    const day = Number(date[1]);
    if (day > 28) return [];
    return fits((inYear) => ({ from: utc(inYear, inMonth, day), to: utc(inYear, inMonth, day), day }));
  }
  const range = /^(\d{1,2}) (?:-|t\/m) (\d{1,2}) (\S+)$/u.exec(words);
  const ofRange = MONTHS.indexOf(range?.[3] ?? '') + 1;
  if (range && ofRange > 0 && Number(range[1]) < Number(range[2]) && Number(range[2]) <= 28)
    return fits((inYear) => ({
      from: utc(inYear, ofRange, Number(range[1])),
      to: utc(inYear, ofRange, Number(range[2])),
    }));
  return [];
}

/** True of what people plan with when it was over for more than sixty days. */
function isOver(block: Block, bound: string, base: number): boolean {
  const [last = block.to] = boundTimes(bound, block);
  return block.ofSomeYear === true && block.isPlan === true && base - last > 60 * DAY;
}

/** Of blocks of some year the first that is still to begin, of days the first that is not over. */
function coming(blocks: Block[], base: number): Block[] {
  if (!blocks.every(({ ofSomeYear }) => ofSomeYear)) return blocks;
  return blocks.filter(({ from, day }) => (day === undefined ? from > base : from >= base)).slice(0, 1);
}

/** Of blocks of some year those nearest to the base, more when they are as near. */
function nearest(blocks: Block[], base: number): Block[] {
  if (!blocks.every(({ ofSomeYear }) => ofSomeYear)) return blocks;
  const away = ({ from, to }: Block) => Math.max(from - base, base - to, 0);
  const least = Math.min(...blocks.map(away));
  return blocks.filter((block) => away(block) === least);
}

/** `eind van de maand` is that of this month. */
function withoutArticle(text: string): string {
  return text.replace(/^(?:de|het) (?=(?:jaar|kwartaal|maand|week)$)/u, 'dit ').replace(/^(?:de|het) /u, '');
}

function nearBlock(unit: string, step: number, base: number): Block {
  const date = new Date(base);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const relative = step === 1 ? (unit === 'week' ? 'nextWeek' : 'next') : 'this';
  if (unit === 'jaar') return { ...months(year + step, 1, 12), relative };
  if (unit === 'kwartaal') return { ...months(year, Math.floor((month - 1) / 3) * 3 + 1 + step * 3, 3), relative };
  if (unit === 'maand') return { ...months(year, month + step, 1), relative };
  const monday = base - ((date.getUTCDay() + 6) % 7) * DAY + step * 7 * DAY;
  return { from: monday, to: monday + 6 * DAY, relative };
}

/** The first fifteen days of a month, six months of a year; the rest is the second half. */
function halfIn(block: Block, half: string): Block[] {
  const days = (block.to - block.from) / DAY + 1;
  const year = new Date(block.from).getUTCFullYear();
  if (block.day !== undefined || block.part !== undefined || days < 28 || (days > 31 && days < 360)) return [];
  const middle = days <= 31 ? block.from + 15 * DAY : utc(year, 7, 1);
  const part = block.relative === undefined ? undefined : `${half} half`;
  const both = half === 'eerste' ? { ...block, to: middle - DAY } : { ...block, from: middle };
  return [part === undefined ? both : { ...both, part }];
}

/** A third of a month (its end takes what is left), a quarter or a year; of a week its two first days or its end. */
function thirdOf(block: Block, part: string): Block[] {
  const days = (block.to - block.from) / DAY + 1;
  const index = ['begin', 'medio', 'eind'].indexOf(part);
  const start = new Date(block.from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + 1];
  if (block.day !== undefined || block.part !== undefined || days < 7) return [];
  if (days === 7) return index === 1 ? [] : [{ ...block, part, to: index === 0 ? block.from + DAY : block.to }];
  if (days <= 31) {
    const from = block.from + index * 10 * DAY;
    return [{ ...block, part, from, to: index === 2 ? block.to : from + 9 * DAY }];
  }
  if (days < 100) return [{ ...block, ...months(year, month + index, 1), part }];
  if (days > 360) return [{ ...block, ...months(year, 1 + index * 4, 4), part }];
  return [];
}
