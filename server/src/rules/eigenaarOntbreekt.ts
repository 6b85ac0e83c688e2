import { messages } from '../messages/index.ts';
import { ownerFieldOf } from '../syntax/workKinds.ts';
import { addFieldFix, bothFromTitleFix, fromTitleFix, missingSpan } from './missingField.ts';
import { actionRule } from './rule.ts';

/**
 * An open action, promise or motion has nobody who has to do it, nor has the same action elsewhere or its heading. Fix: **who
 * its title gives it to** (`Anja zoekt het uit`; not *Brief aan Anja*): a choice when that is somebody who is not known or
 * several; with the deadline of the title; else **add the field**, the cursor on its value.
 */
export const eigenaarOntbreekt = actionRule({
  code: 'eigenaar-ontbreekt',
  severity: 'warning',
  manual: `Een open actie heeft een eigenaar nodig: iemand die haar uitvoert. Staat er geen achter \`eigenaar:\` en ook niet
bij het blok waar de actie onder valt, dan meldt het programma dat. Een weggelakte naam, \`PM\`, \`nader te bepalen\`,
\`n.v.t.\` en \`allen\` tellen als eigenaar. Bij een toezegging is het wie haar deed: \`gedaan door:\`.`,
  example: {
    wrong: `actie 5: Brief opstellen
  status: in uitvoering
  deadline: 1 maart 2030`,
    right: `actie 5: Brief opstellen
  status: in uitvoering
  eigenaar: Anja Woortman (OBG)
  deadline: 1 maart 2030`,
  },
  applies: ({ isOpen, hasOwner, meant }) => isOpen && !hasOwner && !meant.has('eigenaar'),
  find: ({ entry, called }) => {
    const { kind } = entry;
    const field = ownerFieldOf(kind);
    return {
      span: missingSpan(entry, field),
      message: messages.rules['eigenaar-ontbreekt'](called, kind, field),
      fixes: (context) => [
        ...fromTitleFix(field, context),
        ...bothFromTitleFix(field, context),
        addFieldFix(context.ref, field),
      ],
    };
  },
});
