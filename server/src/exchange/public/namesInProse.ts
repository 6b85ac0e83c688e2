/**
 * Names in what nobody reads as a list of people: fields whose name is unknown, lines that are not read, remarks among people and
 * behind days. Who is named there alone has to stay hidden too.
 */

import { meantName } from '../../model/actions/meantFields.ts';
import { isFullName } from '../../model/index/members.ts';
import { isOrganisationLike, withoutHonorifics } from '../../model/index/names.ts';
import type { Entry, Field } from '../../syntax/entry.ts';
import { isFunctionWord, isParticle } from '../../syntax/nameWords.ts';
import { valueKindOf } from '../../syntax/vocabulary.ts';

interface NameInProse {
  readonly name: string;
  /** It stands alone where people stand, so that it is a name for certain; any other may be two words of a sentence. */
  readonly isCertain: boolean;
}

/** All that separates names in some hand; a comma and `en` too. */
const SEPARATORS = /[;|/\\,()[\]{}:"“”„‘•\n]|\s[-–—>]+\s|\s(?:en|of|&|\+)\s/u;
/** What a text is: of people, each read already but for what stands around them · of people that nobody has read · of anything. */
type Of = 'people' | 'unreadPeople' | 'anything';

/** The names in a text. */
function namesInProse(text: string, of: Of): NameInProse[] {
  const found: NameInProse[] = [];
  for (const part of text.split(SEPARATORS)) {
    const piece = withoutHonorifics(
      part
        .replace(/\s+/gu, ' ')
        .replace(/ (?:e\. ?a|c\. ?s)\./giu, ' ')
        .trim()
        // `Ans Aal en/of Klaas Vaak`
        .replace(/^(?:en|of) /u, ''),
    );
    if (piece === '') continue;
    if (of !== 'anything' && isCertain(piece, of)) {
      found.push({ name: piece, isCertain: true });
      // `Ans Aal vraagt Klaas Vaak` reads as one name, and holds two.
      if (!piece.split(' ').some((word) => /^\p{Ll}/u.test(word) && !isParticle(word))) continue;
    }
    for (const words of capitalRuns(piece)) {
      // `Vraagt Piet Puk`: the capital of the first word may be that of a sentence.
      for (const from of words.length > 2 ? [0, 1] : [0]) {
        const name = words.slice(from).join(' ');
        if (isFullName(name)) found.push({ name, isCertain: false });
      }
    }
  }
  return found;
}

/** The words with a capital that stand together, with the particles between them; two words or more. */
function capitalRuns(piece: string): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  // A particle at the end belongs to what follows, when that has a capital.
  let particles: string[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
    particles = [];
  };
  for (const word of piece.split(' ')) {
    if (/^\p{Lu}/u.test(word)) {
      run.push(...particles, word);
      particles = [];
    } else if (run.length > 0 && isParticle(word)) particles.push(word);
    else close();
  }
  close();
  return runs;
}

/** `Jan Jansen`; not `Van Dijk`, whose first word is no name. */
function isCertain(piece: string, of: Of): boolean {
  if (isParticle(piece.split(' ', 1)[0]!.toLowerCase())) return false;
  return isFullName(piece) || (of === 'unreadPeople' && isName(piece));
}

/** `Jan`, alone where people stand. */
function isName(piece: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(piece) && isOrganisationLike(piece) && !isFunctionWord(piece);
}

/** The names in all of an entry that is not read, and in the remarks of its people and days. */
export function unreadNames(entry: Entry): NameInProse[] {
  const found: NameInProse[] = [];
  for (const field of entry.fields) {
    const text = field.lines.map((line) => line.text).join('\n');
    if (field.kind === 'unknown')
      found.push(...namesInProse(text, isMeantForPeople(entry, field.name) ? 'unreadPeople' : 'anything'));
    else if (field.kind === 'people') found.push(...namesInProse(text, 'people'));
    else if (hasRemarks(field)) found.push(...namesInProse(text, 'anything'));
  }
  for (const { code, span, typed } of entry.findings) {
    if (code !== 'regel-onbekend') continue;
    const line = entry.text.slice(span.start).split(/[\r\n]/u, 1)[0]!;
    const isOfPeople = typed !== undefined && isMeantForPeople(entry, typed);
    found.push(
      ...(isOfPeople ? namesInProse(line.slice(typed.length), 'unreadPeople') : namesInProse(line, 'anything')),
    );
  }
  return found;
}

/** Misspelt, the name of a field of people. */
function isMeantForPeople(entry: Entry, typed: string): boolean {
  const meant = meantName(entry, typed);
  return meant !== undefined && entry.kind !== undefined && valueKindOf(entry.kind, meant) === 'people';
}

/** What stands behind a day is no part of it. */
function hasRemarks({ kind }: Field): boolean {
  return kind === 'deadline' || kind === 'date';
}
