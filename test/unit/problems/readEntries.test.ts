import assert from 'node:assert/strict';
import { looksAfter } from '../../support/looks.ts';

/** What an entry says of itself, worked out again though its text is the same. */
const states = (fixture: string) => looksAfter(fixture).states;

describe('what an entry says of itself', () => {
  it('follows its own text, and nothing else where that is all it is reckoned from', () => {
    assert.deepEqual(states('actie 1: A\n  deadline: $[1→2] mei 2021\nactie 2: B\n  deadline: 3 mei 2021\n'), []);
    assert.deepEqual(states('persoon $[Anja→Bea]\nactie 1: A\n  eigenaar: Anja\n'), []);
    assert.deepEqual(states('blok A: A\n  status: $[loopt→gereed]\nactie 1: A\n'), []);
  });
  it('is worked out again by another reference date where a date has no year, and nowhere else', () => {
    const rest = 'actie 1: A\n  deadline: 3 mei\nactie 2: B\n  deadline: 3 mei 2021\n';
    assert.deepEqual(states(`register L\n  peildatum: 1 $[maart→april] 2021\n${rest}`), ['actie 1']);
    assert.deepEqual(states(`register L: $[L→M]\n  peildatum: 1 maart 2021\n${rest}`), []);
  });
  it('is worked out again when a meeting or a moment comes, where the deadline waits for one', () => {
    const rest = 'actie 1: A\n  deadline: volgend DUO\nactie 2: B\n  deadline: 3 mei 2021\n';
    assert.deepEqual(states(`gremium DUO: D\n${rest}vergadering DUO 3 $[mei→juni] 2021\n`), ['actie 1']);
    assert.deepEqual(states(`gremium DUO: D\n${rest}vergadering DUO 3 mei 2021\n  aanwezig: $[Anja→Bea]\n`), []);
    const moments = 'actie 1: A\n  deadline: voor het zomerreces\nactie 2: B\n  deadline: 3 mei 2021\n';
    assert.deepEqual(states(`${moments}moment zomerreces: $[1→2] juli 2021\n`), ['actie 1']);
  });
  it('is worked out again when the register gives a status another meaning, where the status is none of the standard ones', () => {
    const rest = 'actie 1: A\n  status: geparkeerd\nactie 2: B\n  status: gereed\n';
    assert.deepEqual(states(`register L\n  statussen: geparkeerd = $[gereed→open]\n${rest}`), ['actie 1']);
  });
  it('is worked out again when something else is said of its number elsewhere', () => {
    const rest = 'register L\nactie 1: A\nactie 2: B\n';
    assert.deepEqual(states(`${rest}besluit 1: X\n  acties: $[1→2]\n`), ['actie 1', 'actie 2']);
    assert.deepEqual(states(`${rest}besluit 1: X\n  acties: 1\n  toelichting: $[x→y]\n`), []);
  });
  it('is worked out again when the same action changes in another register', () => {
    const files = (status: string) =>
      `//- a.duo\nregister A\nactie 1: A\n  zelfde als: B/7\nactie 2: B\n//- b.duo\nregister B\nactie 7: C\n${status}`;
    assert.deepEqual(states(files('  status: $[loopt→gereed]\n')), ['actie 1']);
    assert.deepEqual(states(files('actie 8: $[D→E]\n')), []);
  });
  it('is worked out again, all of it, when the register gets another code', () => {
    assert.deepEqual(states('register $[L→M]\nactie 1: A\nactie 2: B\n  na: L/1\n'), [
      'actie 1',
      'actie 2',
      'register M',
    ]);
  });
});
