/**
 * What waits for what in all registers: actions by `na` and by their deadlines, the same action in two registers, and which gremium goes
 * to which. Plain values; the page that shows them makes the drawing.
 */
import type { ConnectionLink, ConnectionNode, Connections, LinkKind } from '../../../protocol/across.ts';
import type { Work } from '../incremental/work.ts';
import { deadlineOf, ownersOf } from '../model/actions/action.ts';
import { isOpen } from '../model/actions/actionStatus.ts';
import { predecessorsOf } from '../model/actions/predecessors.ts';
import { sameActionOf } from '../model/actions/sameAction.ts';
import type { EntryRef } from '../model/index/fileIndex.ts';
import { MinutesEntry, minutesEntries } from '../model/index/minutes.ts';
import { gremiumNamed } from '../model/index/nextMeeting.ts';
import type { WorkspaceScope } from '../model/index/scope.ts';
import { calledBy } from '../model/references/knownPeople.ts';
import { partiesOf } from '../model/references/people.ts';
import { formatIso } from '../model/time/calendar.ts';
import { fieldOf } from '../syntax/entry.ts';
import type { PlacedEntry } from '../syntax/entryList.ts';
import { workOf } from '../syntax/workKinds.ts';
import type { Span } from '../text/span.ts';
import type { AcrossContext } from './context.ts';
import { MOST_ENTRIES, namesOf } from './openActions.ts';

/** The most links that are sent: nobody sees more in a drawing, and a table of more is read by nobody. */
export const MOST_LINKS = 2_000;
/** The number of entries between two turns. */
const SLICE = 50;

const GREMIUM_FIELDS = ['escalatie', 'voorafgaand aan', 'uitbreiding van'] as const;

/** All links and what they link, file by file. */
export function* findConnections(context: AcrossContext): Work<Connections> {
  const found = new Found(context);
  for (const file of context.files) {
    const scope = context.scopeOf(file.uri);
    const { entries } = file.document;
    if (scope === undefined || entries.size > MOST_ENTRIES) continue;
    let left = SLICE;
    for (const placed of [...entries]) {
      const { kind } = placed;
      if (kind === 'gremium') found.addGremium({ file, placed }, scope);
      else if (kind === 'vergadering')
        for (const made of minutesEntries(placed)) found.addWork({ file, placed: made }, scope);
      else found.addWork({ file, placed }, scope);
      if (--left > 0) continue;
      left = SLICE;
      yield;
    }
    yield;
  }
  return found.connections;
}

class Found {
  readonly #context: AcrossContext;
  readonly #nodes: ConnectionNode[] = [];
  /** The place of each in the row of nodes. */
  readonly #known = new Map<PlacedEntry, number>();
  readonly #links: ConnectionLink[] = [];
  #leftOut = 0;

  constructor(context: AcrossContext) {
    this.#context = context;
  }

  get connections(): Connections {
    return { nodes: this.#nodes, links: this.#links, leftOut: this.#leftOut };
  }

  addWork(ref: EntryRef, scope: WorkspaceScope): void {
    if (workOf(ref.placed.kind) === undefined) return;
    const before = new Set<PlacedEntry>();
    for (const { action } of predecessorsOf(ref, scope)) {
      if (before.has(action.placed)) continue;
      before.add(action.placed);
      this.#link(action, ref, 'na');
    }
    const same = sameActionOf(ref, scope);
    if (same !== undefined) this.#link(ref, same, 'zelfde als');
  }

  addGremium(ref: EntryRef, scope: WorkspaceScope): void {
    const { entry } = ref.placed;
    for (const kind of GREMIUM_FIELDS) {
      const field = fieldOf(entry, kind);
      if (field?.kind !== 'gremia') continue;
      const others = new Set<PlacedEntry>();
      for (const party of partiesOf(entry, field, scope)) {
        if (party.kind !== 'declared' || party.declaration.kind !== 'gremium') continue;
        const { file, placed } = party.declaration;
        if (placed === ref.placed || others.has(placed)) continue;
        others.add(placed);
        this.#link(ref, { file, placed }, kind);
      }
    }
  }

  #link(from: EntryRef, to: EntryRef, kind: LinkKind): void {
    if (this.#links.length >= MOST_LINKS) {
      this.#leftOut++;
      return;
    }
    this.#links.push({ from: this.#nodeOf(from), to: this.#nodeOf(to), kind });
  }

  #nodeOf(ref: EntryRef): number {
    const known = this.#known.get(ref.placed);
    if (known !== undefined) return known;
    const at = this.#nodes.length;
    this.#known.set(ref.placed, at);
    this.#nodes.push(this.#read(ref));
    return at;
  }

  #read(ref: EntryRef): ConnectionNode {
    const { file, placed } = ref;
    const { entry, kind = '' } = placed;
    const { uri } = file;
    const line =
      placed instanceof MinutesEntry
        ? file.document.text.positionAt(placed.start + entry.keyword.start).line
        : placed.line;
    const base = { uri, line, kind };
    const number = entry.identity?.text ?? null;
    const scope = this.#context.scopeOf(uri);
    if (scope === undefined || kind === 'gremium') {
      const gremium = { number: null, title: number, register: null, gremium: number, owners: [], isOpen: true };
      return { ...base, ...gremium, deadline: null, past: false };
    }
    const { day } = this.#context.referenceDateOf(scope);
    const open = isOpen(ref, scope);
    const latest = open ? deadlineOf(ref, scope, day)?.resolved.latest : undefined;
    const { title: register, gremium } = namesOf(scope);
    return {
      ...base,
      number,
      title: entry.title?.text.replace(/\s+/gu, ' ') ?? null,
      register,
      gremium: gremium === null ? null : declaredName(gremium, scope),
      owners: ownerNames(ref, scope),
      isOpen: open,
      deadline: latest === undefined ? null : formatIso(latest),
      past: latest !== undefined && day !== undefined && latest < day,
    };
  }
}

/** A gremium by the name of its entry: a register may name it in full. */
function declaredName(gremium: string, scope: WorkspaceScope): string {
  return gremiumNamed(gremium, scope)?.placed.head.identity?.text ?? gremium;
}

function ownerNames(ref: EntryRef, scope: WorkspaceScope): string[] {
  const owners = ownersOf(ref, scope);
  const text = owners?.field.owner.placed.entry.text ?? '';
  const names = (owners?.parties ?? []).map((party) => calledBy(party) ?? textOfSpan(text, party.span));
  return [...new Set(names)];
}

function textOfSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
