/** A Word file of an organisation's own as the look of what is exported: its `{fields}` are filled, the rest stays as it is. */
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import type { Bits } from '../bits.ts';
import type { Writer } from '../document.ts';
import { zippedBytes } from '../writers/zipped.ts';
import type { TemplateFields } from './templateFields.ts';
import { type PackageFault, readPackage, type TemplatePackage } from './templatePackage.ts';
import { cleanedParts } from './templateProperties.ts';
import { valuesOf } from './templateValues.ts';

/**
 * `unknown` a field that the layout has not, with those that could stand there · `broken` a field or loop that is not closed, or stands
 * where none can · `noFields` nothing is to be filled.
 */
export type FieldFault =
  | { readonly kind: 'unknown'; readonly field: string; readonly known: readonly string[] }
  | { readonly kind: 'broken'; readonly field: string }
  | { readonly kind: 'noFields' };

export type TemplateFault = { readonly kind: PackageFault } | FieldFault;

/** Makes files of documents that have these fields with a template, or says all that keeps it from that. */
export type TemplateFiller = (bytes: Uint8Array, fields: TemplateFields) => Writer | readonly TemplateFault[];

export const templateWriter: TemplateFiller = (bytes, fields) => {
  const read = readPackage(bytes);
  if (!('parts' in read)) return read.map((kind) => ({ kind }));
  const faults = fieldFaults(bytes, fields);
  if (faults.length > 0) return faults;
  // What the library does is one bit.
  return function* (document) {
    const filled = opened(bytes);
    filled.render(valuesOf(document));
    yield;
    return yield* repacked(read, filled.getZip() as PizZip, document.title);
  };
};

function opened(bytes: Uint8Array, modules: readonly DXT.Module[] = []): Docxtemplater {
  return new Docxtemplater(new PizZip(bytes), {
    modules: [...modules],
    paragraphLoop: true,
    linebreaks: true,
    // A field without a value prints nothing; by itself the word `undefined` would stand there.
    nullGetter: () => '',
    errorLogging: false,
  });
}

/** A piece of a template as the library reads it; of a field its name, and what stands in it when it is a loop. */
interface Piece {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Piece[];
}

/**
 * Hears of the pieces of every part. The library's own `inspect-module` does the same and more, but asks for `lodash`, which the package
 * does not bring along (3.71.0).
 */
class Listener implements DXT.Module {
  readonly name = 'Listener';
  readonly #pieces = new Map<string, readonly Piece[]>();
  #path = '';

  get pieces(): Piece[] {
    return [...this.#pieces.values()].flat();
  }

  set({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly Piece[] } }): void {
    if (inspect?.filePath !== undefined) this.#path = inspect.filePath;
    if (inspect?.postparsed !== undefined) this.#pieces.set(this.#path, inspect.postparsed);
  }
}

const LOOP_MODULE = 'loop';

function fieldFaults(bytes: Uint8Array, fields: TemplateFields): FieldFault[] {
  const listener = new Listener();
  try {
    opened(bytes, [listener]);
  } catch (error) {
    const broken = brokenFields(error);
    if (broken.length === 0) throw error;
    return [...new Set(broken)].map((field) => ({ kind: 'broken', field }));
  }
  const { pieces } = listener;
  if (!pieces.some(isField)) return [{ kind: 'noFields' }];
  const faults = new Map<string, FieldFault>();
  for (const fault of faultsIn(pieces, fields, [fields.top])) {
    if (fault.kind !== 'noFields') faults.set(fault.field, fault);
  }
  return [...faults.values()];
}

function* faultsIn(
  pieces: readonly Piece[],
  fields: TemplateFields,
  around: readonly ReadonlySet<string>[],
): Generator<FieldFault> {
  for (const { value, module, subparsed } of pieces.filter(isField)) {
    const inLoop = fields.loops.get(value);
    if (module === LOOP_MODULE && inLoop !== undefined) yield* faultsIn(subparsed ?? [], fields, [...around, inLoop]);
    else if (module === LOOP_MODULE)
      yield { kind: 'unknown', field: `#${value}`, known: [...fields.loops.keys()].map((one) => `#${one}`) };
    // `{@field}` puts the value in as XML.
    else if (module !== undefined) yield { kind: 'broken', field: value };
    else if (!around.some((known) => known.has(value)))
      yield { kind: 'unknown', field: value, known: [...new Set(around.flatMap((known) => [...known]))] };
  }
}

function isField({ type }: Piece): boolean {
  return type === 'placeholder';
}

/** What the library says is not right of the fields themselves; empty when it says something else. */
function brokenFields(error: unknown): string[] {
  const { properties } = error as { properties?: { errors?: readonly unknown[]; xtag?: unknown } };
  if (properties === undefined) return [];
  const all = properties.errors ?? [error];
  return all.flatMap((one) => {
    const { xtag } = (one as { properties?: { xtag?: unknown } }).properties ?? {};
    return typeof xtag === 'string' ? [xtag] : [];
  });
}

/** The parts of a template, filled, in their order: the same bytes at every moment, and nothing of who made the template. */
function* repacked(template: TemplatePackage, filled: PizZip, title: string): Bits<Uint8Array> {
  const cleaned = cleanedParts(template, title);
  const parts: [string, Uint8Array][] = [];
  for (const path of template.parts.keys()) {
    const text = cleaned.get(path);
    if (text !== undefined) parts.push([path, new TextEncoder().encode(text)]);
    else if (!cleaned.has(path)) parts.push([path, filled.file(path)?.asUint8Array() ?? template.parts.get(path)!]);
  }
  return yield* zippedBytes(parts);
}
