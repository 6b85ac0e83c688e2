/** A register in the language of the Langium peer (peers/langium/register.langium). */
import { isoDay, isPlain, type Language } from './language.ts';
import type { Action, Organisation, Person, Register } from './register.ts';
import type { Sheet } from './sheet.ts';

const organisationId = ({ number }: Organisation): string => `ORG-${number}`;
const personId = ({ number }: Person): string => `P-${number}`;

/** Codes in capitals keep names of one folder apart: in Langium every file sees those of all others. */
const prefixes = new WeakMap<Sheet, string>();

export const langiumLanguage: Language = {
  id: 'actieregister',
  extension: 'actie',
  hasNames: true,
  newName: 'P-999999',
  hover: { at: 'owners', wanted: (word) => word },
  symbols: ({ organisations, people, actions }) => {
    const blocks = Math.ceil(actions.length / 25);
    return { all: 1 + organisations.length + people.length + blocks + actions.length, headings: blocks, isExact: true };
  },
  renderHead(sheet: Sheet, register: Register): void {
    const letters = [...register.code.replace(/\D/gu, '')].map((digit) => 'BCDEFGHIJK'[Number(digit)]);
    prefixes.set(sheet, `A${letters.join('')}`);
    sheet.add(`register ${register.code} "${register.title}"`, `  peildatum ${isoDay(register.referenceDay)}`, '');
    sheet.add('gremium DUO-1 "Directeuren Uitvoeringsoverleg"', '');
    for (const one of register.organisations) sheet.add(`organisatie ${organisationId(one)} "${one.title}"`);
    sheet.add('');
    for (const person of register.people) {
      sheet.person('persoon ', personId(person), ` "${person.name}"`);
      sheet.add(`  bij ${organisationId(person.organisation)}`);
    }
    sheet.add('');
  },
  renderHeading(sheet: Sheet, number: number): void {
    sheet.add(`blok ${prefixes.get(sheet)}B-${number} "Overleg ${number}"`, '');
  },
  renderAction(sheet: Sheet, action: Action): void {
    const prefix = prefixes.get(sheet) ?? 'A';
    sheet.title(`actie ${prefix}-${action.number} "`, action.title, '"');
    sheet.status('  status ', action.status.replaceAll(' ', '-'), isPlain(action));
    if (action.owner !== undefined) sheet.owner('  eigenaar ', personId(action.owner));
    sheet.add(`  organisaties ${action.organisations.map(organisationId).join(', ')}`);
    sheet.add(`  deadline ${isoDay(action.deadline)}`);
    if (action.after !== undefined) sheet.add(`  na ${prefix}-${action.after}`);
    sheet.add('  toelichting', ...action.notes.map((note) => `    "${note}"`), '  historie');
    sheet.add(...action.history.map(({ day, text }) => `    ${isoDay(day)} DUO-1: "${text}"`), '');
  },
  renderTail(): void {},
};
