/** Texts of `duo diff`, `duo merge` and of git together with them. */
export const comparing = {
  added: 'new',
  removed: 'taken out',
  layoutOnly: 'only the layout differs',
  title: 'title',
  number: 'number or name',
  keyword: 'first word',
  place: 'place',
  comments: 'comment',
  unread: 'line that is not read',
  nothing: '(empty)',
  moved: (from: string, to: string) => (from === to ? `elsewhere ${from}` : `from ${from} to ${to}`),
  below: (heading: string) => `below ${heading}`,
  belowNone: 'below no heading',
  outside: 'Above the first or below the last entry',
  fileLayoutOnly: 'Only blank lines or line ends differ.',
  summary: (added: number, removed: number, changed: number) =>
    `${added} new, ${removed} taken out, ${changed} changed.`,
};

export const diffCommand = {
  usage: `Usage: duo diff OLD NEW [--format text|json|md] [--lang nl|en]
       duo diff REVISION1 REVISION2 FILE
       duo diff REVISION FILE
       duo diff FILE
       duo diff PATH… --since DAY|MEETING [--peildatum DATE] [--format text|json|md]

Tells for each action, decision, promise and so on what is different. OLD and NEW are files, or files in a revision of
git: REVISION:FILE. With one revision it is compared with the file as it is now, without one with HEAD.
With - it reads what is piped into it (stdin).
With --since it tells from the dates and the history what has changed after that day: --since "13 januari 2021",
--since "DUO 13 januari 2021", or --since DUO for the last meeting of that body.
Ends with 0 when nothing is different, with 1 when something is, with 2 when the command cannot be carried out.`,
  noFiles: 'Name two files, or a file and one or two revisions of git.',
  badSince: (typed: string) =>
    `“${typed}” is no day, and no meeting that is in the list. Write --since "13 januari 2021", or the name of the body.`,
  dayOnlyWithSince: '--peildatum belongs to --since.',
  oneStdin: 'With - only one of both can be piped in. Name a file for the other one.',
  badFormat: (typed: string) => `“${typed}” is no format. Choose from: text, json, md.`,
  notInRevision: (path: string) => `${path} is not in git, or cannot be read there.`,
  noText: (path: string) => `${path} is no text in UTF-8.`,
  noGit: 'git was not found here. Without git only files can be compared.',
};

export const mergeCommand = {
  usage: `Usage: duo merge BASE CURRENT INCOMING [-o FILE] [--force] [--path NAME] [--marker-size NUMBER] [--driver] [--lang nl|en]
       duo merge --install [--global] | --uninstall [--global]

Merges two versions of a register, entry by entry and field by field. BASE is the version that both come from. Without -o
the result goes into CURRENT, as git wants it. What both say otherwise stays, both of it, and is marked; the light bulb
of the editor solves it.
With --install git uses this for all .duo files of the folder that you are in, with --global for those of your account.
Ends with 0 when nothing is to be chosen, with 1 when something is, with 2 when the command cannot be carried out.`,
  threeFiles: 'Name three files: the base, the current and the incoming version.',
  badSize: (typed: string) => `“${typed}” is no number of signs for --marker-size. Choose a number from 1 to 100.`,
  onlyInstall: '--install and --uninstall take no files, and do not go together.',
  onlyWithInstall: '--global belongs to --install or --uninstall.',
  conflicts: (name: string, count: number) =>
    `${name}: you have to choose between two texts in ${count === 1 ? '1 place' : `${count} places`}. Open the file and use the light bulb.`,
  doubled: (name: string, entries: string) =>
    `${name}: two different new entries have the same number: ${entries}. Both are there; give one of them another number.`,
  written: (path: string) => `${path} was written.`,
};

export const gitSetUp = {
  name: 'merge of .duo registers by entry and by field',
  noGit: 'git was not found here. Nothing was set up.',
  noRepository: 'This folder is not part of a git repository. Go to one that is, or use --global.',
  failed: 'git refused the setting. It may be half set up; try again.',
  setting: (name: string) => `The settings of git now hold: ${name}`,
  attributes: (path: string) => `${path} now says that .duo files are merged this way.`,
  share: (path: string) =>
    `Commit ${path}, so that it holds for your colleagues too. Each of them then runs duo merge --install.`,
  already: 'Everything was set up already.',
  works: 'Checked: git merges a test register well this way.',
  worksNot:
    'The settings are there, but in the test git did not merge the test register well. See docs/git.md for what can be done.',
  removed: (name: string) => `Taken out of the settings of git: ${name}`,
  attributesRemoved: (path: string) => `The line for .duo files was taken out of ${path}.`,
  nothingToRemove: 'Nothing was set up.',
  cannotWrite: (path: string) => `${path} cannot be written.`,
};
