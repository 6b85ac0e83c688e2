/** The zip that files of Word, Excel and OpenDocument are: its parts by their paths, unpacked when they are asked for. Nothing is written. */
import { unzipSync } from 'fflate/browser';
import { type Guard, Refusal } from './guard.ts';
import { attribute, readXml } from './xml.ts';

/** Where a part leads: to another part, or (when `isOutside`) out of the package, which is never followed. */
export interface Relation {
  /** The last word of its type: `comments`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** Of a package with more parts than these all texts are unpacked at once. */
const FEW = 200;
const TEXT = /(?:\.xml|\.rels|^mimetype)$/iu;

export class Package {
  readonly #bytes: Uint8Array;
  readonly #guard: Guard;
  /** As they are spelled, by their spelling in small letters: paths within a package are told apart by neither. */
  readonly #paths = new Map<string, string>();
  #all: Readonly<Record<string, Uint8Array>> | undefined;

  constructor(bytes: Uint8Array, guard: Guard) {
    this.#bytes = bytes;
    this.#guard = guard;
    this.#unzip(({ name }) => {
      this.#paths.set(name.toLowerCase(), name);
      if (this.#paths.size > guard.limits.parts) throw new Refusal('tooMany');
      return false;
    });
  }

  get paths(): readonly string[] {
    return [...this.#paths.values()];
  }

  has(path: string): boolean {
    return this.#paths.has(path.toLowerCase());
  }

  /** The bytes of a part; undefined when there is none. */
  part(path: string): Uint8Array | undefined {
    const name = this.#paths.get(path.toLowerCase());
    if (name === undefined) return undefined;
    if (this.#paths.size > FEW) return this.#texts()[name];
    const files = this.#unzip((file) => {
      if (file.name !== name) return false;
      this.#guard.unpack(file.originalSize);
      return true;
    });
    return files[name];
  }

  /** All parts of XML, of a package with so many that going through its list for each would take long. */
  #texts(): Readonly<Record<string, Uint8Array>> {
    this.#all ??= this.#unzip(({ name, originalSize }) => {
      if (!TEXT.test(name)) return false;
      this.#guard.unpack(originalSize);
      return true;
    });
    return this.#all;
  }

  #unzip(filter: (file: { readonly name: string; readonly originalSize: number }) => boolean) {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('broken');
    }
  }

  /** Where a part leads, by the names that it uses; empty when nothing is said. @param path empty for the package itself. */
  async relations(path: string): Promise<ReadonlyMap<string, Relation>> {
    const cut = path.lastIndexOf('/') + 1;
    const part = this.part(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
    const relations = new Map<string, Relation>();
    if (part === undefined) return relations;
    await readXml(part, this.#guard, {
      open: (name, attributes) => {
        if (!name.endsWith('Relationship')) return;
        const id = attribute(attributes, 'Id') ?? '';
        const target = attribute(attributes, 'Target') ?? '';
        const isOutside = attribute(attributes, 'TargetMode') === 'External';
        const type = (attribute(attributes, 'Type') ?? '').replace(/^.*\//u, '');
        relations.set(id, { type, target: isOutside ? target : resolved(path, target), isOutside });
      },
    });
    return relations;
  }
}

/** The path of a target that a part names: relative to its folder, or from the root. One that leaves the package is just a path that is not there. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
