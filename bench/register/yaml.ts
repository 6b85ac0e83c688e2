/** A register in YAML, held to a JSON schema (schema.ts). */
import { isoDay, isPlain, type Language } from './language.ts';
import type { Action, Register } from './register.ts';
import { OWNER, STATUS } from './schema.ts';
import type { Sheet } from './sheet.ts';

export const yamlLanguage: Language = {
  id: 'yaml',
  extension: 'yaml',
  hasNames: false,
  newName: '',
  hover: { at: 'statuses', wanted: () => STATUS },
  // Every key is a symbol there; that all actions are in it is what can be asked.
  symbols: ({ actions }) => ({ all: actions.length, headings: actions.length, isExact: false }),
  renderHead(sheet: Sheet, register: Register): void {
    sheet.add(
      `register: ${register.code}`,
      `titel: "${register.title}"`,
      `peildatum: "${isoDay(register.referenceDay)}"`,
    );
    sheet.add('organisaties:');
    for (const { short, title } of register.organisations) sheet.add(`  - kort: ${short}`, `    naam: "${title}"`);
    sheet.add('personen:');
    for (const { name, organisation } of register.people) {
      sheet.person('  - naam: "', name, '"').add(`    bij: ${organisation.short}`);
    }
    sheet.add('acties:');
  },
  renderHeading(): void {},
  renderAction(sheet: Sheet, action: Action): void {
    sheet.title(`  - titel: "`, action.title, '"').add(`    nummer: ${action.number}`);
    sheet.status('    status: ', action.status, isPlain(action));
    if (action.owner !== undefined) sheet.owner(`    ${OWNER}: "`, action.owner.name, '"');
    sheet.add(`    organisaties: [${action.organisations.map(({ short }) => short).join(', ')}]`);
    sheet.add(`    deadline: "${isoDay(action.deadline)}"`);
    if (action.after !== undefined) sheet.add(`    na: ${action.after}`);
    sheet.add('    toelichting:', ...action.notes.map((note) => `      - "${note}"`), '    historie:');
    for (const { day, text } of action.history) {
      sheet.add(`      - { datum: "${isoDay(day)}", gremium: DUO, tekst: "${text}" }`);
    }
  },
  renderTail(): void {},
};
