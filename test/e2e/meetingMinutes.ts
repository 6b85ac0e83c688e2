/** The minutes that a meeting has left in a folder, held against those of the samples. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Picture } from '../../scripts/host/manual-steps.ts';
import { DAY, MINUTES_FILE, sampleMinutes } from '../../scripts/host/seedMeeting.ts';
import { differences, SAMPLE_DIFFERENCES } from '../support/minutesDifferences.ts';

/** Fails where they differ in what no test lists. */
export async function compareMinutes(_page: Page, _picture: Picture, folder: string): Promise<void> {
  const text = await readFile(join(folder, MINUTES_FILE), 'utf8');
  const own = text
    .slice(text.indexOf(`vergadering DUO ${DAY}`))
    // They were taken over since.
    .replace(/actiepunt \(actie \d+\)/gu, 'actiepunt');
  const found = differences(withoutTakenOver(sampleMinutes()), own).filter((one) => !SAMPLE_DIFFERENCES.includes(one));
  if (found.length > 0) throw new Error(`The minutes differ:\n${found.join('\n')}`);
}

/** Minutes as they are once their action points stand on the list: without their numbers and fields. */
function withoutTakenOver(text: string): string {
  const kept: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (indent > depth) continue;
    const isPoint = /^ *actiepunt \(/u.test(line);
    depth = isPoint ? indent : Number.POSITIVE_INFINITY;
    kept.push(isPoint ? line.replace(/actiepunt \([ivx]+\)/u, 'actiepunt') : line);
  }
  return kept.join('\n');
}
