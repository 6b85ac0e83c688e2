/**
 * Measures a rename over very many files: how long it takes, how long a hover waits meanwhile, and what the server holds; and every
 * request in registers with very many of one thing. Writes docs/reliability.json, and from it the figures in docs/reliability.md.
 * On Linux only: memory is read from /proc.
 *
 *     npm run reach -- [--files 10000] [--registers name]     after `npm run build`; a part of the names of registers
 *     npm run reach -- --growth name                          ten times as many of each thing of which that is a part of the name
 *     npm run reach -- --own name [--actions 10000]           what our own extension asks, in a list of so many actions; printed only
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type ClientCapabilities, RenameRequest } from 'vscode-languageserver';
import { FULL_CAPABILITIES, type LspClient } from '../test/support/lspClient.ts';
import { measureRegister } from './reach/measureRequests.ts';
import { printOwn } from './reach/ownRequests.ts';
import { largeRegisters } from './reach/registers.ts';
import { printGrowth } from './reach/shapeGrowth.ts';
import { now, withSteps } from './reach/steps.ts';
import { type MeasuredRegister, type Reach, reachPage } from './reach/table.ts';

const PAGE = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));
const RESULT = fileURLToPath(new URL('../docs/reliability.json', import.meta.url));
const LIMIT_MS = 300_000;
const CAPABILITIES: ClientCapabilities = { ...FULL_CAPABILITIES, window: { workDoneProgress: true } };

const NAMES = 'register NAMEN: Namen\n\npersoon Anja Bakker\n';
const registerOf = (at: number) => `register R${at}: Register ${at}

actie 1: Brief ${at} opstellen
  status: in uitvoering
  eigenaar: Anja Bakker
  deadline: 1 maart 2099

actie 2: Stuk ${at} bespreken met Anja Bakker
  status: niet gestart
  eigenaar: Anja Bakker
  deadline: na actie 1
`;

/** The memory that a process holds, or has held at most, in MB. */
function memoryMB(pid: string, what: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${what}:\\s+(\\d+) kB$`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1]) / 1024);
}

async function measure(files: number): Promise<Reach> {
  const folder = mkdtempSync(join(tmpdir(), 'duo-reach-'));
  try {
    writeFileSync(join(folder, 'namen.duo'), NAMES);
    for (let at = 1; at < files; at++) writeFileSync(join(folder, `r${at}.duo`), registerOf(at));
    const { result, longestIn } = await withSteps((client) => measureRename(client, folder));
    const { renamed, ...measured } = result;
    return {
      day: new Date().toISOString().slice(0, 10),
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
      files,
      ...measured,
      renameMs: Math.round(renamed.to - renamed.from),
      stepMs: longestIn(renamed),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureRename(client: LspClient, folder: string) {
  const pid = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ').at(-1) ?? '';
  await client.initialize(pathToFileURL(folder).href, CAPABILITIES, { closedFiles: false });
  const uri = pathToFileURL(join(folder, 'namen.duo')).href;
  await client.open(uri, NAMES);
  await client.waitForProblems(uri, ({ version }) => version === 1, LIMIT_MS);
  const at = { line: 2, character: 10 };
  const hover = async () => {
    const started = performance.now();
    await client.hover(uri, { line: 0, character: 1 });
    return performance.now() - started;
  };
  const quiet: number[] = [];
  for (let round = 0; round < 20; round++) quiet.push(await hover());
  const beforeMB = memoryMB(pid, 'VmRSS');
  const params = { textDocument: { uri }, position: at, newName: 'Anja Bakkers' };
  const steps = client.progress.length;
  const from = now();
  let to: number | undefined;
  const renaming = client.connection.sendRequest(RenameRequest.type, params).then((edit) => {
    to = now();
    return edit?.documentChanges?.length ?? 0;
  });
  const waits: number[] = [];
  while (to === undefined) waits.push(await hover());
  const changed = await renaming;
  const measured = {
    changed,
    renamed: { from, to },
    hovers: waits.length,
    longestHoverMs: Math.round(Math.max(...waits)),
    quietHoverMs: Math.round(Math.max(...quiet)),
    peakMB: memoryMB(pid, 'VmHWM'),
    beforeMB,
    showsProgress: client.progress.length > steps,
  };
  await client.stop();
  return measured;
}

if (import.meta.main) {
  const options = {
    files: { type: 'string', default: '10000' },
    registers: { type: 'string', default: '' },
    growth: { type: 'string' },
    own: { type: 'string' },
    actions: { type: 'string', default: '10000' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.growth !== undefined) {
    await printGrowth(values.growth);
    process.exit();
  }
  if (values.own !== undefined) {
    await printOwn(Number(values.actions), values.own);
    process.exit();
  }
  const registers: MeasuredRegister[] = [];
  for (const register of largeRegisters()) {
    if (!register.name.includes(values.registers)) continue;
    registers.push(await measureRegister(register));
    console.log(register.name);
  }
  const reach = { ...(await measure(Number(values.files))), registers };
  console.log(JSON.stringify(reach, undefined, 2));
  writeFileSync(RESULT, `${JSON.stringify(reach, undefined, 2)}\n`);
  writeFileSync(PAGE, reachPage(readFileSync(PAGE, 'utf8'), reach));
}
