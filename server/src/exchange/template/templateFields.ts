/**
 * The fields that a template may have: `{titel}`, `{peildatum}` and the facts at the top, and in the loops `{#secties}`, `{#rijen}` and
 * `{#teksten}` the rows by the keys of their columns.
 */
import { fieldsOf as fieldNamesOf } from '../../syntax/vocabulary.ts';
import { columnKeys } from '../columns.ts';
import { isOfMeeting, type Layout } from '../layouts.ts';

/** The loops, each with what may stand in it besides the fields around it. */
export interface TemplateFields {
  readonly top: ReadonlySet<string>;
  readonly loops: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The facts that are there for every layout; of a meeting the names of its fields as well. */
const FACTS = ['gremium', 'aantal', 'deel', 'eigenaar', 'datum', 'sinds'];

/**
 * The fields that a document of a layout can fill. A field of the layout that is empty in this document is one of them, and prints
 * nothing.
 */
export function fieldsOf(layout: Layout): TemplateFields {
  const isMeeting = isOfMeeting(layout);
  const columns =
    layout.of === 'entries'
      ? layout.parts.flatMap((part) => part.columns.map(({ key }) => key))
      : [...columnKeys(), ...['onderwerpen', 'deelnemers', 'frequentie', 'doel']];
  return {
    top: new Set(['titel', 'peildatum', ...FACTS, ...(isMeeting ? fieldNamesOf('vergadering') : [])]),
    loops: new Map([
      ['secties', new Set(['kop'])],
      ['rijen', new Set(['kop', ...columns])],
      ['teksten', new Set(['tekst', 'soort'])],
    ]),
  };
}
