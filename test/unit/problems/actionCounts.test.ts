import assert from 'node:assert/strict';
import { looksAfter } from '../../support/looks.ts';

/** The actions whose problems are counted again, with what the heading above them gives. */
const counted = (fixture: string) =>
  looksAfter(fixture, { severityOf }).counted.filter((one) => one.startsWith('actie'));

/** Who is shown is counted again, wherever it stands: so only one rule counts, and nothing has its problem. */
const severityOf = (code: string) => (code === 'eigenaar-ontbreekt' ? undefined : ('off' as const));

/** Chunks hold 64 entries when a file is opened: what stands this far below is in another one. */
const FAR = Array.from({ length: 64 }, (_, at) => `besluit ${at + 1}: X\n`).join('');

describe('what an action has, of its own or from its heading', () => {
  it('is counted again of the action that is typed in, and of no other', () => {
    assert.deepEqual(counted('actie 1: A\n  deadline: 1 $[mei→juni] 2021\nactie 2: B\nactie 3: C\n'), ['actie 1']);
  });
  it('is counted again below the heading that changes, up to the next, by chunk', () => {
    const text = `blok A: A\n  deadline: $[1→2] mei 2021\nactie 1: B\n  eigenaar: Anja\n${FAR}blok B: B\nactie 2: C\n  eigenaar: Bea\n`;
    const below = `blok A: A\nactie 1: B\n  eigenaar: Anja\n${FAR}blok B: B\n  deadline: $[1→2] mei 2021\nactie 2: C\n  eigenaar: Bea\n`;
    assert.deepEqual(counted(text), ['actie 1', 'actie 2']);
    assert.deepEqual(counted(below), ['actie 2']);
    const far = `blok A: A\n  deadline: $[1→2] mei 2021\nactie 1: B\n  eigenaar: Anja\nblok B: B\n${FAR}blok C: C\nactie 2: C\n  eigenaar: Bea\n`;
    assert.deepEqual(counted(far), ['actie 1']);
  });
  it('is counted again below a heading that comes between or goes', () => {
    const text = (edit: string) =>
      `blok A: A\nactie 1: B\n  eigenaar: Anja\n${FAR}${edit}actie 2: C\n  eigenaar: Bea\n`;
    assert.deepEqual(counted(text('$[→blok B: B\n]')), ['actie 2']);
    assert.deepEqual(counted(text('$[blok B: B\n→]')), ['actie 2']);
  });
  it('is counted again by another reference date where something else is past, by chunk, and nowhere by another title', () => {
    const rest = `actie 1: B\n  eigenaar: Anja\n  deadline: 5 mei 2021\n${FAR}actie 2: C\n  eigenaar: Bea\n  deadline: 5 juli 2021\n`;
    const text = (edit: string) => `register L\n  peildatum: ${edit} 2021\n${FAR}${rest}`;
    assert.deepEqual(counted(text('1 $[mei→juni]')), ['actie 1']);
    assert.deepEqual(counted(text('1 $[juni→mei]')), ['actie 1']);
    assert.deepEqual(counted(text('1 $[juni→augustus]')), ['actie 2']);
    assert.deepEqual(counted(text('5 $[mei→juli]')), ['actie 1']);
    assert.deepEqual(counted(text('$[1→5] mei')), []);
    assert.deepEqual(counted(text('$[7→31] mei')), []);
    assert.deepEqual(counted(text('1 $[mei→mij]')), ['actie 1', 'actie 2']);
    assert.deepEqual(counted(`register L: $[L→M]\n  peildatum: 1 mei 2021\n${rest}`), []);
  });
  it('is counted again by another reference date below a heading whose deadline has no year, or is past by then', () => {
    const text = (deadline: string) =>
      `register L\n  peildatum: 1 $[mei→juni] 2021\n${FAR}blok B: B\n  deadline: ${deadline}\nactie 2: C\n  eigenaar: Bea\n`;
    assert.deepEqual(counted(text('5 juli 2021')), []);
    assert.deepEqual(counted(text('5 mei 2021')), ['actie 2']);
    assert.deepEqual(counted(text('5 juli')), ['actie 2']);
  });
  it('is counted again of all when a heading waits for a meeting that comes; of none when no deadline does', () => {
    const text = (deadline: string) =>
      `gremium DUO: D\nblok A: A\n  deadline: ${deadline}\nactie 1: B\n  eigenaar: Anja\n${FAR}actie 2: C\n  eigenaar: Bea\nvergadering DUO 1 $[mei→juni] 2021\n`;
    assert.deepEqual(counted(text('volgend DUO')), ['actie 1', 'actie 2']);
    assert.deepEqual(counted(text('1 mei 2021')), []);
  });
  it('is counted again of those that name a heading of another file of the register', () => {
    const files =
      '//- a.duo\nregister L\nactie 1: A\n  blok: B\nactie 2: B\n//- b.duo\nregister L\nblok B: B\n  deadline: $[1→2] mei 2021\n';
    assert.deepEqual(counted(files), ['actie 1']);
  });
});
