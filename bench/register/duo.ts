/** A register as a `.duo` file (docs/taal.md). */
import { isPlain, type Language } from './language.ts';
import type { Action, Register } from './register.ts';
import type { Sheet } from './sheet.ts';

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

export const duoLanguage: Language = {
  id: 'duo',
  extension: 'duo',
  hasNames: true,
  newName: 'Klaas Vaak',
  hover: { at: 'owners', wanted: (word) => word },
  // Besides actions and headings: the register, its gremium, and the names.
  symbols: ({ organisations, people, actions }) => {
    const blocks = Math.ceil(actions.length / 25);
    return { all: 2 + organisations.length + people.length + blocks + actions.length, headings: blocks, isExact: true };
  },
  renderHead(sheet: Sheet, register: Register): void {
    sheet.add(`register ${register.code}: ${register.title}`, '  gremium: DUO');
    sheet.add(`  peildatum: ${dutchDay(register.referenceDay)}`, '', 'gremium DUO: Directeuren Uitvoeringsoverleg');
    // All of them sit there, so that every owner is looked up among its members and nobody is named nowhere.
    // The one whom most actions name sits there by the organisation: who has a seat by name is known without an entry.
    const seat = ({ name, organisation }: Register['people'][number], index: number) =>
      index === 0 ? organisation.short : name;
    sheet.add('  leden:', ...register.people.map((person, index) => `    ${seat(person, index)}`), '');
    for (const { short, title } of register.organisations) sheet.add(`organisatie ${short}: ${title}`);
    sheet.add('');
    for (const { name, organisation } of register.people) {
      sheet.person('persoon ', name).add(`  organisatie: ${organisation.short}`);
    }
    sheet.add('');
  },
  renderHeading(sheet: Sheet, number: number): void {
    sheet.add(`blok ${number}: Overleg ${number}`, '');
  },
  renderAction(sheet: Sheet, action: Action): void {
    sheet.title(`actie ${action.number}: `, action.title);
    sheet.status('  status: ', action.status, isPlain(action));
    if (action.owner !== undefined) sheet.owner('  eigenaar: ', action.owner.name);
    sheet.add(`  organisaties: ${action.organisations.map(({ short }) => short).join(', ')}`);
    sheet.add(`  deadline: ${WEEKDAYS[action.deadline.getUTCDay()]} ${dutchDay(action.deadline)}`);
    if (action.after !== undefined) sheet.add(`  na: ${action.after}`);
    sheet.add('  toelichting:', ...action.notes.map((note) => `    ${note}`), '  historie:');
    sheet.add(...action.history.map(({ day, text }) => `    ${dutchDay(day)} DUO: ${text}`), '');
  },
  renderTail(): void {},
};

/** `2 januari 2030`. */
function dutchDay(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
