/** The whole burst that VS Code sends after a letter: from the edit to the last byte of the last answer. */

import type { Answer } from '../lsp/serverProcess.ts';
import { at } from '../lsp/session.ts';
import type { Place } from '../register/sheet.ts';
import { outlines } from '../scenarios/answers.ts';
import { type Context, timeLeft } from '../scenarios/context.ts';
import { exactly } from '../scenarios/expectations.ts';
import { LETTER } from '../scenarios/keystrokes.ts';
import { offers, viewport } from '../scenarios/questions.ts';
import { type Burst, type BurstMessage, CAPABILITY_OF, fillTemplate, readBurst, type Situation } from './template.ts';

export async function measureBurst(context: Context, row = 'burst'): Promise<void> {
  const { record, session } = context;
  const burst = readBurst();
  const asked = messagesFor(burst, session.capabilities);
  const times: number[] = [];
  const hasTime = timeLeft(context.budgetMs / 4);
  try {
    for (let round = 0; round < context.rounds && (round === 0 || hasTime()); round++) {
      times.push(await sendBurst(context, asked));
    }
    const names = asked.map(({ method }) => method.replace('textDocument/', ''));
    record.samples(row, times, names.join(', ') || 'problems only');
  } catch (error) {
    record.failed(row, error);
    if (session.process.hasEnded) throw error;
  }
}

/** The recorded messages that a server has announced to answer. */
export function messagesFor({ messages }: Burst, capabilities: Readonly<Record<string, unknown>>): Burst['messages'] {
  return messages
    .map((message) => visibleOnly(message, capabilities))
    .filter(({ method }) => {
      const needed = CAPABILITY_OF[method];
      return needed !== undefined && offers(capabilities, needed);
    });
}

/** The message to a server that colours only what is visible, sent in the place of that for the whole file. */
function visibleOnly(message: BurstMessage, capabilities: Readonly<Record<string, unknown>>): BurstMessage {
  const whole = 'textDocument/semanticTokens/full';
  if (message.method !== whole || offers(capabilities, CAPABILITY_OF[whole]!)) return message;
  const params = { textDocument: { uri: '$uri' }, range: '$visible' };
  return { ...message, method: 'textDocument/semanticTokens/range', params };
}

/** Sends a letter and all that VS Code asks after it at once, and gives the milliseconds to the last answer. */
async function sendBurst(context: Context, messages: Burst['messages']): Promise<number> {
  const { session, uri, standing, document } = context;
  const place = LETTER.place(context);
  const situation = situationAt(context, { line: place.line, character: place.character + 1 });
  // The edit goes first; what is asked is written in the same turn, so that it waits in the server's input.
  const problems = session.edit(uri, { range: at(place), text: 'x' }, exactly(standing));
  const answered = messages.map(({ method, params }) =>
    session.process.request(method, fillTemplate(params, situation), session.limitMs),
  );
  try {
    const [right, ...answers] = await Promise.all([problems, ...answered]);
    messages.forEach(({ method }, index) => {
      if (method === 'textDocument/documentSymbol') checkOutline(context, answers[index]!);
    });
    return Math.max(right.at, ...answers.map((answer) => answer.at)) - (right.at - right.ms);
  } finally {
    // All have to come in, or what is late would count in the next burst.
    await Promise.allSettled(answered);
    await session.edit(uri, { range: { start: place, end: situation.cursor }, text: '' }, exactly(standing));
    if (document.lines > 50_000) await session.quiet(50);
  }
}

function checkOutline({ session: { server }, register }: Context, answer: Answer): void {
  if (!server.isChecked) return;
  outlines(answer.result(), server.language.symbols(register), server.symbolLimit ?? Number.POSITIVE_INFINITY);
}

function situationAt({ uri, document }: Context, cursor: Place): Situation {
  const start = { line: 0, character: 0 };
  const visible = viewport({ document }, cursor);
  return { uri, version: 0, cursor, visible, whole: { start, end: { line: document.lines, character: 0 } } };
}
