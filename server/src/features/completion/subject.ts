/** The subject of a completion item: kept in its `data`, so that its documentation can be made when it is looked at. */
import type { CompletionItem } from 'vscode-languageserver-types';

/** Small, plain JSON: a list has up to 500 items, and each goes to the client and back. */
export type Subject =
  /** A person, organisation or gremium, by its official name. */
  | { readonly kind: 'name'; readonly name: string }
  /** An action, with the code of its register when that is another. */
  | { readonly kind: 'action'; readonly number: string; readonly register?: string }
  /** A heading, by its letter or path. */
  | { readonly kind: 'heading'; readonly path: string }
  | { readonly kind: 'keyword'; readonly keyword: string }
  | { readonly kind: 'field'; readonly of: string; readonly field: string };

export interface ItemData {
  /** The file in which completion was asked for. */
  readonly uri: string;
  readonly subject: Subject;
}

/** The data of an item; undefined when it has none, or what another server or version made. */
export function dataOf({ data }: CompletionItem): ItemData | undefined {
  const { uri, subject } = (data ?? {}) as { uri?: unknown; subject?: unknown };
  if (typeof uri !== 'string' || typeof subject !== 'object' || subject === null) return undefined;
  return isSubject(subject) ? { uri, subject } : undefined;
}

/** The file in which an item was offered, by its URI; undefined for an item that has no documentation. */
export function completionFile(item: CompletionItem): string | undefined {
  return dataOf(item)?.uri;
}

/** The fields that each kind has to have, all texts. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  action: ['number'],
  heading: ['path'],
  keyword: ['keyword'],
  field: ['of', 'field'],
};

function isSubject(value: object): value is Subject {
  const fields = new Map<string, unknown>(Object.entries(value));
  const kind = fields.get('kind');
  const needed = typeof kind === 'string' && Object.hasOwn(NEEDED, kind) ? NEEDED[kind] : undefined;
  const register = fields.get('register');
  if (needed === undefined || (register !== undefined && typeof register !== 'string')) return false;
  return needed.every((name) => typeof fields.get(name) === 'string');
}
