import { messages } from '../messages/index.ts';
import { copyOf } from '../model/index/copies.ts';
import { nextNumber } from '../model/index/nextNumber.ts';
import { numberKey } from '../model/index/numberKey.ts';
import { shownFileName } from '../model/index/shownFileName.ts';
import { isNumberedKind } from '../syntax/vocabulary.ts';
import { headSpan, replace, uniqueRule } from './rule.ts';

export const nummerDubbel = uniqueRule({
  code: 'nummer-dubbel',
  severity: 'error',
  example: {
    wrong: `actie 5: Brief opstellen
actie 5: Adressen uitzoeken`,
    right: `actie 5: Brief opstellen
actie 6: Adressen uitzoeken`,
  },
  manual: `Twee acties, besluiten of toezeggingen van een register hebben hetzelfde nummer. Hoofdletters, een \`#\` ervoor, een punt
erachter en nullen aan het begin maken geen verschil. Het eerste houdt zijn nummer.`,
  unique: 'numbers',
  *check(ref, { scope }) {
    const { kind, identity } = ref.placed.entry;
    if (!isNumberedKind(kind) || identity === undefined) return;
    // In the order of the files' addresses, so that the files of one register agree on which is the first.
    const isCopy = copyOf(ref.file, scope.registerFiles) !== undefined;
    // Of a copy that is said once, at its `register`.
    const files = isCopy ? [ref.file] : [...scope.registerFiles].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const key = numberKey(kind, identity.text);
    const first = files.find((file) => file.numbers.has(key))?.numbers.get(key)[0];
    if (first === undefined || first.placed === ref.placed) return;
    // A copy of last week stands beside the list: which file it is says more than the number.
    const elsewhere = first.file === ref.file ? undefined : shownFileName(first.file.uri);
    yield {
      span: identity,
      message: messages.rules['nummer-dubbel'](kind, identity.text, elsewhere),
      related: [{ ref: first, span: headSpan(first), message: messages.related.firstDeclaration(identity.text) }],
      fixes: () => {
        const number = nextNumber(scope, kind);
        if (number === undefined) return [];
        return [{ title: messages.fixes.giveNumber(number), edits: [replace(ref, identity, number)] }];
      },
    };
  },
});
