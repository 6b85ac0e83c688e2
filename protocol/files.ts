/** Registers that the client hands the server: those of folders on no disk that the server's process can see. */
import type { Request } from './method.ts';

/** The addresses of the registers in a folder, from the server to the client. */
export const LIST_REQUEST: Request<ListParams, readonly string[]> = 'duo/bestanden';
/** The text of a register without a byte order mark; null when it is gone. Fails when it may be read later. */
export const READ_REQUEST: Request<{ readonly uri: string }, string | null> = 'duo/bestand';

export interface ListParams {
  readonly uri: string;
  readonly depth: FolderDepth;
}

/** `all` is a folder with all that are below it, `own` only what lies in it itself. */
export type FolderDepth = 'all' | 'own';
