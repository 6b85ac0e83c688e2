import { messages } from '../messages/index.ts';
import { headSpan, rule } from './rule.ts';

export const registerDubbel = rule({
  code: 'register-dubbel',
  severity: 'error',
  manual: 'Een bestand is hooguit één register; alles wat erin staat hoort daarbij. Het eerste telt.',
  *check(ref) {
    const first = ref.file.registers[0];
    if (ref.placed.entry.kind !== 'register' || first === undefined || first === ref.placed) return;
    const code = first.entry.identity?.text ?? '';
    yield {
      span: headSpan(ref),
      message: messages.rules['register-dubbel'](code),
      related: [
        {
          uri: ref.file.uri,
          span: headSpan({ file: ref.file, placed: first }),
          message: messages.related.firstRegister,
        },
      ],
    };
  },
});
