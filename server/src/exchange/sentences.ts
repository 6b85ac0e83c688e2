/** What stops an export, and what does not come along, in sentences for whoever asked for it. */
import { messages } from '../messages/index.ts';
import type { Warning } from './makeFile.ts';
import type { Obstacle } from './obstacles.ts';
import type { Hit } from './public/searched.ts';
import type { TemplateFault } from './template/fillTemplate.ts';

export function obstacleSentence({ kind, value, where }: Obstacle): string {
  const text = messages.exporting.obstacles;
  if (kind === 'long') return text.long(where, value);
  if (kind === 'undecoded') return text.undecoded;
  if (kind === 'unread' || kind === 'unseen' || kind === 'choice') return text[kind](where);
  return text[kind](where, value.toString(16).toUpperCase().padStart(4, '0'));
}

/** What a text names that has to stay hidden; of text over more lines as one line. */
export function hitSentence({ kind, text, where }: Hit): string {
  return messages.exporting.hidden[kind](where, text.replace(/\s+/gu, ' '));
}

/** What keeps a Word file from being a template. */
export function templateSentence(fault: TemplateFault): string {
  const text = messages.exporting.template;
  if (fault.kind === 'unknown') return text.unknown(fault.field, fault.known.map((one) => `{${one}}`).join(' '));
  return fault.kind === 'broken' ? text.broken(fault.field) : text[fault.kind];
}

export function warningSentence(warning: Warning): string {
  const text = messages.exporting.warnings;
  return warning.kind === 'prose' ? text.prose : text[warning.kind](warning.count);
}
