/** What each kind of rule looks at, as rule.ts says: on that hangs what a keystroke leaves alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deadlineOf, isOverdue, ownersOf } from '../../../server/src/model/actions/action.ts';
import { actionState } from '../../../server/src/model/actions/actionState.ts';
import { isOpen, statusFieldOf, statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { deadlineContext } from '../../../server/src/model/actions/deadlineContext.ts';
import { newestStatus, wholeHistory } from '../../../server/src/model/actions/history.ts';
import { noteContext } from '../../../server/src/model/index/entryDates.ts';
import type { EntryRef } from '../../../server/src/model/index/fileIndex.ts';
import { minutesEntries } from '../../../server/src/model/index/minutes.ts';
import type { WorkspaceScope } from '../../../server/src/model/index/scope.ts';
import { referencesOf } from '../../../server/src/model/references/keyedReferences.ts';
import { gremiaOfRegister } from '../../../server/src/model/references/membership.ts';
import { type CalendarDay, dayOf } from '../../../server/src/model/time/calendar.ts';
import { resolveDate, resolveDeadline } from '../../../server/src/model/time/deadline.ts';
import { CheckedAction } from '../../../server/src/rules/checkedAction.ts';
import { RULES, type RuleCode } from '../../../server/src/rules/index.ts';
import type { ActionRule, EntryRule, Finding } from '../../../server/src/rules/rule.ts';
import { findDates } from '../../../server/src/syntax/dates/read.ts';
import { readDocument } from '../../../server/src/syntax/document.ts';
import { fieldOf, textOf } from '../../../server/src/syntax/entry.ts';
import { statusOf } from '../../../server/src/syntax/statusWords.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/workspaceIndex.ts';
import { TODAY } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';
import { SAMPLES } from '../../support/samples.ts';

/** Something for every rule about one entry. */
const WRONG = `vergadering DUO
actie
  status: gerred
  deadline: 31 februari 2021
  bespreken: maandag 2 maart 2021
  kleur: rood
  stand: x
  stand: y
  historie:
    zonder datum
    3 maart 2021 DUO: status -> gereeed
     dieper
aktie 5: Verschreven
  eigenaar: Anja (
losse regel
  status: x
    status: y
actie 6: ${'x'.repeat(11_000)}
besluit
toezegging
  status: onzin
`;

/** Wrong by what they say alone: in how they are written nothing is found. */
const WELL_WRITTEN = `actie 7: Weekdag
  deadline: maandag 2 maart 2021
actie 8: Datum
  deadline: 31 februari 2021
actie: Nummer
toezegging 9
  status: gerred
persoon Zo\u00ADë
register X
  statussen: gereed = open
moment zomerreces 2025: nog te kiezen
persoon Zo\uFFFD
`;

const ENTRY_RULES = RULES.filter((rule): rule is EntryRule<RuleCode> => rule.kind === 'entry');
const ACTION_RULES = RULES.filter((rule): rule is ActionRule<RuleCode> => rule.kind === 'action');

/** What a rule finds, without its fixes, which may look further. */
function show(findings: Iterable<Finding>) {
  return [...findings].map(({ span, message, severity, related }) => ({
    span,
    message,
    severity,
    related: related?.map((place) => ({ span: place.span, message: place.message, isHere: place.ref === undefined })),
  }));
}

function scopesOf(texts: readonly string[]): WorkspaceScope[] {
  const index = new WorkspaceIndex();
  for (const [at, text] of texts.entries()) index.set(`file:///werk/${at}.duo`, readDocument(text));
  return texts.map((_, at) => index.scopeOf(`file:///werk/${at}.duo`)!);
}

function refsOf({ file }: WorkspaceScope): EntryRef[] {
  return [...file.document.entries].map((placed) => ({ file, placed }));
}

const SIGNS = ['', '\n', ' ', ':', '9', '31 februari 2021', '\u200B', '\uFFFD', '  ', 'week 54 2021', 'ma 1-6-2021'];

/** A text in which something stands in the place of a sign, every so many. */
function spoil(text: string, seed: number): string {
  const step = 41 + (seed % 7);
  let spoilt = '';
  for (let at = 0; at < text.length; at += step) {
    spoilt += `${text.slice(at, at + step - 1)}${SIGNS[(at / step + seed) % SIGNS.length]}`;
  }
  return spoilt;
}

describe('a rule about one entry', () => {
  const scopes = scopesOf([
    ...SAMPLES.map(({ text }) => text),
    WRONG + WELL_WRITTEN + WRONG,
    // Each once more behind another entry: of none of them may it matter where it stands.
    ...ENTRY_RULES.map(({ example }) => `gremium X\n${example.wrong}\n`),
  ]);
  // The samples with a sign in every so many places taken away or put in, each time another one.
  const spoilt = scopesOf(SAMPLES.map(({ text }, at) => spoil(text, at)));
  for (const rule of ENTRY_RULES) {
    it(`finds the same wherever the entry stands: ${rule.code}`, () => {
      let found = 0;
      for (const scope of scopes) {
        for (const { placed } of refsOf(scope)) {
          const here = show(rule.check(placed.entry, 'margin'));
          found += here.length;
          if (placed.start === 0) continue;
          const alone = readDocument(placed.entry.text).entries.at(0);
          assert.deepEqual(show(rule.check(alone.entry, 'margin')), here);
        }
      }
      assert.ok(found > 0, 'no text has this problem');
    });
  }

  for (const rule of ENTRY_RULES) {
    it(`finds nothing where it does not apply: ${rule.code}`, () => {
      let left = 0;
      for (const scope of [...scopes, ...spoilt]) {
        for (const ref of refsOf(scope)) {
          for (const placed of [ref.placed, ...minutesEntries(ref.placed)]) {
            const standing = placed === ref.placed ? 'margin' : 'minutes';
            if (rule.applies(placed.entry, standing)) continue;
            left++;
            assert.deepEqual(show(rule.check(placed.entry, standing)), []);
          }
        }
      }
      assert.ok(left > 0, 'it is asked of every entry');
    });
  }
});

/** Whether each rule applies, by what the rest of the program says of an action: every answer from the texts themselves. */
const EXPECTED: Record<string, (ref: EntryRef, scope: WorkspaceScope, day: CalendarDay | undefined) => boolean> = {
  'eigenaar-ontbreekt': (ref, scope) =>
    isOpen(ref, scope) && ownersOf(ref, scope) === undefined && !isMeant(ref, /^eigena/imu),
  'deadline-ontbreekt': (ref, scope, day) =>
    isOpen(ref, scope) && deadlineOf(ref, scope, day) === undefined && !isMeant(ref, /^deadlin/imu),
  'deadline-verstreken': (ref, scope, day) => isOverdue(ref, scope, day),
  'status-ontbreekt': (ref, scope) => statusFieldOf(ref, scope) === undefined && !isMeant(ref, /^stat/imu),
  'status-wijkt-af': (ref, scope, day) => {
    const status = statusOfAction(ref, scope);
    const newest = newestStatus(ref, scope, day);
    return status !== undefined && newest !== undefined && status !== statusOf(newest.to.text);
  },
  'deadline-wijkt-af': (ref, scope, day) => {
    const moves = wholeHistory(ref, scope, day).filter(({ item }) => item.change?.field === 'deadline' && item.day);
    const last = moves.at(-1)?.item;
    const now = deadlineOf(ref, scope, day);
    if (!isOpen(ref, scope) || last?.change === undefined || now === undefined) return false;
    if (now.text.text === last.change.to.text) return false;
    // Of the deadlines below each has a full date, or none.
    const [agreed] = findDates(last.change.to.text);
    return agreed !== undefined && resolveDate(agreed, {}) !== now.resolved.latest;
  },
  'planning-wijkt-af': (ref, scope, day) => {
    const planning = fieldOf(ref.placed.entry, 'planning');
    return planning !== undefined && /^op schema\b/iu.test(textOf(planning)) && isOverdue(ref, scope, day);
  },
  'gereed-met-open-stappen': (ref, scope) => {
    const steps = fieldOf(ref.placed.entry, 'stappen');
    return statusOfAction(ref, scope) === 'gereed' && steps !== undefined && /^\[ \]/mu.test(textOf(steps));
  },
  'gereed-zonder-datum': (ref, scope, day) => {
    if (statusOfAction(ref, scope) !== 'gereed' || newestStatus(ref, scope, day) !== undefined) return false;
    const status = fieldOf(ref.placed.entry, 'status');
    if (status !== undefined && findDates(textOf(status)).length > 0) return false;
    const told = ['gereed op', 'afdoening', 'voortgang'].map((name) => fieldOf(ref.placed.entry, name));
    if (told.some((field) => field !== undefined && findDates(textOf(field)).length > 0)) return false;
    const steps = fieldOf(ref.placed.entry, 'stappen');
    const lines = steps?.lines.map(({ text }) => text) ?? [];
    if (lines.length > 0 && lines.every((text) => text.startsWith('[x]')) && findDates(lines.join('\n')).length > 0) {
      return false;
    }
    return !ownNotes(ref, scope, day).some(({ text }) =>
      /gereed|afgerond|afgehandeld|voldaan|klaar|uitgevoerd/iu.test(text),
    );
  },
  'bespreken-na-deadline': (ref, scope, day) => {
    const first = agendaOf(ref, scope, day)?.earliest;
    const latest = deadlineOf(ref, scope, day)?.resolved.latest;
    return isOpen(ref, scope) && first !== undefined && latest !== undefined && first > latest;
  },
  'bespreken-verstreken': (ref, scope, day) => {
    const agenda = agendaOf(ref, scope, day);
    if (!isOpen(ref, scope) || agenda?.latest === undefined || day === undefined || agenda.latest >= day) return false;
    const { earliest = -1_000_000 } = agenda;
    return !ownNotes(ref, scope, day).some((note) => note.day >= earliest);
  },
};

/** Whether something in an entry that is misspelt or lacks its colon looks like a field. */
function isMeant({ placed: { entry } }: EntryRef, name: RegExp): boolean {
  return entry.findings.some(
    ({ reason, span }) =>
      (reason === 'unknownField' || reason === 'fieldColonMissing') &&
      name.test(entry.text.slice(span.start, span.end)),
  );
}

/** When an action is on the agenda. */
function agendaOf(ref: EntryRef, scope: WorkspaceScope, day: CalendarDay | undefined) {
  const field = fieldOf(ref.placed.entry, 'bespreken');
  const moment = field?.kind === 'agendaMoment' ? field.moment.moment : undefined;
  return moment && resolveDeadline(moment.node, deadlineContext(ref, scope, day));
}

/** What was noted of an action with a day, in its lines and its steps; not what was asked of all below its heading. */
function ownNotes(ref: EntryRef, scope: WorkspaceScope, day: CalendarDay | undefined) {
  const noted = wholeHistory(ref, scope, day).flatMap(({ item, heading }) =>
    item.day === undefined || heading !== undefined
      ? []
      : [{ day: item.day, text: `${item.text} ${item.change?.to.text ?? ''}` }],
  );
  const steps = fieldOf(ref.placed.entry, 'stappen');
  const done = (steps?.lines ?? []).filter(({ text }) => text.startsWith('[x]'));
  const days = done.flatMap(({ text }) => findDates(text));
  return [
    ...noted,
    ...days
      .flatMap((date) => resolveDate(date, noteContext(ref.placed.entry, day)) ?? [])
      .map((one) => ({ day: one, text: '' })),
  ];
}

/** How often each rule applied; it did so exactly where it is expected, and has something to say there. */
function checkApplies(
  scopes: readonly WorkspaceScope[],
  days: readonly (CalendarDay | undefined)[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const scope of scopes) {
    for (const day of days) {
      for (const ref of refsOf(scope).filter(({ placed }) => placed.kind === 'actie')) {
        const state = actionState(ref, scope, day);
        for (const rule of ACTION_RULES) {
          const applies = rule.applies(state);
          const where = `${rule.code} in ${JSON.stringify(ref.placed.entry.text)}`;
          assert.equal(applies, EXPECTED[rule.code]!(ref, scope, day), where);
          if (!applies) continue;
          assert.ok(rule.find(new CheckedAction(ref, scope, state, day)), where);
          counts.set(rule.code, (counts.get(rule.code) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

describe('a rule about what an action has', () => {
  // 1 May 2021 is a deadline below: on that day it is not past.
  const DAYS = [undefined, dayOf(2020, 1, 1), TODAY, dayOf(2021, 5, 1), dayOf(2035, 6, 1)];

  it('has an expectation here', () => {
    assert.deepEqual(ACTION_RULES.map(({ code }) => code).sort(), Object.keys(EXPECTED).sort());
  });

  it('applies in the samples where the texts say so', () => {
    const counts = checkApplies(scopesOf(SAMPLES.map(({ text }) => text)), DAYS);
    for (const code of ['eigenaar-ontbreekt', 'deadline-ontbreekt', 'deadline-verstreken']) {
      assert.ok(counts.get(code)! > 0, `${code} is in no sample`);
    }
  });

  it('applies so whatever an action, its heading and that above say', () => {
    const FIELDS = [
      ...[
        '',
        ' gereed',
        ' in uitvoering',
        ' x',
        ' (nog vragen)',
        ' gereed (bijna)',
        ' ; later',
        ':',
        '\n    gereed',
      ].map((value) => `  status:${value}\n`),
      ...['', ' Anja', ' (nog vragen)', ' (NCG)', ' (10)(2e)', ' PM', ' Piet?', ' ; ja', ' ,', '\n    (NCG)'].map(
        (value) => `  eigenaar:${value}\n`,
      ),
      ...[
        '',
        ' 1 maart',
        ' 1 mei 2021',
        ' (nog bepalen)',
        ' -',
        ' doorlopend',
        ' Q1 2021',
        ' zomaar',
        ' 31 februari',
      ].map((value) => `  deadline:${value}\n`),
      '  historie:\n    1 maart 2021 DUO: status -> gereed\n',
      '  historie:\n    1 maart DUO: status niet gestart -> in uitvoering\n    2 maart: status -> x\n',
      '  historie:\n    1 maart 2021 DUO: deadline -> 1 mei 2021\n',
      '  historie:\n    2 maart 2021: uitgesteld tot 2 juni 2021\n    1 maart 2021: deadline -> z.s.m.\n',
      '  planning: op schema\n',
      '  planning: vertraging\n',
      '  bespreken: DUO 2 maart 2021\n',
      '  bespreken: juni 2021\n',
      '  stappen:\n    [ ] plan\n    [x] brief (1 maart 2021)\n',
      '  stappen:\n    [x] brief (1 maart 2021)\n',
      '  historie:\n    3 maart 2021 DUO: besproken\n',
      '  historie:\n    3 maart 2021 DUO: is afgerond\n',
      ...[' A', ' B', ' A-I', ' niets', ''].map((value) => `  blok:${value}\n`),
    ];
    const someFields = fc.array(fc.constantFrom(...FIELDS), { maxLength: 4 }).map((fields) => fields.join(''));
    const someEntry = fc
      .tuple(
        fc.constantFrom('actie 1', 'actie 1', 'actie', 'blok A', 'onderwerp I', 'blok B', 'randvoorwaarde 02'),
        someFields,
      )
      .map(([head, fields]) => `${head}: X\n${fields}`);
    const someText = fc.array(someEntry, { maxLength: 8 }).map((entries) => entries.join(''));
    /** Each rule applies here; to what is made at random some apply seldom. */
    const ALL = `actie 1: X
actie 1: X
  status: in uitvoering
  deadline: 1 maart 2021
  planning: op schema
  bespreken: DUO 2 maart 2021
  historie:
    1 maart 2021 DUO: status -> gereed
actie 1: X
  status: in uitvoering
  deadline: 1 maart 2021
  bespreken: DUO 2 maart 2021
actie 1: X
  deadline: Q1 2021
  historie:
    1 maart 2021 DUO: deadline -> 1 mei 2021
actie 1: X
  status: gereed
  stappen:
    [ ] plan
`;
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(someText, fc.constantFrom('organisatie NCG\n', ''), (text, names) => {
        const found = checkApplies(scopesOf([text + names]), DAYS);
        for (const [code, count] of found) counts.set(code, (counts.get(code) ?? 0) + count);
      }),
      { numRuns: runs(1000), examples: [[ALL, '']] },
    );
    for (const { code } of ACTION_RULES) assert.ok(counts.get(code)! > 0, code);
  });
});

describe('a rule about what is named', () => {
  it('finds nothing in what it is not about', () => {
    const scopes = scopesOf([...SAMPLES.map(({ text }) => text), ...RULES.map(({ example }) => `${example.wrong}\n`)]);
    const isFound = new Set<string>();
    for (const scope of scopes) {
      const context = {
        lookup: scope,
        day: dayOf(2021, 3, 24),
        gremia: () => gremiaOfRegister(scope),
        once: () => true,
      };
      for (const { placed } of refsOf(scope)) {
        for (const reference of referencesOf(placed.entry)) {
          for (const rule of RULES) {
            if (rule.kind !== 'reference' || [...rule.check(reference, context)].length === 0) continue;
            assert.ok(rule.about === undefined || rule.about.includes(reference.kind), `${rule.code} ${reference.key}`);
            isFound.add(rule.code);
          }
        }
      }
    }
    assert.ok(isFound.size > 8, [...isFound].join());
  });
});
