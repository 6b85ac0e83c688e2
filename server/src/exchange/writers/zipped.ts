/** The package that Word, Excel and ODF files are: files of XML in a zip, the same bytes wherever and whenever it is made. */
import { strToU8, type Zippable, zipSync } from 'fflate/browser';

/** A file of a package: where it stands in it, and what stands in that. */
export type Part = readonly [path: string, text: string];

/** In local time, which is what a zip holds: the same in every time zone, and far from midnight, when clocks change. */
const MOMENT = '1980-01-01T12:00:00';

/**
 * The parts in their order, as the bytes of a zip. `mimetype` stands first and as it is, for who looks at the first bytes of a
 * file of ODF; left out in the formats that have none.
 */
export function zipped(parts: readonly Part[], mimetype?: string): Uint8Array {
  const files: Zippable = mimetype === undefined ? {} : { mimetype: [strToU8(mimetype), { level: 0 }] };
  for (const [path, text] of parts) files[path] = strToU8(text);
  return zipSync(files, { mtime: MOMENT, level: 6 });
}
