/**
 * Names that a version for the public cannot know of: those of a file that is named with `gebruik` and was not read, and those in which
 * letters were lost. Who is called so would not be looked for, so that nothing is made.
 */
import type { FileIndex } from '../../model/index/fileIndex.ts';
import { usedFile } from '../../model/index/relativePaths.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { REPLACEMENT } from '../../text/replacement.ts';
import type { Obstacle } from '../obstacles.ts';

/** So many are told. */
const MOST = 20;

/** The places of all files, at most `MOST`; empty when all names are known. */
export function unknownNames(everybody: WorkspaceScope): readonly Obstacle[] {
  const found: Obstacle[] = [];
  for (const { file } of everybody.files()) {
    const { uri } = file;
    const lost = lineWith(file, REPLACEMENT);
    if (lost !== undefined) found.push({ kind: 'undecoded', value: 0, place: { uri, line: lost }, where: '' });
    if (file.uses.length > 0) found.push(...unreadFiles(file, everybody));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

function unreadFiles(file: FileIndex, everybody: WorkspaceScope): Obstacle[] {
  const scope = everybody.seenFrom(file);
  return [...file.document.entries].flatMap((placed) => {
    const path = placed.kind === 'gebruik' ? placed.head.identity?.text : undefined;
    if (path === undefined || usedFile(scope, path) !== undefined) return [];
    return [{ kind: 'unseen' as const, value: 0, place: { uri: file.uri, line: placed.line }, where: path }];
  });
}

/** The first line that holds a sign, from 0; undefined when none does. */
function lineWith({ document }: FileIndex, sign: string): number | undefined {
  const at = document.text.slice().indexOf(sign);
  return at === -1 ? undefined : document.text.positionAt(at).line;
}
