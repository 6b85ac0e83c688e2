/** The folder that this command is part of: its manifest and the page of the rules. */
import { existsSync, readFileSync } from 'node:fs';

/** The folder of the manifest: above `dist/` for the bundle, above `server/src/cli/` for the sources. */
const ROOT = ['../', '../../../']
  .map((path) => new URL(path, import.meta.url))
  .find((folder) => existsSync(new URL('package.json', folder)));

/** The version in the manifest; `?` for a command that was copied out of its folder. */
export function version(): string {
  if (ROOT === undefined) return '?';
  return (JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string }).version;
}

/** The address of what the page of all problems says of one; undefined when the page was not packed with the command. */
export function pageOf(code: string): string | undefined {
  const page = ROOT && new URL(`docs/regels.md#${code}`, ROOT);
  return page && existsSync(page) ? page.href : undefined;
}
