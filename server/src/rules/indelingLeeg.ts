import { setField } from '../edits/edits.ts';
import { messages } from '../messages/index.ts';
import { fieldsOfKind } from '../syntax/entry.ts';
import { NEW_COLUMNS } from '../syntax/layoutWords.ts';
import { entryRule } from './rule.ts';
import { headSpan } from './spans.ts';

/** A layout without columns, or without a name. Fix: the columns of most lists. */
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
      fixes: ({ ref: { placed, file } }) => [
        {
          title: messages.fixes.addColumns(columns),
          edits: [setField(file.document.lineEnd, placed, 'kolommen', columns)],
        },
      ],
    };
  },
});
