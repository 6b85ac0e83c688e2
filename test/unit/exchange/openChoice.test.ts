/** What a merge has left to choose stops each export, with its place: what went out would be what one of two people wrote. */
import assert from 'node:assert/strict';
import { allAtOnce } from '../../../server/src/exchange/bits.ts';
import { FORMATS } from '../../../server/src/exchange/formats.ts';
import { layoutNamed } from '../../../server/src/exchange/layouts.ts';
import { findMail, makeFile } from '../../../server/src/exchange/makeFile.ts';
import { obstacleSentence } from '../../../server/src/exchange/sentences.ts';
import type { Source } from '../../../server/src/exchange/source.ts';
import { MAKERS, WRITERS } from '../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { publicOf } from './public/made.ts';

const OURS = `register R: Lijst

actie 1: Bellen
  status: gereed

actie 2: Mailen
  // <<<<<<< huidig: dit geldt tot er is gekozen
  deadline: 1 maart 2021
  // ======= binnenkomend
  // deadline: 1 april 2021
  // >>>>>>> einde: kies met het lampje
`;
const GIT = OURS.replace(/^ {2}\/\/ ([<=>])/gmu, '$1').replace('  // deadline', '  deadline');
const ABOVE = `// <<<<<<< huidig\n// ======= binnenkomend\n// blok A: Wonen\n// >>>>>>> einde\n\n${OURS.slice(0, OURS.indexOf('actie 2'))}`;

const layout = layoutNamed('actielijst')!;
const sourcesOf = (text: string): Source[] => [{ scope: fixture(text).scope }];
const stopsOf = (made: ReturnType<typeof makeFile> | { readonly kind: 'copied' }) =>
  made.kind === 'stopped' ? made.obstacles.map(({ kind, place }) => `${kind} ${place!.line + 1}`) : [made.kind];

describe('a register with a choice that is open', () => {
  for (const [name, text, line] of [
    ['as comments', OURS, 7],
    ['as git writes it', GIT, 7],
    ['above all entries', ABOVE, 1],
    ['of which the end is gone', OURS.replace(/^.*>>>>>>>.*\n/mu, ''), 7],
  ] as const) {
    for (const format of FORMATS) {
      it(`becomes no ${format.name} (${name})`, () => {
        const made = makeFile(sourcesOf(text), { layout, format, fallback: TODAY_ONLY }, WRITERS);
        assert.deepEqual(stopsOf(made), [`choice ${line}`]);
      });
    }
    it(`becomes no mail and no version for the public (${name})`, () => {
      const options = { layout, fallback: TODAY_ONLY };
      assert.deepEqual(stopsOf(allAtOnce(findMail(sourcesOf(text), options, MAKERS.mail))), [`choice ${line}`]);
      assert.equal(publicOf(text).kind, 'stopped');
    });
  }

  it('is told with where it stands and what to do', () => {
    const made = makeFile(sourcesOf(OURS), { layout, format: FORMATS[0], fallback: TODAY_ONLY }, WRITERS);
    assert.ok(made.kind === 'stopped');
    assert.deepEqual(made.obstacles.map(obstacleSentence), [
      'In “Mailen” staan nog twee teksten van twee mensen. Kies eerst met het lampje welke geldt.',
    ]);
  });

  it('goes out where the part that is asked for has none, and so does one with a mere divider', () => {
    const [source] = sourcesOf(OURS);
    const only = new Set([[...source!.scope.file.document.entries].at(1)!]);
    const options = { layout, format: FORMATS[0], fallback: TODAY_ONLY };
    assert.equal(makeFile([{ ...source!, only }], options, WRITERS).kind, 'made');
    assert.equal(makeFile(sourcesOf('// ======= BLOK A\n\nactie 1: Bellen\n'), options, WRITERS).kind, 'made');
  });
});
