import { setField } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import { NEW_COLUMNS } from '../syntax/layoutWords.ts';
import { belongsToText } from './belongsToText.ts';
import { entryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** A layout without columns, or without a name. Fix: the columns of most lists; of a line below a text also to that text. */
export const indelingLeeg = entryRule({
  code: 'indeling-leeg',
  severity: 'warning',
  byShape: true,
  example: {
    wrong: `indeling raadslijst: Voor de raad
  soorten: moties`,
    right: `indeling raadslijst: Voor de raad
  soorten: moties
  kolommen: nr, wat`,
  },
  manual: `Een indeling zegt niet welke kolommen erin staan, of heeft geen naam. Er is dan geen lijst van te maken; bij het exporteren
wordt ze niet aangeboden.`,
  applies: ({ kind }) => kind === 'indeling',
  *check(entry) {
    const { kind, identity } = entry;
    if (kind !== 'indeling') return;
    const text = messages.rules['indeling-leeg'];
    if (identity === undefined) yield { span: headSpan(entry), message: text.noName };
    if (fieldsOfKind(entry, 'columns').some(({ words }) => words.length > 0)) return;
    const columns = NEW_COLUMNS.join(', ');
    yield {
      span: headSpan(entry),
      message: text.noColumns(identity?.text ?? ''),
      fixes: ({ ref }) => [
        {
          title: messages.fixes.addColumns(columns),
          edits: [setField(ref.file.document.lineEnd, ref.placed, 'kolommen', columns)],
        },
        // `indeling van de zaal: theater` may be a line of the text above it.
        ...(entry.fields.length === 0 ? belongsToText(ref, entry.keyword.start, true) : []),
      ],
    };
  },
});
