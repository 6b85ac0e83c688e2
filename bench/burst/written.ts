/** Makes the template that the bench plays back from the messages that were heard. */
import type { Message } from '../lsp/framing.ts';
import type { Place } from '../register/sheet.ts';
import { type Burst, type BurstMessage, CAPABILITY_OF, toTemplate } from './template.ts';

/** A message as the tap wrote it down. */
export interface Recorded {
  /** The time in milliseconds since 1970. */
  readonly at: number;
  readonly message: Message;
}

export interface Recording {
  readonly lines: number;
  /** The position behind the letter that was typed. */
  readonly cursor: Place;
  readonly about: Readonly<Record<string, unknown>>;
}

/** The messages after the first edit; what the editor took back itself, and what it asked twice, is left out. */
export function burstOf(heard: readonly Recorded[], { lines, cursor, about }: Recording): Burst {
  const first = heard.findIndex(({ message }) => message.method === 'textDocument/didChange');
  if (first < 0) throw new Error('no edit was heard: is the letter typed in a .duo file?');
  const edit = heard[first]!;
  const { uri } = (edit.message.params as { textDocument: { uri: string } }).textDocument;
  const whole = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  const situation = { uri, version: 0, cursor, visible: whole, whole };
  const cancelled = new Set(
    heard
      .filter(({ message }) => message.method === '$/cancelRequest')
      .map(({ message }) => (message.params as { id: number }).id),
  );
  const messages: BurstMessage[] = [];
  const known = new Set<string>();
  for (const { at, message } of heard.slice(first + 1)) {
    const { id, method = '' } = message;
    // Notifications and the editor's own answers ask nothing.
    if (id === undefined || message.method === undefined || cancelled.has(Number(id))) continue;
    if (CAPABILITY_OF[method] === undefined) throw new Error(`“${method}” is not in CAPABILITY_OF (burst/template.ts)`);
    const params = toTemplate(message.params, situation);
    const key = JSON.stringify([method, params]);
    if (known.has(key)) continue;
    known.add(key);
    messages.push({ method, afterMs: at - edit.at, params });
  }
  return { recorded: { ...about, typed: 'one letter in a title', lines, outline: 'open' }, messages };
}
