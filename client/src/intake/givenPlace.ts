/**
 * The place that a command is given by whoever runs it: a key binding, another extension, a link that somebody sent.
 * Only a place in a document that is open or in a folder that is: no command opens another address. Knows nothing of VS
 * Code.
 */

export interface GivenPlace {
  readonly uri: string;
  /** UTF-16, from 0. */
  readonly line: number;
  readonly character: number;
}

/** The addresses that may be shown, as VS Code writes them. */
export interface KnownAddresses {
  /** The addresses of the documents that are open. */
  readonly documents: readonly string[];
  /** The addresses of the folders that are open. */
  readonly folders: readonly string[];
}

/** The address, when it is one that may be shown; undefined for any other, and for what is no text. */
export function givenAddress(uri: unknown, { documents, folders }: KnownAddresses): string | undefined {
  if (typeof uri !== 'string') return undefined;
  if (documents.includes(uri)) return uri;
  // A step up leads out of the folder, however it is written.
  if (/(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\?#]|%2f|%5c)/iu.test(uri)) return undefined;
  const isInside = folders.some((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  return isInside && /\.duo$/iu.test(uri) ? uri : undefined;
}

/** The place, when it is one; undefined when the address may not be shown or line and character are no whole numbers from 0. */
export function givenPlace(uri: unknown, at: unknown, known: KnownAddresses): GivenPlace | undefined {
  const address = givenAddress(uri, known);
  const { line, character } = (at ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (address === undefined || !isCount(line) || !isCount(character)) return undefined;
  return { uri: address, line, character };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
