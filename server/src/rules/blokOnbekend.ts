import { messages } from '../messages/index.ts';
import { findHeadings, headingPath } from '../model/headings.ts';
import { fieldOf } from '../syntax/entry.ts';
import { type Fix, inFile, replace, rule } from './rule.ts';
import { declareFix, nearestName } from './unknownName.ts';

export const blokOnbekend = rule({
  code: 'blok-onbekend',
  severity: 'error',
  manual: `Achter \`blok:\` staat een letter of nummer dat geen blok, randvoorwaarde of onderwerp van het register heeft. Een
onderwerp heet bij zijn pad: \`02-II\`.`,
  *check(ref, { scope }) {
    const field = fieldOf(ref.placed.entry, 'blok');
    const value = field?.kind === 'heading' ? field.value : undefined;
    if (value === undefined || findHeadings(scope, value.text).length > 0) return;
    yield {
      span: inFile(ref, value),
      message: messages.rules['blok-onbekend'](value.text),
      fixes: () => {
        const paths = scope.registerFiles.flatMap((file) =>
          file.headings.flatMap((index) => headingPath(file, file.document.entries[index]!) ?? []),
        );
        const near = nearestName(value.text, paths);
        const fixes: Fix[] = [];
        if (near !== undefined) {
          fixes.push({ title: messages.fixes.replaceWith(near), edits: [replace(ref, value, near)], preferred: true });
        }
        if (!/\s/u.test(value.text)) fixes.push(declareFix(ref, 'blok', value.text, ''));
        return fixes;
      },
    };
  },
});
