/**
 * The registers as the client has them, for folders that are on no disk that this process can see: in a browser that is
 * every folder. Two requests of our own; a client that does not know them has no such registers.
 */
import type { Connection } from 'vscode-languageserver';
import { type FolderDepth, LIST_REQUEST, READ_REQUEST } from '../../../protocol/files.ts';
import { withoutAtEnd } from '../text/tail.ts';
import { type FileSystem, type StoredFile, Unreadable } from '../workspace/fileSystem.ts';

/** The code that JSON-RPC answers for a request that the client does not know. */
const METHOD_NOT_FOUND = -32601;

/** The number of files that are asked for at once: each answer may come from far away. */
const AT_ONCE = 32;

/**
 * A file system that asks the client. What is no list and no text counts as nothing. A client that knows the request
 * and fails may succeed later: the file is busy then.
 */
export function clientFileSystem(connection: Pick<Connection, 'sendRequest'>): FileSystem {
  const ask = async (request: string, params: { uri: string; depth?: FolderDepth }): Promise<unknown> => {
    try {
      return await connection.sendRequest(request, params);
    } catch (error) {
      const isUnknown = (error as { code?: unknown } | null)?.code === METHOD_NOT_FOUND;
      return isUnknown ? undefined : new Unreadable('busy');
    }
  };
  const textOf = async (uri: string): Promise<string | Unreadable | undefined> => {
    const text = await ask(READ_REQUEST, { uri });
    return typeof text === 'string' || text instanceof Unreadable ? text : undefined;
  };
  return {
    async *readFolder(uri, depth = 'all') {
      const listed = await ask(LIST_REQUEST, { uri, depth });
      if (listed instanceof Unreadable) yield { uri: `${withoutAtEnd(uri, '/')}/`, text: listed };
      const uris = Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : [];
      for (let at = 0; at < uris.length; at += AT_ONCE) {
        const batch = uris.slice(at, at + AT_ONCE);
        const texts = await Promise.all(batch.map(textOf));
        yield* batch.flatMap((one, index): StoredFile[] => {
          const text = texts[index];
          return text === undefined ? [] : [{ uri: one, text }];
        });
      }
    },
    readFile: (uri) => textOf(uri),
  };
}

/** A file system for each scheme of addresses (`file`), and `others` for all that has none. */
export function byScheme(known: Readonly<Record<string, FileSystem>>, others: FileSystem): FileSystem {
  const fileSystemOf = (uri: string): FileSystem => {
    const scheme = uri.slice(0, Math.max(uri.indexOf(':'), 0)).toLowerCase();
    return (Object.hasOwn(known, scheme) ? known[scheme] : undefined) ?? others;
  };
  return {
    readFolder: (uri, depth, within) => fileSystemOf(uri).readFolder(uri, depth, within),
    readFile: (uri, within) => fileSystemOf(uri).readFile(uri, within),
    ignoresCase: Object.values(known).some(({ ignoresCase }) => ignoresCase === true),
  };
}
