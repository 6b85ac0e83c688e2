/** What a person does in a file, and what stands in it when she is done. */
import { printedLines } from '../../../scripts/host/manual-steps.ts';
import { seeded } from '../../../scripts/host/random.ts';
import type { Manner, Pace, Typist } from '../../../scripts/host/typist.ts';
import * as texts from './texts.ts';

export interface Task {
  readonly name: string;
  readonly pace: Pace;
  /** What the file holds when it is opened. */
  readonly before: string;
  readonly meant: string;
  take(typist: Typist): Promise<void>;
}

/** Types lines at the end of a file, in a manner and at a pace. */
function written(name: string, lines: readonly string[], manner: Manner, pace: Pace, before = texts.KNOWN): Task {
  const gap = before === '' ? '' : '\n';
  return {
    name: `${name}, ${manner}`,
    pace,
    before: before + gap,
    meant: before + gap + lines.join('\n'),
    take: async (typist) => {
      await typist.press('Control+End');
      await typist.lines(lines, manner);
    },
  };
}

/** Changes what stands there: begins at a column of a line, both counted from one, and does the rest by keys. */
function changed(
  name: string,
  [before, line, column]: readonly [text: string, line: number, column: number],
  keys: readonly (string | readonly [key: string, times: number])[],
  meant: string,
  pace: Pace = 'burst',
): Task {
  return {
    name,
    pace,
    before: `${texts.KNOWN}\n${before}`,
    meant: `${texts.KNOWN}\n${meant}`,
    take: async (typist) => {
      await typist.press('Control+Home');
      await typist.press('ArrowDown', texts.KNOWN.split('\n').length + line - 1);
      await typist.press('ArrowRight', column - 1);
      for (const key of keys) {
        if (typeof key === 'string') await typist.type(key);
        else await typist.press(key[0], key[1]);
      }
    },
  };
}

const ACTION = 'actie 10: Proef\n  status: niet gestart\n  eigenaar: nader te bepalen\n  deadline: 1 juni 2021\n';

/** Deleting and typing again in the middle of a text. */
const CHANGES: readonly Task[] = [
  changed(
    'a name that is left out, typed over three words',
    [ACTION, 3, 13],
    [['Shift+End', 1], '(10)(2e)'],
    ACTION.replace('nader te bepalen', '(10)(2e)'),
  ),
  changed(
    'a name that is left out, typed over the last words one by one',
    [ACTION, 3, 29],
    [['Control+Shift+ArrowLeft', 3], '(10)(2e)'],
    ACTION.replace('nader te bepalen', '(10)(2e)'),
  ),
  changed('a bracket in a value', [ACTION, 4, 24], [' (zie brief)'], ACTION.replace('2021', '2021 (zie brief)')),
  changed(
    'a status, one word after the other',
    [ACTION, 2, 23],
    [['Control+Shift+ArrowLeft', 2], 'in uitvoering', ['ArrowDown', 1], ['End', 1], ['Backspace', 16], 'NCG'],
    ACTION.replace('niet gestart', 'in uitvoering').replace('nader te bepalen', 'NCG'),
  ),
  changed(
    'a letter too many, taken back',
    [ACTION, 1, 1],
    [['End', 1], 'd verslagg', ['Backspace', 1], '\ntoelichting: kort'],
    ACTION.replace('Proef', 'Proefd verslag\n  toelichting: kort'),
  ),
  changed(
    'a line in the middle',
    [ACTION, 2, 23],
    ['\nbespreken: DUO 24 maart 2021'],
    ACTION.replace('gestart', 'gestart\n  bespreken: DUO 24 maart 2021'),
  ),
  changed('a line cut in two and put together again', [ACTION, 1, 13], ['\n', ['Backspace', 2]], ACTION),
  changed(
    'a year at the end of a line',
    [ACTION, 4, 24],
    [['Backspace', 4], '2022\n', 'na: 2'],
    ACTION.replace('2021', '2022\n  na: 2'),
  ),
];

/** More presses of Ctrl+Z than it takes to take back a few lines. */
const ALL_BACK = 40;

/** What the keys of the editor itself make of lines: they are moved, copied, taken back and put there again. */
const EDITING: readonly Task[] = [
  changed(
    'a line moved down twice and up once',
    [ACTION, 2, 5],
    [
      ['Alt+ArrowDown', 2],
      ['Alt+ArrowUp', 1],
    ],
    'actie 10: Proef\n  eigenaar: nader te bepalen\n  status: niet gestart\n  deadline: 1 juni 2021\n',
  ),
  changed(
    'a line of a list moved, then typed on',
    [`${ACTION}  stappen:\n    [ ] een\n    [ ] twee\n`, 6, 12],
    [['Alt+ArrowDown', 1], ' en meer'],
    `${ACTION}  stappen:\n    [ ] twee\n    [ ] een en meer\n`,
  ),
  changed(
    'a line copied and pasted',
    [ACTION, 2, 1],
    [
      ['Shift+ArrowDown', 1],
      ['Control+C', 1],
      ['Control+V', 2],
    ],
    ACTION.replace('  status: niet gestart\n', '  status: niet gestart\n  status: niet gestart\n'),
  ),
  changed(
    'an action copied below itself, and all of that taken back',
    [`${ACTION}\nactie 11: Nog een\n`, 1, 1],
    [
      ['Shift+ArrowDown', 5],
      ['Control+C', 1],
      ['Control+V', 2],
      ['Control+Z', ALL_BACK],
    ],
    `${ACTION}\nactie 11: Nog een\n`,
  ),
  changed(
    'lines typed and taken back',
    [ACTION, 1, 1],
    [['End', 1], ' en meer\ntoelichting: kort\nactie 11: Twee\nstatus: gereed', ['Control+Z', ALL_BACK]],
    ACTION,
  ),
  changed(
    'lines typed, taken back and put there again',
    [ACTION, 4, 1],
    [
      ['End', 1],
      '\ntoelichting: kort\n\nactie 11: Twee\nstatus: gereed',
      ['Control+Z', ALL_BACK],
      ['Control+Y', ALL_BACK],
    ],
    ACTION.replace('2021\n', '2021\n  toelichting: kort\n\nactie 11: Twee\n  status: gereed\n'),
  ),
];

/** Signs of good Dutch that look like others. */
const SIGNS: Task = changed(
  'a dash, quotation marks and letters with accents',
  ['', 1, 1],
  ['actie 10: Overleg 14.00 uur – 15.30, ‘één’ × “à” …'],
  'actie 10: Overleg 14.00 uur – 15.30, ‘één’ × “à” …',
);

/** Enter twice behind the line of an action, so many milliseconds apart. */
export function doubles(): Task[] {
  return [0, 20, 60, 110, 150].map((milliseconds) => {
    const lines = Array.from({ length: DOUBLES }, (_, index) => `actie ${index + 10}: Korte proef`);
    const before = `${texts.KNOWN}\n`;
    return {
      name: `${DOUBLES} times Enter twice, ${milliseconds} ms apart`,
      pace: 'burst',
      before,
      meant: before + lines.join('\n\n'),
      take: async (typist) => {
        await typist.press('Control+End');
        for (const [index, line] of lines.entries()) {
          if (index > 0) await typist.twice('Enter', milliseconds);
          await typist.type(line);
        }
      },
    };
  });
}

const DOUBLES = 41;

/** The keys with which an extension's suggestion could be taken, behind words of the language. */
const KEYS: readonly Task[] = [
  ...(['\t', ' ', ',', ':', '.'] as const).map((key) =>
    changed(
      `titles and values with ${JSON.stringify(key)} behind them`,
      ['', 1, 1],
      [
        `actie 10: Het verslag${key}en de agenda${key}en het besluit${key}of blok B${key}nieuw${key}\n`,
        `toelichting: de stukken${key}vandaag${key}historie${key}actie${key}gereed${key}\n`,
        `eigenaar: Henk Mulder${key}\n`,
        `status: gereed${key}`,
      ],
      [
        spaced(`actie 10: Het verslag${key}en de agenda${key}en het besluit${key}of blok B${key}nieuw${key}`),
        spaced(`  toelichting: de stukken${key}vandaag${key}historie${key}actie${key}gereed${key}`),
        spaced(`  eigenaar: Henk Mulder${key}`),
        spaced(`  status: gereed${key}`),
      ].join('\n'),
    ),
  ),
];

/** The line with each Tab as the spaces up to the next even column, which is what the key gives. */
function spaced(line: string): string {
  let text = '';
  for (const letter of line) text += letter !== '\t' ? letter : text.length % 2 === 0 ? '  ' : ' ';
  return text;
}

/** What a setting of its own could spoil: running text and complete values. */
export function few(pace: Pace): Task[] {
  return [
    written('prose that ends in a word of the language', texts.PROSE_ENDINGS, 'plain', pace),
    written('complete values', texts.VALUES.slice(0, 23), 'plain', pace),
  ];
}

/** The texts that suggestions and formatting could spoil, for all settings together and for the other host. */
export function everywhere(pace: Pace): Task[] {
  return [
    written('titles that end in a word of the language', texts.TITLES.slice(0, 29), 'plain', pace),
    written('prose that ends in a word of the language', texts.PROSE_ENDINGS, 'plain', pace),
    written('complete values', texts.VALUES, 'plain', pace),
    written('own words', texts.OWN_WORDS, 'plain', pace),
    written('what is said at a meeting', texts.SPOKEN, 'eye', pace),
    written('names in a row', texts.NAMES, 'plain', pace),
  ];
}

/** What is typed once, at VS Code's own settings. */
export function thorough(): Task[] {
  const minutes = texts.sampleLines('notulen-2021-01-13.duo', 'register');
  const list = texts.sampleLines('actielijst.duo', 'actie: Uitwerken aanpak clusters', 30);
  const manual = [...printedLines(2), '', ...printedLines(3), '', ...printedLines(6)];
  return [
    written('what the manual prints', manual, 'plain', 'human', ''),
    written('what the manual prints', manual, 'printed', 'human', ''),
    written('what the manual prints', manual, 'printed', 'fast', ''),
    written('what the manual prints', manual, 'plain', 'burst', ''),
    written('thirty lines of the list', list, 'eye', 'human'),
    written('a letter', texts.LETTER, 'eye', 'human'),
    written('the minutes of 13 January, the beginning', minutes.slice(0, 32), 'eye', 'human', ''),
    written('short actions, two times Enter', texts.APART, 'plain', 'human'),
    written('prose that ends in a word of the language', texts.PROSE_ENDINGS, 'plain', 'human'),
    written('sentences that begin as an entry does', texts.SENTENCES, 'plain', 'human'),
    written('sentences that begin as an entry does', texts.SENTENCES, 'eye', 'burst'),
    written('sentences that begin as an entry does', texts.SENTENCES, 'printed', 'fast'),
    written('what is said at a meeting', texts.SPOKEN, 'eye', 'human'),
    written('minutes with blank lines', texts.SPACED_MINUTES, 'plain', 'human'),
    written('minutes with blank lines', texts.SPACED_MINUTES, 'plain', 'burst'),
    written('minutes with blank lines', texts.SPACED_MINUTES, 'printed', 'fast'),
    written('the minutes of 13 January', minutes, 'eye', 'fast', ''),
    written('the minutes of 13 January, the beginning', minutes.slice(0, 52), 'printed', 'fast', ''),
    written('thirty lines of the list', list, 'printed', 'fast'),
    written('thirty lines of the list', list, 'plain', 'burst'),
    written('a letter', texts.LETTER, 'printed', 'fast'),
    written('short actions, two times Enter', texts.APART, 'plain', 'fast'),
    written('short actions, two times Enter', texts.APART, 'printed', 'fast'),
    written('short actions, two times Enter', texts.APART, 'plain', 'burst'),
    written('what is said at a meeting', texts.SPOKEN, 'printed', 'fast'),
    written('what is said at a meeting', texts.SPOKEN, 'printed', 'burst'),
    written('names in a row', texts.NAMES, 'plain', 'fast'),
    written('actions close together', texts.CLOSE_TOGETHER, 'plain', 'fast'),
    written('actions close together', texts.CLOSE_TOGETHER, 'plain', 'burst'),
    written('actions close together', texts.CLOSE_TOGETHER, 'printed', 'burst'),
    written('brackets', texts.BRACKETS, 'eye', 'burst'),
    written('brackets', texts.BRACKETS, 'printed', 'fast'),
    ...CHANGES,
    ...EDITING,
    SIGNS,
    ...KEYS,
  ];
}

const SAMPLE_FILES = [
  'actielijst.duo',
  'gremia.duo',
  'notulen-2021-01-13.duo',
  'organisaties.duo',
  'personen.duo',
  'randvoorwaarden.duo',
];

/** A run of lines of a sample, from an entry on, typed as fast as it goes. Which one is in the seed. */
export function randomRun(seed: number): Task {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const lines = texts.sampleLines(SAMPLE_FILES[below(SAMPLE_FILES.length)]!, '');
  const starts = [...lines.keys()].filter((index) => /^\p{L}/u.test(lines[index]!));
  const start = starts[below(starts.length)]!;
  const run = lines.slice(start, start + 6 + below(12));
  while (run.at(-1) === '') run.pop();
  const before = random() < 0.5 ? '' : texts.KNOWN;
  return written(`seed ${seed}: ${run[0]}`, run, random() < 0.5 ? 'eye' : 'printed', 'fast', before);
}
