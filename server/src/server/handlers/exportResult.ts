/** What was made of registers as the answer that goes to a client: a file, or why there is none. */
import type { ExportResult, ExportStopped } from '../../../../protocol/export.ts';
import type { MadeFile, NotMade } from '../../exchange/makeFile.ts';
import type { PublicFile } from '../../exchange/public/publicFile.ts';
import { hitSentence, obstacleSentence, warningSentence } from '../../exchange/sentences.ts';
import { messages } from '../../messages/index.ts';

/** The answer to who asked for a file. @param uri where a reason stands that stands nowhere else. */
export function resultOf(file: MadeFile | PublicFile, uri: string, isByTemplate = false): ExportResult {
  switch (file.kind) {
    case 'made': {
      const { content, name } = file;
      const warnings = file.warnings.map(warningSentence);
      const own = typeof content === 'string' ? { text: content } : { base64: base64(content) };
      return { kind: 'file', name, ...own, warnings, ...('inventory' in file ? { inventory: file.inventory } : {}) };
    }
    case 'hidden':
      return {
        kind: 'stopped',
        reasons: file.hits.map((hit) => ({
          text: hitSentence(hit),
          ...hit.place,
          ...(hit.allow === undefined ? {} : { allow: hit.allow }),
        })),
        isReplaceable: true,
      };
    case 'leaked': {
      const { leaked, leakedByTemplate } = messages.exporting;
      const text = (isByTemplate ? leakedByTemplate : leaked)(file.words.join(', '));
      return { kind: 'stopped', reasons: [{ text, uri }] };
    }
    default:
      return stoppedBy(file, uri);
  }
}

/** Why nothing was made. @param uri where a reason stands that stands nowhere else. */
export function stoppedBy(made: NotMade, uri: string): ExportStopped {
  const reasons =
    made.kind === 'none'
      ? [{ text: messages.exporting.reasons[made.reason], uri }]
      : made.obstacles.map((obstacle) => ({ text: obstacleSentence(obstacle), ...obstacle.place }));
  return { kind: 'stopped', reasons };
}

/** Bytes that become one text at a time: a call takes no more arguments than that. */
const CHUNK = 0x8000;

/** Encodes bytes with what both Node and browsers have. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // What is spread is gone through one by one, which takes six times as long; `apply` takes what is like a list as it is.
    binary += String.fromCharCode.apply(undefined, bytes.subarray(at, at + CHUNK) as unknown as number[]);
  }
  return btoa(binary);
}
