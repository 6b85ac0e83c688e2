/** `duo diff`: what differs between two versions of a register. */
import { fileDifference } from '../compare/fileDifference.ts';
import { messages } from '../messages/index.ts';
import { STDIN } from './arguments.ts';
import type { DiffCommand } from './compareOptions.ts';
import { diffReport } from './diffReport.ts';
import { readVersion, VersionError, versionName, versionsOf } from './versions.ts';

/** What is to be printed, and whether anything differs. @throws VersionError when a version cannot be read. */
export async function diff({
  names,
  format,
}: DiffCommand): Promise<{ readonly report: string; readonly differs: boolean }> {
  if (names.filter((name) => name === STDIN).length > 1) throw new VersionError(messages.diffCommand.oneStdin);
  const versions = await versionsOf(names);
  if (versions === undefined) throw new VersionError(`${messages.diffCommand.noFiles} ${messages.cli.hint}`);
  const [before, after] = versions;
  const difference = fileDifference(await readVersion(before), await readVersion(after));
  const report = diffReport(difference, [versionName(before), versionName(after)], format);
  return { report, differs: difference !== undefined };
}
