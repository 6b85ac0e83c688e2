/**
 * Runs the built server in the clients that other editors have, each against a copy of the samples: docs/editors.json, and from
 * it the table in docs/editors.md. Not in CI: it needs what `scripts/editors/clients.ts` names, and leaves out what is not there.
 *
 *     npm run editors                    after `npm run build`; packages of npm go to a temporary folder
 *     npm run editors -- Kate Monaco     those anew, the others as they were
 *     npm run editors -- --table         only the table anew
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { RenameRequest } from 'vscode-languageserver';
import type { FileIndex } from '../server/src/model/index/fileIndex.ts';
import { checkEntries, ruleContext } from '../server/src/rules/check.ts';
import { systemClock } from '../server/src/runtime/systemClock.ts';
import { readDocument } from '../server/src/syntax/document.ts';
import { WorkspaceIndex } from '../server/src/workspace/workspaceIndex.ts';
import { LspClient } from '../test/support/lspClient.ts';
import { CLIENTS, type EditorClient } from './editors/clients.ts';
import { type ClientResult, type EditorsResult, editorsPage, type Outcome, ROWS } from './editors/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'docs', 'editors.md');
const RESULT = join(ROOT, 'docs', 'editors.json');
const FILE = 'actielijst.duo';
const LIMIT_MS = 120_000;

/** The work of each client: on the action with this title, and with a name in this line. */
const ACTION = 'actie: Uitwerken aanpak clusters en maatwerk Blok B';
const FIX = 'Markeer deze actie als gereed';
const NAME = 'Marc Hoenders';
const NEW_NAME = 'Marc Hoendervanger';

interface Expected {
  readonly problems: number;
  readonly lists: number;
  readonly files: number;
}

/** The number of registers with problems, besides the one that is opened. */
function othersWithProblems(folder: string): number {
  const index = new WorkspaceIndex();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.duo'))) {
    index.set(pathToFileURL(join(folder, name)).href, readDocument(readFileSync(join(folder, name), 'utf8')));
  }
  const failed = (code: string) => {
    throw new Error(`the rule ${code} failed`);
  };
  const hasProblems = ({ uri }: FileIndex) =>
    checkEntries(ruleContext(index.scopeOf(uri)!, { setting: undefined, today: systemClock.today() }), failed).length >
    0;
  return [...index.files].filter((file) => !file.uri.endsWith(`/${FILE}`) && hasProblems(file)).length;
}

/** Asks what our own client is told. */
async function askOurselves(folder: string, at: { line: number; character: number }): Promise<Expected> {
  const client = LspClient.spawn();
  await client.initialize(pathToFileURL(folder).href, undefined, {});
  const uri = pathToFileURL(join(folder, FILE)).href;
  await client.open(uri, readFileSync(join(folder, FILE), 'utf8'));
  const { diagnostics } = await client.waitForProblems(uri, ({ version }) => version === 1);
  const params = { textDocument: { uri }, position: at, newName: NEW_NAME };
  const edit = await client.connection.sendRequest(RenameRequest.type, params);
  await client.stop();
  return {
    problems: diagnostics.length,
    lists: othersWithProblems(folder),
    files: edit?.documentChanges?.length ?? 0,
  };
}

/** A copy of the samples beside the server under the name that the documentation calls it by. */
function prepare(folder: string): void {
  cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const command = join(folder, 'bin', 'duo-language-server');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist', 'server.cjs')}" "$@"\n`);
  chmodSync(command, 0o755);
}

function judge(rows: ReadonlyMap<string, string>, expected: Expected): ClientResult['rows'] {
  const outcomeOf = (row: (typeof ROWS)[number]): Outcome => {
    const said = rows.get(row);
    if (said === undefined) return 'not tried';
    if (row === 'problems') return said === String(expected.problems) ? 'ok' : `${said} of ${expected.problems}`;
    if (row === 'closed lists')
      return said === String(expected.lists) ? 'ok' : /^\d+$/u.test(said) ? `${said} of ${expected.lists}` : said;
    if (row === 'hover') return said.includes('Uitwerken aanpak clusters') ? 'ok' : said.slice(0, 80);
    if (row === 'completion') return said.includes('gereed') ? 'ok' : `offers ${said.slice(0, 80)}`;
    if (row === 'quick fix') return /^\s*status: gereed$/iu.test(said) ? 'ok' : said.slice(0, 80);
    return said === String(expected.files)
      ? 'ok'
      : /^\d+$/u.test(said)
        ? `${said} of ${expected.files} files`
        : said.slice(0, 80);
  };
  return Object.fromEntries(ROWS.map((row) => [row, outcomeOf(row)])) as ClientResult['rows'];
}

/** Runs a client; undefined, with a line on the screen, when it is not there. */
function run(
  client: EditorClient,
  at: { line: number; character: number },
  expected: Expected,
): ClientResult | undefined {
  const { name, program, check, probe, packages = [] } = client;
  if (spawnSync(program, check, { timeout: LIMIT_MS, stdio: 'ignore' }).status !== 0) {
    console.log(`${name}: not here (${client.from})`);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'duo-editors-'));
  try {
    prepare(folder);
    if (packages.length > 0) {
      writeFileSync(join(folder, 'package.json'), '{}\n');
      const installed = spawnSync('npm', ['install', '--silent', '--ignore-scripts', ...packages], { cwd: folder });
      if (installed.status !== 0) throw new Error(`npm did not install ${packages.join(' ')}: ${installed.stderr}`);
    }
    const samples = join(folder, 'samples');
    const lines = readFileSync(join(samples, FILE), 'utf8').split('\n');
    const out = join(folder, 'rows');
    const { PATH = '' } = process.env;
    // Beside the packages that it imports.
    cpSync(join(ROOT, 'scripts', 'editors', probe), join(folder, probe));
    const { stdout, stderr } = spawnSync(program, client.run(join(folder, probe)), {
      cwd: samples,
      encoding: 'utf8',
      timeout: LIMIT_MS,
      env: {
        ...process.env,
        TERM: 'xterm',
        HOME: folder,
        PATH: `${join(folder, 'bin')}${delimiter}${PATH}`,
        DUO_PACKAGES: folder,
        DUO_PAGE: PAGE,
        DUO_ROOT: ROOT,
        DUO_NODE: process.execPath,
        DUO_OUT: out,
        DUO_PROBLEMS: String(expected.problems),
        DUO_LISTS: String(expected.lists),
        DUO_FILE: FILE,
        DUO_ACTION: String(lines.indexOf(ACTION)),
        DUO_FIX: FIX,
        DUO_NAME_LINE: String(at.line),
        DUO_NAME_CHARACTER: String(at.character),
        DUO_NEW_NAME: NEW_NAME,
      },
    });
    const printed = client.drawsOutput === true ? (existsSync(out) ? readFileSync(out, 'utf8') : '') : stdout;
    const rows = new Map<string, string>();
    for (const [, row, value] of printed.matchAll(/^ROW\t([^\t\n]+)\t([^\n]*)$/gmu)) rows.set(row!, value!);
    if (rows.size <= 1 || rows.has('why')) console.error(rows.get('why') ?? stderr);
    const result = { client: name, version: rows.get('version') ?? '', rows: judge(rows, expected) };
    console.log(JSON.stringify(result));
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the clients of these names, or all; what the others gave before stays. */
async function runAll(names: readonly string[]): Promise<EditorsResult> {
  const lines = readFileSync(join(ROOT, 'samples', FILE), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(NAME));
  const at = { line, character: lines[line]!.indexOf(NAME) + 2 };
  const folder = mkdtempSync(join(tmpdir(), 'duo-editors-'));
  prepare(folder);
  const expected = await askOurselves(join(folder, 'samples'), at);
  rmSync(folder, { recursive: true });
  const before = names.length === 0 ? [] : (JSON.parse(readFileSync(RESULT, 'utf8')) as EditorsResult).clients;
  const clients = CLIENTS.flatMap((client) => {
    const kept = before.filter((one) => one.client === client.name);
    if (names.length > 0 && !names.includes(client.name)) return kept;
    return run(client, at, expected) ?? kept;
  });
  return { day: new Date().toISOString().slice(0, 10), ...expected, clients };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { table: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (!values.table) writeFileSync(RESULT, `${JSON.stringify(await runAll(positionals), undefined, 2)}\n`);
  const result = JSON.parse(readFileSync(RESULT, 'utf8')) as EditorsResult;
  writeFileSync(PAGE, editorsPage(readFileSync(PAGE, 'utf8'), result));
}
