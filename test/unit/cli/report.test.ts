import assert from 'node:assert/strict';
import { countOf, formatReport, type Report, type ReportedProblem, summaryOf } from '../../../server/src/cli/report.ts';
import { RULES } from '../../../server/src/rules/index.ts';

const PLACE = { line: 3, column: 5, endLine: 3, endColumn: 9 };
const ERROR: ReportedProblem = {
  ...PLACE,
  file: 'map met é/a.duo',
  severity: 'error',
  code: 'actie-onbekend',
  message: 'Er is geen actie 9.',
};
const WARNING: ReportedProblem = { ...ERROR, severity: 'warning', code: 'eigenaar-ontbreekt', line: 12, column: 1 };
const NOTE: ReportedProblem = { ...ERROR, severity: 'information', code: 'nummer-ontbreekt' };
const HINT: ReportedProblem = { ...ERROR, severity: 'hint', code: 'inspringing' };
const report = (...problems: ReportedProblem[]): Report => ({ problems, files: 2 });

/** What of a SARIF log is looked at below. */
interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: unknown }[];
    }[];
  }[];
}
const sarif = (...problems: ReportedProblem[]): Sarif => JSON.parse(formatReport(report(...problems), 'sarif'));

describe('the report of duo', () => {
  it('as text: a line for each problem, file:line:column first', () => {
    assert.equal(
      formatReport(report(ERROR, WARNING, NOTE, HINT), 'text'),
      'map met é/a.duo:3:5: fout actie-onbekend: Er is geen actie 9.\n' +
        'map met é/a.duo:12:1: waarschuwing eigenaar-ontbreekt: Er is geen actie 9.\n' +
        'map met é/a.duo:3:5: opmerking nummer-ontbreekt: Er is geen actie 9.\n' +
        'map met é/a.duo:3:5: aanwijzing inspringing: Er is geen actie 9.\n',
    );
    assert.equal(formatReport(report(), 'text'), '');
  });
  it('as text: one line for each problem, whatever stands in a file or its name', () => {
    const text = (part: Partial<ReportedProblem>) => formatReport(report({ ...ERROR, ...part }), 'text');
    for (const [part, expected] of [
      [{ message: 'a\u001B]0;titel\u0007b' }, 'map met é/a.duo:3:5: fout actie-onbekend: a\\u{1B}]0;titel\\u{7}b\n'],
      [
        { message: '\u009B8m\u202Eb\u2028c' },
        'map met é/a.duo:3:5: fout actie-onbekend: \\u{9B}8m\\u{202E}b\\u{2028}c\n',
      ],
      [{ file: 'a\nx.duo:1:1: fout y' }, 'a\\u{A}x.duo:1:1: fout y:3:5: fout actie-onbekend: Er is geen actie 9.\n'],
      [
        { file: 'a\r\n::error ::z.duo' },
        'a\\u{D}\\u{A}::error ::z.duo:3:5: fout actie-onbekend: Er is geen actie 9.\n',
      ],
      [{ file: '::error ::z.duo' }, './::error ::z.duo:3:5: fout actie-onbekend: Er is geen actie 9.\n'],
      [{ file: '##vso[a]b.duo' }, './# #vso[a]b.duo:3:5: fout actie-onbekend: Er is geen actie 9.\n'],
      [{ message: 'x ##[group]y' }, 'map met é/a.duo:3:5: fout actie-onbekend: x # #[group]y\n'],
    ] as const) {
      assert.equal(text(part), expected);
    }
  });
  it('as JSON: the problems as they are', () => {
    assert.deepEqual(JSON.parse(formatReport(report(ERROR, NOTE), 'json')), [ERROR, NOTE]);
    assert.equal(formatReport(report(), 'json'), '[]\n');
  });
  it('as SARIF 2.1.0: one run, with every rule and where each problem stands', () => {
    const { $schema, version, runs } = sarif(ERROR, NOTE);
    assert.equal($schema, 'https://json.schemastore.org/sarif-2.1.0.json');
    assert.equal(version, '2.1.0');
    const [run, ...others] = runs;
    assert.ok(run);
    assert.deepEqual(others, []);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.name, 'duo');
    assert.deepEqual(
      run.tool.driver.rules,
      RULES.map(({ code, severity, manual }) => ({
        id: code,
        fullDescription: { text: manual },
        defaultConfiguration: {
          level: { error: 'error', warning: 'warning', information: 'note', hint: 'note' }[severity],
        },
      })),
    );
    const index = run.results[0]!.ruleIndex;
    assert.equal(run.tool.driver.rules[index]?.id, 'actie-onbekend');
    assert.deepEqual(run.results[0], {
      ruleId: 'actie-onbekend',
      ruleIndex: index,
      level: 'error',
      message: { text: 'Er is geen actie 9.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'map%20met%20%C3%A9/a.duo' },
            region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
          },
        },
      ],
    });
  });
  it('SARIF knows notes only below a warning', () => {
    assert.deepEqual(
      sarif(ERROR, WARNING, NOTE, HINT).runs[0]?.results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
    assert.deepEqual(sarif().runs[0]?.results, []);
  });
  it('SARIF addresses: relative as they are, absolute with a scheme', () => {
    const address = (file: string) => {
      const [result] = sarif({ ...ERROR, file }).runs[0]!.results;
      const place = result!.locations[0]!.physicalLocation as { artifactLocation: { uri: string } };
      return place.artifactLocation.uri;
    };
    assert.equal(address('a.duo'), 'a.duo');
    assert.equal(address('100%/a#1.duo'), '100%25/a%231.duo');
    assert.equal(address('/werk/mijn lijst.duo'), 'file:///werk/mijn%20lijst.duo');
    assert.equal(address('C:/werk/a.duo'), 'file:///C:/werk/a.duo');
  });
  it('counts by severity, and says so in one line', () => {
    const all = report(ERROR, WARNING, WARNING, NOTE, HINT);
    assert.deepEqual([countOf(all, 'error'), countOf(all, 'warning'), countOf(all, 'hint')], [1, 2, 1]);
    assert.equal(summaryOf(all), '1 fout, 2 waarschuwingen en 2 opmerkingen in 2 bestanden.');
    assert.equal(summaryOf({ problems: [], files: 1 }), '0 fouten, 0 waarschuwingen en 0 opmerkingen in 1 bestand.');
  });
});
