/** Earlier versions of a register in git, by VS Code's own extension for it. Read only; where that is not there, there are none. */
import { extensions, Uri } from 'vscode';

/** The part of the API of `vscode.git`, version 1, that is used. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}
interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
  readonly authorName?: string;
}

export interface Version {
  readonly hash: string;
  /** The first line of what was said of it. */
  readonly title: string;
  readonly date: Date | undefined;
  readonly author: string | undefined;
}

/** At most so many versions are shown. */
const MOST_VERSIONS = 50;

/** The versions of a file, the newest first; empty where there is no git, or it says nothing of the file. */
export async function versionsOf(address: string): Promise<Version[]> {
  try {
    const uri = Uri.parse(address);
    const commits = (await repositoryOf(uri))?.log({ maxEntries: MOST_VERSIONS, path: uri.fsPath });
    return ((await commits) ?? []).map(({ hash, message, commitDate, authorName }) => ({
      hash,
      title: message.split('\n')[0] ?? '',
      date: commitDate,
      author: authorName,
    }));
  } catch {
    return [];
  }
}

/** The text of a version; undefined when git does not give it. */
export async function textOf(address: string, { hash }: Version): Promise<string | undefined> {
  try {
    const uri = Uri.parse(address);
    return await (await repositoryOf(uri))?.show(hash, uri.fsPath);
  } catch {
    return undefined;
  }
}

async function repositoryOf(uri: Uri): Promise<Repository | null> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined || uri.scheme !== 'file') return null;
  return (git.isActive ? git.exports : await git.activate()).getAPI(1).getRepository(uri);
}
