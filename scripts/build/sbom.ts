/** The software bill of materials of the bundles: `npm sbom` (CycloneDX), cut down to what is bundled and does not vary. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BundledPackage } from './licences.ts';

/** A component as `npm sbom` writes it, with the hash of the lock file. */
interface Component {
  readonly name: string;
  readonly version: string;
  readonly [property: string]: unknown;
}

/**
 * The text of the bill: CycloneDX 1.5 in JSON, with one component for each bundled package. It has no serial number, no time
 * and no version of npm, so that two builds of a commit give the same.
 * @throws when a bundled package is not in the lock file.
 */
export async function billOfMaterials(root: string, packages: readonly BundledPackage[]): Promise<string> {
  // Not with `--omit dev`: that leaves out what a tool for development depends on too (npm 11, findings/).
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: root,
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const all = JSON.parse(stdout);
  const { tools: _, timestamp: __, ...metadata } = all.metadata;
  // npm names the project after the folder that it was cloned into.
  const component = { ...metadata.component, name: 'duo-register' };
  const components = packages.map(({ name, version }) => {
    const found = (all.components as Component[]).find((one) => one.name === name && one.version === version);
    if (found === undefined) throw new Error(`${name} ${version} is bundled, but is not in the lock file`);
    return found;
  });
  const { bomFormat, specVersion, version } = all;
  const bill = { bomFormat, specVersion, version, metadata: { ...metadata, component }, components };
  return `${JSON.stringify(bill, undefined, 1)}\n`;
}
