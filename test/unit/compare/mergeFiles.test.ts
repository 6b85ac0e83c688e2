/** Two sides of a register put together: what is merged, what is a conflict, and what it looks like. */
import assert from 'node:assert/strict';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';
import { dedent } from '../rules/check.ts';

/** Checks what comes of two sides, to the letter. */
function merges(base: string, ours: string, theirs: string, expected: string, conflicts = 0): void {
  const [b, o, t] = [base, ours, theirs].map(dedent) as [string, string, string];
  const merged = mergeFiles(b, o, t);
  assert.equal(merged.text, dedent(expected));
  assert.equal(merged.conflicts, conflicts);
}

const START = '// <<<<<<< huidig: dit geldt tot er is gekozen';
const MIDDLE = '// ======= binnenkomend';
const END = '// >>>>>>> einde: kies met het lampje';

describe('a merge of fields', () => {
  it('takes each change of a field beside each change of another one, and a conflict is one field', () => {
    merges(
      `
        actie 5: Brief
          status: niet gestart
          eigenaar: Anja
          deadline: 1 maart 2021
      `,
      `
        actie 5: Brief
          status: in uitvoering
          eigenaar: Anja
          deadline: 1 april 2021
      `,
      `
        actie 5: Brief
          status: niet gestart
          eigenaar: Henk
          deadline: 1 mei 2021
          prioriteit: hoog
      `,
      `
        actie 5: Brief
          status: in uitvoering
          eigenaar: Henk
          ${START}
          deadline: 1 april 2021
          ${MIDDLE}
          //   deadline: 1 mei 2021
          ${END}
          prioriteit: hoog
      `,
      1,
    );
  });

  it('keeps both new lines of a history, in the order of their days, and steps and members as items', () => {
    merges(
      `
        actie 5: Brief
          stappen:
            [ ] een
          historie:
            1 januari 2021: begonnen
      `,
      `
        actie 5: Brief
          stappen:
            [ ] een
            [ ] twee
          historie:
            1 januari 2021: begonnen
            3 maart 2021: van ons
      `,
      `
        actie 5: Brief
          stappen:
            [x] een
            [ ] drie
          historie:
            1 januari 2021: begonnen
            2 februari 2021: van hen
      `,
      `
        actie 5: Brief
          stappen:
            [x] een
            [ ] drie
            [ ] twee
          historie:
            1 januari 2021: begonnen
            2 februari 2021: van hen
            3 maart 2021: van ons
      `,
    );
    // The newest first, and the field itself is new on both sides.
    merges(
      'actie 5: Brief\n  historie:\n    3 maart 2021: c\n    1 januari 2021: a\n',
      'actie 5: Brief\n  historie:\n    5 mei 2021: ons\n    3 maart 2021: c\n    1 januari 2021: a\n',
      'actie 5: Brief\n  historie:\n    7 juli 2021: hun\n    3 maart 2021: c\n    1 januari 2021: a\n',
      'actie 5: Brief\n  historie:\n    7 juli 2021: hun\n    5 mei 2021: ons\n    3 maart 2021: c\n    1 januari 2021: a\n',
    );
    merges(
      'actie 5: Brief\n',
      'actie 5: Brief\n  historie:\n    1 maart 2021: ons\n',
      'actie 5: Brief\n  historie:\n    1 februari 2021: hun\n',
      'actie 5: Brief\n  historie:\n    1 maart 2021: ons\n    1 februari 2021: hun\n',
    );
  });

  it('merges the lines of a text that are not beside each other, and marks those that are', () => {
    merges(
      'actie 5: A\n  toelichting:\n    een\n    twee\n    drie\n    vier\n',
      'actie 5: A\n  toelichting:\n    een!\n    twee\n    drie\n    vier (ons)\n',
      'actie 5: A\n  toelichting:\n    een\n    twee?\n    drie\n    vier (hun)\n'.replace('twee?', 'twee'),
      `actie 5: A\n  toelichting:\n    een!\n    twee\n    drie\n    ${START}\n    vier (ons)\n    ${MIDDLE}\n    //     vier (hun)\n    ${END}\n`,
      1,
    );
  });

  it('does not part what stands below an item of minutes from it', () => {
    const meeting = (...points: string[]) =>
      `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${points.join('')}`;
    const point = (what: string) => `    2. ${what}\n      actiepunt: ${what} doen\n        eigenaar: Anja\n`;
    merges(meeting(), meeting(point('Dit')), meeting(point('Dat')), meeting(point('Dit'), point('Dat')));
  });

  it('marks what would become part of another item of minutes, or of another field, than it was written below', () => {
    const meeting = (...lines: string[]) =>
      `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${lines.map((line) => `    ${line}\n`).join('')}`;
    merges(
      meeting(),
      meeting('2. Van ons'),
      meeting('  Een notitie bij de opening.'),
      `${meeting()}    ${START}\n    2. Van ons\n    ${MIDDLE}\n    //       Een notitie bij de opening.\n    ${END}\n`,
      1,
    );
    // Below the text of ours, the field of theirs, which stands too deep, would be a line of that text.
    const ours = 'actie 1: A\n  status: open\n  toelichting: een\n';
    merges(
      'actie 1: A\n  status: open\n',
      ours,
      'actie 1: A\n  status: open\n    uit: brief\n',
      `${START}\n${ours}${MIDDLE}\n// actie 1: A\n//   status: open\n//     uit: brief\n${END}\n`,
      1,
    );
  });

  it('marks a history that one side took out and the other went on with, and nothing else', () => {
    const history = '  historie:\n    1 januari 2021: begonnen\n';
    merges(
      `actie 1: A\n  status: open\n${history}`,
      'actie 1: A\n  status: gereed\n',
      `actie 1: A\n  status: open\n${history}    2 februari 2021: verder\n`,
      `actie 1: A\n  status: gereed\n  ${START}\n  ${MIDDLE}\n  //   historie:\n  //     1 januari 2021: begonnen\n  //     2 februari 2021: verder\n  ${END}\n`,
      1,
    );
  });

  it('takes over what was only indented otherwise', () => {
    merges(
      'actie 5: A\n    status: open\n    eigenaar: Anja\n',
      'actie 5: A\n  status: open\n  eigenaar: Anja\n',
      'actie 5: A\n    status: gereed\n    eigenaar: Anja\n',
      'actie 5: A\n  status: gereed\n  eigenaar: Anja\n',
    );
  });

  it('marks a field that one side took out and the other changed, and a title that both changed', () => {
    merges(
      'actie 5: Brief\n  status: open\n',
      'actie 5: Brief B\n',
      'actie 5: Brief C\n  status: gereed\n',
      `${START}\nactie 5: Brief B\n${MIDDLE}\n// actie 5: Brief C\n${END}\n  ${START}\n  ${MIDDLE}\n  //   status: gereed\n  ${END}\n`,
      2,
    );
  });

  it('keeps comments of both sides, and asks of lines that it does not know', () => {
    merges(
      'actie 5: A\n  // oud\n  status: open\n',
      'actie 5: A\n  // ons\n  status: open\n  zomaar ons\n',
      'actie 5: A\n  // hun\n  status: open\n  zomaar hun\n',
      `actie 5: A\n  // ons\n  // hun\n  status: open\n  ${START}\n  zomaar ons\n  ${MIDDLE}\n  //   zomaar hun\n  ${END}\n`,
      1,
    );
  });
});

describe('a merge of entries', () => {
  const list = (...numbers: (number | string)[]) =>
    numbers
      .map((one) => (typeof one === 'string' ? `${one}\n` : `actie ${one}: Titel ${one}\n  status: open\n`))
      .join('');

  it('takes what each side added, took out and moved', () => {
    merges(list(1, 2, 3, 4), list(1, 2, 4, 5), list(2, 1, 3, 4, 6), list(2, 1, 4, 5, 6));
  });

  it('puts what is new below the heading that it was put below, wherever that went', () => {
    const A = 'blok A: Een';
    const B = 'blok B: Twee';
    merges(list(A, 1, 2, B, 3), list(B, 3, A, 1, 2), list(A, 1, 2, 7, B, 3, 8), list(B, 3, 8, A, 1, 2, 7));
    merges(
      list(A, 1, B, 3),
      list(A, 1, 9, B, 3),
      list(A, 1, 'blok C: Drie', 7, B, 3),
      list(A, 1, 9, 'blok C: Drie', 7, B, 3),
    );
    merges(
      list(A, 1, B, 3),
      list(A, 1, 'blok C: Drie', 7, B, 3),
      list(A, 1, 9, B, 3),
      list(A, 1, 9, 'blok C: Drie', 7, B, 3),
    );
    // What ours moved away does not take along what theirs put behind it.
    merges(list(A, 1, 2, B, 3), list(A, 1, B, 3, 2), list(A, 1, 2, 7, B, 3), list(A, 1, 7, B, 3, 2));
  });

  it('marks what one side took out and the other changed: the current side counts', () => {
    const changed = list(1, 2).replace('2\n  status: open', '2\n  status: gereed');
    merges(
      list(1, 2),
      list(1),
      changed,
      `${list(1)}${START}\n${MIDDLE}\n// actie 2: Titel 2\n//   status: gereed\n${END}\n`,
      1,
    );
    merges(
      list(1, 2),
      changed,
      list(1),
      `${list(1)}${START}\nactie 2: Titel 2\n  status: gereed\n${MIDDLE}\n${END}\n`,
      1,
    );
  });

  it('marks a heading that one side took out and the other put something below, with what it put there', () => {
    const A = 'blok A: Een';
    const B = 'blok B: Twee';
    merges(
      list(A, 1, B, 3),
      list(A, 1),
      list(A, 1, B, 3, 7),
      `${list(A, 1)}${START}\n${MIDDLE}\n// ${B}\n// actie 7: Titel 7\n//   status: open\n${END}\n`,
      1,
    );
    merges(
      list(A, 1, B, 3),
      list(A, 1, B, 3, 7),
      list(A, 1),
      `${list(A, 1)}${START}\n${B}\n${MIDDLE}\n${END}\n${list(7)}`,
      1,
    );
  });

  it('marks where the other side has what both put below another heading', () => {
    const [A, B, C] = ['blok A: Een', 'blok B: Twee', 'blok C: Drie'];
    merges(
      list(A, 1, 2, B, 3, C, 4),
      list(A, 1, B, 3, 2, C, 4),
      list(A, 1, B, 3, C, 4, 2),
      `${list(A, 1, B, 3, 2, C, 4)}${START}\n${MIDDLE}\n// actie 2: Titel 2\n//   status: open\n${END}\n`,
      1,
    );
  });

  it('keeps two different new ones with one number, and names them; the same one is one', () => {
    const one = 'actie 2: Brief aan NCG\n  status: open\n';
    const other = 'actie 2: Zaal huren\n  status: open\n';
    assert.deepEqual(mergeFiles(list(1), list(1) + one, list(1) + other), {
      text: list(1) + one + other,
      conflicts: 0,
      doubled: ['actie 2'],
    });
    merges(list(1), list(1) + one, `${list(1)}${one}  eigenaar: Anja\n`, `${list(1)}${one}  eigenaar: Anja\n`);
  });

  it('follows an action that got another number, and does not take another one for it', () => {
    const body = '\n  status: open\n  eigenaar: Anja\n';
    merges(
      `actie 5: Brief aan NCG${body}`,
      `actie 5: Zaal huren\n  deadline: z.s.m.\nactie 6: Brief aan NCG${body}`,
      `actie 5: Brief aan NCG${body.replace('open', 'gereed')}`,
      `actie 5: Zaal huren\n  deadline: z.s.m.\nactie 6: Brief aan NCG${body.replace('open', 'gereed')}`,
    );
    // Number 5 was given to something else: what theirs did to the old one has no place any more.
    merges(
      'actie 5: Brief aan NCG\n  status: open\n',
      'actie 5: Zaal huren\n  deadline: z.s.m.\n',
      'actie 5: Brief aan NCG\n  status: gereed\n',
      `actie 5: Zaal huren\n  deadline: z.s.m.\n${START}\n${MIDDLE}\n// actie 5: Brief aan NCG\n//   status: gereed\n${END}\n`,
      1,
    );
  });

  it('does not take a new one with a title that comes back for one that got another number', () => {
    const old = 'actie 5: Verslag maken\n  status: open\n  uit: DUO\n';
    const later = 'actie 80: Verslag maken\n  deadline: z.s.m.\n  eigenaar: Anja\n';
    merges(
      old,
      later,
      old.replace('open', 'gereed'),
      `${later}${START}\n${MIDDLE}\n// actie 5: Verslag maken\n//   status: gereed\n//   uit: DUO\n${END}\n`,
      1,
    );
  });

  it('puts an entry below the heading that a side put it below, however many ways the headings went', () => {
    const [A, B, D] = ['blok A: Een', 'blok B: Twee', 'blok D: Vier'];
    const merged = mergeFiles(list(A, B, 2, D), list(B, 2, D, A), list(A, 2, D, B));
    assert.equal(merged.conflicts, 0);
    assert.match(merged.text, /^blok A: Een\n\n?actie 2: /mu);
  });

  it('takes comments along with what they stand above', () => {
    merges(
      `${list(1)}\n// over 2\n${list(2)}`,
      `${list(1)}\n// over 2\n${list(2)}${list(3)}`,
      `\n// over 2\n${list(2)}${list(1)}\n// slot\n`,
      `\n// over 2\n${list(2)}${list(1, 3)}\n// slot\n`,
    );
    // An indented one at the end of an entry is its own.
    merges(
      `${list(1)}  // bij 1\n${list(2)}`,
      `${list(1)}  // bij 1\n${list(2, 3)}`,
      `${list(2, 1)}  // bij 1\n`,
      `${list(2, 1)}  // bij 1\n${list(3)}`,
    );
  });
});

describe('the text that comes of a merge', () => {
  it('has the line ends, the last one and the byte order mark of the current side', () => {
    const base = 'actie 1: A\n  status: open\n  eigenaar: X\n';
    const theirs = base.replace('X', 'Y');
    const merged = base.replace('open', 'gereed').replace('X', 'Y');
    const ours = base.replace('open', 'gereed');
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(mergeFiles(base, crlf(ours), theirs).text, crlf(merged));
    assert.equal(mergeFiles(base, ours, crlf(theirs)).text, merged);
    assert.equal(mergeFiles(base, ours.slice(0, -1), theirs).text, merged.slice(0, -1));
    assert.equal(mergeFiles(base, `\uFEFF${ours}`, theirs).text, `\uFEFF${merged}`);
    assert.equal(mergeFiles(base, ours, `\uFEFF${theirs}`).text, merged);
    assert.equal(mergeFiles(base, ours.replaceAll('\n', '\r'), theirs).text, merged.replaceAll('\n', '\r'));
    // A line that ends otherwise than the others keeps its end.
    assert.equal(mergeFiles(base, ours.replace('A\n', 'A\r\n'), theirs).text, merged.replace('A\n', 'A\r\n'));
    assert.equal(mergeFiles('', '', crlf(theirs)).text, crlf(theirs));
  });

  it('of an empty base is all that both have; what differs is a conflict', () => {
    merges(
      '',
      'register L: Lijst\nactie 1: A\n  status: open\n',
      'register L: Lijst\nactie 1: A\n  status: gereed\nactie 2: B\n',
      `register L: Lijst\nactie 1: A\n  ${START}\n  status: open\n  ${MIDDLE}\n  //   status: gereed\n  ${END}\nactie 2: B\n`,
      1,
    );
  });

  it('is put together by lines where the base holds a conflict, in either form, and takes neither reading for what was there', () => {
    for (const [start, middle, incoming, end] of [
      ['<<<<<<<<< een', '=========', '  deadline: 1 mei 2021', '>>>>>>>>> twee'],
      [START, MIDDLE, '//   deadline: 1 mei 2021', END],
    ]) {
      const base = `actie 1: A\n${start}\n  deadline: 1 maart 2021\n${middle}\n${incoming}\n${end}\n  status: open\n\nactie 2: B\n`;
      const solved = (day: string) => `actie 1: A\n  deadline: ${day}\n  status: open\n\nactie 2: B\n`;
      const merged = mergeFiles(base, solved('1 maart 2021'), solved('1 mei 2021').replace('B', 'C'));
      assert.equal(merged.conflicts, 1);
      assert.match(
        merged.text,
        /\n {2}deadline: 1 maart 2021\n {2}\/\/ =+ binnenkomend\n {2}\/\/ {3}deadline: 1 mei 2021\n/u,
      );
      assert.match(merged.text, /\n {2}status: open\n\nactie 2: C\n$/u);
    }
  });

  it('has longer marks where the files hold marks, or where they are asked for', () => {
    const base = 'actie 1: A\n';
    const merged = mergeFiles(base, 'actie 1: B\n', 'actie 1: C\n', { markSize: 9 });
    assert.match(merged.text, /^\/\/ <{9} /u);
    const again = mergeFiles(base, merged.text, 'actie 1: D\n');
    assert.equal(again.conflicts, 1);
    assert.match(again.text, /^\/\/ <{10} /u);
    assert.ok(again.text.includes(merged.text));
  });
});
