/** The light bulb at every so many places of every sample: repairs first, at most six items, one that switches off at the end. */
import { fixture } from '../support/fixture.ts';
import { checkOffers, offeredAt } from '../support/lightBulb.ts';
import { SAMPLES, samplesBehind } from '../support/samples.ts';

describe('the light bulb at every place of the samples', () => {
  for (const sample of SAMPLES) {
    it(`is short and begins with repairs: ${sample.name}`, () => {
      const read = fixture(samplesBehind(sample));
      for (let at = 0; at < sample.text.length; at += 5) checkOffers(offeredAt(read, at), `${sample.name}:${at}`);
    }).timeout(120_000);
  }

  it('is so in a text with mistakes too: each colon left out, each line moved', () => {
    for (const { name, text } of SAMPLES.slice(0, 3)) {
      const lines = text.split('\n').slice(0, 120);
      for (let line = 0; line < lines.length; line += 2) {
        for (const spoilt of [lines[line]!.replace(':', ''), `  ${lines[line]}`, lines[line]!.trimStart()]) {
          const read = fixture([...lines.slice(0, line), spoilt, ...lines.slice(line + 1)].join('\n'));
          const end = read.document.offsetAt({ line, character: spoilt.length });
          checkOffers(offeredAt(read, end), `${name}:${line + 1}: ${spoilt}`);
        }
      }
    }
  });
});
