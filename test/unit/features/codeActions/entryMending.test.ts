import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/edits/edits.ts';
import { type Candidate, EntryMending } from '../../../../server/src/features/codeActions/entryMending.ts';
import { fixture } from '../../../support/fixture.ts';

/** A fix for each mark: `[from→to]`, with `code!` before the bracket where it is of another code than `veld-onbekend`. */
function mended(marked: string): { readonly text: string; readonly readings: number } {
  let text = '';
  const candidates: Candidate[] = [];
  let at = 0;
  for (const { 0: all, 1: code = 'veld-onbekend', 2: from = '', 3: to = '', index } of marked.matchAll(
    /(?:([a-z-]+)!)?\[([^→]*)→([^\]]*)\]/gu,
  )) {
    text += marked.slice(at, index);
    candidates.push({ code, edits: [{ start: text.length, end: text.length + from.length, text: to }] });
    text += from;
    at = index + all.length;
  }
  text += marked.slice(at);
  const mending = new EntryMending(fixture(text).scope.file.document.entries.at(0));
  let readings = 0;
  for (const work = mending.judge(candidates); work.next().done !== true; ) readings++;
  return { text: applyEdits(text, mending.edits), readings };
}

const rows = (size: number, row: (at: number) => string) => Array.from({ length: size }, (_, at) => row(at)).join('');

describe('fixes of one entry that are made together', () => {
  it('are all made in one reading where none is wrong', () => {
    const lines = (name: string) => rows(40, () => `  ${name}\n`);
    const { text, readings } = mended(`actie 1: x\n  toelichting:\n${lines('  [a→b] c')}`);
    assert.equal(text, `actie 1: x\n  toelichting:\n${lines('  b c')}`);
    assert.equal(readings, 1);
  });

  it('are made but for the one that brings a problem, or has the entry say something else', () => {
    assert.equal(
      mended('actie 1: x\n  [egenaar→eigenaar]: y\n  [status→eigenaar]: z\n  [deadlin→deadline]: 1 maart 2021\n').text,
      'actie 1: x\n  eigenaar: y\n  status: z\n  deadline: 1 maart 2021\n',
    );
    assert.equal(
      mended('actie 1: x\n  [egenaar→eigenaar]: y\n  status: [loopt→gereed]\n  deadline: 1 maart [2021→2022]\n').text,
      'actie 1: x\n  eigenaar: y\n  status: loopt\n  deadline: 1 maart 2021\n',
    );
  });

  it('never close an entry, of whichever kind, nor open one that is closed', () => {
    for (const [kind, open, closed] of [
      ['actie', 'loopt', 'gereed'],
      ['toezegging', 'toegezegd', 'geweigerd'],
      ['motie', 'aangenomen', 'verworpen'],
      ['motie', 'aangenomen', 'afgedaan'],
      ['amendement', 'aangehouden', 'niet aangenomen'],
    ] as const) {
      for (const [from, to] of [
        [open, closed],
        [closed, open],
      ] as const) {
        // Beside another fix, which is made.
        const { text } = mended(`${kind} 1: x\n  status: [${from}→${to}]\n  [deadlin→deadline]: 1 maart 2021\n`);
        assert.equal(text, `${kind} 1: x\n  status: ${from}\n  deadline: 1 maart 2021\n`);
      }
    }
  });

  it('do not hide what another brings', () => {
    const text = mended('actie 1: x\n  waarde-ongeldig![status→statuss]: loopt\n  [egenaar→eigenaar]: y\n').text;
    assert.equal(text, 'actie 1: x\n  status: loopt\n  eigenaar: y\n');
  });

  it('leave one out that touches one before it, unless that is left out itself', () => {
    assert.equal(mended('actie 1: x\n  [egenaar→eigenaar][:→ :] y\n').text, 'actie 1: x\n  eigenaar: y\n');
    assert.equal(
      mended('actie 1: x\n  status: a\n  [egenaar→status][:→ :] y\n').text,
      'actie 1: x\n  status: a\n  egenaar : y\n',
    );
  });

  it('are read few times where hundreds of the same may not be made, and the others are made all the same', () => {
    const wrong = (name: string) => rows(300, (at) => `  ${name}: y${at}\n`);
    const { text, readings } = mended(
      `actie 1: x\n  status: a\n${wrong('[egenaar→status]')}  [deadlin→deadline]: 1 maart 2021\n`,
    );
    assert.equal(text, `actie 1: x\n  status: a\n${wrong('egenaar')}  deadline: 1 maart 2021\n`);
    assert.ok(readings < 100, `${readings}`);
  });
});
