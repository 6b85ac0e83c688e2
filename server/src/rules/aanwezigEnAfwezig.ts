import { lineRange } from '../edits/refactor/lines.ts';
import { messages } from '../messages/index.ts';
import { foldName } from '../model/index/names.ts';
import { isStandIn } from '../model/index/standIns.ts';
import { type Entry, fieldOf, type ListField } from '../syntax/entry.ts';
import type { ListPart } from '../syntax/listPart.ts';
import type { Span } from '../text/span.ts';
import { entryRule, type Fix, type FixContext } from './rule.ts';
import { replace } from './spans.ts';

/**
 * A name with the same words, and the same in brackets, behind `aanwezig` and `afwezig` of one meeting; not a first name or surname
 * alone, which two may have, nor one with a remark that tells the two apart. Fix: take it out of either list.
 */
export const aanwezigEnAfwezig = entryRule({
  code: 'aanwezig-en-afwezig',
  severity: 'warning',
  byShape: true,
  manual: `Bij een vergadering staat dezelfde naam achter \`aanwezig:\` en achter \`afwezig:\`. Was iemand er een deel van de tijd, zet
dat dan tussen haakjes achter de naam, zoals \`Anja Woortman (tot punt 4)\`. Van een losse voornaam of achternaam wordt niets gemeld: zo
kunnen er twee heten.`,
  example: {
    wrong: `vergadering DUO 13 januari 2021
  aanwezig: Anja Woortman, Henk Mulder
  afwezig: Henk Mulder`,
    right: `vergadering DUO 13 januari 2021
  aanwezig: Anja Woortman
  afwezig: Henk Mulder`,
  },
  applies: (entry) => entry.kind === 'vergadering',
  *check(entry) {
    if (entry.kind !== 'vergadering') return;
    const [present, absent] = [listOf(entry, 'aanwezig'), listOf(entry, 'afwezig')];
    if (present === undefined || absent === undefined) return;
    // Of each name the first, as `Map` keeps the last.
    const byName = new Map(present.parts.map((one) => [wholeName(one), one] as const).reverse());
    for (const part of absent.parts) {
      const name = wholeName(part);
      const same = name === undefined ? undefined : byName.get(name);
      if (part.name === undefined || same?.name === undefined) continue;
      const { text, start, end } = part.name;
      yield {
        span: { start, end },
        message: messages.rules['aanwezig-en-afwezig'](text),
        related: [{ span: same.name, message: messages.related.firstDeclaration(text) }],
        fixes: (context) => [withoutPart(entry, absent, part, context), withoutPart(entry, present, same, context)],
      };
    }
  },
});

function listOf(entry: Entry, name: string): ListField | undefined {
  const field = fieldOf(entry, name);
  return field?.kind === 'people' ? field : undefined;
}

/** A key for the person meant; undefined for a text that may be two people, or that names nobody. */
function wholeName({ name, brackets, redacted, unsure }: ListPart): string | undefined {
  if (name === undefined || redacted || unsure || isStandIn(name.text)) return undefined;
  if (brackets.length === 0 && !/\s/u.test(name.text)) return undefined;
  return [name, ...brackets].map(({ text }) => foldName(text)).join(' (');
}

/** Takes a name out of a list with the mark that sets it apart; the field too when it was the only one. */
function withoutPart(
  entry: Entry,
  { name: field, parts, nameSpan, span }: ListField,
  part: ListPart,
  { ref }: FixContext,
): Fix {
  const at = parts.indexOf(part);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const gone: Span =
    before !== undefined
      ? { start: before.end, end: part.end }
      : after !== undefined
        ? { start: part.start, end: after.start }
        : lineRange(entry, nameSpan.start, span.end);
  return { title: messages.fixes.removeFromList(part.name?.text ?? '', field), edits: [replace(ref, gone, '')] };
}
