/** A register in JSON, held to a JSON schema (schema.ts). */
import { isoDay, isPlain, type Language } from './language.ts';
import type { Action, Register } from './register.ts';
import { OWNER, STATUS } from './schema.ts';
import type { Sheet } from './sheet.ts';

export const jsonLanguage: Language = {
  id: 'json',
  extension: 'json',
  hasNames: false,
  newName: '',
  hover: { at: 'statuses', wanted: () => STATUS },
  symbols: ({ actions }) => ({ all: actions.length, headings: actions.length, isExact: false }),
  renderHead(sheet: Sheet, register: Register): void {
    sheet.add('{', `  "register": "${register.code}",`, `  "titel": "${register.title}",`);
    sheet.add(`  "peildatum": "${isoDay(register.referenceDay)}",`, '  "organisaties": [');
    for (const [line, comma] of commas(register.organisations)) {
      sheet.add(`    { "kort": "${line.short}", "naam": "${line.title}" }${comma}`);
    }
    sheet.add('  ],', '  "personen": [');
    for (const [{ name, organisation }, comma] of commas(register.people)) {
      sheet.person('    { "naam": "', name, `", "bij": "${organisation.short}" }${comma}`);
    }
    sheet.add('  ],', '  "acties": [');
  },
  renderHeading(): void {},
  renderAction(sheet: Sheet, action: Action, isFollowed: boolean): void {
    sheet.add('    {').title('      "titel": "', action.title, '",').add(`      "nummer": ${action.number},`);
    sheet.status('      "status": "', action.status, isPlain(action), '",');
    if (action.owner !== undefined) sheet.owner(`      "${OWNER}": "`, action.owner.name, '",');
    sheet.add(`      "organisaties": [${action.organisations.map(({ short }) => `"${short}"`).join(', ')}],`);
    sheet.add(`      "deadline": "${isoDay(action.deadline)}",`);
    if (action.after !== undefined) sheet.add(`      "na": ${action.after},`);
    sheet.add('      "toelichting": [');
    for (const [note, comma] of commas(action.notes)) sheet.add(`        "${note}"${comma}`);
    sheet.add('      ],', '      "historie": [');
    for (const [{ day, text }, comma] of commas(action.history)) {
      sheet.add(`        { "datum": "${isoDay(day)}", "gremium": "DUO", "tekst": "${text}" }${comma}`);
    }
    sheet.add('      ]', isFollowed ? '    },' : '    }');
  },
  renderTail(sheet: Sheet): void {
    sheet.add('  ]', '}');
  },
};

/** The items of a list with the comma behind each. */
function commas<T>(list: readonly T[]): readonly (readonly [T, string])[] {
  return list.map((one, index) => [one, index < list.length - 1 ? ',' : '']);
}
