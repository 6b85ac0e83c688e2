/** The use that a process makes of the machine. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const isLinux = process.platform === 'linux';

/** Resident memory, in MB (of 1,000,000 bytes). */
export function memoryMB(pid: number): number {
  const kilobytes = isLinux
    ? Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    : Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return (kilobytes * 1024) / 1e6;
}

/** Seconds of processor time since its start, in hundredths. */
export function processorSeconds(pid: number): number {
  if (isLinux) {
    // Behind the name, which may hold spaces: the fields 14 and 15 are user and system time in ticks of 10 ms.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }
  const time = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
