import { messages } from '../messages/index.ts';
import { foldName, withoutHonorifics } from '../model/names.ts';
import type { Scope } from '../model/scope.ts';
import type { Use } from '../model/uses.ts';
import type { Word } from '../text/span.ts';
import { useRule } from './rule.ts';
import { declareAllFix, declareFix, unknownNameFixes } from './unknownName.ts';

export const persoonOnbekend = useRule({
  code: 'persoon-onbekend',
  severity: 'information',
  example: {
    wrong: `organisatie OBG

actie 5: Brief opstellen
  eigenaar: Anja Woortman`,
    right: `organisatie OBG

actie 5: Brief opstellen
  eigenaar: Anja Woortman (OBG)`,
  },
  manual: `Een naam zonder organisatie erachter die nergens is beschreven. Elke naam wordt per bestand één keer gemeld. Een naam
met een organisatie erachter, zoals \`Anja Woortman (OBG)\`, hoeft niet te worden beschreven. Wie met zijn volledige naam lid of voorzitter van een gremium is, is bekend. Is de
organisatie achter een naam onbekend, dan meldt \`organisatie-onbekend\` dat.`,
  onceKeys: (use, scope) => unknownPersons(use, scope).map((name) => onceKey(name)),
  *check(use, ref, { scope, once }) {
    for (const name of unknownPersons(use, scope)) {
      if (!once(onceKey(name))) continue;
      yield {
        span: name,
        message: messages.rules['persoon-onbekend'](name.text),
        fixes: () => {
          const fixes = unknownNameFixes(ref, name, scope, 'persoon', ['persoon', 'organisatie', 'gremium']);
          const all = declareAllFix(ref, 'persoon', scope, (one, from) => unknownPersons(one, from).filter(isPerson));
          if (all !== undefined && isPerson(name)) fixes.push(all);
          // A word in capitals is rather an abbreviation.
          return /^\p{Lu}{2,}$/u.test(name.text) ? [...fixes, declareFix(ref, 'organisatie', name.text)] : fixes;
        },
      };
    }
  },
});

function unknownPersons(use: Use, scope: Scope): Word[] {
  if (use.kind !== 'people') return [];
  return use.parties(scope).flatMap(({ kind, name, unknownOrganisation }) =>
    // `organisatie-onbekend` says it of a name with an unknown organisation behind it.
    kind === 'unknown' && name !== undefined && unknownOrganisation === undefined ? [name] : [],
  );
}

/** True for what begins with a capital and is no abbreviation: not for `de Kamer`. */
function isPerson({ text }: Word): boolean {
  if (/^(?:de|het)\s(?!heer\s)/iu.test(text)) return false;
  const bare = withoutHonorifics(text);
  return /^\p{Lu}/u.test(bare) && !/^[\p{Lu}\d]{2,}\b/u.test(bare);
}

function onceKey({ text }: Word): string {
  return `persoon ${foldName(text)}`;
}
