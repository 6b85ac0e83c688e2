/** The programs of Debian that tests compare with, and what of them is missing on this machine (`scripts/readers/install.sh`). */
import { spawnSync } from 'node:child_process';

/** The Python of the system, which is the one that Debian's packages are for. */
export const PYTHON = '/usr/bin/python3';

const PROGRAMS = {
  python: {
    packages: 'python3-docx python3-openpyxl python3-odf',
    tried: [PYTHON, '-c', 'import docx, openpyxl, odf'],
  },
  pandoc: { packages: 'pandoc', tried: ['pandoc', '--version'] },
  office: { packages: 'libreoffice-writer-nogui libreoffice-calc-nogui', tried: ['soffice', '--version'] },
} as const;

export type DebianProgram = keyof typeof PROGRAMS;

/** Of some programs, all unless told, those that do not run here: with the packages of Debian that hold them. */
export function missingPrograms(
  asked: readonly DebianProgram[] = Object.keys(PROGRAMS) as DebianProgram[],
): ReadonlyMap<DebianProgram, string> {
  const missing = asked.filter((name) => {
    const [command, ...args] = PROGRAMS[name].tried;
    return spawnSync(command, args, { stdio: 'ignore' }).status !== 0;
  });
  return new Map(missing.map((name) => [name, PROGRAMS[name].packages]));
}

/** The name of a test that is not run for want of programs. */
export function notTried(missing: ReadonlyMap<DebianProgram, string>): string {
  return `not tried, these are missing: ${[...missing.values()].join(' ')} (scripts/readers/install.sh)`;
}
