/** The sizes of the bundles, and of each package in them. */
import type { Metafile } from 'esbuild';
import { packageName } from './licences.ts';

/** A file of `dist/`: what it takes, and what the packages in it take of that, in bytes. */
export interface BundleSize {
  /** The path, `dist/…`. */
  readonly file: string;
  readonly bytes: number;
  /** By the name of the package, in the order of the alphabet. */
  readonly packages: Readonly<Record<string, number>>;
}

/** The bundles that esbuild has written, in the order of their paths. Maps of sources are none. */
export function bundleSizes(metafiles: readonly Metafile[]): BundleSize[] {
  const outputs = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  return outputs
    .filter(([file]) => !file.endsWith('.map'))
    .map(([file, { bytes, inputs }]) => ({ file, bytes, packages: packageSizes(inputs) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function packageSizes(inputs: Metafile['outputs'][string]['inputs']): Record<string, number> {
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = packageName(path);
    if (name !== undefined && bytesInOutput > 0) sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  return Object.fromEntries([...sizes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
