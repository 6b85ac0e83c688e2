/** The form on every field of every sample: it says what was typed there, and all else what it said, or it is refused. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/edits/edits.ts';
import { changePart, partValue } from '../../server/src/edits/form/changeEntry.ts';
import { tidied } from '../../server/src/edits/form/fieldText.ts';
import { formPlaces, NUMBER_KEY, TITLE_KEY } from '../../server/src/edits/form/formFields.ts';
import { readEntry } from '../../server/src/syntax/readEntry.ts';
import { fixture } from '../support/fixture.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { runs } from '../support/runs.ts';
import { SAMPLES, samplesBehind } from '../support/samples.ts';

describe('the form on the samples', function () {
  this.timeout(120_000);

  it('makes of every field of every sample exactly what was typed and leaves all else, or refuses', () => {
    const values = [
      ...['', 'Piet', 'a: b', '5', '1 april 2021', '- x', '// x', 'actie 9: x', 'x\ny', 'x\n\n  y\nz', 'x; y (z)'],
      ...['actie 9: x\nstatus: gereed', '\u00e9\ud83d\ude00', '  x', ':', 'x\n//y', '\tx\n\t\ty', '[ ] x\n[x] y'],
      ...hostileTexts(12),
    ];
    let taken = 0;
    let tried = 0;
    let turn = 0;
    for (const sample of SAMPLES) {
      const { file, scope, index } = fixture(samplesBehind(sample));
      const own = index.file(file.uri)!;
      const entries = [...own.document.entries].filter(({ kind }) => kind !== undefined);
      const step = Math.max(1, Math.floor(entries.length / runs(120)));
      for (let at = 0; at < entries.length; at += step) {
        const placed = entries[at]!;
        const places = formPlaces(placed.entry, scope);
        for (const key of [NUMBER_KEY, TITLE_KEY, ...places.map((one) => one.key)]) {
          const value = values[turn++ % values.length]!;
          tried++;
          const change = changePart({ file: own, placed }, key, value, scope);
          if ('refused' in change) continue;
          taken++;
          const text = file.text.slice(placed.start, placed.start + placed.length);
          const edits = change.edits.map((edit) => ({
            ...edit,
            start: edit.start - placed.start,
            end: edit.end - placed.start,
          }));
          const after = readEntry(applyEdits(text, edits));
          const kind = places.find((one) => one.key === key)?.kind ?? 'plain';
          assert.equal(partValue(after, key, scope) ?? '', tidied(value, kind), `${sample.name} ${key} ${value}`);
          for (const { key: other } of places) {
            if (other === key || (value === '' && other.startsWith(`${key}#`))) continue;
            assert.equal(
              partValue(after, other, scope) ?? '',
              partValue(placed.entry, other, scope) ?? '',
              `${sample.name} ${key} ${value}`,
            );
          }
          assert.deepEqual(commentsOf(applyEdits(text, edits)), commentsOf(text));
        }
      }
    }
    assert.ok(taken > tried * 0.7, `${taken} of ${tried}`);
  });
});

function commentsOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/u).filter((line) => line.trimStart().startsWith('//'));
}
