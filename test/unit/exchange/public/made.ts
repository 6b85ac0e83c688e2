/** Versions for the public of fixtures. */
import { allAtOnce } from '../../../../server/src/exchange/bits.ts';
import type { ExportDocument, Writer } from '../../../../server/src/exchange/document.ts';
import { type FormatName, formatNamed } from '../../../../server/src/exchange/formats.ts';
import { layoutSeenFrom } from '../../../../server/src/exchange/ownLayouts.ts';
import {
  DEFAULT_GROUND,
  makePublicFile,
  type PublicFile,
  type PublicOptions,
} from '../../../../server/src/exchange/public/publicFile.ts';
import { MAKERS } from '../../../../server/src/exchange/writers.ts';
import { fixture, TODAY_ONLY } from '../../../support/fixture.ts';

/** A writer that does all of it at once. */
export type Write = (document: ExportDocument) => string | Uint8Array;

export interface Asked extends Partial<Omit<PublicOptions, 'asked'>> {
  readonly asked?: readonly string[];
  readonly layout?: string;
  readonly format?: FormatName;
  readonly owner?: string;
  /** In the place of the writer of the format. */
  readonly write?: (own: Write) => Write;
}

/** The version for the public of the first file of a fixture. */
export function publicOf(text: string, options: Asked = {}): PublicFile {
  const { layout = 'actielijst', format = 'md', owner, write, asked = [], ...own } = options;
  const { scope } = fixture(text.startsWith('//- ') ? text : `//- test.duo\n${text}`);
  const { writers } = MAKERS;
  const other = write?.((document) => allAtOnce(writers[format](document)));
  return makePublicFile(
    [{ scope }],
    scope,
    {
      layout: layoutSeenFrom(scope, layout)!,
      format: formatNamed(format)!,
      owner,
      fallback: TODAY_ONLY,
      public: {
        ...{ ground: DEFAULT_GROUND, shownAs: 'mark', marksOfWoo: false, replaces: false, ...own },
        asked: new Set(asked),
      },
    },
    other === undefined ? MAKERS : { ...MAKERS, writers: { ...writers, [format]: inOneBit(other) } },
  );
}

function inOneBit(write: Write): Writer {
  // biome-ignore lint/correctness/useYield: there is nothing to wait for.
  return function* (document) {
    return write(document);
  };
}

/** What stops it, each with its line and column from 1: `5:9 Woortman`; else what became of it. */
export function stopsOf(text: string, options: Asked = {}): string[] {
  const file = publicOf(text, options);
  if (file.kind !== 'hidden') return [file.kind];
  return file.hits.map(({ place, text: found }) =>
    place === undefined ? `- ${found}` : `${place.line + 1}:${place.character + 1} ${found}`,
  );
}

/** The file as text, or why there is none. */
export function textOf(text: string, options: Asked = {}): string {
  const file = publicOf(text, options);
  if (file.kind !== 'made') return file.kind;
  return typeof file.content === 'string' ? file.content : new TextDecoder('latin1').decode(file.content);
}
