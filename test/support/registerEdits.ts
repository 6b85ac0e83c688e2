/** Random registers and random edits of them, in which every line that is added says something that no other does. */
import fc from 'fast-check';

/** An edit of the lines of a register: what it does, and numbers that say where. */
export interface RegisterEdit {
  readonly what: (typeof WHAT)[number];
  readonly where: number;
  readonly which: number;
}

const WHAT = [
  'value',
  'field',
  'text',
  'history',
  'step',
  'remove line',
  'remove entry',
  'add entry',
  'add heading',
  'move entry',
  'title',
  'comment',
  'unknown line',
  'number',
  'indent',
] as const;

/** A register of a few headings and actions; every title, text and remark is another one. */
export const someRegister: fc.Arbitrary<readonly string[]> = fc
  .array(
    fc.record({
      isHeading: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
      fields: fc.subarray(['status', 'eigenaar', 'deadline', 'toelichting', 'stappen', 'historie', 'risico']),
      blank: fc.boolean(),
      remark: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    }),
    { maxLength: 9 },
  )
  .map((entries) => [
    'register L: Lijst',
    ...entries.flatMap(({ isHeading, fields, blank, remark }, at) => [
      ...(blank ? [''] : []),
      ...(remark ? [`// opmerking ${at}`] : []),
      isHeading ? `blok ${'ABCDEFGHI'[at]}: Blok ${at}` : `actie ${at}: Titel${at} om te doen`,
      ...(isHeading ? [] : fields.flatMap((field) => fieldLines(field, `begin${at}`))),
    ]),
  ]);

function fieldLines(name: string, word: string): string[] {
  switch (name) {
    case 'toelichting':
      return ['  toelichting:', `    eerste ${word}`, `    tweede ${word}`, `    derde ${word}`];
    case 'stappen':
      return ['  stappen:', `    [ ] stap ${word}`];
    case 'historie':
      return ['  historie:', `    1 januari 2021: ${word}`];
    default:
      return [`  ${name}: ${name} ${word}`];
  }
}

export const someEdits: fc.Arbitrary<readonly RegisterEdit[]> = fc.array(
  fc.record({ what: fc.constantFrom(...WHAT), where: fc.nat(10_000), which: fc.nat(10_000) }),
  { maxLength: 5 },
);

/** The lines after edits. @param side stands in every line that comes. */
export function edited(lines: readonly string[], edits: readonly RegisterEdit[], side: string): readonly string[] {
  return edits.reduce((now, edit, at) => changed(now, edit, `${side}${at}`), lines);
}

function changed(lines: readonly string[], { what, where, which }: RegisterEdit, word: string): readonly string[] {
  const heads = lines.flatMap((line, at) => (/^[a-z]/u.test(line) && at > 0 ? [at] : []));
  const start = heads.length === 0 ? lines.length : heads[where % heads.length]!;
  const next = heads.find((head) => head > start) ?? lines.length;
  const at = start + (which % Math.max(1, next - start));
  const put = (from: number, count: number, ...more: string[]) => [
    ...lines.slice(0, from),
    ...more,
    ...lines.slice(from + count),
  ];
  const below = (pattern: RegExp) => {
    const found = lines.findIndex((line, index) => index > start && index < next && pattern.test(line));
    return found === -1 ? undefined : found;
  };
  switch (what) {
    case 'value': {
      const field = below(/^ {2}(?:status|eigenaar|deadline|risico): /u);
      return field === undefined ? lines : put(field, 1, lines[field]!.replace(/: .*/u, `: ${word}`));
    }
    case 'field':
      return put(
        Math.min(start + 1, lines.length),
        0,
        ...fieldLines(['status', 'planning', 'historie'][which % 3]!, word),
      );
    case 'text': {
      const text = below(/^ {4}(?:eerste|tweede|derde) /u);
      return text === undefined ? lines : put(text, which % 2, `    zin ${word}`);
    }
    case 'history': {
      const history = below(/^ {2}historie:/u);
      return history === undefined ? lines : put(history + 2, 0, `    ${(which % 28) + 1} maart 2021: ${word}`);
    }
    case 'step': {
      const steps = below(/^ {2}stappen:/u);
      return steps === undefined ? lines : put(steps + 1 + (which % 2), 0, `    [ ] stap ${word}`);
    }
    case 'remove line':
      return start === lines.length ? lines : put(at, 1);
    case 'remove entry':
      return put(start, next - start);
    case 'add entry':
      return put(start, 0, `actie ${100 + (which % 3)}: Nieuw${word} erbij`, `  status: status ${word}`);
    case 'add heading':
      return put(start, 0, `blok ${word}: Blok ${word}`);
    case 'move entry': {
      const moved = lines.slice(start, next);
      const rest = put(start, next - start);
      const places = [...heads.filter((head) => head < start), rest.length];
      const to = places[which % places.length]!;
      return [...rest.slice(0, to), ...moved, ...rest.slice(to)];
    }
    case 'title':
      return start === lines.length ? lines : put(start, 1, `${lines[start]} ${word}`);
    case 'comment':
      return put(at, 0, `${which % 2 === 0 ? '' : '  '}// over ${word}`);
    case 'unknown line':
      return put(Math.min(start + 1, lines.length), 0, `  zomaar een regel ${word}`);
    case 'number':
      return start === lines.length ? lines : put(start, 1, lines[start]!.replace(/ \d+:/u, ` ${200 + (which % 5)}:`));
    case 'indent':
      return lines.map((line, index) => (index > start && index < next && line.startsWith('  ') ? `  ${line}` : line));
  }
}
