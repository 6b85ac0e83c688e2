import { messages } from '../messages/index.ts';
import { fieldOf } from '../syntax/entry.ts';
import { inFile, rule } from './rule.ts';
import { findingsOf } from './syntaxFindings.ts';

export const veldDubbel = rule({
  code: 'veld-dubbel',
  severity: 'error',
  manual:
    'Een veld staat twee keer bij hetzelfde onderdeel. Het eerste telt; het tweede blijft staan, maar doet niets.',
  *check(ref) {
    const { entry } = ref.placed;
    for (const { span, typed = '' } of findingsOf(ref, 'veld-dubbel')) {
      const first = fieldOf(entry, typed);
      yield {
        span: inFile(ref, span),
        message: messages.rules['veld-dubbel'](typed),
        ...(first === undefined
          ? {}
          : {
              related: [
                {
                  uri: ref.file.uri,
                  span: inFile(ref, first.nameSpan),
                  message: messages.related.firstDeclaration(typed),
                },
              ],
            }),
      };
    }
  },
});
