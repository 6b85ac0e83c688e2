/** The JSON schema that the YAML and the JSON server hold a register to: the same demands as in the other languages. */
import { STATUSES } from './register.ts';

/** The hover of a status. */
export const STATUS = 'Hoe ver de actie is';

/** The property that the standing problems miss. */
export const OWNER = 'eigenaar';

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 1 };
const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
const short = { type: 'string', pattern: '^[A-Z]+[0-9]+$' };

export function registerSchema(): object {
  const happening = object({ datum: day, gremium: text, tekst: text }, ['datum', 'tekst']);
  const action = object(
    {
      titel: { ...text, description: 'Wat er gedaan moet worden' },
      nummer: whole,
      status: { enum: STATUSES, description: STATUS },
      [OWNER]: { ...text, description: 'Wie de actie heeft' },
      organisaties: list(short),
      deadline: { ...day, description: 'Wanneer de actie klaar is' },
      na: whole,
      toelichting: list(text),
      historie: list(happening),
    },
    ['titel', 'nummer', 'status', OWNER, 'deadline'],
  );
  const properties = {
    register: text,
    titel: text,
    peildatum: day,
    organisaties: list(object({ kort: short, naam: text }, ['kort', 'naam'])),
    personen: list(object({ naam: text, bij: short }, ['naam', 'bij'])),
    acties: list(action),
  };
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...object(properties, ['register', 'acties']) };
}

function object(properties: object, required: readonly string[]): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

const list = (items: object): object => ({ type: 'array', items });
