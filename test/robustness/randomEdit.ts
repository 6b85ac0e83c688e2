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

/** The text after one edit of any kind, at any place. */
export function randomEdit(before: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const start = below(before.length + 1);
  const kind = below(6);
  switch (kind) {
    case 0: // typing
      return before.slice(0, start) + PASTED[below(PASTED.length)] + before.slice(start);
    case 1: // deleting
      return before.slice(0, start) + before.slice(start + 1 + below(80));
    case 2: // replacing
      return before.slice(0, start) + PASTED[below(PASTED.length)] + before.slice(start + 1 + below(20));
    case 3: {
      // pasting lines from elsewhere
      const from = below(before.length);
      return before.slice(0, start) + before.slice(from, from + below(400)) + before.slice(start);
    }
    case 4: {
      // another line end, or none, where one stands
      const at = /\r\n|\n|\r/u.exec(before.slice(start));
      if (at === null) return before;
      const end = start + at.index;
      return before.slice(0, end) + ['\r\n', '\r', '\n', ''][below(4)] + before.slice(end + at[0].length);
    }
    default:
      // any unit at all
      return before.slice(0, start) + String.fromCharCode(below(0x10000)) + before.slice(start);
  }
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
