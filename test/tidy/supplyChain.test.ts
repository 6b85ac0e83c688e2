/** What is installed and bundled is what the lock files say, to the byte, and nothing else. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, read } from '../support/repository.ts';

/** A package of a lock file, by its folder. */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** Licences that go together with EUPL-1.2, as SPDX writes them. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
]);

/** The EUPL names the MPL as one that it goes together with; what is under it only reads what we make, in tests. */
const IN_TESTS_ONLY: ReadonlySet<string> = new Set(['node_modules/axe-core MPL-2.0', 'node_modules/ical.js MPL-2.0']);

/**
 * Packages whose licence has no name in SPDX: parts of vsce that sign an extension, and `duck`, which says `BSD` of the text of
 * BSD-2-Clause. They only run on our machine, if at all.
 */
const READ_BY_HAND = /^node_modules\/(?:@vscode\/vsce-sign(?:-|$)|duck$)/u;

for (const folder of ['', 'bench/']) {
  describe(`the dependencies of ${folder === '' ? 'the project' : 'the bench'}`, () => {
    const manifest = JSON.parse(read(`${folder}package.json`));
    const lock: Record<string, Locked> = JSON.parse(read(`${folder}package-lock.json`)).packages;
    const packages = Object.entries(lock).filter(([path]) => path !== '');

    it('each have a hash in the lock file, and no address', () => {
      assert.ok(packages.length > 50);
      const without = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''));
      assert.deepEqual(
        without.map(([path]) => path),
        [],
      );
      assert.doesNotMatch(read(`${folder}package-lock.json`), /"resolved"/u);
    });

    it('are pinned to one version', () => {
      const wanted: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
      for (const [name, version] of Object.entries(wanted)) assert.match(version, /^\d+\.\d+\.\d+$/u, name);
    });

    it('have licences that a public body may use', () => {
      const of = (license = '') => license.split(/[()\s]+|AND|OR/u).filter((word) => word !== '');
      const others = packages.filter(
        ([path, { license }]) => !READ_BY_HAND.test(path) && !of(license).some((word) => PERMISSIVE.has(word)),
      );
      assert.deepEqual(
        others.map(([path, { license }]) => `${path} ${license}`).filter((one) => !IN_TESTS_ONLY.has(one)),
        [],
      );
      for (const one of IN_TESTS_ONLY) {
        const name = one.split(' ')[0]!.slice('node_modules/'.length);
        assert.ok(!(name in (manifest.dependencies ?? {})), `${name} is not bundled`);
      }
    });
  });
}

describe('what runs at the installation', () => {
  it('is allowed or refused by name', () => {
    const lock: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
    const scripts = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripts.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    const known = Object.keys(JSON.parse(read('package.json')).allowScripts);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !known.includes(name)),
      [],
    );
  });
});

describe('what is promised', () => {
  it('is held by tests that are there', () => {
    const tests = [...read('docs/reliability.md').matchAll(/`(test\/[\w/]+(?:\.test\.ts|\.ts)?)`/gu)].map(
      ([, path]) => path!,
    );
    assert.ok(tests.length > 20);
    assert.deepEqual(
      tests.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('holds of settings in a folder that is not trusted', () => {
    const { untrustedWorkspaces } = JSON.parse(read('package.json')).capabilities;
    const restricted = ['duo.peildatum', 'duo.regels', 'duo.taal'];
    assert.deepEqual(
      restricted.filter((one) => !untrustedWorkspaces.restrictedConfigurations.includes(one)),
      [],
    );
  });
});

describe('SECURITY.md', () => {
  it('says how to report a hole, and what is promised', () => {
    const text = read('SECURITY.md');
    assert.match(text, /## Reporting/u);
    assert.match(text, /writes no file/u);
  });
});
