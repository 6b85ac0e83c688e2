/** `duo merge --install`: has git merge registers by entry and by field, and show below which heading a change stands. */
import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../messages/index.ts';
import { readAttributes, writeAttributes } from './attributesFile.ts';
import { DRIVER_CONFLICTS, type InstallCommand } from './compareOptions.ts';
import { isWorking } from './driverTrial.ts';
import { askGit, findGit, runGit } from './git.ts';

/** Whether it went well, and what is to be said, a line each. */
export interface InstallOutcome {
  readonly isDone: boolean;
  readonly said: readonly string[];
}

const ATTRIBUTES = '*.duo merge=duo diff=duo';
/** A line of somebody else's that does the same. */
const HAS_DRIVER = /^\*\.duo[ \t](?:.*[ \t])?merge=duo(?:[ \t]|$)/u;
/** Headings, lists and meetings only: of entries the one before the change would be named. */
const HEADINGS = '^(([Bb]lok|[Rr]andvoorwaarde|[Oo]nderwerp|[Rr]egister|[Vv]ergadering)[ \t].*)$';

/** Sets it up, or takes it out again. Doing either twice is as good as once. */
export async function install(
  { isUndone, isGlobal, language }: InstallCommand,
  script: string,
): Promise<InstallOutcome> {
  const text = messages.gitSetUp;
  const git = findGit();
  if (git === undefined) return { isDone: false, said: [text.noGit] };
  const folder = process.cwd();
  const top = askGit(git, folder, ['rev-parse', '--show-toplevel']);
  if (!isGlobal && (top === undefined || top === '')) return { isDone: false, said: [text.noRepository] };
  const where = isGlobal ? ['config', '--global'] : ['config', '--local'];
  const attributes = isGlobal ? globalAttributes(git, folder) : join(top!, '.gitattributes');
  // A link in a repository that somebody else made may lead anywhere.
  const within = isGlobal ? undefined : top;
  if (isUndone) return await removed(git, folder, where, attributes, within);
  const before = await readAttributes(attributes, within);
  if (before === undefined) return { isDone: false, said: [text.cannotWrite(attributes)] };
  const command = driverCommand(process.execPath, await realpath(script), language);
  const said: string[] = [];
  // The command before the name: a driver with a name and no command stops every merge.
  for (const [name, value] of [
    ['merge.duo.driver', command],
    ['merge.duo.name', text.name],
    ['merge.duo.recursive', 'binary'],
    ['diff.duo.xfuncname', HEADINGS],
  ] as const) {
    if (askGit(git, folder, [...where, '--get', name]) === value) continue;
    if (runGit(git, folder, [...where, name, value]).code !== 0) return { isDone: false, said: [...said, text.failed] };
    said.push(text.setting(name));
  }
  if (!before.text.split(/\r?\n/u).some((line) => HAS_DRIVER.test(line))) {
    const lineEnd = before.text.includes('\r\n') ? '\r\n' : '\n';
    const start = before.text === '' || before.text.endsWith('\n') ? before.text : before.text + lineEnd;
    if (!(await writeAttributes(before, `${start}${ATTRIBUTES}${lineEnd}`)))
      return { isDone: false, said: [...said, text.cannotWrite(attributes)] };
    said.push(text.attributes(attributes));
    if (!isGlobal) said.push(text.share('.gitattributes'));
  }
  if (said.length === 0) said.push(text.already);
  const isUsed = isGlobal || /: merge: duo$/u.test(askGit(git, top!, ['check-attr', 'merge', '--', 'x.duo']) ?? '');
  const works = isUsed && (await isWorking(git, askGit(git, folder, ['config', '--get', 'merge.duo.driver']) ?? ''));
  return { isDone: works, said: [...said, works ? text.works : text.worksNot] };
}

async function removed(
  git: string,
  folder: string,
  where: readonly string[],
  attributes: string,
  within: string | undefined,
): Promise<InstallOutcome> {
  const text = messages.gitSetUp;
  const said: string[] = [];
  for (const section of ['merge.duo', 'diff.duo']) {
    if (runGit(git, folder, [...where, '--remove-section', section]).code === 0) said.push(text.removed(section));
  }
  const before = await readAttributes(attributes, within);
  const after = before?.text.replace(OWN_LINE, '');
  if (before === undefined || after === undefined)
    return { isDone: false, said: [...said, text.cannotWrite(attributes)] };
  if (after !== before.text) {
    if (!(await writeAttributes(before, after)))
      return { isDone: false, said: [...said, text.cannotWrite(attributes)] };
    said.push(text.attributesRemoved(attributes));
  }
  return { isDone: true, said: said.length === 0 ? [text.nothingToRemove] : said };
}

const OWN_LINE = /^\*\.duo merge=duo diff=duo(?:\r?\n|$)/gmu;

/** The file with the attributes that hold for all repositories of an account. */
function globalAttributes(git: string, folder: string): string {
  const set = askGit(git, folder, ['config', '--global', '--type=path', '--get', 'core.attributesFile']);
  if (set !== undefined && set !== '') return set;
  const { XDG_CONFIG_HOME: config } = process.env;
  return join(config === undefined || config === '' ? join(homedir(), '.config') : config, 'git', 'attributes');
}

/**
 * The command that git runs. Where the program is gone, or could not merge, git's own merge of lines does, so that there are marks
 * whatever happens. A conflict ends with a code of its own: a Node without its program ends with 1.
 */
function driverCommand(node: string, script: string, language: string | undefined): string {
  const spoken = language === undefined ? '' : ` --lang ${language}`;
  const own = `${quoted(node)} ${quoted(script)} merge --driver${spoken} --path %P --marker-size %L %O %A %B`;
  const isDone = `test $r -eq 0 && exit 0; test $r -eq ${DRIVER_CONFLICTS} && exit 1`;
  const lines = 'git merge-file --marker-size=%L -L huidig -L basis -L binnenkomend %A %O %B';
  return `${own}; r=$?; ${isDone}; ${lines}`;
}

/** A path as a word of a shell in which git puts names in the place of `%O`; Windows' separators are turned. */
function quoted(path: string): string {
  const plain = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${plain.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`;
}
