/** Other words that say on purpose that there is no day, and other ways to say as soon as possible. */
import type { DeadlineForm, OpenWord } from '../ast.ts';
import { matchAt, type Pattern, pattern } from './pattern.ts';

const OPEN: readonly (readonly [Pattern, OpenWord])[] = [
  [
    pattern('te zijner tijd|te zijnertijd|tezijnertijd|t\\.?z\\.?t\\.?(?:~$)?', {
      whole: false,
      needs: 'zijne tz t.z',
    }),
    'te zijner tijd',
  ],
  [
    pattern(
      '(?:twee|drie|half|twee|vier)?(?:jaarlijks|maandelijks|wekelijks|dagelijks)e?|per kwartaal|elk kwartaal|elk jaar|ieder jaar|elke maand|iedere maand|elke week|iedere week|elke vergadering|continu|permanent|voortdurend|lopend|structureel',
      { needs: 'lijks kwartaal jaar maand week vergadering continu permanent voortdurend lopend structureel' },
    ),
    'doorlopend',
  ],
  [
    pattern(
      't\\.?b\\.?d\\.?|to be determined|to be decided|nog te bepalen|nader te bepalen|nog niet bekend|nog onbekend|onbekend|n\\.?n\\.?b\\.?|nader bekend te maken|p\\.?m\\.?',
      { whole: false, needs: 'bd b.d determined decided bepalen bekend nb n.b pm p.m' },
    ),
    'nader te bepalen',
  ],
];

const ASAP = pattern(
  'asap|a\\.s\\.a\\.p\\.?|per direct|per omgaande|zo (?:gauw|vlug) (?:als )?mogelijk|zo (?:spoedig|snel) als mogelijk',
  { whole: false, needs: 'asap a.s.a.p direct omgaande mogelijk' },
);

/** Such a word at a place; undefined for anything else. */
export function readOpen(text: string, at: number): DeadlineForm | undefined {
  for (const [wanted, word] of OPEN) {
    const found = matchAt(wanted, text, at);
    if (found !== undefined) return { kind: 'open', word, span: { start: at, end: found.end }, remark: undefined };
  }
  const soon = matchAt(ASAP, text, at);
  return soon && { kind: 'asap', span: { start: at, end: soon.end }, remark: undefined };
}
