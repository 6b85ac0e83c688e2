/** What somebody typed or pasted comes out as itself, or is named before anything is written. */
import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { parse as parseHtml } from 'parse5';
import { fileNameFor } from '../../../server/src/exchange/fileName.ts';
import { FORMATS, formatNamed } from '../../../server/src/exchange/formats.ts';
import { layoutNamed } from '../../../server/src/exchange/layouts.ts';
import { type MadeFile, makeFile } from '../../../server/src/exchange/makeFile.ts';
import { WRITERS } from '../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { ofText } from './made.ts';

function file(text: string, format: string, layout = 'actielijst'): MadeFile {
  const options = { layout: layoutNamed(layout)!, format: formatNamed(format)!, fallback: TODAY_ONLY };
  return makeFile([{ scope: fixture(text).scope }], options, WRITERS);
}

function content(text: string, format: string): string {
  const made = file(text, format);
  assert.equal(made.kind, 'made', JSON.stringify(made));
  return made.kind === 'made' ? String(made.content) : '';
}

const action = (title: string, note = '') =>
  `register R\nactie 1: ${title}\n  eigenaar: Anja\n  deadline: 1 april 2021\n${note}`;

const TITLES = [
  '<b>vet</b> & "aanhaling" <!-- weg -->',
  'x</td></table><h1>kop</h1>',
  '&lt;al ontsnapt&gt;',
  '_x0041_ en _x000D_',
  'een | streep, een ` en een *ster* en _lijn_ [kop](http://a.b) ~~door~~',
  'puntkomma; en "aanhaling", komma',
  'Straße, José, 𝄞 en 👩‍👩‍👧',
  '\\N en \\, en \\n',
  `${'lang '.repeat(60)}eind`,
];

describe('hostile text', () => {
  it('comes out of every format as itself', () => {
    for (const title of TITLES) {
      const text = action(title.trim());
      const html = parseHtml(content(text, 'html'));
      const all = JSON.stringify(html, (key, value) => (key === 'parentNode' ? undefined : value));
      assert.ok(all.includes(JSON.stringify(title.trim()).slice(1, -1)), title);
      assert.ok(!all.includes('"tagName":"b"') && !all.includes('"nodeName":"#comment"'), title);
      const rows = parseCsv(content(text, 'csv'), { bom: true, delimiter: ';' }) as unknown as string[][];
      assert.ok(rows[1]!.includes(title.trim()), title);
      assert.ok(JSON.stringify(JSON.parse(content(text, 'json'))).includes(JSON.stringify(title.trim())), title);
      const calendar = new ICAL.Component(ICAL.parse(content(text, 'ics')));
      assert.equal(calendar.getFirstSubcomponent('vtodo')!.getFirstPropertyValue('summary'), `1 ${title.trim()}`);
      assert.equal(
        content(text, 'md')
          .split('\n')
          .filter((line) => line.startsWith('| 1 |')).length,
        1,
        title,
      );
    }
  });

  it('a cell of 40,000 characters is whole', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `    ${at} ${'woord '.repeat(133)}x`).join('\n');
    const text = action('X', `  opmerking:\n${lines}\n`);
    const made = ofText(text, 'actielijst').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    const cell = made[0]!.cells.find((one) => one.text.length > 39_000);
    assert.ok(cell !== undefined);
    assert.ok(content(text, 'html').includes(cell.text.split('\n')[0]!));
    assert.ok(
      (parseCsv(content(text, 'csv'), { bom: true, delimiter: ';' }) as unknown as string[][])[1]!.includes(cell.text),
    );
  });

  it('a formula stays text in a spreadsheet, whatever stands before it', () => {
    for (const title of ['=1+1', '+31 6', '-1', '@naam', '=HYPERLINK("x")']) {
      const rows = parseCsv(content(action(title), 'csv'), { bom: true, delimiter: ';' }) as unknown as string[][];
      assert.ok(rows[1]!.includes(`'${title}`), title);
      for (const cells of rows) for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+@-]/u);
    }
  });

  it('a control character or half a character is named with its place, and nothing is made', () => {
    for (const [typed, kind, value] of [
      ['a\u0001b', 'control', 1],
      ['a\u007Fb', 'control', 0x7f],
      ['a\uFFFEb', 'control', 0xfffe],
      ['a\uD800b', 'surrogate', 0xd800],
    ] as const) {
      const text = action(typed);
      for (const { name, holdsControls } of FORMATS) {
        const made = file(text, name);
        if (holdsControls) {
          assert.ok(JSON.stringify(JSON.parse(content(text, name))).includes(JSON.stringify(typed)));
          continue;
        }
        assert.ok(made.kind === 'stopped', name);
        const [obstacle] = made.obstacles;
        assert.deepEqual(obstacle, {
          kind,
          value,
          where: 'Wat',
          place: { uri: 'file:///werk/test.duo', line: 1 },
        });
      }
    }
    assert.equal(file(action('X', '  opmerking: a\u0001b\n'), 'html').kind, 'stopped');
    assert.equal(file(`register R: a\u0001b\nactie 1: X\n`, 'md').kind, 'stopped');
    assert.equal(file(`blok A: a\u0001b\nactie 1: X\n`, 'html').kind, 'stopped');
  });

  it('a name of 300 letters, of a device or of signs makes a file name that every system takes', () => {
    const named = (title: string) => fileNameFor({ title, day: '2021-03-24', facts: [], sections: [] }, 'html');
    assert.equal(named('Actielijst A/B: "x" <y>'), 'Actielijst A B x y 2021-03-24.html');
    const part = [{ key: 'deel', label: 'Let op', value: { text: 'een deel' } }];
    const day = '2021-03-24';
    // What is for some people, or a part, never lies in the place of the whole.
    assert.equal(fileNameFor({ title: 'A', day, facts: [], sections: [] }, 'html', true), 'A openbaar 2021-03-24.html');
    assert.equal(fileNameFor({ title: 'A', day, facts: part, sections: [] }, 'html'), 'A deel 2021-03-24.html');
    const whose = (text: string) => [{ key: 'eigenaar', label: 'Eigenaar', value: { text } }];
    assert.equal(
      fileNameFor({ title: 'Mijn acties', day, facts: whose('Anja/de Wit'), sections: [] }, 'md'),
      'Mijn acties Anja de Wit 2021-03-24.md',
    );
    const long = fileNameFor({ title: 'a'.repeat(90), day, facts: whose('𝄞'.repeat(90)), sections: [] }, 'md');
    assert.ok(Buffer.byteLength(long) <= 240, long);
    assert.equal(named('../../etc/passwd'), 'etc passwd 2021-03-24.html');
    assert.equal(named('\u202Eabc\u0000'), 'abc 2021-03-24.html');
    assert.equal(fileNameFor({ title: 'CON', day: undefined, facts: [], sections: [] }, 'md'), 'register CON.md');
    assert.equal(named('...'), 'register 2021-03-24.html');
    assert.ok(Buffer.byteLength(named('𝄞'.repeat(300))) <= 240);
    assert.ok(named('a'.repeat(300)).length <= 80);
  });

  it('what no calendar can hold is not made into an empty one', () => {
    assert.deepEqual(file('besluit 1: X\n', 'ics', 'besluitenlijst'), { kind: 'none', reason: 'noTasks' });
    const dropped = file('actie 1: X\n  status: vervallen\nactie 2: Y\n', 'ics');
    assert.deepEqual(dropped.kind === 'made' && dropped.warnings, [
      { kind: 'noDay', count: 1 },
      { kind: 'dropped', count: 1 },
    ]);
  });
});
