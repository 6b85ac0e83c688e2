/** An action without a number that one side called otherwise: it is the same one while all that stands below it is the same. */
import assert from 'node:assert/strict';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';

const BEFORE = 'actie: Opening\n  eigenaar: Mia\n\n';
const action = (title: string, owner = 'Henk') =>
  `actie: ${title}\n  eigenaar: ${owner}\n  toelichting: over de brug\n`;
const BASE = BEFORE + action('Brief aan de provincie');

describe('an action without a number that one side called otherwise', () => {
  for (const [what, theirs] of [
    ['the other took out', BEFORE],
    ['the other called otherwise too', BEFORE + action('Brief schrijven')],
  ] as const) {
    it(`is asked about where ${what}`, () => {
      const ours = BEFORE + action('Brief aan de gemeente');
      for (const [one, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const) {
        const { text, conflicts } = mergeFiles(BASE, one, other);
        assert.ok(conflicts > 0, text);
      }
    });
  }

  it('is the same one where its lines stand further in', () => {
    const ours = BEFORE + action('Brief aan de gemeente').replaceAll('  ', '    ');
    const { text, conflicts } = mergeFiles(BASE, ours, BASE.replace('eigenaar: Henk', 'eigenaar: Kees'));
    assert.equal(conflicts, 0, text);
    assert.match(text, /actie: Brief aan de gemeente\n {4}eigenaar: Kees\n/u);
  });

  it('is kept where the other put it, below a heading that is new', () => {
    const ours = BEFORE + action('Brief aan de gemeente');
    const theirs = `${BEFORE}blok A: Wonen\n\n${action('Brief aan de provincie')}`;
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { text, conflicts } = mergeFiles(BASE, one, other);
      assert.equal(conflicts, 0, text);
      assert.equal(text, `${BEFORE}blok A: Wonen\n\n${action('Brief aan de gemeente')}`);
    }
  });

  it('is another one where no word of it, or more than one of the same lines, is there', () => {
    const ours = BEFORE + action('Zaal huren');
    const merged = mergeFiles(BASE, ours, `${BEFORE}blok A: Wonen\n\n${action('Brief aan de provincie')}`);
    assert.equal(merged.text.match(/Zaal huren/gu)?.length, 1);
    assert.doesNotMatch(merged.text, /^actie: Brief/mu);
    const twice = BASE + action('Brief aan het waterschap');
    const { text, conflicts } = mergeFiles(
      twice,
      `${BEFORE}${action('Brief A sturen')}${action('Brief B sturen')}`,
      twice,
    );
    assert.equal(conflicts, 0, text);
    assert.deepEqual(text.match(/^actie.*$/gmu), ['actie: Opening', 'actie: Brief A sturen', 'actie: Brief B sturen']);
  });
});
