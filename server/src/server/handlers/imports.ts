/** A list of somebody else as a register, for a client that shows it: from parameters that may be anything to an answer that can be shown. */
import type { ImportChoice, ImportResult } from '../../../../protocol/import.ts';
import type { Given } from '../../exchange/given.ts';
import { givenOfJson } from '../../exchange/intake/jsonDocument.ts';
import type { MadeRegister } from '../../exchange/intake/made.ts';
import { makeRegister } from '../../exchange/intake/makeRegister.ts';
import { columnSentence, doubtSentence, reportLines } from '../../exchange/intake/report.ts';
import { headerKey } from '../../exchange/intake/roles.ts';
import { messages } from '../../messages/index.ts';
import { ENTRIES } from '../../syntax/vocabulary.ts';

/** The parameters, unchecked. */
export interface UntrustedImport {
  readonly name?: unknown;
  readonly content?: unknown;
  readonly columns?: unknown;
}

/** A list of ours for programs; undefined of any other text. */
export function givenList(text: string): Given | undefined {
  const list = givenOfJson(text);
  return list === undefined ? undefined : { kind: 'given', document: list.document };
}

/** @param name of the file, with its extension. */
export function importList(given: Given, name: string, columns: unknown): ImportResult {
  const text = messages.importing;
  if (given.kind === 'refused') return { kind: 'refused', reason: text.refused[given.reason] };
  const asked = new Map(
    Object.entries(typeof columns === 'object' && columns !== null ? columns : {}).flatMap(([header, role]) =>
      typeof role === 'string' ? [[headerKey(header), role] as const] : [],
    ),
  );
  const dot = name.lastIndexOf('.');
  const made = makeRegister(given.document, { name: dot > 0 ? name.slice(0, dot) : name, asked });
  return {
    kind: 'made',
    text: made.text,
    columns: columnsOf(made),
    choices: choices(),
    doubts: doubtsOf(made),
    report: reportLines(made),
  };
}

/** Each header once. */
function columnsOf({ tables }: MadeRegister): { readonly header: string; readonly role: string }[] {
  const columns = new Map<string, { readonly header: string; readonly role: string }>();
  for (const { mapping } of tables) {
    for (const column of mapping.columns) {
      const key = headerKey(column.header);
      if (key !== '' && !columns.has(key)) columns.set(key, { header: column.header, role: columnSentence(column) });
    }
  }
  return [...columns.values()];
}

function choices(): ImportChoice[] {
  const { roles } = messages.importing;
  const fields = Object.keys(ENTRIES.actie.fields).filter((name) => name !== 'mag openbaar');
  return [
    { name: 'nr', title: roles.number },
    { name: 'titel', title: roles.title },
    ...fields.map((name) => ({ name, title: roles.field(name) })),
    { name: 'kop', title: roles.above },
    { name: 'niets', title: roles.nothing },
  ];
}

/** The doubts in the order of the text, each with the line that it is about. */
function doubtsOf({ text, doubts }: MadeRegister): { readonly text: string; readonly line: number }[] {
  const ordered = [...doubts].sort((a, b) => a.offset - b.offset);
  let line = 0;
  let at = 0;
  return ordered.map((doubt) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < doubt.offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return { text: doubtSentence(doubt), line };
  });
}
