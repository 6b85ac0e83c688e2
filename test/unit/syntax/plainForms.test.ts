/** What is read of plain values without the grammars is what the grammars read: every word of a date, every name, line and value of the samples, and these spoilt. */
import assert from 'node:assert/strict';
import { dateLexer, dateParser } from '../../../server/src/syntax/dates/engine.ts';
import { findDates } from '../../../server/src/syntax/dates/find.ts';
import { plainDate, plainDateAt } from '../../../server/src/syntax/dates/plainDate.ts';
import { MONTHS, WEEKDAYS } from '../../../server/src/syntax/dates/words.ts';
import { LineParser } from '../../../server/src/syntax/lineParser.ts';
import { ListParser } from '../../../server/src/syntax/listParser.ts';
import { plainHistoryLine, plainList } from '../../../server/src/syntax/plainLines.ts';
import { randomEdit } from '../../robustness/randomEdit.ts';
import { randomFrom } from '../../robustness/threeFiles.ts';
import { runs } from '../../support/runs.ts';
import { SAMPLES } from '../../support/samples.ts';

const lines = new LineParser({ skipValidations: true });
const lists = new ListParser({ skipValidations: true });

/** Compares each reading of a text with that of its grammar; how many were read without one. */
function compare(text: string): number {
  const date = plainDateAt(text);
  if (date !== undefined) {
    const { tokens } = dateLexer().tokenize(text);
    assert.deepEqual(dateParser().readDate(tokens, true)?.node, date, text);
  }
  const whole = plainDate(text);
  if (whole !== undefined) {
    const reading = dateParser().readDeadline(dateLexer().tokenize(text).tokens, { oneWord: false, isValue: true });
    const node = { kind: 'period', bound: 'exact', period: whole, span: whole.span, remark: undefined };
    assert.deepEqual(reading, { node, complete: true }, text);
  }
  const history = plainHistoryLine(text);
  if (history !== undefined) assert.deepEqual({ ...lines.readHistoryLine(text) }, { value: history, errors: [] }, text);
  const list = plainList(text);
  if (list !== undefined) assert.deepEqual({ ...lists.readList(text) }, { value: list, errors: [] }, text);
  return [date, history, list].filter((one) => one !== undefined).length;
}

/** Words and phrases that are something else than a name in a list, and names that look like them. */
const WORDS = [
  ...['aan', 'alsmede', 'cs', 'ea', 'en', 'isom', 'ism', 'iom', 'iam', 'in', 'met', 'namens', 'plus', 'samen', 'door'],
  ...['in overleg met', 'in afstemming met', 'met hulp van', 'met ondersteuning van', 'met medewerking van'],
  ...['ondersteund door', 'in samenspraak met', 'in samenwerking met', 'samen met', 'en anderen', 'en vele anderen'],
  ...[
    'e.a.',
    'i.o.m.',
    'etc',
    'enz',
    'et al',
    'van',
    'de',
    'der',
    'den',
    'te',
    'ten',
    'ter',
    'la',
    'B',
    'W',
    'XX',
    'PM',
  ],
  ...['KD', 'BvD', 'Onderwijs', 'Cultuur', 'Wetenschap', 'Water', 'Van', 'college van B en W', 'lid', 'wethouder'],
];

describe('a plain form', () => {
  it('is read as the grammar does: all days, months and years, with what may stand around them', () => {
    let read = 0;
    for (const weekday of ['', ...WEEKDAYS.keys()]) {
      for (const month of [...MONTHS.keys(), 'mein', 'kerst', 'kwartaal', 'week']) {
        for (const year of ['2021', '1999', '2199', '2200', '21']) {
          for (const behind of ['', ' DUO', ' Kerst', ' Q2', ' En', ' duo', '.', '-2022', ' ']) {
            read += compare(`${weekday === '' ? '' : `${weekday} `}${weekday.length + 3} ${month} ${year}${behind}`);
          }
        }
      }
    }
    assert.ok(read > 5000, `${read}`);
  });

  it('is read as the grammar does: names with every word that is something else in a list', () => {
    const capital = (text: string) => text.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
    const shapes = [...new Set(WORDS.flatMap((word) => [word, capital(word), word.toUpperCase()]))];
    let read = 0;
    for (const one of shapes) {
      for (const other of ['Anja', 'NCG', ...shapes]) {
        for (const text of [`${one} ${other}`, `${one}, ${other}`, `Anja ${one} ${other}, ${one}`])
          read += compare(text);
      }
    }
    assert.ok(read > 500, `${read}`);
  });

  it('is read as the grammar does: the small words of Dutch names, letters with marks and numbers, around each of those words', () => {
    const capital = (text: string) => text.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
    const small = [
      'van',
      'de',
      'van de',
      'van den',
      'van der',
      'ten',
      'ter',
      'te',
      'van het',
      'van van de',
      'de de de de',
    ];
    let read = 0;
    for (const word of [...WORDS, 'Yılmaz', 'Álvarez', 'Çelik', 'Şahin', 'Öğüt', 'Ĳsbrand', 'Þor', 'Zoë']) {
      const [one, code] = [capital(word), word.toUpperCase()];
      for (const between of small) {
        for (const text of [
          `Anja ${between} ${one}`,
          `${one} ${between} Berg`,
          `Anja ${between} ${one} ${between} Laan, ${one} ${between}`,
          `Zoë ${between} Énk, ${code}${read % 1200}`,
          `${code}${read % 1200}, Anja ${between} Berg`,
          `${code} ${between} Berg`,
        ])
          read += compare(text);
      }
    }
    assert.ok(read > 800, `${read}`);
    for (const plain of ['Anja van der Laan, NC101', 'Zoë de Wit', 'Okko ten Have'])
      assert.equal(compare(plain), 1, plain);
  });

  it('is read as the grammar does: every line and value of the samples, and these spoilt', () => {
    const random = randomFrom(20_261_201);
    let read = 0;
    for (const { text } of SAMPLES) {
      for (const line of text.split('\n')) {
        const trimmed = line.trim();
        const value = trimmed.slice(trimmed.indexOf(':') + 1).trim();
        for (const one of [trimmed, value, ...value.split(', ')]) {
          read += compare(one);
          for (let spoilt = 0; spoilt < runs(8); spoilt++) {
            const { start, end, text: added } = randomEdit(one, random);
            compare(one.slice(0, start) + added + one.slice(end));
          }
        }
      }
    }
    assert.ok(read > 300, `${read}`);
  });

  it('is no date where nothing is a digit: nothing is found there', () => {
    for (const { text } of SAMPLES) {
      for (const line of text.split('\n')) if (!/\d/.test(line)) assert.deepEqual(findDates(line), []);
    }
    for (const word of [...MONTHS.keys(), ...WEEKDAYS.keys(), 'eerste', 'kerst', 'morgen']) {
      const { tokens } = dateLexer().tokenize(word);
      assert.equal(dateParser().readDate(tokens), undefined, word);
    }
  });
});
