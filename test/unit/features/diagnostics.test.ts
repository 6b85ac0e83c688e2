import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { getDiagnostics } from '../../../server/src/features/diagnostics.ts';
import type { Problem } from '../../../server/src/rules/check.ts';
import type { Severity } from '../../../server/src/rules/rule.ts';
import { type Fixture, fixture, problemsOf } from '../../support/fixture.ts';

/** The position of an offset in a file of a fixture, as the server finds it. */
function positionsIn({ index }: Fixture) {
  return (uri: string, offset: number) => {
    const text = index.file(uri)?.document.text;
    return text === undefined ? undefined : TextDocument.create(uri, 'duo', 0, text).positionAt(offset);
  };
}

function diagnosticsOf(marked: string) {
  const read = fixture(marked);
  return getDiagnostics(read.document, problemsOf(read), positionsIn(read));
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe('diagnostics', () => {
  it('say what is wrong, where, how bad it is, and who says so', () => {
    assert.deepEqual(diagnosticsOf('actie 5: X\r\n  status: gereed\r\n  eigenaar: é𝄞, Piet\r\n'), [
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
    const document = TextDocument.create('file:///a.duo', 'duo', 1, 'abc');
    const severities: Severity[] = ['error', 'warning', 'information', 'hint'];
    const problems = severities.map(
      (severity): Problem => ({ code: 'te-lang', severity, message: '', span: { start: 0, end: 1 } }),
    );
    assert.deepEqual(
      getDiagnostics(document, problems, () => undefined).map(({ severity }) => severity),
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
  it('without the place when its file is not known any more', () => {
    const read = fixture('actie 5: A\n  status: gereed\nactie 5: B\n  status: gereed\n');
    const [found] = getDiagnostics(read.document, problemsOf(read), () => undefined);
    assert.equal(found?.code, 'nummer-dubbel');
    assert.ok(!('relatedInformation' in found));
  });
});
