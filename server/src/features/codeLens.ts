/** A line above each open action that was put off or spoken of: *3 keer uitgesteld, laatst besproken 10 februari 2021*. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import { isOpen } from '../model/action.ts';
import { minutesEntries } from '../model/minutes.ts';
import { explainPostponements, postponementsOf } from '../model/postponements.ts';
import type { FeatureContext } from './context.ts';

/** A register with more entries has none: each of its actions would be gone through after every keystroke. */
const MOST_ENTRIES = 5_000;

/** The lenses of a document, in the order of the text. They only say something: there is nothing to be clicked. */
export function getCodeLenses(document: TextDocument, { scope, reference }: FeatureContext): CodeLens[] {
  const { entries } = scope.file.document;
  if (entries.size > MOST_ENTRIES) return [];
  const lenses: CodeLens[] = [];
  for (const host of entries) {
    for (const placed of [host, ...minutesEntries(host)]) {
      const ref = { file: scope.file, placed };
      if (placed.kind !== 'actie' || !isOpen(ref, scope)) continue;
      const title = explainPostponements(postponementsOf(ref, scope, reference.day));
      if (title === undefined) continue;
      const { keyword } = placed.entry;
      const range = {
        start: document.positionAt(host.start + keyword.start),
        end: document.positionAt(host.start + keyword.end),
      };
      lenses.push({ range, command: { title, command: '' } });
    }
  }
  return lenses;
}
