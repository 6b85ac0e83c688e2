/** The checks of features' answers, for the unit tests and for the sweeps over the samples. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingRange, Position, SelectionRange } from 'vscode-languageserver-types';
import type { FeatureContext } from '../../server/src/features/context.ts';
import { getDocumentHighlights } from '../../server/src/features/documentHighlight.ts';
import { getReferences } from '../../server/src/features/references.ts';
import { getSelectionRanges } from '../../server/src/features/selectionRanges.ts';
import { getSemanticTokens, SentTokens, TOKEN_LEGEND } from '../../server/src/features/semanticTokens.ts';
import { fixture } from './fixture.ts';

interface Asked {
  readonly document: TextDocument;
  readonly context: FeatureContext;
}

/** The ranges from the smallest on. */
export function chainOf(selection: SelectionRange): SelectionRange['range'][] {
  const chain = [];
  for (let at: SelectionRange | undefined = selection; at !== undefined; at = at.parent) chain.push(at.range);
  return chain;
}

/** Checks that each `step`th offset's selections hold it and grow at every step up to the whole text. */
export function checkSelections(text: string, step: number): void {
  const { document, context } = fixture(text);
  // A hundred thousand offsets are asked for: this one has a table of its lines.
  const plain = TextDocument.create(document.uri, 'duo', 1, text);
  const positions: Position[] = [];
  for (let offset = 0; offset <= text.length; offset += step) positions.push(plain.positionAt(offset));
  const found = getSelectionRanges(document, positions, context);
  assert.equal(found.length, positions.length);
  found.forEach((selection, at) => {
    const offset = plain.offsetAt(positions[at]!);
    let [from, to] = [offset, offset];
    chainOf(selection).forEach((range, depth) => {
      const [start, end] = [plain.offsetAt(range.start), plain.offsetAt(range.end)];
      const isAround = start <= from && to <= end && (depth === 0 || end - start > to - from);
      if (!isAround) assert.fail(`${offset} ${depth}`);
      [from, to] = [start, end];
    });
    if (from !== 0 || to !== text.length) assert.fail(`${offset} ends at ${from} ${to}`);
  });
}

/** Checks that at each `step`th word the highlights are the references in that file. Returns the number of words. */
export function checkHighlights({ document, context }: Asked, step: number): number {
  let count = 0;
  for (const { index } of document.getText().matchAll(/[\p{L}\d]+/gu)) {
    if (count++ % step !== 0) continue;
    const position = document.positionAt(index);
    const references = getReferences(document, position, true, context) ?? [];
    const highlights = getDocumentHighlights(document, position, context) ?? [];
    assert.deepEqual(
      highlights.map(({ range }) => range),
      references.filter(({ uri }) => uri === document.uri).map(({ range }) => range),
      `${document.uri}:${position.line + 1}`,
    );
  }
  return count;
}

/** Folding ranges come in the order of their lines, one for each first line, and none reaches beyond the one around it. */
export function checkNested(ranges: readonly FoldingRange[], lineCount: number): void {
  const around: FoldingRange[] = [];
  let last = -1;
  for (const range of ranges) {
    assert.ok(range.startLine > last, 'ordered, one for each first line');
    assert.ok(range.startLine < range.endLine && range.endLine < lineCount);
    last = range.startLine;
    while (around.length > 0 && around.at(-1)!.endLine < range.startLine) around.pop();
    const outer = around.at(-1);
    assert.ok(outer === undefined || range.endLine <= outer.endLine, `${range.startLine} reaches beyond`);
    around.push(range);
  }
}

export interface Token {
  readonly line: number;
  readonly text: string;
  readonly kind: string;
}

/** The tokens with their text and kind, `person.unknown`; fails where they are not in order, or leave their lines. */
export function decode(document: TextDocument, data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let [line, character, end] = [0, 0, 0];
  assert.equal(data.length % 5, 0);
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    assert.ok(lines >= 0 && characters >= 0 && length > 0);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    assert.ok(lines > 0 || character >= end, `overlap on line ${line}`);
    end = character + length;
    const range = { start: { line, character }, end: { line, character: end } };
    const whole = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    assert.ok(end <= whole.replace(/[\r\n]+$/u, '').length, `token beyond line ${line}`);
    const modifiers = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push({
      line,
      text: document.getText(range),
      kind: [TOKEN_LEGEND.tokenTypes[type!], ...modifiers].join('.'),
    });
  }
  return tokens;
}

/** The tokens of a document. */
export function tokensOf(document: TextDocument, context: FeatureContext): Token[] {
  return decode(document, getSemanticTokens(document, context, new SentTokens())!.data);
}
