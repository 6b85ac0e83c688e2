/** Names of two letters, which what a program calls its rows by may hold by chance: no version for the public is held up by that. */
import assert from 'node:assert/strict';
import { publicOf } from './made.ts';

const OWNERS = [
  ...['Jo Bakkerman', 'Bo van Dijkgraaf', 'Pé Wittekind', 'Ad Zwartjes', 'Ko Tuinstra', 'Ab Rietveld', 'Ed Molenaar'],
  ...['Wu Lindeboom', 'Li Kastelein', 'Ty Hamersma', 'Yu Oosterling', 'Xi Veldkamp', 'Ra Slotboom', 'Vi Hoogland'],
];
const ACTIONS = Array.from({ length: 300 }, (_, at) => {
  const owner = OWNERS[at % OWNERS.length];
  return `actie ${at + 1}: Brief ${at} van ${owner}\n  eigenaar: ${owner}\n  deadline: 1 april 2021\n`;
});

describe('a version for the public of people with short names', () => {
  for (const format of ['json', 'ics', 'html', 'csv'] as const) {
    it(`is made as ${format}`, () => {
      const made = publicOf(ACTIONS.join(''), { format, replaces: true });
      assert.equal(made.kind, 'made');
      assert.ok(made.kind === 'made' && typeof made.content === 'string');
      assert.doesNotMatch(made.content, /Bakkerman|Dijkgraaf|Wittekind|Zwartjes/u);
    });
  }

  it('is held up by a name in an address of a calendar that was made otherwise', () => {
    const write = (own: (document: never) => string | Uint8Array) => (document: never) =>
      String(own(document)).replace(/^UID:.*$/mu, 'UID:taak-jo-1@duo-register');
    assert.equal(publicOf(ACTIONS.join(''), { format: 'ics', replaces: true, write: write as never }).kind, 'leaked');
  });
});
