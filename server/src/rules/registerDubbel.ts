import { messages } from '../messages/index.ts';
import { headSpan, holderRule } from './rule.ts';

export const registerDubbel = holderRule({
  code: 'register-dubbel',
  severity: 'error',
  example: {
    wrong: `register LIJST: Actielijst
register TWEEDE: Nog een lijst`,
    right: `register LIJST: Actielijst`,
  },
  manual: 'Een bestand is hooguit één register; alles wat erin staat hoort daarbij. Het eerste telt.',
  sameKey: 'register',
  *check(ref) {
    const first = ref.file.registers.first;
    if (ref.placed.entry.kind !== 'register' || first === undefined || first === ref.placed) return;
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
