import { messages } from '../messages/index.ts';
import { copyOf } from '../model/index/copies.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import type { Scope } from '../model/index/scope.ts';
import { shownFileName } from '../model/index/shownFileName.ts';
import { type Finding, headSpan, uniqueRule } from './rule.ts';

export const registerDubbel = uniqueRule({
  code: 'register-dubbel',
  severity: 'error',
  example: {
    wrong: `register LIJST: Actielijst
register TWEEDE: Nog een lijst`,
    right: `register LIJST: Actielijst`,
  },
  manual: `Een bestand is hooguit één register; alles wat erin staat hoort daarbij. Het eerste telt.

Staat hetzelfde register ook in een ander bestand, met voor het grootste deel dezelfde nummers, dan zegt deze melding dat één keer,
als waarschuwing op de regel \`register\` van beide: meestal is dat de lijst van vorige keer. Geef de oude een andere code, zoals
\`register LIJST-OUD\`, of bewaar haar buiten de map. Zolang beide er staan, worden gelijke nummers niet elk gemeld.`,
  unique: 'register',
  *check(ref, { scope }) {
    const first = ref.file.registers.first;
    if (ref.placed.entry.kind !== 'register' || first === undefined) return;
    if (first === ref.placed) {
      yield* copyFinding(ref, scope);
      return;
    }
    const code = first.entry.identity?.text ?? '';
    yield {
      span: headSpan(ref),
      message: messages.rules['register-dubbel'](code),
      related: [
        {
          ref: { file: ref.file, placed: first },
          span: headSpan({ file: ref.file, placed: first }),
          message: messages.related.firstRegister,
        },
      ],
    };
  },
});

/** That the register stands in another file too, with the same numbers. */
function* copyFinding(ref: EntryRef, scope: Scope): Iterable<Finding> {
  const copy = copyOf(ref.file, scope.registerFiles);
  const placed = copy?.registers.first;
  if (copy === undefined || placed === undefined) return;
  const other = { file: copy, placed };
  yield {
    span: headSpan(ref),
    severity: 'warning',
    message: messages.rules['register-dubbel'](ref.placed.entry.identity?.text ?? '', shownFileName(copy.uri)),
    related: [{ ref: other, span: headSpan(other), message: messages.related.sameRegister }],
  };
}
