/**
 * Writes the table of docs/capabilities.md: our column from what the built server answers `initialize` with,
 * those of the peers from the answers in docs/capabilities.json.
 *
 *     npm run capabilities                                            our column anew, after `npm run build`
 *     npm run capabilities -- --peer NAME [--settings JSON] -- PROGRAM ARG…
 *                                                                    the answer of a peer anew: starts it
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Answer, ask } from './capabilities/ask.ts';
import { cellOf, NONE, ROWS } from './capabilities/rows.ts';

/** The answer of a peer, and where it was read: started, or written over from its code. */
interface Peer extends Answer {
  readonly name: string;
  readonly version: string;
}

const SERVER = fileURLToPath(new URL('../dist/server.cjs', import.meta.url));
const PAGE = new URL('../docs/capabilities.md', import.meta.url);
const PEERS = new URL('../docs/capabilities.json', import.meta.url);
const [BEGIN, END] = ['<!-- the table: made by npm run capabilities -->', '<!-- the end of the table -->'];
/** A peer registers what hangs on settings after it was asked for those. */
const QUIET_MS = 3000;

/** The answers that were recorded of the peers. */
export const readPeers = (): Peer[] => JSON.parse(readFileSync(PEERS, 'utf8')) as Peer[];

/** The page as it should be: what stands between the markers made anew, the rest as it is. */
export async function capabilitiesPage(page = readFileSync(PAGE, 'utf8')): Promise<string> {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/capabilities.md has no place for the table');
  return `${page.slice(0, from)}${BEGIN}\n\n${tableOf(await askOurs(), readPeers())}\n\n${page.slice(to)}`;
}

/** Asks our own server, as it was built last. */
export const askOurs = (): Promise<Answer> => ask({ command: [process.execPath, SERVER, '--stdio'] });

function tableOf(ours: Answer, peers: readonly Peer[]): string {
  const heads = ['capability', 'duo', ...peers.map(({ name, version }) => `${name} ${version}`)];
  const rows = ROWS.map((row) => {
    const own = cellOf(row, ours);
    const why = own === NONE && row.whyNot !== undefined ? `${NONE} ${row.whyNot}` : own;
    return [row.label, why, ...peers.map((peer) => cellOf(row, peer))];
  });
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** Starts a peer and keeps its answer; the order of the columns stays. */
async function recordPeer(name: string, command: readonly string[], settings: string): Promise<void> {
  const peers = readPeers();
  const at = peers.findIndex((peer) => peer.name === name);
  if (at < 0) throw new Error(`${name} is not in docs/capabilities.json: add it with its version`);
  const answer = await ask({ command, settings: JSON.parse(settings), quietMs: QUIET_MS });
  peers[at] = { ...peers[at]!, ...answer };
  writeFileSync(PEERS, `${JSON.stringify(peers, undefined, 2)}\n`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { peer: { type: 'string' }, settings: { type: 'string', default: '{}' } },
  });
  if (values.peer !== undefined) await recordPeer(values.peer, positionals, values.settings);
  writeFileSync(PAGE, await capabilitiesPage());
}
