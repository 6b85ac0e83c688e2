/** What a feature says at one place agrees with what it says at others, at every so many places of every sample. */
import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import { getIncomingCalls, getOutgoingCalls, prepareCallHierarchy } from '../../server/src/features/callHierarchy.ts';
import { getCodeLenses, resolveCodeLens } from '../../server/src/features/codeLens.ts';
import { getDefinition } from '../../server/src/features/definition.ts';
import { getDocumentHighlights } from '../../server/src/features/documentHighlight.ts';
import { getHover } from '../../server/src/features/hover.ts';
import { getLinkedEditingRanges } from '../../server/src/features/linkedEditing.ts';
import { getReferences } from '../../server/src/features/references.ts';
import { getSemanticTokensInRange } from '../../server/src/features/semanticTokens.ts';
import { getSignatureHelp } from '../../server/src/features/signatureHelp.ts';
import { getTypeDefinition } from '../../server/src/features/typeDefinition.ts';
import { type ResolvedReference, referenceAt, resolveIn } from '../../server/src/model/references/resolve.ts';
import { isHeadingKind } from '../../server/src/syntax/vocabulary.ts';
import { checkHighlights, checkSelections, decode, tokensOf } from '../support/answers.ts';
import { fixture } from '../support/fixture.ts';
import { checkHovers } from '../support/hovers.ts';
import { SAMPLES, samplesBehind } from '../support/samples.ts';

describe('every place of the samples', () => {
  it('is held by the selection that grows there, at every step, with either line end', () => {
    for (const { text } of SAMPLES) {
      checkSelections(text, 7);
      checkSelections(text.replaceAll('\n', '\r\n'), 29);
    }
  });

  it('has a type or none', () => {
    let found = 0;
    for (const sample of SAMPLES) {
      const { document, context } = fixture(samplesBehind(sample));
      for (let at = 0; at < document.getText().length; at += 3) {
        if (getTypeDefinition(document, document.positionAt(at), context) !== null) found++;
      }
    }
    assert.ok(found > 500, `${found}`);
  });

  it('has as highlights the references in that file', () => {
    let words = 0;
    for (const sample of SAMPLES) words += checkHighlights(fixture(samplesBehind(sample)), 20);
    assert.ok(words > 5000, `${words}`);
  });

  it('is linked from each of the places that are linked there', () => {
    let count = 0;
    for (const sample of SAMPLES) {
      const { document, context } = fixture(samplesBehind(sample));
      for (let line = 0; line < document.lineCount; line += 3) {
        for (const character of [4, 14, 20]) {
          const found = getLinkedEditingRanges(document, { line, character }, context);
          for (const { end } of found?.ranges ?? []) {
            count++;
            assert.deepEqual(getLinkedEditingRanges(document, end, context)?.ranges, found?.ranges);
          }
        }
      }
    }
    assert.ok(count > 20, `only ${count}`);
  });

  it('has signature help or none', () => {
    let count = 0;
    for (const { text } of SAMPLES) {
      const { document, context } = fixture(text);
      for (let at = 0; at <= text.length; at += 7) {
        if (getSignatureHelp(document, document.positionAt(at), context) !== null) count++;
      }
    }
    assert.ok(count > 100, String(count));
  });
});

describe('every offset of the samples', () => {
  for (const sample of SAMPLES) {
    it(`stands for the same, whoever asks: ${sample.name}`, () => {
      const { document, context, scope, index } = fixture(samplesBehind(sample));
      const { file } = scope;
      let named = 0;
      for (let at = 0; at <= document.getText().length; at++) {
        const placed = file.document.entries.at(at);
        const meant = placed && referenceAt({ file, placed }, at - placed.start, scope);
        const position = document.positionAt(at);
        const link = getDefinition(document, position, context)?.[0];
        const isHeading = meant !== undefined && isHeadingKind(meant.target.placed.kind);
        // A heading stands where it is.
        const leads = meant !== undefined && !(isHeading && meant.target.placed === placed);
        assert.equal(link !== undefined, leads, `definition at ${at}`);
        if (placed === undefined || meant === undefined) continue;
        named++;
        const { target, whole } = meant;
        const { keyword } = target.placed.entry;
        const first = target.file.document.text.positionAt(target.placed.start + keyword.start);
        if (link !== undefined) {
          assert.deepEqual([link.targetUri, link.targetSelectionRange.start], [target.file.uri, first], `at ${at}`);
        }
        assert.notEqual(getHover(document, position, context), null, `hover at ${at}`);
        // What follows is the same all over the words.
        if (at !== placed.start + whole.start) continue;
        const places = resolveIn({ file, placed }, scope);
        const counted = places.filter((place) => place.target.placed === target.placed);
        const marked = getDocumentHighlights(document, position, context) ?? [];
        assert.ok(marked.length >= counted.length, `highlights at ${at}`);
        const all = getReferences(document, position, true, context) ?? [];
        assert.deepEqual(
          marked.map(({ range }) => range),
          all.filter(({ uri }) => uri === file.uri).map(({ range }) => range),
          `references at ${at}`,
        );
        for (const { uri, range } of all.slice(0, 3)) {
          const there = index.file(uri)!;
          const offset = there.document.text.offsetAt(range.start);
          const host = there.document.entries.at(offset)!;
          const seen = referenceAt({ file: there, placed: host }, offset - host.start, index.scopeOf(uri)!);
          assert.equal(seen?.target.placed, target.placed, `back from ${uri} ${offset}`);
        }
      }
      assert.ok(named > 100, `${named}`);
    }).timeout(120_000);
  }
});

describe('every line of the samples that names something', () => {
  it('names the same where only it is asked about', () => {
    let lines = 0;
    for (const sample of SAMPLES) {
      const { scope } = fixture(samplesBehind(sample));
      const { file } = scope;
      for (const placed of file.document.entries) {
        const host = { file, placed };
        const all = resolveIn(host, scope);
        for (const { 0: line, index: start } of placed.entry.text.matchAll(/[^\r\n]+/gu)) {
          const within = { start, end: start + line.length };
          const here = (found: readonly ResolvedReference[]) =>
            found.filter(({ span }) => span.start >= within.start && span.end <= within.end);
          assert.deepEqual(here(resolveIn(host, scope, within)), here(all), `${sample.name}: ${line}`);
          lines++;
        }
      }
    }
    assert.ok(lines > 1000, `${lines}`);
  });
});

describe('every word of the samples that means something', () => {
  for (const sample of SAMPLES) {
    it(`is explained, the same with marks or without: ${sample.name}`, () => checkHovers(samplesBehind(sample)));
  }
});

describe('every line of the samples', () => {
  it('has a call hierarchy or none', () => {
    /** As an item goes to the client and comes back. */
    const sent = (item: CallHierarchyItem): CallHierarchyItem => JSON.parse(JSON.stringify(item));
    let count = 0;
    for (const sample of SAMPLES) {
      const { document, context } = fixture(samplesBehind(sample));
      /** Several lines lie in one action. */
      const asked = new Set<string>();
      for (let line = 0; line < document.lineCount; line += 7) {
        const item = prepareCallHierarchy(document, { line, character: 7 }, context)?.[0];
        if (item === undefined) continue;
        count++;
        const action = JSON.stringify(item.data);
        if (asked.has(action)) continue;
        asked.add(action);
        getIncomingCalls(sent(item), context);
        getOutgoingCalls(sent(item), context);
      }
    }
    assert.ok(count > 50, `only ${count}`);
  });

  it('has in a range the tokens that it has in the whole file', () => {
    for (const { name, text } of SAMPLES) {
      const { document, context } = fixture(text);
      const all = tokensOf(document, context);
      assert.ok(all.length > 10, name);
      for (let line = 0; line < document.lineCount; line += 13) {
        const range = { start: { line, character: 3 }, end: { line: line + 20, character: 0 } };
        const { data } = getSemanticTokensInRange(document, range, context);
        assert.deepEqual(
          decode(document, data),
          all.filter((token) => token.line >= line && token.line <= line + 20),
        );
      }
    }
  });

  it('has the same tokens with any line end', () => {
    for (const { text } of SAMPLES) {
      const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) => {
        const { document, context } = fixture(text.replaceAll('\n', end));
        return tokensOf(document, context);
      });
      assert.deepEqual(crlf, lf);
      assert.deepEqual(cr, lf);
    }
  });
});

describe('every name of the samples', () => {
  it('is said to be named as often as references find it', () => {
    let looked = 0;
    for (const sample of SAMPLES) {
      const { document, context } = fixture(samplesBehind(sample));
      for (const lens of getCodeLenses(document, context, { postponements: false, headings: false, names: true })) {
        const places = getReferences(document, lens.range.start, false, context)!;
        assert.equal(
          resolveCodeLens(document, lens, context).command?.title,
          places.length === 0 ? 'nergens genoemd' : `${places.length} keer genoemd`,
        );
        looked++;
      }
    }
    assert.ok(looked > 20);
  });
});
