/** Seeded random edits of a register: what typing, deleting and pasting do, and what no one types. */

const PASTED = [
  ...['\n', '\r', '\r\n', '\n\n', ' ', '  ', '\t', '\u00a0', '\uFEFF', '\u2028', '\0'],
  ...['(', ')', '((((', '))', '[', ']', '[x', '{', '}', ':', '::', ';', ',', '/', '//', '-', '->', '*', '"', '#'],
  ...['\ud83d', '\ude00', '\ud83d\ude00', '\u0301', 'é', 'x', '5', '99999999999999999999', '(10)(2e)', '5.1.2.e'],
  ...['actie', 'actie 5: x\n', '\nactie 6\n', '\naktie 7: y\n', '\nstatus: gereed\n', '\n  status: x\n', '\nblok Z\n'],
  ...[
    '\n  historie:\n    1 maart 2021 DUO: status -> gereed\n',
    '\n\tstappen:\n\t\t[x a\n',
    '\n        deadline: Q2\n',
  ],
];

/** A text in the place of what stands from `start` up to `end` (UTF-16 offsets). */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit of any kind, at any place. */
export function randomEdit(before: string, random: () => number): TextChange {
  const below = (limit: number) => Math.floor(random() * limit);
  const start = below(before.length + 1);
  const to = (end: number) => Math.min(before.length, end);
  const kind = below(6);
  switch (kind) {
    case 0: // typing
      return { start, end: start, text: PASTED[below(PASTED.length)]! };
    case 1: // deleting
      return { start, end: to(start + 1 + below(80)), text: '' };
    case 2: {
      // replacing
      const text = PASTED[below(PASTED.length)]!;
      return { start, end: to(start + 1 + below(20)), text };
    }
    case 3: {
      // pasting lines from elsewhere
      const from = below(before.length);
      return { start, end: start, text: before.slice(from, from + below(400)) };
    }
    case 4: {
      // another line end, or none, where one stands
      const at = /\r\n|\n|\r/u.exec(before.slice(start));
      if (at === null) return { start, end: start, text: '' };
      const end = start + at.index;
      return { start: end, end: end + at[0].length, text: ['\r\n', '\r', '\n', ''][below(4)]! };
    }
    default:
      // any unit at all
      return { start, end: start, text: String.fromCharCode(below(0x10000)) };
  }
}

/** The text after an edit. */
export function edited(before: string, { start, end, text }: TextChange): string {
  return before.slice(0, start) + text + before.slice(end);
}

/** A seeded source of numbers from 0 up to 1, so that a failure comes back. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
