/** Initials in a row, which are as many people. */
import type { ListPart } from './listPart.ts';
import { areInitials } from './nameWords.ts';

/** `KD BvD`: initials in a row are as many people. What belongs to a name stands with the last of them. */
export function inInitials(part: ListPart): ListPart[] {
  const { name } = part;
  if (name === undefined || name.text.length > LONGEST_INITIALS || !name.text.includes(' ')) return [part];
  const words = [...name.text.matchAll(/\S+/gu)];
  if (words.length < 2 || !areInitials(words.map(([word]) => word))) return [part];
  const isBefore = part.brackets[0] !== undefined && part.brackets[0].start < name.start;
  return words.map(({ 0: text, index }, at) => {
    const start = name.start + index;
    const word = { text, start, end: start + text.length };
    const isFirst = at === 0;
    const isLast = at === words.length - 1;
    return {
      ...part,
      name: word,
      start: isFirst ? part.start : start,
      end: isLast ? part.end : word.end,
      joint: isFirst ? part.joint : ('soft' as const),
      brackets: (isBefore ? isFirst : isLast) ? part.brackets : [],
      redacted: isLast && part.redacted,
      unsure: isLast && part.unsure,
      leader: isFirst && part.leader,
    };
  });
}

/** In UTF-16 units. */
const LONGEST_INITIALS = 40;
