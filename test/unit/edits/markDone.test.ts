/** Marking as gereed, in an entry of any shape: it is gereed then, and nothing is wrong that was not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { markDone } from '../../../server/src/edits/markDone.ts';
import { statusOfAction } from '../../../server/src/model/actions/actionStatus.ts';
import { referenceDate } from '../../../server/src/model/index/referenceDate.ts';
import { fieldOf } from '../../../server/src/syntax/entry.ts';
import { type Fixture, fixture, problemsOf, TODAY_ONLY } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

const LINES = [
  'status: in uitvoering',
  'status:',
  'eigenaar: allen',
  'werkgroep: allen',
  'deadline: z.s.m.',
  'toelichting: tekst',
  'opmerking:',
  'historie:',
  'historie: 1 maart 2021: x',
  '2 maart 2021: y',
  '- allen',
  'Deadline: 1 mei 2021',
  'kleur: rood',
  'losse regel',
  '// opmerking',
  '',
];

const line = fc
  .tuple(fc.constantFrom('', ' ', '  ', '    ', '      '), fc.constantFrom(...LINES))
  .map(([indent, text]) => indent + text);
const entries = fc
  .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, lineEnd, isLast]) => ['actie 8: z', ...lines, ...(isLast ? [] : ['blok A', ''])].join(lineEnd));

function problemCounts(read: Fixture): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problemsOf(read, TODAY_ONLY)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function checkDone(text: string): void {
  const before = fixture(text);
  const ref = before.scope.lookupNumber('actie', '8')[0]!;
  const edits = markDone(ref, before.scope, referenceDate(before.scope, TODAY_ONLY));
  if (edits === undefined) return;
  const changed = applyEdits(before.file.text, edits);
  const after = fixture(changed);
  const again = after.scope.lookupNumber('actie', '8')[0]!;
  assert.equal(statusOfAction(again, after.scope), 'gereed', changed);
  const historie = fieldOf(again.placed.entry, 'historie');
  assert.match(historie?.lines.at(-1)?.text ?? '', /^24 maart 2021: status (?:in uitvoering )?-> gereed$/u, changed);
  const had = problemCounts(before);
  for (const [code, count] of problemCounts(after)) assert.ok(count <= (had.get(code) ?? 0), `${code} in ${changed}`);
}

describe('markDone', () => {
  it('leaves nothing behind that was not wrong before', () => {
    checkDone('actie 8: z\n    status: in uitvoering\n  eigenaar: allen\n  deadline: z.s.m.\n');
    checkDone(
      'actie 8: z\n  status: in uitvoering\n  eigenaar: allen\n  deadline: z.s.m.\nlosse regel\n    met vervolg\n',
    );
  });

  it('does so in an entry of any shape', () => {
    fc.assert(fc.property(entries, checkDone), {
      seed: 8,
      numRuns: runs(500),
    });
  });
});
