/** Promises and motions are watched as actions are: past deadlines, owners, statuses, history, the changes and the counts. */
import assert from 'node:assert/strict';
import { type Change, changeStatus, handOver, postpone } from '../../../server/src/edits/change.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { markDone } from '../../../server/src/edits/markDone.ts';
import { getActionInfo } from '../../../server/src/features/actionInfo.ts';
import { ALL_LENSES, getCodeLenses } from '../../../server/src/features/codeLens.ts';
import { getDocumentSymbols } from '../../../server/src/features/documentSymbols.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { overviewOf } from '../../../server/src/features/overview.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { fixture } from '../../support/fixture.ts';
import { checkFix, checkProblems } from '../rules/check.ts';

const KINDS = [
  { kind: 'toezegging', owner: 'gedaan door', open: 'toegezegd', done: 'nagekomen', closed: 'afgewezen' },
  { kind: 'motie', owner: 'portefeuillehouder', open: 'aangenomen', done: 'afgedaan', closed: 'verworpen' },
  { kind: 'amendement', owner: 'portefeuillehouder', open: 'aangenomen', done: 'afgedaan', closed: 'ingetrokken' },
] as const;

for (const { kind, owner, open, done, closed } of KINDS) {
  const text = (status: string, rest = '', deadline = '1 maart 2021') =>
    `${kind} 3: Brief\n  ${owner}: Anja (NCG)\n  deadline: ${deadline}\n  status: ${status}\n${rest}`;
  const ordered = fixture(text(open))
    .scope.file.document.entries.at(0)
    .entry.fields.map(({ name }) => name);
  const at = (marked: string) => {
    const read = fixture(marked);
    return {
      read,
      at: { ref: { file: read.scope.file, placed: read.scope.file.document.entries.at(0) }, ...read.context },
    };
  };
  const changed = (marked: string, change: (where: ReturnType<typeof at>['at']) => Change): string => {
    const { read, at: where } = at(marked);
    const made = change(where);
    return 'refused' in made ? made.refused : applyEdits(read.document.getText(), made.edits);
  };

  describe(`a ${kind} is watched`, () => {
    it('is read with its own fields', () => assert.deepEqual(ordered, [owner, 'deadline', 'status']));

    it('past its deadline, unless it is closed', () => {
      const marked = text(open).replace(/deadline: .*\n/u, '$&            ^^^^^^^^^^^^ deadline-verstreken\n');
      const names = '\norganisatie NCG\n';
      const [problem] = checkProblems(`${marked}${names}`);
      assert.match(problem!.message, new RegExp(`^De deadline van ${kind} 3 .*als ${done} of spreek`, 'u'));
      checkProblems(text(done) + names);
      checkProblems(text(closed) + names);
      checkProblems(text(open, '', '1 mei 2021') + names);
      checkFix(
        `${marked}${names}`,
        'deadline-verstreken',
        `Markeer ${kind} 3 als ${done}`,
        `${text(done, `  historie:\n    24 maart 2021: status ${open} -> ${done}\n`)}${names}`,
      );
    });

    it('by its history', () => {
      const names = '\norganisatie NCG\n';
      const said = text(open, `  historie:\n    2 februari 2021: status -> ${done}\n`, '1 mei 2021');
      checkProblems(
        `${said.replace(/status: .*\n/u, `$&          ${'^'.repeat(open.length)} status-wijkt-af\n`)}${names}`,
      );
      const minutes = `\nvergadering DUO 2 februari 2021\n  agenda:\n    ${kind} 3: ${done}\ngremium DUO\n`;
      const marked = text(open, '', '1 mei 2021').replace(
        /status: .*\n/u,
        `$&          ${'^'.repeat(open.length)} status-wijkt-af\n`,
      );
      checkProblems(marked + names + minutes);
      checkProblems(`${text(done, '', '1 mei 2021')}${names}${minutes}`);
    });

    it('and says so where it was closed without a day', () => {
      checkFix(
        `${text(done).replace(/status: .*\n/u, `$&          ${'^'.repeat(done.length)} gereed-zonder-datum\n`)}\norganisatie NCG\n`,
        'gereed-zonder-datum',
        `Noteer 24 maart 2021 als de dag waarop ${kind === 'amendement' ? 'het' : 'de'} ${kind} ${done} werd`,
        `${text(done, `  historie:\n    24 maart 2021: status -> ${done}\n`)}\norganisatie NCG\n`,
      );
    });

    it('can be put off, handed over, given a status and marked', () => {
      assert.equal(
        changed(text(open), (where) => postpone(where, '1 juni 2021', 'druk')),
        text(open, '  historie:\n    24 maart 2021: deadline 1 maart 2021 -> 1 juni 2021; druk\n', '1 juni 2021'),
      );
      assert.equal(
        changed(text(open), (where) => handOver(where, 'Henk')),
        text(open, '  historie:\n    24 maart 2021: eigenaar Anja (NCG) -> Henk\n').replace('Anja (NCG)\n', 'Henk\n'),
      );
      assert.equal(
        changed(text(open), (where) => changeStatus(where, closed)),
        text(closed, `  historie:\n    24 maart 2021: status ${open} -> ${closed}\n`),
      );
      assert.match(
        changed(text(closed), (where) => postpone(where, '1 juni 2021', '')),
        /is al gesloten\. Wijzig eerst de status\.$/u,
      );
      const { read, at: where } = at(text(open));
      const edits = markDone(where.ref, where.scope, where.referenceDate);
      assert.match(applyEdits(read.document.getText(), edits ?? []), new RegExp(`status: ${done}\n`, 'u'));
      assert.equal(markDone(at(text(done)).at.ref, where.scope, where.referenceDate), undefined);
    });

    it('counts in the side bar, in the outline and above its heading', () => {
      const { document, context, scope } = fixture(`blok A: Een\n${text(open)}${text(done)}`);
      const walk = overviewOf(scope, context.referenceDate);
      let step = walk.next();
      while (!step.done) step = walk.next();
      const { register } = step.value;
      assert.deepEqual([register?.open, register?.past, register?.actions[0]?.owners], [1, 1, ['Anja']]);
      const lenses = getCodeLenses(document, context, ALL_LENSES);
      assert.deepEqual(
        lenses.map(({ command }) => command?.title),
        ['1 open · 1 te laat'],
      );
      const children = getDocumentSymbols(document, context)[0]?.children ?? [];
      assert.deepEqual(
        children.map(({ name, detail }) => `${name} | ${detail}`),
        [`3 Brief | ${open} · Anja (NCG)`, `✓ 3 Brief | ${done} · Anja (NCG)`],
      );
      const info = getActionInfo(document, document.positionAt(document.getText().indexOf(kind)), context);
      assert.deepEqual([info?.isOpen, info?.owner, info?.deadline], [true, 'Anja (NCG)', '1 maart 2021']);
    });

    it('takes from its heading what it does not say', () => {
      const [, ...more] = checkProblems(
        `blok A\n  eigenaar: Anja (NCG)\n  deadline: 1 maart 2021\n${kind} 3: Brief\n${'^'.repeat(kind.length + 2)} deadline-verstreken\n  status: ${open}\norganisatie NCG\n`,
      );
      assert.deepEqual(more, []);
    });

    it('says in hover what its deadline means', () => {
      const { document, context } = fixture(text(open));
      const hover = getHover(document, { line: 0, character: 2 }, context);
      assert.match(
        (hover!.contents as { value: string }).value,
        /\*Deadline\*: 1 maart 2021: te laat vanaf 2 maart 2021/u,
      );
    });
  });
}

describe('a motion', () => {
  it('has as its status what was voted, as long as nothing else is said', () => {
    const motion = (outcome: string) =>
      `motie 1: Meer groen\n  portefeuillehouder: allen\n  deadline: 1 maart 2021\n  uitslag: ${outcome}\n`;
    const codes = (outcome: string) => {
      const { index, file } = fixture(motion(outcome));
      const scope = index.scopeOf(file.uri)!;
      const walk = overviewOf(scope, fixture(motion(outcome)).context.referenceDate);
      let step = walk.next();
      while (!step.done) step = walk.next();
      return step.value.register?.open;
    };
    for (const outcome of ['verworpen', 'Verworpen met 12-23', 'ingetrokken', 'unaniem verworpen', 'niet aangenomen']) {
      assert.equal(codes(outcome), 0, outcome);
    }
    for (const outcome of [
      'aangenomen',
      'aangenomen (20 voor, 15 tegen)',
      'aangehouden',
      'hoofdelijk gestemd',
      'verworpen na hoofdelijke stemming?',
    ]) {
      assert.equal(codes(outcome), 1, outcome);
    }
  });

  it('says in hover how many voted', () => {
    for (const outcome of [
      'aangenomen$0 (20 voor, 15 tegen)',
      'aan$0genomen met 20-15',
      'aangenomen$0: 20 stemmen voor en 15 stemmen tegen',
    ]) {
      const { document, cursor, context } = fixture(`motie 1: X\n  uitslag: ${outcome}\n`);
      const hover = getHover(document, document.positionAt(cursor!), context);
      assert.match((hover!.contents as { value: string }).value, /20 stemmen voor, 15 tegen\./u, outcome);
    }
  });

  it('reads the words of lists as its fields', () => {
    const { entries } = readDocument(
      'Motie M1: X\n  indiener: Jansen (VVD)\n  fracties: VVD, CDA\n  termijn: 1 mei 2021\n  stemverhouding: 20-15\n  dictum: verzoekt\n    het college\n',
    );
    const { entry } = entries.at(0);
    assert.deepEqual(
      entry.fields.map(({ name }) => name),
      ['indieners', 'partijen', 'deadline', 'uitslag', 'dictum'],
    );
    assert.deepEqual(entry.findings, []);
  });
});

describe('an entry by another word', () => {
  it('is read at the margin as what it is', () => {
    for (const [line, kind] of [
      ['actiepunt 5: Brief', 'actie'],
      ['Actiepunt 5: Brief', 'actie'],
      ['besluitpunt 5: Brief', 'besluit'],
      ['- actiepunt 5: Brief', 'actie'],
    ] as const) {
      const { entry } = readDocument(`blok A\n${line}\n  toelichting: x\n`).entries.at(8);
      assert.deepEqual([entry.kind, entry.identity?.text, entry.title?.text], [kind, '5', 'Brief'], line);
    }
    checkProblems(`
      actiepunt 5: Brief
        status: in uitvoering
        eigenaar: allen
        deadline: doorlopend
      actie 6: Nog een
        status: in uitvoering
        eigenaar: allen
        deadline: doorlopend
        na: 5
    `);
  });
});
