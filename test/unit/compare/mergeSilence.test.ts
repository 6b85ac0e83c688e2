/** What a merge may not settle by itself: each side's word stands in the result, and somebody is asked. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';
import { mergeLines } from '../../../server/src/compare/mergeLines.ts';
import { conflictAt, conflictMark } from '../../../server/src/syntax/conflict.ts';
import { runs } from '../../support/runs.ts';

const field = (name: string, lines: readonly string[]) =>
  `actie 1: A\n  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** Both readings of each conflict of a text. */
function readings(text: string): { current: string; incoming: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((_, at) => {
    const conflict = conflictAt(lines, at);
    const said = (one: readonly string[]) => one.map((line) => line.trim()).join('|');
    return conflict === undefined ? [] : [{ current: said(conflict.current), incoming: said(conflict.incoming) }];
  });
}

describe('a list or history that both sides changed beside what both added', () => {
  const merged = (name: string, base: string[], ours: string[], theirs: string[]) =>
    mergeFiles(field(name, base), field(name, ours), field(name, theirs));
  const asks = (name: string, base: string[], ours: string[], theirs: string[], current: string, incoming: string) => {
    for (const [one, other, was, is] of [
      [ours, theirs, current, incoming],
      [theirs, ours, incoming, current],
    ] as const) {
      const { text, conflicts } = merged(name, base, [...one], [...other]);
      assert.equal(conflicts, 1, text);
      assert.deepEqual(readings(text), [{ current: was, incoming: is }]);
    }
  };
  const [OLD, NEW] = ['1 maart 2021: besproken', '2 april 2021: verzonden'];

  it('is a conflict where each changed the same line otherwise, above or below what is shared', () => {
    const [anja, bert] = [`${OLD} met Anja`, `${OLD} met Bert`];
    asks('historie', [OLD], [anja, NEW], [bert, NEW], anja, bert);
    asks('historie', [OLD], [NEW, anja], [NEW, bert], anja, bert);
    asks('stappen', ['[ ] een'], ['[ ] een!', '[ ] twee'], ['[ ] een?', '[ ] twee'], '[ ] een!', '[ ] een?');
  });

  it('is a conflict where one took the line out and the other changed it', () => {
    asks('historie', [OLD], [NEW], [`${OLD} met Anja`, NEW], '', `${OLD} met Anja`);
    asks('stappen', ['een', 'twee'], ['nul', 'een', 'twee gedaan'], ['nul'], 'een|twee gedaan', '');
  });

  it('is none where only one changed or took out the line, or both added only', () => {
    for (const [ours, theirs, expected] of [
      [
        [`${OLD} met Anja`, NEW],
        [OLD, NEW],
        [`${OLD} met Anja`, NEW],
      ],
      [[NEW], [OLD, NEW], [NEW]],
      [
        [OLD, NEW, '3 april 2021: a'],
        [OLD, NEW, '4 april 2021: b'],
        [OLD, NEW, '3 april 2021: a', '4 april 2021: b'],
      ],
    ] as const) {
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const { text, conflicts } = merged('historie', [OLD], [...one], [...other]);
        assert.deepEqual([text, conflicts], [field('historie', [...expected]), 0]);
      }
    }
  });

  it('never has without a conflict what one took out or changed and the other too, nor loses what one wrote', () => {
    const BASE = ['a', 'b', 'c'];
    const someSide = fc.array(
      fc.record({
        change: fc.constantFrom('keep', 'keep', 'drop', 'own', 'same'),
        put: fc.constantFrom('', '', 'own', 'same'),
      }),
      { minLength: 3, maxLength: 3 },
    );
    const made = (side: readonly { change: string; put: string }[], name: string) =>
      side.flatMap(({ change, put }, at) => [
        ...(change === 'drop' ? [] : [`  ${BASE[at]}${change === 'keep' ? '' : change === 'own' ? name : '!'}`]),
        ...(put === '' ? [] : [`  ${put === 'own' ? `nieuw ${name}` : 'nieuw'} ${at}`]),
      ]);
    fc.assert(
      fc.property(someSide, someSide, fc.constantFrom('items' as const, 'notes' as const), (one, other, meaning) => {
        const [base, ours, theirs] = [BASE.map((line) => `  ${line}`), made(one, 'ons'), made(other, 'hun')];
        const { lines, conflicts } = mergeLines(base, ours, theirs, meaning, 7);
        const isAsked = one.some(({ change }, at) => {
          const changes = [change, other[at]!.change];
          return !changes.includes('keep') && (changes[0] !== changes[1] || change === 'own');
        });
        if (isAsked) assert.ok(conflicts > 0, `${lines.join()} of ${ours.join()} and ${theirs.join()}`);
        if (conflicts > 0) return;
        for (const line of new Set([...base, ...ours, ...theirs])) {
          const [b, o, t] = [base, ours, theirs].map((rows) => rows.includes(line));
          const said = `${line} in ${lines.join()} of ${ours.join()} and ${theirs.join()}`;
          assert.equal(lines.filter((one) => one === line).length, (b ? o && t : o || t) ? 1 : 0, said);
        }
      }),
      { numRuns: runs(3000) },
    );
  });
});

describe('what was put below a line that the other side took out', () => {
  const agenda = (...lines: string[]) =>
    field('agenda', lines).replace('actie 1: A', 'vergadering DUO 13 januari 2021');
  const asks = (name: string, base: string, ours: string, theirs: string) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { text, conflicts } = mergeFiles(base, one, other);
      assert.equal(conflicts, 1, `${name}\n${text}`);
    }
  };

  it('is asked about, and never stands below another line', () => {
    const [first, second] = ['1. actie 5', '2. actie 6'];
    const done = '  status -> gereed';
    asks('alone', agenda(first, second), agenda(first), agenda(first, second, done));
    asks('beside more', agenda(first, second), agenda(first, '  besproken'), agenda(first, second, done));
    asks('deeper', agenda(first, second, '  zo'), agenda(first), agenda(first, second, '  zo', done));
    const notes = ['1 maart 2021: besproken', '2 maart 2021: gebeld'];
    asks(
      'a history',
      field('historie', notes),
      field('historie', notes.slice(0, 1)),
      field('historie', [...notes, '  met Anja']),
    );
    asks(
      'steps',
      field('stappen', ['een', 'twee']),
      field('stappen', ['een']),
      field('stappen', ['een', 'twee', '  [x] klaar']),
    );
  });

  it('is merged where it stands beside that line', () => {
    for (const [base, ours, theirs, expected] of [
      [['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'c']],
      [['a', '  b'], ['a'], ['a', '  b', '  c'], ['a', '  c']],
      [['a', '  b'], ['a'], ['a', '  b', 'c'], ['a', 'c']],
    ] as const) {
      const { text, conflicts } = mergeFiles(agenda(...base), agenda(...ours), agenda(...theirs));
      assert.deepEqual([text, conflicts], [agenda(...expected), 0]);
    }
  });
});

describe('what was put below a line that the other side changed', () => {
  const minutes = (...lines: string[]) =>
    `vergadering DUO 13 januari 2021\n  agenda:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const both = (base: string[], ours: string[], theirs: string[]) =>
    [
      [ours, theirs],
      [theirs, ours],
    ].map(([one, other]) => mergeFiles(minutes(...base), minutes(...one!), minutes(...other!)));
  const asks = (base: string[], ours: string[], theirs: string[]) => {
    for (const { text, conflicts } of both(base, ours, theirs)) {
      assert.equal(conflicts, 1, text);
      const [reading] = readings(text);
      const said = [reading!.current, reading!.incoming].sort().join('|');
      for (const line of theirs) if (!base.includes(line)) assert.ok(said.includes(line.trim()), text);
    }
  };

  it('is asked about where that line may be about something else by now', () => {
    const [said, rest, done] = ['  lang gesprek', '2. Rest', '  status -> gereed'];
    asks(['1. actie 5', said, rest], ['1. actie 6', said, rest], ['1. actie 5', said, done, rest]);
    asks(['1. actie 5', said, rest], ['1. actie 5', '2. actie 6', said, rest], ['1. actie 5', said, done, rest]);
    asks(['1. actie 5', said, rest], ['1. actie 6', said, rest], ['1. actie 5', '  kort gesprek', rest]);
    const [point, owner, from] = ['  actiepunt (i): bellen', '    eigenaar: Anja', '    uit: brief'];
    const other = point.replace('bellen', 'mailen');
    asks(
      ['1. A', point, owner, rest],
      ['1. A', other, owner, rest],
      ['1. A', point, owner, '    status: gereed', rest],
    );
    asks(
      ['1. A', point, owner, from],
      ['1. A', other, owner, from],
      ['1. A', point, owner, from, '    status: gereed'],
    );
    // Above that stands a line that stayed.
    asks(
      ['1. actie 5', '  a', '    b', '    c'],
      ['1. actie 6', '  a', '    b', '    c'],
      ['1. actie 5', '  a', '    b', '    c', '    d'],
    );
  });

  it('is asked about with what else was put there', () => {
    const base = ['1. actie 5', '  een', '  twee', '  drie', '2. Rest'];
    const ours = base.with(0, '1. actie 6');
    const theirs = ['1. actie 5', '  een', '  x', '  twee', '  status -> gereed', '  drie', '2. Rest', '  y'];
    for (const { text, conflicts } of both(base, ours, theirs)) {
      assert.equal(conflicts, 1, text);
      assert.match(text, /2\. Rest\n {6}y\n$/u);
      const [reading] = readings(text);
      assert.match([reading!.current, reading!.incoming].join('|'), /x\|.*status -> gereed/u);
    }
  });

  it('is merged where that line says the same in more words or less, or got another number in front', () => {
    for (const [was, is] of [
      ['1. Opening', '1. Opening en mededelingen'],
      ['1. Opening (actie 5)', '2. Opening (actie 5)'],
      ['1. actie 5', '1. Actie 5: het plein'],
    ] as const) {
      const end = ['  gezegd', '3. Rest'];
      for (const { text, conflicts } of both([was, ...end], [is, ...end], [was, '  gezegd', '  besloten', '3. Rest']))
        assert.deepEqual([text, conflicts], [minutes(is, '  gezegd', '  besloten', '3. Rest'), 0]);
    }
  });

  it('is asked about where lines are all that is compared', () => {
    const file = (title: string, ...lines: string[]) =>
      `<<<<<<< A\n=======\n>>>>>>> B\nactie 5: ${title}\n  eigenaar: Anja\n${lines.map((line) => `  ${line}\n`).join('')}`;
    const [base, ours, theirs] = [file('Brief'), file('Zaal'), file('Brief', 'status: gereed')];
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const)
      assert.equal(mergeFiles(base, one, other).conflicts, 1);
  });
});

describe('a number that one side gave to something else', () => {
  const action = (title: string, ...lines: string[]) =>
    `actie 5: ${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const asks = (base: string, ours: string, theirs: string) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { text, conflicts } = mergeFiles(base, one, other);
      const whole = (side: string) =>
        side
          .trimEnd()
          .split('\n')
          .map((line) => line.trim())
          .join('|');
      assert.deepEqual([conflicts, readings(text)], [1, [{ current: whole(one), incoming: whole(other) }]], text);
    }
  };

  it('takes nothing of what the other side did to what had it, whatever lines the two happen to share', () => {
    const [open, done, anja] = ['status: open', 'status: gereed', 'eigenaar: Anja'];
    asks(action('Brief aan NCG', open), action('Zaal huren', open), action('Brief aan NCG', done));
    asks(action('Brief aan NCG', open, anja), action('Zaal huren', open, anja), action('Brief aan NCG', done, anja));
    asks(action('Brief aan NCG'), action('Zaal huren', anja), action('Brief aan NCG', done));
    // Half of the words is what titles of one kind share.
    asks(
      action('Notitie wonen', open, anja),
      action('Notitie budget', open, 'eigenaar: Bert'),
      action('Notitie wonen', done, anja),
    );
    asks(action('Brief', open, anja), action('Brief aan NCG', open, 'eigenaar: Bert'), action('Brief', done, anja));
    // Small words are in any title.
    asks(
      action('De brief van het DUO', open, anja),
      action('De huur van het zaaltje', open, anja),
      action('De brief van het DUO', done, anja),
    );
    const heading = 'blok A: Wonen\n';
    asks(heading, 'blok A: Budget\n  opdracht: rekenen\n', `${heading}  status: gereed\n`);
  });

  it('still is the same where a word of the title went or came, or half of it beside the same lines', () => {
    const [open, done, anja] = ['status: open', 'status: gereed', 'eigenaar: Anja'];
    for (const [was, is] of [
      ['Brief', 'Brief aan NCG'],
      ['Brief schrijven', 'Brief versturen'],
      ['Brief aan NCG', 'BRIEF aan NCG.'],
      ['', 'Brief aan NCG'],
    ] as const) {
      for (const [ours, theirs] of [
        [action(is, open, anja), action(was, done, anja)],
        [action(was, done, anja), action(is, open, anja)],
      ] as const) {
        const { text, conflicts } = mergeFiles(action(was, open, anja), ours, theirs);
        assert.deepEqual([text, conflicts], [action(is, done, anja), 0]);
      }
    }
  });
});

describe('a number that one side gave to something else and the other named', () => {
  const LIST = 'register L: Lijst\n\nactie 5: Brief aan NCG\n  status: open\n';
  const REUSED = LIST.replace('Brief aan NCG', 'Zaal huren');
  const RENUMBERED = 'register L: Lijst\n\nactie 5: Nieuw\n\nactie 6: Brief aan NCG\n  status: open\n';
  const conflictsOf = (base: string, ours: string, theirs: string) => {
    const both = [mergeFiles(base, ours, theirs), mergeFiles(base, theirs, ours)];
    for (const { text } of both) assert.ok(text.includes('actie 5'), text);
    return both.map(({ conflicts }) => conflicts);
  };
  const meeting = (...lines: string[]) =>
    `\nvergadering DUO 13 januari 2021\n  agenda:\n    1. Lijst\n${lines.map((line) => `      ${line}\n`).join('')}`;

  it('is asked about: what was said is of what had the number', () => {
    for (const list of [REUSED, RENUMBERED]) {
      for (const said of [
        ['actie 5: gereed'],
        ['acties 3, 5 en 7: gereed'],
        ['actie L/5: gereed'],
        ['#05 gereed', 'actie 05: gereed'],
        ['actiepunt: mailen', '  na: 5'],
      ]) {
        assert.deepEqual(conflictsOf(LIST + meeting(), list + meeting(), LIST + meeting(...said)), [1, 1], said.join());
        assert.deepEqual(conflictsOf(LIST, list, LIST + meeting(...said)), [1, 1], said.join());
      }
      for (const field of ['na: 5', 'na: 3, 5', 'zelfde als: 5', 'deadline: na actie 5', 'uit: actie 5']) {
        const action = (own: string) => `\nactie 8: Acht\n${own}`;
        const named = LIST + action(`  ${field}\n`);
        assert.deepEqual(conflictsOf(LIST + action(''), list + action(''), named), [1, 1], field);
        assert.deepEqual(conflictsOf(LIST, list, named), [1, 1], field);
      }
      assert.deepEqual(conflictsOf(LIST, list, `${LIST}\nbesluit 1: Ja\n  acties: 5\n`), [1, 1]);
    }
    const decision = 'register L: Lijst\n\nbesluit 5: De werkwijze\n';
    const other = decision.replace('De werkwijze', 'Het budget');
    assert.deepEqual(conflictsOf(decision, other, `${decision}\nactie 5: X\n  uit: besluit 5\n`), [1, 1]);
  });

  it('is merged where the number is of another kind or register, was named before, or still is of the same', () => {
    for (const [base, ours, theirs] of [
      [LIST, REUSED, `${LIST}\nactie 8: Acht\n  uit: besluit 5\n`],
      [LIST, REUSED, `${LIST}${meeting('actie ANDER/5: gereed')}`],
      [LIST, REUSED, `${LIST}${meeting('actie 15: gereed')}`],
      [LIST + meeting('actie 5: open'), REUSED + meeting('actie 5: open'), LIST + meeting('actie 5: open', 'klaar')],
      [LIST, LIST.replace('NCG', 'NCG en BZK'), LIST + meeting('actie 5: gereed')],
      [LIST, LIST.replace('open', 'gereed'), LIST + meeting('actie 5: gereed')],
      [LIST, LIST + meeting('actie 5: gereed'), `${LIST}\nactie 8: Acht\n  na: 5\n`],
    ] as const)
      assert.deepEqual(conflictsOf(base, ours, theirs), [0, 0], theirs);
  });
});

describe('a heading that one side took out', () => {
  const A = 'blok A: Een\n';
  const B = 'blok B: Twee\n';
  const action = (number: number) => `actie ${number}: Titel ${number}\n  status: open\n`;

  it('is a conflict where the other moved an entry below it', () => {
    const base = A + action(1) + action(2) + B + action(3);
    const without = A + action(1) + action(2) + action(3);
    const moved = A + action(1) + B + action(3) + action(2);
    for (const [ours, theirs] of [
      [without, moved],
      [moved, without],
    ] as const) {
      const { text, conflicts } = mergeFiles(base, ours, theirs);
      assert.ok(conflicts > 0, text);
      assert.ok(
        readings(text).some(({ current, incoming }) => `${current}${incoming}`.startsWith('blok B')),
        text,
      );
      for (const number of [1, 2, 3]) assert.equal(text.split(`actie ${number}:`).length, 2, text);
    }
  });
});

describe('a line that looks like a mark and is no conflict', () => {
  const field = (status: string, owner: string, above: string) =>
    `${above}\nactie 1: A\n  status: ${status}\n  eigenaar: ${owner}\n`;

  it('does not have entries merged line by line', () => {
    for (const divider of ['=', '|'].map((sign) => `// ${sign.repeat(11)} BLOK A ${sign.repeat(11)}`)) {
      const { text, conflicts } = mergeFiles(
        field('open', 'Anja', divider),
        field('gereed', 'Anja', divider),
        field('open', 'Henk', divider),
      );
      assert.deepEqual([text, conflicts], [field('gereed', 'Henk', divider), 0]);
    }
  });

  it('never makes marks that are too long to be known, nor of a length that stands there', () => {
    for (const size of [7, 8, 99, 100, 199, 200, 201, 400]) {
      const divider = `// ${'='.repeat(size)}`;
      for (const markSize of [7, size > 100 ? 100 : size]) {
        const { text, conflicts } = mergeFiles(
          field('open', 'Anja', divider),
          field('gereed', 'Anja', divider),
          field('vervallen', 'Anja', divider),
          { markSize },
        );
        assert.equal(conflicts, 1);
        assert.deepEqual(readings(text), [{ current: 'status: gereed', incoming: 'status: vervallen' }]);
        const start = text
          .split('\n')
          .map(conflictMark)
          .find((mark) => mark?.kind === 'start');
        assert.notEqual(start?.size, size);
      }
    }
  });
});

describe('a line that is not read', () => {
  const entry = (...lines: string[]) => `actie 1: A\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const merged = (base: string, ours: string, theirs: string) => {
    const { text, conflicts } = mergeFiles(base, ours, theirs);
    return conflicts === 0 ? text : readings(text);
  };

  it('is a conflict where both changed it, or one took it out', () => {
    const [was, one, other] = ['Status niet gestart', 'Status gereed', 'Status in uitvoering'];
    for (const around of [[], ['eigenaar: Anja']]) {
      for (const [ours, theirs] of [
        [one, other],
        [other, one],
      ] as const) {
        const [b, o, t] = [was, ours, theirs].map((line) => entry(...around, line, 'uit: brief')) as [
          string,
          string,
          string,
        ];
        assert.deepEqual(merged(b, o, t), [{ current: ours, incoming: theirs }]);
      }
    }
    assert.deepEqual(merged(entry(was), entry(), entry(one)), [{ current: '', incoming: one }]);
    assert.deepEqual(merged(entry(was), entry(one), entry()), [{ current: one, incoming: '' }]);
  });

  it('is the same one wherever fields came or went above it', () => {
    const [A, B] = ['status: open', 'eigenaar: Anja'];
    for (const [base, ours, theirs, expected] of [
      [['zo'], [A, 'zo'], [B, 'zo'], [A, B, 'zo']],
      [[], [A, 'zo'], [B, 'zo'], [A, B, 'zo']],
      [['zo', A, 'dan'], [A, 'dan'], ['zo', A], [A]],
      [
        ['zo', A, 'dan'],
        [A, 'dan'],
        ['zo', A, 'dan!', 'dan'],
        [A, 'dan!', 'dan'],
      ],
      [
        ['zo', 'dan'],
        [A, 'zo', 'dan'],
        ['zo!', 'dan'],
        [A, 'zo!', 'dan'],
      ],
    ] as const) {
      const both = merged(entry(...base), entry(...ours), entry(...theirs));
      assert.deepEqual(
        [...String(both).split('\n')].sort(),
        entry(...expected)
          .split('\n')
          .sort(),
        String(both),
      );
    }
  });

  it('is the other one where only one side changed it, wherever fields came', () => {
    assert.equal(merged(entry('zo', 'dan'), entry('zo!', 'dan'), entry('zo', 'dan')), entry('zo!', 'dan'));
    assert.equal(merged(entry('zo'), entry('zo!'), entry('zo', 'status: open')), entry('zo!', 'status: open'));
    assert.equal(merged(entry('zo'), entry('zo'), entry('zo', 'hun')), entry('zo', 'hun'));
  });

  it('is a conflict where each added one: nobody knows whether they contradict', () => {
    for (const [base, ours, theirs] of [
      [['zo'], ['zo', 'ons'], ['zo', 'hun']],
      [[], ['ons'], ['hun']],
      [['status: open'], ['status: open', 'ons'], ['status: gereed', 'hun']],
      [['zo'], ['ons', 'zo'], ['hun', 'zo']],
    ] as const) {
      const both = merged(entry(...base), entry(...ours), entry(...theirs));
      assert.deepEqual(both, [{ current: 'ons', incoming: 'hun' }], JSON.stringify(ours));
    }
    // The same line of both is one.
    assert.equal(merged(entry('zo'), entry('zo', 'dus'), entry('zo', 'dus')), entry('zo', 'dus'));
    assert.deepEqual(merged(entry('zo'), entry('zo', 'ons'), entry('dus')), [{ current: 'zo|ons', incoming: 'dus' }]);
  });
});

describe('what stands around entries', () => {
  it('is kept of both sides above the first entry where it is comments alone, and a conflict where it is more', () => {
    const file = (top: string) => `${top}\nactie 1: A\n`;
    for (const [base, ours, theirs, expected] of [
      ['// oud', '// ons', '// hun', '// ons\n// hun'],
      ['', '// ons', '// hun', '// ons\n// hun'],
    ] as const) {
      const { text, conflicts } = mergeFiles(file(base), file(ours), file(theirs));
      assert.deepEqual([text, conflicts], [file(expected), 0]);
    }
    const { text, conflicts } = mergeFiles(file('Lijst'), file('Lijst van ons'), file('// hun'));
    assert.equal(conflicts, 1);
    assert.deepEqual(readings(text), [{ current: 'Lijst van ons', incoming: '// hun' }]);
  });

  it('has marks that stand as deep as its first words', () => {
    const entry = (...lines: string[]) =>
      `actie 1: A\n  toelichting:\n    een\n${lines.map((line) => `${line}\n`).join('')}`;
    const { text, conflicts } = mergeFiles(entry(), entry('', '    ons'), entry('    hun'));
    assert.equal(conflicts, 1);
    const marks = text.split('\n').filter((line) => conflictMark(line));
    assert.deepEqual(
      marks.map((line) => line.indexOf('//')),
      [4, 4, 4],
      text,
    );
  });

  it('may be very many lines below a heading that one side took out', () => {
    const base = 'blok A: Een\nactie 1: A\nblok B: Twee\nactie 2: B\n';
    const many = `${'// regel\n'.repeat(130_000)}actie 3: C\n`;
    const { text, conflicts } = mergeFiles(base, 'blok A: Een\nactie 1: A\n', base + many);
    assert.equal(conflicts, 1);
    assert.ok(text.includes('// actie 3: C\n'));
  });
});
