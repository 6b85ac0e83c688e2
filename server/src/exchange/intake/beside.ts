/** What stands beside the words of a paragraph, told, asked or kept: notes, what stands above each page, changes that were tracked. */
import type { GivenParagraph } from '../given.ts';
import { oneLine, readText } from './cellText.ts';
import type { Collector } from './collector.ts';

/** @param keep takes words that have no other place */
export function tellBeside({ text }: GivenParagraph, into: Collector, keep: (text: string) => void): void {
  const { asides, deleted, inserted, hidden, links } = readText(text);
  for (const aside of asides) {
    if (aside.kind === 'header') into.tell('page', [oneLine(aside.text)], {});
    else keep(aside.text);
  }
  if (deleted !== '') into.doubt(undefined, 'deletedText', [deleted], {});
  if (inserted !== '') into.doubt(undefined, 'insertedText', [inserted], {});
  if (hidden !== '') into.doubt(undefined, 'hiddenText', [hidden], {});
  for (const link of links) keep(link);
}
