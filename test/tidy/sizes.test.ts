/** docs/dependencies.md says how large the bundles were when `npm run sizes` last looked. */
import assert from 'node:assert/strict';
import type { BundleSize } from '../../scripts/build/sizes.ts';
import { sizesPage } from '../../scripts/sizes/table.ts';
import { read } from '../support/repository.ts';

/** A size in kB behind what has it, and one of a file of ours: typed by hand each is wrong with the next change. */
const TYPED = /(?:server|duo|extension|writers|templates): \d|\b\d[\d.,]* ?[kM]B\b/u;

describe('the sizes of docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');
  const bundles: readonly BundleSize[] = JSON.parse(read('docs/dependencies.json'));

  it('are those that were written down: npm run sizes', () => {
    assert.equal(sizesPage(page, bundles), page);
  });

  it('are of every bundle of ours', () => {
    const packed = [...read('.vscodeignore').matchAll(/^!(dist\/[\w-]+\.[cm]js)$/gmu)].map(([, file]) => file!);
    assert.ok(packed.length > 4);
    const known = new Set(bundles.map(({ file }) => file));
    assert.deepEqual(
      packed.filter((file) => !known.has(file)),
      [],
    );
  });

  it('are of every package that is asked for at run time', () => {
    const sized = new Set(bundles.flatMap(({ packages }) => Object.keys(packages)));
    const asked = Object.keys(JSON.parse(read('package.json')).dependencies);
    assert.deepEqual(
      asked.filter((name) => !sized.has(name)),
      [],
    );
  });

  it('are typed by hand nowhere else on the page', () => {
    const outside = page.replace(/<!-- the sizes:[\s\S]*?<!-- the end of the sizes -->/u, '');
    assert.doesNotMatch(outside, TYPED);
  });
});
