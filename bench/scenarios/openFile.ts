/** Opening one register: to the first list of problems, to all problems, and what it takes of memory. */
import { Session } from '../lsp/session.ts';
import { STANDING } from '../register/register.ts';
import type { RenderedRegister } from '../register/sheet.ts';
import type { Recorder } from '../report/measurement.ts';
import type { Server } from '../servers/server.ts';
import { demand } from './answers.ts';
import { exactly } from './expectations.ts';

/** A file has a name of its own where the server reads its folder: this one lies nowhere. */
export const uriOf = (server: Server): string => `file:///bench/register.${server.language.extension}`;

/** Longest wait for the answer to an edit, as a multiple of the open, in milliseconds: no answer costs more than that. */
const EDIT_LIMIT = { atLeast: 10_000, opens: 4 };

/** Opens a register in a session that has begun. Throws when it does not open with the right problems in time. */
export async function measureOpen(session: Session, document: RenderedRegister, record: Recorder): Promise<void> {
  const uri = uriOf(session.server);
  const before = session.memoryMB();
  let firstAt: number | undefined;
  // The very first list, whatever it holds.
  const first = session.publications.expect(uri, () => undefined);
  void first.arrived.then(({ at }) => {
    firstAt = at;
  });
  const opened = await session.open(uri, document.text, exactly(STANDING));
  first.forget();
  record.samples('open: all problems', [opened.ms]);
  if (!session.server.pull) record.samples('open: first list', [(firstAt ?? opened.at) - (opened.at - opened.ms)]);
  await session.quiet();
  const added = (await session.memoryAtRestMB()) - before;
  record.value('memory per MB of text', added / (document.bytes / 1e6), 'MB per MB');
  session.limitMs = Math.min(session.limitMs, Math.max(EDIT_LIMIT.atLeast, EDIT_LIMIT.opens * opened.ms));
}

/** The same with `staged`: the problems of what is visible first come before all of them. Only our server knows it. */
export async function measureStagedOpen(
  server: Server,
  document: RenderedRegister,
  record: Recorder,
  limitMs: number,
): Promise<void> {
  const session = new Session(server, { limitMs, initializationOptions: { staged: true } });
  try {
    await session.initialize();
    const uri = uriOf(server);
    const lists: { at: number; count: number; lastLine: number }[] = [];
    const listening = session.publications.expect(uri, ({ at, problems }) => {
      lists.push({
        at,
        count: problems.length,
        lastLine: Math.max(-1, ...problems.map(({ range }) => range.start.line)),
      });
      return 'only looking on';
    });
    const opened = await session.open(uri, document.text, exactly(STANDING));
    listening.forget();
    const first = lists[0]!;
    demand(first.count > 0, 'the first list of a staged open has no problem, though one is near the top');
    const isStaged = lists.length > 1;
    const sentAt = opened.at - opened.ms;
    const note = isStaged ? `${first.count} of ${STANDING} problems` : 'in one go: the server does not stage';
    record.samples('open: visible part (staged)', [first.at - sentAt], note);
    record.samples('open: all problems (staged)', [opened.ms]);
  } catch (error) {
    record.failed('open: visible part (staged)', error);
  } finally {
    await session.stop();
  }
}
