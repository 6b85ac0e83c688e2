/**
 * A PDF of a Word file, by way of LibreOffice where that is installed: its headings, tables and header cells stay what they are for a
 * screen reader. It runs with a profile of its own in a temporary folder, of which nothing is left, and no longer than a limit.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, rmSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where its installers put it on systems that have no `PATH` to it. */
const USUAL: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
};

/**
 * The path of LibreOffice; undefined where it is not installed. A folder of `PATH` that is not absolute is passed over: it would be one
 * of the folder that somebody works in.
 */
export function findOffice(
  { PATH, Path }: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const names = platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (PATH ?? Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(USUAL[platform] ?? [])].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

export interface PdfOptions {
  /** The path of LibreOffice. */
  readonly office: string;
  /** Milliseconds that it may take: 10,000 actions take some fifteen seconds. */
  readonly limit?: number;
  /** The folder in which it gets one of its own. */
  readonly temporary?: string;
}

const LIMIT = 180_000;
/** In bytes; a list of tens of thousands of actions is far smaller. */
const LARGEST = 500_000_000;
/** PDF/UA: headings, tables and the language are in the file. */
const FILTER = `pdf:writer_pdf_Export:${JSON.stringify({ PDFUACompliance: { type: 'boolean', value: 'true' } })}`;

/** The PDF of a Word file; undefined when LibreOffice made none, or not in time. */
export async function pdfOf(
  docx: Uint8Array,
  { office, limit = LIMIT, temporary = tmpdir() }: PdfOptions,
): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(temporary, 'duo-pdf-'));
  try {
    await writeFile(join(folder, 'lijst.docx'), docx);
    const isDone = await run(office, folder, limit);
    const made = join(folder, 'lijst.pdf');
    const size = isDone
      ? await stat(made).then(
          (one) => one.size,
          () => 0,
        )
      : 0;
    return size === 0 || size > LARGEST ? undefined : await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** True when it ended well within the limit. Whatever it started has ended too. */
function run(office: string, folder: string, limit: number): Promise<boolean> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const child = spawn(
    office,
    [
      ...[`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo'],
      ...['--convert-to', FILTER, '--outdir', folder, join(folder, 'lijst.docx')],
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      windowsHide: true,
      // In a group of its own, so that what it starts can be ended with it.
      detached: process.platform !== 'win32',
      env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder },
    },
  );
  const stop = (signal: NodeJS.Signals) => {
    endAll(child.pid);
    rmSync(folder, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => end(false), limit);
    const end = (isDone: boolean) => {
      clearTimeout(timer);
      for (const signal of SIGNALS) process.off(signal, stop);
      endAll(child.pid);
      resolve(isDone);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

/** Ends a process and what it started; nothing when they have ended. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // They have ended.
  }
}
