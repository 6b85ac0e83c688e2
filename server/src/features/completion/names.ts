/** Proposals for people, organisations and gremia. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { messages } from '../../messages/index.ts';
import type { Declaration, FileIndex } from '../../model/index/fileIndex.ts';
import { declaredNames, foldName, personParts, withoutHonorifics } from '../../model/index/names.ts';
import type { WorkspaceScope } from '../../model/index/scope.ts';
import { undeclaredPeople } from '../../model/references/knownPeople.ts';
import { type Party, partiesIn } from '../../model/references/people.ts';
import { type Entry, fieldOf, textOf } from '../../syntax/entry.ts';
import type { NameKind } from '../../syntax/vocabulary.ts';
import { type Span, touches } from '../../text/span.ts';
import { isNamed } from './complete.ts';
import { type ListContext, listContextAt, spanFor } from './listContext.ts';
import { type Cursor, type Proposal, spaced } from './proposal.ts';
import { peopleRank, type Rank, UNDECLARED_RANKS } from './ranking.ts';
import { searchText } from './searchText.ts';

/** The names that fit at a place. */
export interface Wanted {
  readonly kinds: readonly NameKind[];
  /** The kinds that fit in brackets behind a name. */
  readonly bracketKinds: readonly NameKind[];
  /** Words such as `nader te bepalen` may stand in the place of a name. */
  readonly standIns: boolean;
  /** The text put behind a name outside brackets, such as the colon of a history line. */
  readonly suffix?: string;
  /** People are looked for, and those who are likely stand first. */
  readonly ranked?: boolean;
  /** Others may follow behind a comma. */
  readonly list?: boolean;
}

const ITEM_KINDS: Readonly<Record<NameKind, CompletionItemKind>> = {
  persoon: CompletionItemKind.Variable,
  organisatie: CompletionItemKind.Class,
  gremium: CompletionItemKind.Module,
};

/** The commit characters of a name in a list: the next one follows. */
const BEHIND_NAME = [','] as const;

/** Shown behind all names. */
const STAND_IN_RANK = 9;

/**
 * The names that fit at the cursor in a list.
 * @param region the part of the line that holds the list.
 * @param parties all parties of the list; those that the cursor does not stand in are not proposed again.
 */
export function* nameProposals(
  cursor: Cursor,
  region: Span,
  parties: readonly Party[],
  wanted: Wanted,
): Iterable<Proposal> {
  const { entry } = cursor.placed;
  if (isNamed(cursor, region)) return;
  const found = listContextAt(entry.text, region, cursor.offset);
  if (found === undefined) return;
  const { bracket } = found;
  const list = bracket === undefined ? wholeName(found, parties) : found;
  const taken = bracket === undefined ? takenBy(parties, list.span) : takenInBracket(cursor, bracket, parties);
  const closing = bracket === undefined ? (wanted.suffix ?? '') : bracket.closed ? '' : ')';
  const kinds = bracket === undefined ? wanted.kinds : wanted.bracketKinds;
  const at = (name: string): Pick<Proposal, 'span' | 'text'> | undefined => {
    const span = spanFor(list, entry.text, cursor.offset, name);
    return span && { span, text: spaced(entry.text, span.start, name) + closing };
  };
  const rank = wanted.ranked && bracket === undefined ? peopleRank(cursor) : () => '';
  const commit = wanted.list === true && bracket === undefined && cursor.support.commitCharacters;
  yield* declared(cursor, { kinds, rank, commit }, taken, at);
  if (bracket === undefined && wanted.ranked) yield* undeclared(cursor, parties, list.span, at);
  if (bracket === undefined && wanted.standIns) yield* standIns(parties, list.span, at);
}

type Placing = (name: string) => Pick<Proposal, 'span' | 'text'> | undefined;

interface Choice {
  readonly kinds: readonly NameKind[];
  readonly rank: Rank;
  readonly commit: boolean;
}

function* declared(
  { context: { scope }, placed }: Cursor,
  { kinds, rank, commit }: Choice,
  taken: ReadonlySet<Entry>,
  at: Placing,
): Iterable<Proposal> {
  const rankOf = rankIn(scope);
  const readAs = reader(scope);
  for (const declaration of scope.declarations()) {
    const { entry } = declaration.placed;
    const name = declaration.name.word.text;
    if (!kinds.includes(declaration.kind) || entry === placed.entry || taken.has(entry)) continue;
    const placing = at(name);
    if (placing === undefined) continue;
    yield {
      ...placing,
      label: name,
      kind: ITEM_KINDS[declaration.kind],
      order: `${rank(declaration)} ${rankOf(declaration.file)} ${declaration.name.folded}`.trim(),
      filter: searchText(declaration.placed),
      whenSent: () => ({
        detail: describe(declaration),
        subject: { kind: 'name', name },
        ...(commit && isCalledByName(declaration, scope) ? { commit: BEHIND_NAME } : {}),
      }),
      isValid: () => readAs(name) === entry,
    };
  }
}

/** People who have no entry: members of a gremium, and who was named near by. */
function* undeclared(
  { context: { scope, referenceDate }, placed }: Cursor,
  parties: readonly Party[],
  span: Span,
  at: Placing,
): Iterable<Proposal> {
  const others = new Set(
    parties.flatMap((party) =>
      meet(party.span, span) || party.name === undefined
        ? []
        : [foldName(withoutHonorifics(party.member?.name ?? party.name.text))],
    ),
  );
  // Where an organisation stands behind the name that is replaced, that one stays.
  const hasBracket = /^\s*\(/u.test(placed.entry.text.slice(span.end));
  for (const { folded, name, text, by, gremium } of undeclaredPeople(placed, scope, referenceDate.day)) {
    const placing = others.has(folded) ? undefined : at(hasBracket ? name : text);
    if (placing === undefined) continue;
    yield {
      ...placing,
      label: text,
      kind: CompletionItemKind.Variable,
      order: `${UNDECLARED_RANKS[by]} 0 ${folded}`,
      detail: gremium === undefined ? messages.completion.namedBefore : messages.completion.memberOf(gremium),
      isValid: () => isReadAsOne(hasBracket ? name : text, scope),
    };
  }
}

/** True when a text, put into a list, is read as one name and not as several. */
function isReadAsOne(text: string, scope: WorkspaceScope): boolean {
  return partiesIn({ text, start: 0, end: text.length }, scope).length === 1;
}

function* standIns(parties: readonly Party[], span: Span, at: Placing): Iterable<Proposal> {
  const others = parties.filter((party) => !meet(party.span, span)).map(({ name }) => foldName(name?.text ?? ''));
  for (const [word, detail] of Object.entries(messages.completion.standIns)) {
    const placing = others.includes(foldName(word)) ? undefined : at(word);
    if (placing === undefined) continue;
    const order = `${STAND_IN_RANK} ${foldName(word)}`;
    yield { ...placing, label: word, kind: CompletionItemKind.Constant, order, detail };
  }
}

/**
 * Reads a text, put into a list, as an entry; undefined when it is not one declared name as a whole. Of many entries
 * with one name the nearest is read, which is looked for once.
 */
function reader(scope: WorkspaceScope): (name: string) => Entry | undefined {
  const known = new Map<string, Entry | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const [party] = partiesIn({ text: name, start: 0, end: name.length }, scope);
      const isWhole = party?.kind === 'declared' && party.name?.text === name;
      known.set(name, isWhole ? party.declaration.placed.entry : undefined);
    }
    return known.get(name);
  };
}

/**
 * True for a person whose first name and surname nobody else has, so that `Anja,` can only mean one. An abbreviation is
 * never completed by a comma: `NAM,` is a name as it stands, although there may be a `NAM Bestuur` too.
 */
function isCalledByName({ kind, name }: Declaration, scope: WorkspaceScope): boolean {
  const parts = kind === 'persoon' ? personParts(name.word.text) : [];
  return parts.length > 1 && parts.every((part) => isOnlyOne(part, name.word.text, scope));
}

function isOnlyOne(part: string, name: string, scope: WorkspaceScope): boolean {
  const folded = foldName(withoutHonorifics(name));
  return (
    scope.lookupPersonPart(part).length === 1 && scope.lookupMember(part).every((one) => foldName(one.name) === folded)
  );
}

/** The description of a name: its full form or the organisation of a person, and its other names. */
function describe({ kind, placed: { entry } }: Declaration): string {
  const words = [messages.completion.nameKinds[kind]];
  if (entry.title !== undefined) words.push(entry.title.text);
  for (const name of kind === 'persoon' ? ['organisatie', 'functie'] : []) {
    const field = fieldOf(entry, name);
    if (field?.lines.length) words.push(textOf(field));
  }
  const aliases = declaredNames(entry).filter(({ source }) => source === 'alias');
  if (aliases.length > 0) words.push(messages.completion.alsoKnownAs(aliases.map(({ word }) => word.text)));
  return words.join(' · ');
}

/** A declared name of several parts is replaced as a whole: in `Stut en st|eun` not only its last word. */
function wholeName(list: ListContext, parties: readonly Party[]): ListContext {
  const { start, end } = list.span;
  const name = parties.find(
    (one) => one.kind === 'declared' && one.name !== undefined && meet(one.name, list.span),
  )?.name;
  if (start === end || name === undefined || (name.start >= start && name.end <= end)) return list;
  return {
    ...list,
    span: { start: name.start, end: Math.max(name.end, end) },
    starts: [],
    ends: [],
    onlyJoined: false,
  };
}

/** The entries that a list names already, but for the one that is being replaced. */
function takenBy(parties: readonly Party[], replaced: Span): ReadonlySet<Entry> {
  const taken = new Set<Entry>();
  for (const party of parties) {
    if (party.kind === 'declared' && !meet(party.span, replaced)) taken.add(party.declaration.placed.entry);
  }
  return taken;
}

/** True when two spans overlap or touch. */
function meet(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The organisation that the brackets stand behind, and those that stand in them already. */
function takenInBracket({ placed, offset, context }: Cursor, bracket: Span, parties: readonly Party[]): Set<Entry> {
  const taken = new Set<Entry>();
  for (const party of parties) {
    if (party.kind === 'declared' && touches(party.span, offset)) taken.add(party.declaration.placed.entry);
  }
  const content = placed.entry.text.slice(bracket.start, bracket.end);
  for (const match of content.matchAll(/[^,;&+/]+/gu)) {
    const start = bracket.start + match.index;
    if (touches({ start, end: start + match[0].length }, offset)) continue;
    for (const { placed: other } of context.scope.lookupName(match[0])) taken.add(other.entry);
  }
  return taken;
}

/** The nearness of files, for the order of what they declare. */
function rankIn(scope: WorkspaceScope): (file: FileIndex) => number {
  const ranks = new Map([...scope.files()].map(({ file, rank }) => [file, rank]));
  return (file) => ranks.get(file) ?? 2;
}
