/** The libraries that a bundle holds, and their licences, which must go along with them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package that a bundle holds code of. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, as its manifest says. */
  readonly license: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * The packages that the inputs of bundles came from, by folder; each folder once, where packages are nested the innermost.
 * @param inputs paths as in esbuild's metafile, relative to `root`.
 */
export async function bundledPackages(root: string, inputs: readonly string[]): Promise<BundledPackage[]> {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  return Promise.all(
    [...folders].sort().map(async (path) => {
      const folder = join(root, path);
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      return { name, version, license, folder };
    }),
  );
}

/**
 * A text with the licence of each package.
 * @throws when a package has no licence file: such a package may not be bundled.
 */
export async function thirdPartyLicences(packages: readonly BundledPackage[]): Promise<string> {
  const texts = await Promise.all(packages.map(licenceOf));
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** `node_modules/@scope/name` of a path in it, the innermost where packages are nested; undefined outside packages. */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(input)?.[0];
}

/** The name of the package that a path lies in, the innermost where packages are nested; undefined outside packages. */
export function packageName(input: string): string | undefined {
  return packageFolder(input)?.replace(/^.*\bnode_modules\//u, '');
}

async function licenceOf({ name, version, license, folder }: BundledPackage): Promise<string> {
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}`;
}
