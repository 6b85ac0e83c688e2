/** What lines come to that are typed one below the other, in time and late: the same, and as they were meant. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { printedLines } from '../../scripts/host/manual-steps.ts';
import { seeded } from '../../scripts/host/random.ts';
import { difference } from '../e2e/typing/compare.ts';
import * as texts from '../e2e/typing/texts.ts';
import { type Manner, Typing, typed } from '../support/typing.ts';

const { DUO_SEED } = process.env;
const SEED = Number(DUO_SEED || randomInt(1_000_000));

const MANUAL = [...printedLines(2), '', ...printedLines(3), '', ...printedLines(6)];
const MINUTES = texts.sampleLines('notulen-2021-01-13.duo', 'register');
const LIST = texts.sampleLines('actielijst.duo', 'actie: Uitwerken aanpak clusters', 30);

/** Enter twice ends the minutes, and a new action stands at the margin. */
const BEHIND_MINUTES = [
  'vergadering DUO 13 januari 2021',
  '  aanwezig: NCG',
  '  agenda:',
  '    1. Opening',
  '    2. Rondvraag',
  '      Een zin.',
  '',
  'actie 13: Proef',
  '  status: in uitvoering',
  '  toelichting:',
  '    Zomaar.',
];

/** Enter twice behind a point without anything below it. */
const BARE_POINT = [
  'vergadering DUO 13 januari 2021',
  '  agenda:',
  '    1. Opening',
  '',
  'actie 13: Proef',
  '  status: gereed',
];

/** A text directly below another, as it is printed: two spaces come on top of the four that the editor puts. */
const TEXTS = texts.sampleLines('gremia.duo', 'gremium VOG: Versterkingsoverleg', 10);

/** Texts that begin behind their names: what comes next is put beside the name, and its printed spaces make it deeper. */
const TEXTS_BEHIND_NAMES = [
  'actie 8: Proef',
  '  opdracht: 27 januari vastgesteld, 11 februari nader ingevuld',
  '  opmerking: Oriënterende gesprekken gestart',
  '  toelichting: Kort',
  '  voortgang: Loopt',
  '  afdoening: Per brief',
  '  eigenaar: Anja',
  '',
  'actie 9: Proef',
];

const CASES: readonly [name: string, lines: readonly string[], manners: readonly Manner[], before?: string][] = [
  ['what the manual prints', MANUAL, ['printed', 'plain', 'eye'], ''],
  ['the minutes of 13 January', MINUTES, ['printed', 'eye'], ''],
  ['thirty lines of the list', LIST, ['printed', 'plain', 'eye']],
  ['a letter', texts.LETTER, ['printed', 'plain', 'eye']],
  ['short actions', texts.APART, ['printed', 'plain', 'eye']],
  ['what is said at a meeting', texts.SPOKEN, ['printed', 'eye']],
  ['names in a row', texts.NAMES, ['printed', 'plain', 'eye']],
  ['actions close together', texts.CLOSE_TOGETHER, ['printed', 'plain', 'eye']],
  ['brackets', texts.BRACKETS, ['printed', 'eye']],
  ['titles', texts.TITLES, ['printed', 'plain', 'eye']],
  ['prose endings', texts.PROSE_ENDINGS, ['printed', 'plain', 'eye']],
  ['values', texts.VALUES, ['printed', 'plain', 'eye']],
  ['an action behind minutes', BEHIND_MINUTES, ['printed', 'plain', 'eye']],
  ['minutes with blank lines', texts.SPACED_MINUTES, ['printed', 'plain', 'eye']],
  ['an action behind a bare point', BARE_POINT, ['printed', 'plain', 'eye']],
  ['a text below a text', TEXTS, ['printed', 'eye']],
  ['texts behind their names', TEXTS_BEHIND_NAMES, ['printed', 'plain', 'eye'], ''],
  ['own words', texts.OWN_WORDS, ['printed', 'plain', 'eye']],
  ['layouts, and the word in sentences', texts.LAYOUTS, ['printed', 'plain', 'eye'], ''],
  ['sentences that begin as an entry does', texts.SENTENCES, ['printed', 'plain', 'eye']],
];

for (const when of ['in time', 'now and then', 'late'] as const) {
  for (const editor of ['rules', 'kept'] as const) {
    const where = editor === 'kept' ? ', where the editor missed its rules' : '';
    describe(`lines that are typed, put right ${when}${where}`, () => {
      for (const [name, lines, manners, before = texts.KNOWN] of CASES) {
        for (const manner of manners) {
          // Whoever corrects what she sees before the answer came corrects a place that is not the last: that is tried in the
          // real editor, at the pace of a person (test/e2e/typing).
          if (manner === 'eye' && when !== 'in time') continue;
          // All that is typed meanwhile is read again each time.
          if (when === 'now and then' && lines.length > 60) continue;
          it(`${name}, ${manner}`, async () => {
            const meant = (before === '' ? '' : `${before}\n`) + lines.join('\n');
            const found = await typed(lines, manner, editor, when, before, seeded(SEED));
            assert.deepEqual(difference(meant, found), undefined, `DUO_SEED=${SEED}`);
          }).timeout(60_000);
        }
      }
    });
  }
}

describe('the cursor on a new line', () => {
  for (const [name, lines] of CASES) {
    it(`stays where the editor has put it, or goes along with the line above: ${name}`, async () => {
      const typing = new Typing('', 'rules');
      for (const [index, line] of lines.entries()) {
        if (index > 0) {
          typing.enter();
          const put = typing.text;
          await typing.settle();
          const [left, own] = [put.split('\n').slice(0, -1), typing.text.split('\n').slice(0, -1)];
          if (left.join('\n') === own.join('\n')) assert.equal(typing.text, put, `below ${lines[index - 1]}`);
        }
        for (const part of line.trimStart().match(/\S+\s*|\s+/gu) ?? []) {
          await typing.letters(part);
          await typing.settle();
        }
      }
    });
  }
});

describe('a line that stands where it belongs', () => {
  for (const [name, lines] of CASES.filter(([, , all]) => all.includes('eye'))) {
    it(`does not go away and come back while it is typed: ${name}`, async () => {
      const typing = new Typing('', 'rules');
      for (const [index, line] of lines.entries()) {
        if (index > 0) typing.enter();
        await typing.settle();
        const text = line.trimStart();
        const width = line.length - text.length;
        if (text !== '') await typing.indent(width - typing.column, false, () => typing.settle());
        for (const [at, letter] of [...text].entries()) {
          await typing.letters(letter);
          await typing.settle();
          const now = typing.text.slice(typing.text.lastIndexOf('\n') + 1);
          assert.equal(now.length - now.trimStart().length, width, `${text.slice(0, at + 1)} went away`);
        }
      }
    });
  }
});
