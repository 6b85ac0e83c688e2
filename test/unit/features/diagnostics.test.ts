import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { getDiagnostics, MOST_PROBLEMS } from '../../../server/src/features/diagnostics.ts';
import { checkEntry, type EntryProblem, ruleContext } from '../../../server/src/rules/check.ts';
import type { Severity } from '../../../server/src/rules/rule.ts';
import { type DuoDocument, readDocument } from '../../../server/src/syntax/document.ts';
import { type Fixture, fixture, TODAY_ONLY } from '../../support/fixture.ts';

/** The problems of each entry that has any, as the server keeps them. */
function rowsOf({ scope }: Fixture) {
  const { file } = scope;
  const context = ruleContext(scope, TODAY_ONLY);
  const shown = [...file.document.entries].flatMap((placed) => {
    const problems = checkEntry({ file, placed }, context, (code) => assert.fail(code));
    return problems.length === 0 ? [] : [{ placed, problems }];
  });
  return { shown, total: shown.reduce((sum, { problems }) => sum + problems.length, 0) };
}

function diagnosticsOf(marked: string) {
  const read = fixture(marked);
  return getDiagnostics(read.scope.file.document.text, rowsOf(read));
}

/** One problem on the first character of each entry. */
function rowOf(document: DuoDocument, severity: Severity = 'hint') {
  const problem: EntryProblem = { code: 'te-lang', severity, message: 'x', span: { start: 0, end: 1 } };
  return [...document.entries].map((placed) => ({ placed, problems: [{ ...problem }] }));
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('diagnostics', () => {
  it('say what is wrong, where, how bad it is, and who says so', () => {
    assert.deepEqual(diagnosticsOf('actie 5: X\r\n  status: vervallen\r\n  eigenaar: é𝄞, Piet\r\n'), [
      {
        code: 'persoon-onbekend',
        source: 'duo',
        severity: DiagnosticSeverity.Information,
        message: '“é𝄞” is nergens beschreven. Zet de organisatie er tussen haakjes achter, of voeg de persoon toe.',
        range: range(2, 12, 15),
      },
      {
        code: 'persoon-onbekend',
        source: 'duo',
        severity: DiagnosticSeverity.Information,
        message: '“Piet” is nergens beschreven. Zet de organisatie er tussen haakjes achter, of voeg de persoon toe.',
        range: range(2, 17, 21),
      },
    ]);
  });
  it('none for a text without problems', () => assert.deepEqual(diagnosticsOf('blok A: X\n'), []));
  it('each severity as the editor knows it', () => {
    const document = readDocument('abc');
    const severities: Severity[] = ['error', 'warning', 'information', 'hint'];
    const shown = severities.flatMap((severity) => rowOf(document, severity));
    assert.deepEqual(
      getDiagnostics(document.text, { shown, total: 4 }).map(({ severity }) => severity),
      [1, 2, 3, 4],
    );
  });
  it('point to the place that they are about, in this file', () => {
    const [found, ...others] = diagnosticsOf('persoon Anja\n\norganisatie X\n  ook bekend als: Anja\n');
    assert.deepEqual(others, []);
    assert.equal(found?.code, 'naam-dubbel');
    assert.equal(found?.severity, DiagnosticSeverity.Error);
    assert.deepEqual(found?.range, range(3, 18, 22));
    assert.deepEqual(found?.relatedInformation, [
      {
        location: { uri: 'file:///werk/test.duo', range: range(0, 8, 12) },
        message: 'Hier staat “Anja” voor het eerst.',
      },
    ]);
  });
  it('and in another file, counted in its own lines', () => {
    const [found] = diagnosticsOf(
      '//- b.duo\nregister X: Y\nactie 5: A$0\n  status: gereed\n//- a.duo\n\n\nregister X: Y\n\nactie 05: B\n  status: gereed\n',
    );
    assert.equal(found?.code, 'nummer-dubbel');
    assert.deepEqual(found?.relatedInformation, [
      {
        location: { uri: 'file:///werk/a.duo', range: range(4, 0, 8) },
        message: 'Hier staat “5” voor het eerst.',
      },
    ]);
  });
  it('move along with their entry, and so does the place that they are about', () => {
    const read = fixture('actie 5: A\n  status: vervallen\nactie 5: B\n  status: vervallen\n');
    const { document } = read.scope.file;
    const rows = rowsOf(read);
    const shown = () => {
      const [found, ...others] = getDiagnostics(document.text, rows);
      assert.deepEqual(others, []);
      return { range: found?.range, related: found?.relatedInformation?.map(({ location }) => location.range) };
    };
    assert.deepEqual(shown(), { range: range(2, 6, 7), related: [range(0, 0, 7)] });
    document.replace(0, 0, '// y\r\n\n');
    assert.deepEqual(shown(), { range: range(4, 6, 7), related: [range(2, 0, 7)] });
  });
});

describe('the problems that are not shown', () => {
  const MORE = (more: string) => `Er ${more} in dit bestand. Die staan in de lijst zodra hiervan iets is opgelost.`;

  function shownOf(text: string, total: number) {
    const document = readDocument(text);
    return getDiagnostics(document.text, { shown: rowOf(document), total });
  }

  it('are counted in the last item, at the end of the file', () => {
    for (const [text, end] of [
      ['actie 1: é𝄞', { line: 0, character: 12 }],
      ['actie 1: X\nactie 2: Y\r\n', { line: 2, character: 0 }],
      ['actie 1: X\r\r  status: gereed', { line: 2, character: 16 }],
    ] as const) {
      const entries = [...readDocument(text).entries].length;
      const diagnostics = shownOf(text, entries + 100);
      assert.equal(diagnostics.length, entries + 1);
      assert.deepEqual(diagnostics.at(-1), {
        source: 'duo',
        severity: DiagnosticSeverity.Information,
        message: MORE('zijn nog 100 problemen'),
        range: { start: end, end },
      });
      assert.ok(!('code' in diagnostics.at(-1)!), 'no page of the reference is about it');
    }
  });
  /** As many problems of one entry, one on each of its lines. */
  function ofOneEntry(lines: number) {
    const { text, entries } = readDocument(`vergadering DUO\n${'  a\n'.repeat(lines)}`);
    const [placed] = [...entries];
    const problems = Array.from({ length: lines }, (_, at): EntryProblem => {
      const start = 'vergadering DUO\n  '.length + at * '  a\n'.length;
      return { code: 'te-lang', severity: 'hint', message: 'x', span: { start, end: start + 1 } };
    });
    return { text, row: { shown: [{ placed: placed!, problems }], total: lines } };
  }
  it('are counted of one entry too, of which those are shown that stand nearest to where was typed', () => {
    const { text, row } = ofOneEntry(3 * MOST_PROBLEMS);
    const linesNear = (line?: number) => {
      const near = line === undefined ? undefined : text.lineStart(line);
      const found = getDiagnostics(text, row, undefined, true, near);
      assert.equal(found.length, MOST_PROBLEMS + 1);
      assert.match(String(found.at(-1)!.message), /^Er zijn nog 1\.000 problemen/u);
      return [found[0]!.range.start.line, found.at(-2)!.range.start.line];
    };
    assert.deepEqual(linesNear(), [1, 500]);
    assert.deepEqual(linesNear(1), [1, 500]);
    assert.deepEqual(linesNear(1500), [1001, 1500]);
    const [first, last] = linesNear(800);
    assert.ok(first! < 800 && last! > 800);
    const { text: few, row: all } = ofOneEntry(MOST_PROBLEMS);
    assert.equal(getDiagnostics(few, all, undefined, true, 9).length, MOST_PROBLEMS);
  });
  it('one, and very many, in good Dutch', () => {
    assert.equal(shownOf('actie 1', 2).at(-1)?.message, MORE('is nog 1 probleem'));
    assert.equal(shownOf('actie 1', 3).at(-1)?.message, MORE('zijn nog 2 problemen'));
    assert.equal(shownOf('actie 1', 12_346).at(-1)?.message, MORE('zijn nog 12.345 problemen'));
  });
  it('are not spoken of when there are none', () => {
    for (const text of ['actie 1', 'actie 1\nactie 2\n']) {
      const entries = [...readDocument(text).entries].length;
      const diagnostics = shownOf(text, entries);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        Array.from({ length: entries }, () => 'te-lang'),
      );
    }
  });
  it('when none is shown at all: that item alone', () => {
    const { text } = readDocument('actie 1\n');
    assert.deepEqual(
      getDiagnostics(text, { shown: [], total: 3 }).map(({ message }) => message),
      [MORE('zijn nog 3 problemen')],
    );
    assert.deepEqual(getDiagnostics(text, { shown: [], total: 0 }), []);
  });
});
