import { messages } from '../messages/index.ts';
import { foldName, withoutHonorifics } from '../model/index/names.ts';
import type { Lookup } from '../model/index/scope.ts';
import { NAME_REFERENCES, type Reference } from '../model/references/keyedReferences.ts';
import type { Word } from '../text/span.ts';
import { referenceRule } from './rule.ts';
import { declareAllFix, declareFix, unknownNameFixes } from './unknownName.ts';

/**
 * A name without organisation in a list of people, of nobody who has a seat by that name; once per name and file. Fix: the
 * nearest, declare it: what ends as committees, boards and groups do (`kascommissie`) as a gremium or an organisation.
 */
export const persoonOnbekend = referenceRule({
  code: 'persoon-onbekend',
  severity: 'information',
  about: NAME_REFERENCES,
  example: {
    wrong: `organisatie OBG

actie 5: Brief opstellen
  eigenaar: Anja Woortman`,
    right: `organisatie OBG

actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  manual: `Een naam zonder organisatie erachter die nergens is beschreven. Van een commissie, raad of groep (\`kascommissie\`) stelt het lampje
voor een gremium toe te voegen. Elke naam wordt per bestand één keer gemeld. Een naam
met een organisatie erachter, zoals \`Anja Woortman (OBG)\`, hoeft niet te worden beschreven. Wie met zijn volledige naam lid of voorzitter van een gremium is, is bekend. Is de
organisatie achter een naam onbekend, dan meldt \`organisatie-onbekend\` dat.`,
  onceKeys: (reference, lookup) => unknownPersons(reference, lookup).map((name) => onceKey(name)),
  *check(reference, { lookup, once }) {
    for (const name of unknownPersons(reference, lookup)) {
      if (!once(onceKey(name))) continue;
      yield {
        span: name,
        message: messages.rules['persoon-onbekend'](name.text, isBody(name)),
        fixes: ({ ref, scope }) => {
          const near = ['persoon', 'organisatie', 'gremium'] as const;
          if (isBody(name)) {
            return [...unknownNameFixes(ref, name, scope, 'gremium', near), declareFix(ref, 'organisatie', name.text)];
          }
          const fixes = unknownNameFixes(ref, name, scope, 'persoon', near);
          const all = declareAllFix('persoon', scope, personsToDeclare);
          if (all !== undefined && isPerson(name)) fixes.push(all);
          // A word in capitals is rather an abbreviation.
          return /^\p{Lu}{2,}$/u.test(name.text) ? [...fixes, declareFix(ref, 'organisatie', name.text)] : fixes;
        },
      };
    }
  },
});

function unknownPersons(reference: Reference, lookup: Lookup): Word[] {
  if (reference.kind !== 'people') return [];
  return reference.parties(lookup).flatMap(({ kind, name, unknownOrganisation }) =>
    // `organisatie-onbekend` says it of a name with an unknown organisation behind it.
    kind === 'unknown' && name !== undefined && unknownOrganisation === undefined ? [name] : [],
  );
}

const personsToDeclare = (reference: Reference, lookup: Lookup) => unknownPersons(reference, lookup).filter(isPerson);

/** Last words of the names of committees, boards and groups. */
const BODY =
  /(?:commissies?|groep(?:en)?|raad|bestuur|overleg|team|college|comité|vereniging|vergadering|secretariaat|directie|redactie|delegatie|presidium|moderamen|diaconie)$/iu;
const MOST_WORDS = 4;

/**
 * True of what a committee, a board or a group is called: such a word is the first of it, a part of a longer word or in small
 * letters. `Henk de Raad` is somebody.
 */
function isBody({ text }: Word): boolean {
  const words = text.replace(/^(?:de|het)\s+/iu, '').split(/\s+/u);
  if (words.length > MOST_WORDS) return false;
  const at = words.findIndex((word) => BODY.test(word));
  if (at === -1) return false;
  const word = words[at]!;
  const isPart = BODY.exec(word)!.index > 0;
  return at === 0 || isPart || /^\p{Ll}/u.test(word) || /^(?:algemeen|dagelijks)$/iu.test(words[at - 1]!);
}

/** True for what begins with a capital and is no abbreviation: not for `de Kamer`. */
function isPerson(name: Word): boolean {
  const { text } = name;
  if (isBody(name)) return false;
  if (/^(?:de|het)\s(?!heer\s)/iu.test(text)) return false;
  const bare = withoutHonorifics(text);
  return /^\p{Lu}/u.test(bare) && !/^[\p{Lu}\d]{2,}\b/u.test(bare);
}

function onceKey({ text }: Word): string {
  return `persoon ${foldName(text)}`;
}
