/**
 * What is told of an action by its lines (`problems/plain`) is what the reader and all rules say of it: over the samples, registers made
 * of their lines, and the same spoilt. `DUO_SEQUENCES` says how many registers are made, `DUO_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { ownState } from '../../server/src/model/actions/actionState.ts';
import { newestNote } from '../../server/src/model/actions/newestNote.ts';
import { fixedLatest, waitsFor } from '../../server/src/model/actions/predecessors.ts';
import { referencesOf } from '../../server/src/model/references/keyedReferences.ts';
import { PlainEntries } from '../../server/src/problems/plain/plainEntries.ts';
import { TextCounts } from '../../server/src/problems/textCounts.ts';
import { ruleContext } from '../../server/src/rules/check.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { runs } from '../support/runs.ts';
import { SAMPLES } from '../support/samples.ts';
import { randomEdit } from './randomEdit.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, randomFrom, TODAY } from './threeFiles.ts';

const { DUO_SEQUENCES, DUO_SEED } = process.env;
const REGISTERS = Number(DUO_SEQUENCES ?? runs(40));
const SEED = Number(DUO_SEED ?? 20_261_129);
const ACTIONS = 400;
const CROSS_ENTRY = RULES.filter((rule) => rule.kind === 'crossEntry');

const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** Compares what is told with what is read, entry by entry; the number of actions that were told. */
function compare(plains: PlainEntries, text: string): number {
  const index = new WorkspaceIndex();
  index.set('file:///werk/namen.duo', readDocument(NAMES));
  const file = index.set('file:///werk/lijst.duo', readDocument(text));
  const scope = index.scopeOf(file.uri)!;
  const context = ruleContext(scope, TODAY);
  const texts = new TextCounts(file, failed);
  let told = 0;
  for (const placed of file.document.entries) {
    const plain = plains.of(placed, scope);
    if (plain === undefined) continue;
    const { entry } = placed;
    const own = texts.ofEntry(placed, context);
    const state = ownState({ file, placed }, scope, context.referenceDate.day);
    if (!plain.shape.isKnown) {
      plains.learn(placed, plain, own, state);
      continue;
    }
    told++;
    const keys = ({ key }: { readonly key: string }) => key;
    assert.deepEqual(
      {
        text: entry.text,
        number: plain.number,
        own: 0,
        state: plain.shape.stateWith(plain.latest),
        references: plain.references.map(keys).sort(),
        crossEntry: CROSS_ENTRY.filter((rule) => plain.crossEntry.includes(rule)).map(({ code }) => code),
        latest: plain.latest,
        noted: plain.noted,
        waitsFor: plain.waitsFor,
      },
      {
        text: entry.text,
        number: entry.identity?.text,
        own,
        state,
        references: referencesOf(entry).map(keys).sort(),
        crossEntry: CROSS_ENTRY.filter((rule) => rule.applies(entry)).map(({ code }) => code),
        latest: fixedLatest(entry),
        noted: newestNote(entry),
        waitsFor: waitsFor(entry),
      },
    );
  }
  return told;
}

/** The fields of all actions that there are, each with what stands below it, and their titles. */
function pieces(): { readonly fields: readonly string[]; readonly titles: readonly string[] } {
  const all = [...SAMPLES.map(({ text }) => text), LIST, OTHER].join('\n').replaceAll('\r\n', '\n');
  const actions = all.split(/^(?=\S)/mu).filter((entry) => entry.startsWith('actie '));
  const fields = actions.flatMap((entry) => entry.split(/^(?= {2}\S)/mu).slice(1));
  return {
    fields: [
      ...new Set([...fields.map((field) => `${field.trimEnd()}\n`), ...PLAIN.flat(), ...FRAGMENTS.filter(isField)]),
    ],
    titles: [
      ...new Set(actions.map((entry) => entry.slice(0, entry.search(/\n|$/u)).replace(/^actie [^:]*:? ?/u, ''))),
    ],
  };
}

const isField = (fragment: string) => /^ {2}\S.*\n$/u.test(fragment);

const STATUSES = ['niet gestart', 'in uitvoering', 'gereed', 'vervallen', 'afgerond', 'loopt', 'open', 'Gereed'];
const NAMES_TYPED = [
  'Anja Woortman',
  'Saskia Dijkema',
  'Anja',
  'NCG',
  'Piet (OBG)',
  'Wim, Anja',
  '(NCG)',
  'nog te bepalen',
];
const DAYS = [
  '1 maart 2021',
  '1 april 2021',
  'woensdag 14 april 2021',
  'donderdag 14 april 2021',
  'voor 1 mei 2021',
  '31 april 2021',
  '5 mei 2021',
];
const TOLD = [
  'Er is iets afgesproken.',
  'status: gereed',
  'Zie 3 april 2021; dat was laat!',
  'gereed',
  '- eerst dit',
  'één – twee',
];
const NOTES = [
  ...['besproken', 'status in uitvoering -> gereed', 'status gereed -> loopt', 'deadline 1 maart 2021 -> 1 april 2021'],
  ...[
    'uitgesteld tot 1 mei 2021',
    'de brief is gereed',
    'eigenaar Anja -> Wim',
    'besproken met (NCG), 3 keer',
    '15: 30 uur',
  ],
];

/** Fields in the order of most lists, in the words that most use and some that are nearly so; one that is left out is empty. */
const PLAIN: readonly (readonly string[])[] = [
  STATUSES.map((status) => `  status: ${status}\n`),
  NAMES_TYPED.map((name) => `  eigenaar: ${name}\n`),
  ['NCG', 'NCG, Stut en Steun', 'OBG'].map((name) => `  organisaties: ${name}\n`),
  DAYS.map((day) => `  deadline: ${day}\n`),
  ['1', '7', '1, 2', 'ANDER/1', '012'].map((number) => `  na: ${number}\n`),
  TOLD.flatMap((words) => [
    `  toelichting:\n    ${words}\n`,
    `  toelichting: ${words}\n`,
    `  opmerking:\n    Eerst.\n    ${words}\n`,
    `  voortgang: ${words}\n`,
  ]),
  NOTES.flatMap((words) => [
    `  historie:\n    3 maart 2021 DUO: ${words}\n`,
    `  historie:\n    3 februari 2021 DUO: stukken gedeeld\n    10 februari 2021: ${words}\n`,
    `  historie:\n    3 februari 2021 DUO: ${words}\n    10 februari 2021 BO: status niet gestart -> vervallen\n`,
    `  historie:\n    24 februari 2021 DUO: ${words}\n    10 februari 2021 BO: status niet gestart -> vervallen\n`,
    `  historie:\n    17 maart DUO: ${words}\n`,
  ]),
];
/** How many actions have each of these fields. */
const SHARES = [0.9, 0.8, 0.3, 0.7, 0.2, 0.4, 0.5];

function madeRegister(random: () => number): string {
  const { fields, titles } = PIECES;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const entries = Array.from({ length: ACTIONS }, (_, at) => {
    const usual = PLAIN.flatMap((ones, field) => (random() < SHARES[field]! ? pick(ones) : []));
    const some = random() < 0.9 ? usual : [...usual, pick(fields)];
    const number = random() < 0.1 ? `${pick(['A-', '2021-0', '0'])}${at}` : `${at + 1}`;
    const entry = `actie ${number}: ${pick(titles)}\n${some.join('')}`;
    if (random() < 0.9) return entry;
    const { start, end, text } = randomEdit(entry, random);
    return `${entry.slice(0, start)}${text}${entry.slice(end)}\n`;
  });
  const ended = random() < 0.2 ? '\r\n' : '\n';
  return `register LIJST: Lijst\n  gremium: DUO\n${entries.join('')}`.replaceAll(/\r?\n/gu, ended);
}

const PIECES = pieces();

describe('what is told of an action by its lines', () => {
  it('is what is read of it in the samples, each met before', () => {
    const plains = new PlainEntries(0, 0);
    let told = 0;
    for (let time = 0; time < 4; time++) for (const { text } of SAMPLES) told += compare(plains, text);
    assert.ok(told > 10, `${told}`);
  });

  it(`is what is read of it in ${REGISTERS} registers made of their lines, whole and spoilt`, function () {
    this.timeout(600_000);
    const random = randomFrom(SEED);
    let told = 0;
    let plains = new PlainEntries(0, 0);
    for (let at = 0; at < REGISTERS; at++) {
      if (at % 10 === 0) plains = new PlainEntries(0, 0);
      try {
        told += compare(plains, madeRegister(random));
      } catch (error) {
        throw new Error(`DUO_SEED=${SEED}, register ${at}`, { cause: error });
      }
    }
    assert.ok(told > REGISTERS * 40, `${told}`);
  });
});
