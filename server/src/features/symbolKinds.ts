/** The symbol kinds of entries, in the outline and in the search through all registers. */
import { SymbolKind } from 'vscode-languageserver-types';
import type { EntryKind } from '../syntax/vocabulary.ts';

/** Chosen for their pictures: a page, a list, a line of a list. */
export const KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  register: SymbolKind.File,
  organisatie: SymbolKind.Struct,
  persoon: SymbolKind.Class,
  gremium: SymbolKind.Interface,
  moment: SymbolKind.Event,
  blok: SymbolKind.Enum,
  randvoorwaarde: SymbolKind.Enum,
  onderwerp: SymbolKind.Enum,
  actie: SymbolKind.EnumMember,
  besluit: SymbolKind.Constant,
  toezegging: SymbolKind.Key,
  motie: SymbolKind.Event,
  amendement: SymbolKind.Event,
  vergadering: SymbolKind.Function,
  stuk: SymbolKind.File,
  indeling: SymbolKind.Array,
  gebruik: SymbolKind.Module,
};
