/** What items and lines of running text are beside each other: subjects with actions below them, lines that say who does what. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { withoutAtEnd } from '../../text/tail.ts';
import { type Bits, eachInBits } from '../bits.ts';
import { type GivenBlock, type GivenParagraph, wordsOf } from '../given.ts';
import { kindIn } from './kinds.ts';
import { itemEntry, saidEntry } from './lineEntries.ts';
import { announcesWork, isThing } from './lineWords.ts';
import { isSurePerson } from './persons.ts';

export interface LineShape {
  /** Items that only say what those below them, further in, are about. */
  readonly subjects: ReadonlySet<GivenBlock>;
  /** What is an item of a list, at this depth, whatever the text says. */
  readonly depths: ReadonlyMap<GivenBlock, number>;
}

export const NO_SHAPE: LineShape = { subjects: new Set(), depths: new Map() };

/** A subject alone may as well be an action with its steps. */
const FEWEST = 2;

export function* lineShape(blocks: readonly GivenBlock[]): Bits<LineShape> {
  const depths = new Map<GivenBlock, number>();
  const groups: { readonly head: GivenParagraph; readonly below: GivenParagraph[] }[] = [];
  let isBelow = false;
  let isAnnounced = false;
  let run: GivenParagraph[] = [];
  const endRun = () => {
    if (run.length >= FEWEST) for (const block of run) depths.set(block, 0);
    run = [];
  };
  yield* eachInBits(blocks, (block) => {
    const isItem = block.kind === 'paragraph' && (block.depth !== undefined || block.text.number !== undefined);
    if (isItem && (block.depth ?? 0) > 0) groups.at(-1)?.below.push(...(isBelow ? [block] : []));
    else if (isItem) groups.push({ head: block, below: [] });
    isBelow = isItem;
    if (block.kind === 'paragraph' && isAnnounced && !isItem && saysWho(block)) run.push(block);
    else {
      endRun();
      isAnnounced = block.kind === 'paragraph' && isAnnouncement(block);
    }
  });
  endRun();
  const subjects = subjectsOf(groups.filter(({ below }) => below.length > 0));
  for (const { head, below } of groups) {
    if (subjects.has(head)) for (const block of below) depths.set(block, (block.depth ?? 1) - 1);
  }
  return { subjects, depths };
}

/** Of groups of items: at least half of what stands further in says who or when itself, and no head does. */
function subjectsOf(
  groups: readonly { readonly head: GivenParagraph; readonly below: readonly GivenParagraph[] }[],
): ReadonlySet<GivenBlock> {
  const all = groups.flatMap(({ below }) => below);
  const saying = all.filter(isTold).length;
  const areHeads = groups.every(({ head }) => wordsOf(head.text).trim().endsWith(':'));
  // `Jan` with his actions below him, where each head may be somebody and one is beyond doubt.
  const names = groups.map(({ head }) => wordsOf(head.text));
  const arePeople = names.some(isSurePerson) && names.every((name) => isSurePerson(name) || isPerson(name));
  const isSo =
    arePeople ||
    (groups.length >= FEWEST && (areHeads || (saying * 2 >= all.length && !groups.some(({ head }) => isTold(head)))));
  return new Set(isSo ? groups.map(({ head }) => head) : []);
}

/** Somebody and no more: `Jan`, `Els & Bo:`. */
export function isPerson(text: string): boolean {
  const name = withoutAtEnd(text.trim(), ': ');
  return name.length <= 40 && kindIn(name) === undefined && !isThing(name) && isSomebody(name, 'actie');
}

/** Its end says who does it or when. */
function isTold({ text }: GivenParagraph): boolean {
  return itemEntry('actie', undefined, wordsOf(text), {}).fields.length > 0;
}

/** `Hierbij de acties van gisteravond:`. */
function isAnnouncement({ text }: GivenParagraph): boolean {
  const words = wordsOf(text).trim();
  return announcesWork(words) || (words.length < 100 && words.endsWith(':') && kindIn(words) !== undefined);
}

/** `Marieke – belt de aannemer`. */
function saysWho({ text, level }: GivenParagraph): boolean {
  const words = wordsOf(text).trim();
  const who = /^([^:–]{2,40}?)(?: ?[:–]| -) \S/u.exec(words)?.[1];
  return level === undefined && who !== undefined && saidEntry(words, {}) === undefined && isSomebody(who, 'actie');
}
