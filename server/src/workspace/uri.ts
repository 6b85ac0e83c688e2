/** One spelling for each address: editors and Node differ in what they percent-encode, and in the case of a drive. */
import { withoutAtEnd } from '../text/tail.ts';

/**
 * The address in the spelling that VS Code uses, so that a file that is open and the same file on disk are one.
 * An address that cannot be decoded comes back as it is.
 */
export function canonicalUri(uri: string): string {
  const match = /^([a-z][a-z\d+.-]*:\/\/[^/]*)(\/.*)?$/iu.exec(uri);
  if (match === null) return uri;
  const [, origin = '', path = ''] = match;
  try {
    const segments = path.split('/').map((segment) => encode(decodeURIComponent(segment)));
    const drive = segments[1];
    if (drive !== undefined && /^[a-z]%3A$/iu.test(drive)) segments[1] = drive.charAt(0).toLowerCase() + drive.slice(1);
    return origin.toLowerCase() + segments.join('/');
  } catch {
    return uri;
  }
}

/** Those of what a client sent that have an address: one that is none would be among all files, and looked at with each. */
export function withAddress<T extends { readonly uri: string }>(sent: unknown): T[] {
  return Array.isArray(sent) ? sent.filter((one) => typeof one?.uri === 'string') : [];
}

/** The schemes of registers; any other (an older text in a comparison, an unsaved copy) is a view of its own. */
const KEPT = new Set(['file:', 'vscode-vfs:', 'vscode-remote:']);

/** True for an address whose names other files may see. */
export function isKept(uri: string): boolean {
  return KEPT.has(uri.slice(0, uri.indexOf(':') + 1).toLowerCase());
}

/** Percent-encodes all but letters, digits, `-`, `.`, `_` and `~`. */
function encode(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The name of a file for a sentence: all that could be read as more than a name is a low line, and it ends somewhere. */
export function plainName(uri: string): string {
  const last = withoutAtEnd(uri, '/').split('/').at(-1) ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // It is shown as it stands.
  }
  return name.replace(/[^\p{L}\p{N} ._-]+/gu, '_').slice(0, 100);
}

/** An address as it is read; one that is no address stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The address of a folder without a slash at its end. */
export function folderOf(uri: string): string {
  return withoutAtEnd(canonicalUri(uri), '/');
}

/** The address of the folder that a file lies in, without a slash at its end. */
export function parentOf(uri: string): string {
  const file = canonicalUri(uri);
  return folderOf(file.slice(0, file.lastIndexOf('/')));
}
