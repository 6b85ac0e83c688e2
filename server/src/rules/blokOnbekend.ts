import { messages } from '../messages/index.ts';
import { headingPath } from '../model/actions/headings.ts';
import { declareAtEnd } from './declareNames.ts';
import { type Fix, referenceRule } from './rule.ts';
import { replace } from './spans.ts';
import { nearestName } from './unknownName.ts';

/** In `blok:`. Fix: the nearest, declare it. */
export const blokOnbekend = referenceRule({
  code: 'blok-onbekend',
  severity: 'error',
  about: ['heading'],
  example: {
    wrong: `blok A: Communicatie

actie 5: Brief opstellen
  blok: B`,
    right: `blok A: Communicatie

actie 5: Brief opstellen
  blok: A`,
  },
  manual: `Achter \`blok:\` staat een letter of nummer dat geen blok, randvoorwaarde of onderwerp van het register heeft. Een
onderwerp heet bij zijn pad: \`02-II\`.`,
  *check(reference, { lookup }) {
    if (reference.kind !== 'heading' || lookup.lookupHeading(reference.name.text).length > 0) return;
    const value = reference.name;
    yield {
      span: value,
      message: messages.rules['blok-onbekend'](value.text),
      fixes: ({ ref, scope }) => {
        const paths = scope.registerFiles.flatMap((file) =>
          [...file.headings].flatMap((heading) => headingPath(file, heading) ?? []),
        );
        const near = nearestName(value.text, paths);
        const fixes: Fix[] = [];
        if (near !== undefined) {
          fixes.push({ title: messages.fixes.replaceWith(near), edits: [replace(ref, value, near)] });
        }
        if (!/\s/u.test(value.text)) fixes.push(declareAtEnd(ref, 'blok', value.text, ''));
        return fixes;
      },
    };
  },
});
