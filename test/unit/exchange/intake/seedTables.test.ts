/**
 * The three tables of the sources, whose cells had shifted, from a Word file: they come in as the samples have them. Where not, it says here
 * why, and what the report asks of it.
 */
import assert from 'node:assert/strict';
import type { DoubtKey } from '../../../../server/src/exchange/intake/draft.ts';
import type { MadeRegister } from '../../../../server/src/exchange/intake/made.ts';
import { makeRegister } from '../../../../server/src/exchange/intake/makeRegister.ts';
import { reportLines } from '../../../../server/src/exchange/intake/report.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { type Entry, fieldOf } from '../../../../server/src/syntax/entry.ts';
import { given, wordsIn } from '../../../support/given.ts';
import { SEED_TEXT, seedsFile } from '../../../support/seedTables.ts';
import { ACTION_LIST, WHO_LIST } from '../../samples/actionListTable.ts';
import { PRECONDITIONS } from '../../samples/preconditionsTable.ts';
import { rowsOf, typed } from '../../samples/rebuild.ts';

/** Spellings of the source that the samples mend (samples/README.md, *Spelling* and *Lists of people*). */
const MENDED: readonly (readonly [string, string])[] = [
  ['onuittegbare', 'onuitlegbare'],
  ['schrijvende', 'schrijnende'],
  ['Orienterende', 'Oriënterende'],
  ['Doorglopend', 'Doorlopend'],
  ['return )', 'return)'],
  ['regio.', 'regio'],
  ['2021 verzonden', '2021 (verzonden)'],
  ['(OBG) Saskia', '(OBG), Saskia'],
  ['(NCG) PM', '(NCG), PM'],
  ["IMG PM, MO's PM", "PM IMG, PM MO's"],
  ['externe).', 'externe)'],
];

/**
 * Cells that are other than in the samples: `merged` over the rows of its heading, as a person sees · `decided` by a person, as
 * samples/README.md says, where the register has what the row says · or a doubt, of that entry or of the one above it (`above`).
 */
type Why = 'merged' | 'decided' | DoubtKey | `above ${DoubtKey}`;
type Differences = Readonly<Record<string, Why>>;

const all = (numbers: readonly string[], columns: readonly string[], why: Why): Differences =>
  Object.fromEntries(numbers.flatMap((number) => columns.map((column) => [`${number} ${column}`, why])));

const FIRST: Differences = {
  ...all(['01-II-b'], ['status', 'opdracht', 'werkgroep'], 'merged'),
  ...all(['02-I-b', '02-I-c', '02-I-d', '02-I-e', '02-I-f'], ['status', 'opdracht', 'werkgroep'], 'merged'),
  '02-I-a werkgroep': 'merged',
  ...all(['02-IV-B', '02-IV'], ['nr'], 'shifted'),
  '02-III planning': 'decided',
  ...all(['03-I-a'], ['opmerking', 'werkgroep'], 'decided'),
  '03-I-c deadline': 'split',
  '03-II deadline': 'decided',
  '06-I werkgroep': 'continued',
  ...all(['07-I'], ['nr', 'werkgroep'], 'shifted'),
  '07-III werkgroep': 'decided',
  ...all(['09-I-b', '09-I-c'], ['werkgroep'], 'merged'),
  ...all(['09-III-a'], ['deadline', 'opmerking'], 'shifted'),
  // Their topics have no number in the source.
  ...all(['08-I', '10-I', '11-I'], ['nr'], 'decided'),
};

const SECOND: Differences = {
  // Both have no number: in the source the two cells stand in the first of them.
  ' organisaties': 'decided',
  ' titel': 'decided',
  '1 deadline': 'otherColumn',
  // From here on the numbers of the source slipped by one row.
  ...all(['13', '14', '15', '16', '17', '18'], ['nr'], 'decided'),
  '15 titel': 'decided',
  '30 titel': 'decided',
  '19 titel': 'decided',
  ...all(['19'], ['organisaties', 'eigenaar', 'bespreken', 'deadline'], 'above noTitle'),
};

const THIRD: Differences = { '19 eigenaar': 'decided' };

interface Read {
  readonly entry: Entry;
  readonly doubts: readonly DoubtKey[];
}

describe('the three tables of the sources, from a Word file', () => {
  let made: MadeRegister;
  let read: readonly Read[];

  before(async () => {
    made = makeRegister(await given(seedsFile(), 'lijsten.docx'), { name: 'lijsten' });
    read = [...readDocument(made.text).entries]
      .filter(({ kind }) => kind === 'actie')
      .map(({ entry, start }) => ({
        entry,
        doubts: made.doubts.filter(({ offset }) => offset === start).map(({ key }) => key),
      }));
  });

  const textOf = ({ entry }: Read, column: string) => {
    if (column === 'nr') return entry.identity?.text ?? '';
    return column === 'titel' ? (entry.title?.text ?? '') : typed(fieldOf(entry, column));
  };
  const mended = (text: string) => MENDED.reduce((now, [from, to]) => now.replace(from, to), text);
  const same = (made: string, wanted: string) => {
    const plain = (text: string) => text.replace(/\.$/u, '').toLowerCase();
    return plain(mended(made)) === plain(wanted);
  };

  /** Compares rows of the samples with entries, both in their order. `…` is a text that the samples have in other words. */
  function compare(
    rows: readonly string[][],
    entries: readonly (Read & { readonly above?: Read })[],
    columns: readonly string[],
    differences: Differences,
  ): void {
    assert.equal(entries.length, rows.length);
    const left = new Set(Object.keys(differences));
    for (const [at, cells] of rows.entries()) {
      const one = entries[at]!;
      for (const [place, column] of columns.entries()) {
        const wanted = (cells[place] ?? '').replace(/^\{[^}]*\} /u, '');
        const text = textOf(one, column);
        if (wanted === '…' || same(text, wanted)) continue;
        const key = `${cells[0]} ${column}`;
        left.delete(key);
        const why = differences[key];
        assert.ok(why !== undefined, `${key} is “${text}” and not “${wanted}”`);
        if (why === 'merged') continue;
        if (why.startsWith('above ')) assert.ok(one.above?.doubts.includes(why.slice(6) as DoubtKey), `${key}: ${why}`);
        else if (why !== 'decided') assert.ok(one.doubts.includes(why as DoubtKey), `${key}: ${why}`);
      }
    }
    assert.deepEqual([...left], []);
  }

  const first = () => rowsOf(PRECONDITIONS).filter((cells) => cells.length > 1);
  const second = () => rowsOf(ACTION_LIST).filter(([text]) => !/^[A-Z]+: /u.test(text!));

  it('the first, with its merged cells together those of the samples', () => {
    const rows = first();
    const entries = read.slice(0, rows.length);
    const columns = ['nr', 'titel', 'eigenaar', 'status', 'opdracht', 'deadline', 'planning', 'opmerking', 'werkgroep'];
    compare(rows, entries, columns, FIRST);
    // What is merged stands in the rows of the heading, each part once.
    for (const [heading, column, wanted] of [
      ['01-', 'status', 'In uitvoering'],
      ['02-I-', 'opdracht', '11 februari vastgesteld'],
      ['02-I-', 'werkgroep', rows.find(([number]) => number === '02-I-a')![8]!.replace(/^\{[^}]*\} /u, '')],
      ['09-I-', 'werkgroep', 'Saskia Dijkema (NCG), (10)(2e) (OBG), (10)(2e) (BZK)'],
    ] as const) {
      const below = entries.filter(({ entry }) => entry.identity?.text.startsWith(heading));
      assert.deepEqual(wordsIn(below.map((one) => textOf(one, column)).join(' ')), wordsIn(wanted), heading + column);
    }
  });

  it('the second; a row without a title is one that the report asks for', () => {
    const rows = second();
    const from = read.slice(first().length, -rowsOf(WHO_LIST).length);
    const entries = from.flatMap((one, at) => (textOf(one, 'titel') === '' ? [] : [{ ...one, above: from[at - 1]! }]));
    const columns = ['nr', 'titel', 'status', 'organisaties', 'eigenaar', 'bespreken', 'deadline'];
    compare(rows, entries, columns, SECOND);
    assert.equal(from.length - entries.length, 1);
  });

  it('the third: who is a column whose header speaks of bold letters, which is asked', () => {
    const rows = rowsOf(WHO_LIST);
    compare(rows, read.slice(-rows.length), ['nr', 'status', 'eigenaar'], THIRD);
    const emphasis = made.doubts.filter(({ key }) => key === 'emphasis').map(({ values }) => values[0]);
    assert.deepEqual(emphasis, [
      'Samenstelling werkgroep (dikgedrukt is projectleider)',
      'Wie (verantwoordelijke in bold)',
    ]);
    // Remarks that slipped into the column of addresses are asked, and stand where they stood.
    const slipped = read.slice(-rows.length).filter(({ doubts }) => doubts.includes('otherColumn'));
    assert.deepEqual(
      slipped.map((one) => textOf(one, 'nr')),
      ['21', '22', '26', '27', '28', '31'],
    );
  });

  it('numbers that two of the tables have are asked', () => {
    const of = (key: DoubtKey) =>
      read.slice(-rowsOf(WHO_LIST).length).flatMap((one) => (one.doubts.includes(key) ? [textOf(one, 'nr')] : []));
    // The second table had slipped there, or has other words.
    assert.deepEqual(of('sameNumber'), ['3', '13', '15', '16', '17', '30']);
    assert.ok(of('sameEntry').includes('32'));
  });

  it('headings in the second and third table, whose letter stands in a column of its own or beside the number of the next row', () => {
    const headings = made.text.match(/^(?:blok|randvoorwaarde)(?: [A-Z])?: .*/gmu) ?? [];
    const letters = ['A: Blok A', 'B: Blok B', 'C: Blok C', 'D: Blok D', 'E: Blok E', 'F: Regelingen', 'G: Governance'];
    const blocks = letters.map((text) => `blok ${text}`);
    const see = 'randvoorwaarde: Zie afspraken onder governance';
    const withSee = [...blocks.slice(0, 4), see, ...blocks.slice(4)];
    assert.deepEqual(headings, [
      'randvoorwaarde: Prioritaire acties',
      ...withSee,
      'blok H: Randvoorwaarden en nadere aandachtspunten uitwerking',
      ...withSee,
      'blok H: uitwerking',
    ]);
  });

  it('every word stands in the register, as often as in the source, or in the report', () => {
    assert.deepEqual(made.rest, []);
    const counts = (text: string) => {
      const found = new Map<string, number>();
      for (const word of wordsIn(text)) found.set(word, (found.get(word) ?? 0) + 1);
      return found;
    };
    const told = made.told.flatMap(({ values }) => values).join(' ');
    const headers = made.tables.flatMap(({ mapping }) => mapping.columns.map(({ header }) => header)).join(' ');
    const register = made.text.replace(/^ *\/\/ nakijken.*$/gmu, '');
    const there = counts([register, told, headers].join('\n'));
    const short = [...counts(SEED_TEXT)].filter(([word, count]) => (there.get(word) ?? 0) < count);
    assert.deepEqual(short, []);
    for (const text of ['Zie afspraken', 'Emailadressen']) assert.ok(reportLines(made).join('\n').includes(text), text);
  });
});
