import assert from 'node:assert/strict';
import type { MomentDeadline } from '../../../../server/src/syntax/dates/ast.ts';
import { readDeadline } from '../../../../server/src/syntax/dates/read.ts';

/** How a phrase that may hang on a moment is read: its bound, its name and year, and what stands around them. */
function read(text: string): string {
  const node = readDeadline(text);
  return node.kind === 'moment' ? shown(node, text) : node.kind;
}

function shown(
  { bound, name, year, yearEnd, edge, distance, isMarked, lead, remark }: MomentDeadline,
  text: string,
): string {
  const far = distance && `${distance.count} ${distance.unit} ${distance.side}${distance.isWeek ? ' week' : ''}`;
  const when = year === undefined ? undefined : typeof year === 'number' ? year : `+${year.step}`;
  assert.equal(text.slice(name.start, name.end), name.text);
  assert.ok(yearEnd >= name.end);
  const around = [lead, remark].map((span) => (span === undefined ? undefined : text.slice(span.start, span.end)));
  const parts = [bound, name.text, when, edge, far, isMarked ? undefined : 'unmarked', ...around];
  return parts.filter((part) => part !== undefined).join(' | ');
}

const READ: readonly (readonly [string, string])[] = [
  ['voor het zomerreces', 'before | zomerreces'],
  ['vóór de herfstvakantie', 'before | herfstvakantie'],
  ['tot het kerstreces', 'before | kerstreces'],
  ['voorafgaand aan de heidag', 'before | heidag'],
  ['uiterlijk voor het meireces 2025', 'before | meireces | 2025'],
  ['voor de begrotingsbehandeling van 2025', 'before | begrotingsbehandeling | 2025'],
  ['voor het kerstreces 2025/2026', 'before | kerstreces | 2025'],
  ['voor het zomerreces van dit jaar', 'before | zomerreces | +0'],
  ['na het voorjaarsreces volgend jaar', 'after | voorjaarsreces | +1'],
  ['na het zomerreces van 2009', 'after | zomerreces | 2009'],
  ['meteen na de vakantie', 'after | vakantie'],
  ['vanaf de ingebruikname', 'from | ingebruikname'],
  ['rond de jaarrekening', 'around | jaarrekening'],
  ['bij de begrotingsbehandeling', 'exact | begrotingsbehandeling'],
  ['tijdens het debat over zorg', 'exact | debat over zorg | tijdens'],
  ['op de ledendag', 'exact | ledendag'],
  ['t/m het reces', 'until | reces'],
  ['uiterlijk zomerreces', 'until | zomerreces'],
  ['zomerreces 2025', 'exact | zomerreces | 2025'],
  ['Kadernota', 'exact | Kadernota'],
  ['dorpsfeest', 'exact | dorpsfeest | unmarked'],
  ['na fase 2', 'after | fase 2 | unmarked'],
  ['bij de start van het zomerreces', 'exact | zomerreces | begin'],
  ['voor het einde van het reces', 'before | reces | eind'],
  ['einde zomerreces', 'exact | zomerreces | eind'],
  ['voor einde schooljaar', 'before | schooljaar | eind'],
  ['begin van het zomerreces', 'exact | zomerreces | begin'],
  ['opening zwembad', 'exact | opening zwembad | unmarked'],
  ['de week voor de herfstvakantie', 'until | herfstvakantie | 7 dag before week'],
  ['uiterlijk twee weken voor het zomerreces 2025', 'until | zomerreces | 2025 | 14 dag before'],
  ['binnen 3 maanden na de verkiezingen', 'until | verkiezingen | 3 maand after'],
  ['ruim voor de begrotingsbehandeling', 'before | begrotingsbehandeling | ruim'],
  ['z.s.m., maar uiterlijk voor het reces', 'before | reces | z.s.m., maar'],
  ['voor het zomerreces, graag', 'before | zomerreces | , graag'],
  ['voor het zomerreces (zie brief)', 'before | zomerreces | (zie brief)'],
  ['voor het zomerreces; liever eerder', 'before | zomerreces | ; liever eerder'],
];

/** What is read otherwise, or is no moment whatever is declared. */
const NOT: readonly (readonly [string, string])[] = [
  ['voor de zomer', 'period'],
  ['na Pasen', 'period'],
  ['voor volgend DUO', 'nextMeeting'],
  ['na actie 15', 'afterAction'],
  ['z.s.m.', 'asap'],
  ['niet voor het reces', 'text'],
  ['als het reces voorbij is', 'text'],
  ['tot nader order', 'text'],
  ['voor het reces of daarna', 'text'],
  ['voor reces, 3 mei', 'text'],
  ['-', 'text'],
  ['(nog vragen)', 'text'],
];

describe('a deadline that hangs on a moment', () => {
  for (const [text, expected] of [...READ, ...NOT]) it(text, () => assert.equal(read(text), expected));
});
