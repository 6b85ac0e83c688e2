import assert from 'node:assert/strict';
import { LAYOUTS } from '../../../server/src/exchange/layouts.ts';
import { documentOf } from '../../../server/src/exchange/makeDocument.ts';
import { findShown } from '../../../server/src/exchange/shownLayouts.ts';
import { registersOf } from '../../../server/src/exchange/source.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { SAMPLES } from '../../support/samples.ts';

const ODD = `gremium A: a
  uitbreiding van: B
gremium B: b
  uitbreiding van: A
gremium C: c
vergadering DUO 1 maart 2021
  agenda:
    1. Opening
      actiepunt: x
randvoorwaarde 02: r
onderwerp 1: o
actie 1: x
motie 2: y
iets anders
`;

describe('which layouts have something to show', () => {
  for (const { name, text } of [{ name: 'odd', text: ODD }, ...SAMPLES]) {
    it(`is what a document of each says: ${name}`, () => {
      const { scope } = fixture(text);
      const all = [...scope.file.document.entries];
      const every = Math.ceil(all.length / 20);
      const parts = [all, [], ...all.filter((_, at) => at % every === 0).map((one) => [one])];
      for (const part of parts) {
        const sources = [{ scope, only: new Set(part) }];
        const shows = finish(findShown(registersOf(sources, TODAY_ONLY)));
        for (const layout of LAYOUTS) {
          const made = documentOf(sources, { layout, owner: '-', fallback: TODAY_ONLY });
          assert.equal(shows(layout), made !== 'nothing', `${layout.name} of ${part[0]?.start}`);
        }
      }
    });
  }
});
