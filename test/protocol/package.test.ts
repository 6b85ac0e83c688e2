/** The packaged extension: what is in it, and that two machines make the same one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ROOT } from '../support/repository.ts';

/** All that may be in the package, below its folder `extension`. */
const ALLOWED = [
  /^package(?:\.nls)?\.json$/u,
  /^language-configuration\.json$/u,
  /^(?:readme|changelog)\.md$/u,
  /^LICENSE\.txt$/u,
  /^dist\/(?:extension|server|server-features|server-kept|writers|readers|templates)\.cjs$/u,
  /^dist\/web\/(?:extension\.cjs|server\.js)$/u,
  /^dist\/pages\/[\w-]+\.(?:js|css)$/u,
  /^dist\/duo\.mjs$/u,
  /^dist\/(?:LICENSES\.txt|sbom\.cdx\.json)$/u,
  /^syntaxes\/[\w.]+\.json$/u,
  /^images\/[\w-]+\.(?:svg|png)$/u,
  /^docs\/(?:handleiding|regels|walkthrough\/[\w-]+)\.md$/u,
  /^docs\/images\/(?:[\w-]+\/)?[\w-]+\.png$/u,
];

describe('the packaged extension', () => {
  let folder: string;
  /** Packs what is built, as a machine in a time zone does. */
  const pack = (name: string, zone: string): Buffer => {
    const path = join(folder, name);
    const made = spawnSync(process.execPath, ['scripts/package.ts', path], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    });
    assert.equal(made.status, 0, made.stderr);
    return readFileSync(path);
  };
  let archive: Buffer;
  let files: Record<string, Uint8Array>;
  before(function () {
    this.timeout(240_000);
    folder = mkdtempSync(join(tmpdir(), 'duo-package-'));
    archive = pack('one.vsix', 'Europe/Amsterdam');
    files = unzipSync(archive);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is the same to the byte in another time zone, a moment later', function () {
    this.timeout(240_000);
    assert.ok(archive.equals(pack('other.vsix', 'America/New_York')));
  });

  it('holds what runs and what is read, and nothing else', () => {
    const inside = Object.keys(files).flatMap((path) => (path.startsWith('extension/') ? [path.slice(10)] : []));
    assert.ok(inside.includes('dist/server.cjs'));
    assert.deepEqual(
      inside.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))),
      [],
    );
    const around = Object.keys(files)
      .filter((path) => !path.startsWith('extension/'))
      .sort();
    assert.deepEqual(around, ['[Content_Types].xml', 'extension.vsixmanifest']);
  });

  it('has a bill of materials that names the bundled packages, each with its hash and its licence', () => {
    const bill = JSON.parse(strFromU8(files['extension/dist/sbom.cdx.json']!));
    const licences = strFromU8(files['extension/dist/LICENSES.txt']!);
    const bundled = licences.match(/(?<=^|-{80}\n\n)\S+ \d\S* \(.+\)$/gmu) ?? [];
    const named = bill.components.map(
      // CycloneDX has a choice of licences, or more at once, as an expression.
      (one: { name: string; version: string; licenses: [{ license?: { id: string }; expression?: string }] }) =>
        `${one.name} ${one.version} (${one.licenses[0].license?.id ?? one.licenses[0].expression})`,
    );
    assert.ok(named.length > 10);
    assert.deepEqual(named, bundled);
    for (const { name, hashes } of bill.components) assert.equal(hashes[0].alg, 'SHA-512', name);
    assert.deepEqual(Object.keys(bill.metadata).sort(), ['component', 'lifecycles']);
  });

  it('names no machine of ours', () => {
    for (const [path, bytes] of Object.entries(files)) {
      if (path.endsWith('.png')) continue;
      assert.ok(!strFromU8(bytes, true).includes(ROOT), path);
    }
  });
});
