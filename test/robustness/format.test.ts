/**
 * Formatting of registers that were spoilt at random: the same tree, the same comments, the same characters, and formatted
 * once is formatted for good. `DUO_FORMATS` says how many registers are made (in CI 5,000), `DUO_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../server/src/features/context.ts';
import { getFormatting, getOnTypeFormatting, getRangeFormatting } from '../../server/src/features/formatting.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import type { Entry, SyntaxFinding } from '../../server/src/syntax/entry.ts';
import { isList } from '../../server/src/syntax/vocabulary.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT } from '../support/fixture.ts';
import { mulberry32, randomEdit } from './randomEdit.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, TODAY } from './threeFiles.ts';

const { CI, DUO_FORMATS, DUO_SEED } = process.env;
const REGISTERS = Number(DUO_FORMATS ?? (CI ? 5_000 : 1_000));
const SEED = Number(DUO_SEED ?? 20_261_121);
const MOST_ENTRIES = 6;
/** The rules take most of the time: they are asked of one register in so many. */
const CHECK_EVERY = 5;

const SAMPLES = new URL('../../samples/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.duo'))
  .map((name) => ({ name, text: readFileSync(new URL(name, SAMPLES), 'utf8') }));

/** What registers are made of: whole entries, as somebody wrote them; all are formatted. */
const entries = [...samples.map(({ text }) => text), formattedText(LIST), NAMES, OTHER].flatMap((text) =>
  [...readDocument(text).entries].map(({ entry }) => entry.text),
);

/** Lines that mean something else wherever they stand, or nothing at all. */
const STRAY = [
  'Zomaar een regel',
  'status: gereed',
  'Eigenaar :NCG',
  '// opmerking :  x',
  '//',
  'onbekend veld :  x',
  'gremium :DUO',
  'actei 9: misspeld',
  '- punt',
  'a. punt',
  'TOELICHTING:',
  'Historie :',
  'agenda:',
  'ACTIEPUNT (i) : brief',
  '15:30',
  ':',
  'e-mail:x',
  '\u00a0',
  'actie',
  'ACTIE  7',
  'persoon  Ankie : x',
];

describe('formatting', () => {
  it(`keeps ${REGISTERS} registers the same, whatever was typed in them`, () => {
    let changed = 0;
    each((random, count) => {
      const text = spoilt(made(random), random);
      if (checkFormatting(text, random, count % CHECK_EVERY === 0)) changed++;
    });
    assert.ok(changed > REGISTERS * 0.7, `only ${changed} were not formatted`);
  }).timeout(60_000 + REGISTERS * 20);

  it('gives back what was only indented, cased and spaced otherwise', () => {
    each((random) => {
      const text = made(random);
      assert.equal(formattedText(dressed(text, random)), text);
    });
  }).timeout(60_000 + REGISTERS * 20);

  for (const { name, text } of samples) {
    it(`leaves ${name} as it is, and gives it back`, () => {
      assert.equal(formattedText(text), text);
      for (let seed = 0; seed < 10; seed++) {
        const random = mulberry32(SEED + seed);
        assert.equal(formattedText(dressed(text, random)), text);
        checkFormatting(spoilt(text, random), random, true);
      }
    });
  }
});

function each(run: (random: () => number, count: number) => void): void {
  for (let count = 0; count < REGISTERS; count++) {
    const seed = SEED + count;
    try {
      run(mulberry32(seed), count);
    } catch (error) {
      throw new Error(`DUO_SEED=${seed} DUO_FORMATS=1: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** Some entries one below the other, with a comment or a blank line in between; formatted. */
function made(random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  let text = below(5) === 0 ? '\uFEFF' : '';
  for (let count = 1 + below(MOST_ENTRIES); count > 0; count--) {
    text += entries[below(entries.length)]!.replace(/^\uFEFF/u, '').trimEnd();
    text += ['\n', '\n\n', '\n\n// opmerking\n', '\n// opmerking\n', '\n\n// een\n\n'][below(5)]!;
  }
  const lineEnd = ['\n', '\n', '\r\n', '\r'][below(4)]!;
  return formattedText(text).replaceAll('\n', lineEnd);
}

/** The same register as another would type it: another indentation, other capitals, white space, blank lines. */
function dressed(text: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const level = ['\t', ' ', '    ', '   '][below(4)]!;
  /** Where each keyword and field name starts, and its length. */
  const names = new Map<number, number>();
  /** Where a field starts that is read at the margin too, and takes nothing in there. */
  const movable = new Set<number>();
  for (const { start, entry } of readDocument(text).entries) {
    const fields = entry.fields.filter(({ kind }) => kind !== 'unknown').map(({ nameSpan }) => nameSpan);
    for (const span of [entry.keyword, ...fields]) names.set(start + span.start, span.end - span.start);
    for (const { kind, name, nameSpan } of entry.fields) {
      // `stand van zaken: afgerond` is a status, but a text while its lines are put together.
      const isProgress = name === 'status' && nameSpan.end - nameSpan.start !== name.length;
      if (kind !== 'unknown' && kind !== 'text' && !isProgress && !isList(kind)) movable.add(start + nameSpan.start);
    }
  }
  let at = 0;
  return text.replace(/([^\r\n]*)(\r\n|\n|\r|$)/gu, (whole, line: string, end: string) => {
    const [, mark = '', indent = '', words = ''] = /^(\uFEFF?)( *)(.*)$/su.exec(line)!;
    const start = at + mark.length + indent.length;
    const length = names.get(start) ?? 0;
    at += whole.length;
    if (words === '' || words.startsWith('//')) return whole;
    const name = words.slice(0, length);
    const said = `${below(2) === 0 ? name.toUpperCase() : name}${words.slice(length)}`;
    const columns = indent.length;
    const isAtMargin = movable.has(start) && below(8) === 0;
    const moved = isAtMargin ? '' : columns % 2 === 0 ? level.repeat(columns / 2) : indent;
    const space = below(3) === 0 ? [' ', '\t', '  \t', '\u00a0'][below(4)]! : '';
    return `${mark}${moved}${said}${space}${end}`;
  });
}

/** A register that somebody worked in for years: each line may have been touched, and some came from nowhere. */
function spoilt(text: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const oneIn = (count: number) => below(count) === 0;
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];
  const often = [3, 10, 40][below(3)]!;
  let result = lines
    .map((line) => {
      let now = line;
      if (oneIn(often)) now = now.replace(/^[ ]*/u, INDENTS[below(INDENTS.length)]!);
      if (oneIn(often)) now = now.replace(/^\s*[\p{L} ]+/u, (words) => words.toUpperCase());
      if (oneIn(often)) now = now.replace(/ *: */u, [':', ' : ', ' :', ':   ', ':\t'][below(5)]!);
      if (oneIn(often)) now = now.replace(/(?=[\r\n]|$)/u, [' ', '\t ', '\u00a0', '  '][below(4)]!);
      if (oneIn(often * 2)) now += ['\n', '\r\n', '\n\n\n', '  \n', '\r', '\t\r \n'][below(6)]!;
      if (oneIn(often * 2)) now += `${INDENTS[below(INDENTS.length)]}${STRAY[below(STRAY.length)]}\n`;
      if (oneIn(often * 4)) now += FRAGMENTS[below(FRAGMENTS.length)]!;
      return oneIn(often * 4) ? '' : now;
    })
    .join('');
  if (oneIn(3)) {
    const { start, end, text: typed } = randomEdit(result, random);
    result = result.slice(0, start) + typed + result.slice(end);
  }
  return result;
}

const INDENTS = ['', ' ', '  ', '   ', '    ', '      ', '        ', '\t', '\t\t', ' \t', '\u00a0', '\t  ', '  \t '];

interface Opened {
  readonly document: OpenRegister;
  readonly context: FeatureContext;
}

function opened(text: string): Opened {
  const index = new WorkspaceIndex();
  const uri = 'file:///werk/test.duo';
  const document = new OpenRegister(uri, 'duo', 1, index.set(uri, readDocument(text)));
  const scope = index.scopeOf(uri)!;
  return { document, context: { scope, referenceDate: referenceDate(scope, TODAY), client: FULL_CLIENT } };
}

function formattedText(text: string): string {
  const { document, context } = opened(text);
  return TextDocument.applyEdits(document, getFormatting(document, context));
}

/** All that formatting may never do, for the whole text, a part of it and after Enter; true when it did something. */
function checkFormatting(text: string, random: () => number, withRules: boolean): boolean {
  const { document, context } = opened(text);
  const edits = getFormatting(document, context);
  checkEdits(document, edits);
  const after = TextDocument.applyEdits(document, edits);
  checkSame(text, after);
  assert.equal(formattedText(after), after, 'formatted twice');
  if (withRules) checkProblems(text, after);

  const below = (limit: number) => Math.floor(random() * limit);
  const first = below(document.lineCount);
  const last = first + below(document.lineCount - first);
  const range = { start: { line: first, character: below(5) }, end: { line: last, character: 1 + below(5) } };
  const part = getRangeFormatting(document, range, context);
  checkWithin(document, part, first, last);
  checkSame(text, TextDocument.applyEdits(document, part), true);
  if (withRules) checkProblems(text, TextDocument.applyEdits(document, part));

  const typed = getOnTypeFormatting(document, { line: first, character: 0 }, context);
  checkWithin(document, typed, first - 1, first);
  checkSame(text, TextDocument.applyEdits(document, typed));
  return edits.length > 0;
}

/** Each edit changes something, from its first character to its last; there are two only where something stays in between. */
function checkEdits(document: TextDocument, edits: readonly TextEdit[]): void {
  let end = -1;
  for (const { range, newText } of edits) {
    const old = document.getText(range);
    assert.notEqual(old, newText);
    assert.ok(document.offsetAt(range.start) > end, 'edits that touch each other');
    end = document.offsetAt(range.end);
  }
}

function checkWithin(document: TextDocument, edits: readonly TextEdit[], first: number, last: number): void {
  checkEdits(document, edits);
  for (const { range } of edits) {
    const isWithin =
      range.start.line >= first &&
      (range.end.line <= last || (range.end.line === last + 1 && range.end.character === 0));
    assert.ok(isWithin, `an edit of line ${range.start.line}, the range is ${first}-${last}`);
  }
}

function checkSame(before: string, after: string, isPart = false): void {
  assert.deepEqual(treeOf(after), treeOf(before));
  assert.ok(movedIn(after) <= movedIn(before), 'a field at a wrong indentation came');
  const [one, other] = [linesOf(before), linesOf(after)];
  assert.deepEqual(
    other.map(({ words }) => words),
    one.map(({ words }) => words),
  );
  other.forEach(({ blank, lineEnd }, index) => {
    assert.equal(lineEnd, one[index]!.lineEnd);
    const was = one[index]!.blank;
    const isLess = blank >= 1 && blank < was && (isPart || blank === 1);
    assert.ok(blank === was || isLess, `${was} blank lines became ${blank}`);
  });
}

/** The lines that are not blank: a comment as it is, any other without white space and capitals. */
function linesOf(text: string) {
  const lines: { words: string; lineEnd: string; blank: number }[] = [{ words: '', lineEnd: '', blank: 0 }];
  for (const [, line, lineEnd] of text.replace(/^\uFEFF/u, '').matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gu)) {
    const words = line!.trim();
    if (words === '') lines.at(-1)!.blank += lineEnd === '' ? 0 : 1;
    else if (words.startsWith('//')) lines.push({ words, lineEnd: lineEnd!, blank: 0 });
    else lines.push({ words: words.replace(/\s/gu, '').toLowerCase(), lineEnd: lineEnd!, blank: 0 });
  }
  return lines;
}

/** Where something stands: that may change. */
const PLACES = new Set(['start', 'end', 'contentEnd', 'span', 'nameSpan', 'wordSpan', 'dateSpan', 'indent', 'box']);

/** All that a text says, in order: what each entry is, what its fields are and what was read in them. */
function treeOf(text: string): unknown[] {
  return [...readDocument(text).entries].map(({ kind, entry }) => {
    const { keyword, identity, title, fields, findings } = entry;
    return JSON.parse(
      JSON.stringify(
        {
          kind,
          keyword: keyword.text.toLowerCase(),
          identity: identity?.text,
          title: title?.text,
          fields: fields.map((field) => ({
            ...field,
            lines: field.kind === 'agenda' ? [] : field.lines.map(({ text: words }) => words),
            deeper: field.kind === 'text' || field.kind === 'unknown' ? shapeOf(field.lines) : [],
          })),
          findings: findings
            .filter((finding) => !isMoved(finding))
            .map((finding) => said(entry, finding))
            .sort(),
        },
        (key, value: unknown) => (PLACES.has(key) ? undefined : value),
      ),
    );
  });
}

/** How far the lines of a text stand to the right of each other. */
function shapeOf(lines: readonly { readonly indent: number }[]): number[] {
  const deeper = lines.filter(({ indent }) => indent > 0);
  return deeper.map(({ indent }) => indent - deeper[0]!.indent);
}

function said({ text }: Entry, { code, reason, span }: SyntaxFinding): string {
  return `${code} ${reason} ${text.slice(span.start, span.end).replace(/\s/gu, '').toLowerCase()}`;
}

/** What formatting puts right: a field that stands at a wrong indentation. */
function isMoved({ reason }: SyntaxFinding): boolean {
  return reason === 'marginField' || reason === 'deepField';
}

function movedIn(text: string): number {
  return [...readDocument(text).entries].flatMap(({ entry }) => entry.findings.filter(isMoved)).length;
}

/** No problem comes, and none goes but a field at a wrong indentation. */
function checkProblems(before: string, after: string): void {
  const one = problemsOf(before);
  const other = problemsOf(after);
  const keep = (codes: string[]) => codes.filter((code) => code !== 'inspringing');
  assert.deepEqual(keep(other), keep(one));
  assert.ok(other.length <= one.length, `problems that came: ${other.join(' ')}`);
}

function problemsOf(text: string): string[] {
  const { scope } = opened(text).context;
  const failed = (code: string, error: unknown) => {
    throw new Error(`rule ${code} failed`, { cause: error });
  };
  return checkEntries(ruleContext(scope, TODAY), failed)
    .map(({ code }) => code)
    .sort();
}
