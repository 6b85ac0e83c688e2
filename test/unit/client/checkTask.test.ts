/** The problem matchers of the manifest on what the program really prints. */
import assert from 'node:assert/strict';
import { CHECK_MATCHERS, checkArguments } from '../../../client/src/checkArguments.ts';
import { readOptions } from '../../../server/src/cli/options.ts';
import { formatReport, type ReportedProblem } from '../../../server/src/cli/report.ts';
import type { Severity } from '../../../server/src/rules/rule.ts';
import { read } from '../../support/repository.ts';

interface Matcher {
  readonly name: string;
  readonly severity: string;
  readonly pattern: { readonly regexp: string } & Readonly<
    Record<'file' | 'line' | 'column' | 'code' | 'message', number>
  >;
}
const matchers: Matcher[] = JSON.parse(read('package.json')).contributes.problemMatchers;

/** What VS Code makes of a line: the severity and the parts, by the first matcher that takes it. */
function matched(line: string): string[][] {
  return matchers.flatMap(({ severity, pattern }) => {
    const match = new RegExp(pattern.regexp, 'u').exec(line);
    if (match === null) return [];
    const { file, line: at, column, code, message } = pattern;
    return [[severity, ...[file, at, column, code, message].map((group) => match[group] ?? '')]];
  });
}

const problem = (severity: Severity, message: string): ReportedProblem => ({
  file: 'map met é/notulen 12:30 fout.duo',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  severity,
  code: 'actie-onbekend',
  message,
});

describe('the task duo check', () => {
  const SEVERITIES = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;
  for (const [severity, expected] of Object.entries(SEVERITIES)) {
    it(`takes a line that is printed of severity ${severity}, once`, () => {
      const message = 'Bestand b.duo:1:2: fout x: er is geen “actie 9”: zie é.';
      const text = formatReport({ problems: [problem(severity as Severity, message)], files: 1 }, 'text');
      const place = ['map met é/notulen 12:30 fout.duo', '3', '5', 'actie-onbekend'];
      assert.deepEqual(matched(text.trimEnd()), [[expected, ...place, message]]);
    });
  }
  it('takes nothing else', () => {
    assert.deepEqual(['', '1 fout in 2 bestanden.', 'duo check: kapot', 'a.ts:1:2: fout x: y'].flatMap(matched), []);
    assert.deepEqual(
      matchers.map(({ name }) => `$${name}`),
      [...CHECK_MATCHERS],
    );
  });
  it('is started with what the program understands', () => {
    const options = [
      checkArguments(undefined, ''),
      checkArguments(' notulen ', ' 24 maart 2021 '),
      checkArguments('-x', ''),
    ];
    assert.deepEqual(
      options.map((args) => readOptions(args)),
      [
        { kind: 'check', paths: ['.'], day: undefined, format: 'text' },
        { kind: 'check', paths: ['notulen'], day: 18710, format: 'text' },
        { kind: 'check', paths: ['-x'], day: undefined, format: 'text' },
      ],
    );
  });
});
