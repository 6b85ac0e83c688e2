/** The cold start, from the start of the process to the first problems of a small file: the wait when VS Code opens. */
import { Session } from '../lsp/session.ts';
import { render } from '../register/language.ts';
import { ACTIONS_PER_HEADING, makeRegister, STANDING } from '../register/register.ts';
import type { Recorder } from '../report/measurement.ts';
import type { Server } from '../servers/server.ts';
import { exactly } from './expectations.ts';

const ACTIONS = 10;

export async function measureColdStart(server: Server, record: Recorder, limitMs: number): Promise<void> {
  const { text } = render(server.language, makeRegister({ actions: ACTIONS }), ACTIONS_PER_HEADING);
  const session = new Session(server, { limitMs });
  try {
    const initialized = await session.initialize();
    const opened = await session.open(`file:///bench/klein.${server.language.extension}`, text, exactly(STANDING));
    record.value('cold start', opened.at - session.process.startedAt, 'ms');
    record.value('cold start: initialize answered', initialized, 'ms');
    record.value('memory of a small file', session.memoryMB(), 'MB');
  } catch (error) {
    record.failed('cold start', error);
  } finally {
    await session.stop();
  }
}
