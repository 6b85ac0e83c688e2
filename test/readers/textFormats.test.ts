/** What is written is read back by readers of others, cell by cell: every sample in every layout in every format. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import type { ExportDocument } from '../../server/src/exchange/document.ts';
import { LAYOUTS } from '../../server/src/exchange/layouts.ts';
import { shownText } from '../../server/src/exchange/shownText.ts';
import { written } from '../support/written.ts';
import { layoutsOf, SAMPLE_NAMES, sampleSource, tables, tried } from '../unit/exchange/made.ts';

const OWNERS = ['Anja', 'NCG', 'Wilma', 'wethouder Brandsma', 'SO'];

const documents: { name: string; document: ExportDocument }[] = SAMPLE_NAMES.flatMap((sample) =>
  layoutsOf(sample).flatMap((layout) => {
    const owners = layout.of === 'entries' && layout.asksOwner ? OWNERS : [undefined];
    return owners.flatMap((owner) => {
      const document = tried([sampleSource(sample)], layout.name, { owner });
      return typeof document === 'string' ? [] : [{ name: `${sample} as ${layout.name} ${owner ?? ''}`, document }];
    });
  }),
);

/** Of what the schema says. */
interface Made {
  sections: { blocks: { kind: string; rows: { cells: { text: string }[] }[] }[] }[];
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function elements(node: Node, tag: string): Element[] {
  const own = 'tagName' in node && node.tagName === tag ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap((child) => elements(child, tag)) : [])];
}

/** The text as a person reads it: a line for each break and each item. */
function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const inner = node.childNodes.map(textOf).join('');
  if (!('tagName' in node)) return inner;
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'ul') return `${inner}\n`;
  return node.tagName === 'li' ? `\n- ${inner}` : inner;
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const shown = (document: ExportDocument) =>
  tables(document).map(({ rows }) => rows.map(({ cells }) => cells.map(shownText)));
const unlisted = (text: string) => text.replace(/^\n(?=- )|\n$/gu, '');

describe('what the writers write', () => {
  it('is of all samples in all layouts', () => {
    assert.ok(documents.length >= 30, String(documents.length));
    const made = new Set(documents.map(({ name }) => name.split(' ')[2]));
    const own = ['voortgang', 'afgerond'];
    assert.deepEqual([...made].sort(), [...LAYOUTS.map(({ name }) => name), ...own].sort());
  });

  it('html: one page with headings, captions, scopes and every cell', () => {
    for (const { name, document } of documents) {
      const text = written('html', document);
      const errors: string[] = [];
      const page = parseHtml(text, { onParseError: ({ code }) => errors.push(code) });
      assert.deepEqual(errors, [], name);
      const read = elements(page, 'table').map((table) => {
        const head = elements(elements(table, 'thead')[0]!, 'th');
        for (const one of head) assert.equal(attribute(one, 'scope'), 'col');
        assert.notEqual(textOf(elements(table, 'caption')[0]!), '');
        return elements(elements(table, 'tbody')[0]!, 'tr').map((row) =>
          row.childNodes.flatMap((cell) => ('tagName' in cell ? [unlisted(textOf(cell))] : [])),
        );
      });
      assert.deepEqual(read, shown(document), name);
      const levels = [1, 2, 3, 4, 5, 6].flatMap((level) => elements(page, `h${level}`).map(textOf));
      const headings = document.sections.flatMap(({ heading }) => heading ?? []);
      assert.deepEqual(levels.sort(), [document.title, ...headings].sort(), name);
      assert.doesNotMatch(text, /<script|display:\s*none;\s*visibility|hidden|https?:|<!--/u, name);
    }
  });

  it('csv: every row, in Dutch Excel’s form', () => {
    for (const { name, document } of documents) {
      const text = written('csv', document);
      assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'), name);
      const [header, ...rows] = parseCsv(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][];
      const hasHeading = header![0] === 'Onder' && document.sections.some(({ heading }) => heading !== undefined);
      const expected = tables(document).flatMap(({ columns, rows: made }) =>
        made.map(({ cells }) => new Map(cells.map((cell, at) => [columns[at]!.key, shownText(cell)]))),
      );
      assert.equal(rows.length, expected.length, name);
      const keys = [...new Set(tables(document).flatMap(({ columns }) => columns.map(({ key }) => key)))];
      for (const [at, cells] of rows.entries()) {
        const own = hasHeading ? cells.slice(1) : cells;
        const wanted = keys
          .map((key) => expected[at]!.get(key) ?? '')
          .map((one) => (/^\s*[=+\-@]/u.test(one) ? `'${one}` : one));
        assert.deepEqual(own, wanted, name);
      }
    }
  });

  it('json: by its schema', () => {
    const schema = JSON.parse(readFileSync(new URL('../../docs/export.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    for (const { name, document } of documents) {
      const made: Made = JSON.parse(written('json', document));
      const isValid: boolean = validate(made);
      assert.ok(isValid, `${name}: ${JSON.stringify(validate.errors)}`);
      const read = made.sections.flatMap(
        (section: { blocks: { kind: string; rows: { cells: { text: string }[] }[] }[] }) =>
          section.blocks
            .filter(({ kind }) => kind === 'table')
            .map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))),
      );
      assert.deepEqual(
        read,
        tables(document).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))),
        name,
      );
      assert.doesNotMatch(written('json', document), /file:|\.duo"/u, name);
    }
    assert.equal(validate({ format: 'duo-export', version: 1 }), false);
  });

  it('ics: tasks and whole days, with the last day of a deadline and its words', () => {
    let dated = 0;
    for (const { name, document } of documents) {
      const text = written('ics', document);
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/u);
      const calendar = new ICAL.Component(ICAL.parse(text));
      const tasks = calendar.getAllSubcomponents('vtodo');
      const days = calendar.getAllSubcomponents('vevent');
      const uids = [...tasks, ...days].map((one) => String(one.getFirstPropertyValue('uid')));
      assert.equal(new Set(uids).size, uids.length, name);
      const rows = tables(document).flatMap(({ columns, rows: made }) =>
        made.map(({ cells, state, id }) => ({
          id,
          state,
          due: cells.find(({ day }, at) => day !== undefined && columns[at]!.key === 'deadline'),
          title: cells[columns.findIndex(({ key }) => key === 'wat' || key === 'actie met letter')]?.text,
        })),
      );
      const wanted = [
        ...new Map(
          rows.filter(({ state }) => state === 'open' || state === 'done').map((row) => [row.id, row]),
        ).values(),
      ];
      assert.equal(tasks.length, wanted.length, name);
      for (const [at, task] of tasks.entries()) {
        const { due, title, state } = wanted[at]!;
        const read = task.getFirstPropertyValue('due');
        assert.equal(read?.toString(), due?.day, name);
        assert.ok(String(task.getFirstPropertyValue('summary')).endsWith(title === '' ? 'Zonder titel' : title!), name);
        assert.equal(task.getFirstPropertyValue('status'), state === 'done' ? 'COMPLETED' : 'NEEDS-ACTION');
        if (due === undefined) continue;
        dated++;
        assert.ok(String(task.getFirstPropertyValue('description')).includes(`Deadline: ${due.text}`), name);
      }
      for (const day of days) {
        const { startDate, endDate } = new ICAL.Event(day);
        assert.ok(startDate.isDate && endDate.isDate);
        assert.equal(endDate.subtractDate(startDate).toSeconds(), 86_400);
      }
    }
    assert.ok(dated > 50);
  });

  it('md: a line for each row, with as many cells as there are columns', () => {
    for (const { name, document } of documents) {
      const text = written('md', document);
      const lines = text.split('\n').filter((line) => line.startsWith('|'));
      const cells = (line: string) =>
        line
          .slice(2, -2)
          .split(/(?<!\\) \| /u)
          .map((cell) =>
            cell
              .replaceAll('<br>', '\n')
              .replace(/&amp;|&lt;|&gt;/gu, (one) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[one]!)
              .replace(/\\([\\`*_{}[\]~|])/gu, '$1'),
          );
      const expected = tables(document).flatMap(({ columns, rows }) => [
        columns.map(({ header }) => header),
        columns.map(() => '---'),
        ...rows.map((row) => row.cells.map((cell) => shownText(cell).trim())),
      ]);
      assert.deepEqual(lines.map(cells), expected, name);
    }
  });
});

describe('a page of HTML', () => {
  it('has a language on its root and its body, which readers take it from', () => {
    const page = parseHtml(written('html', documents[0]!.document) as string);
    assert.equal(attribute(elements(page, 'html')[0]!, 'lang'), 'nl');
    assert.equal(attribute(elements(page, 'body')[0]!, 'lang'), 'nl');
  });
});
