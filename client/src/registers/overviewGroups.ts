/** The registers as a tree: groups of actions, those that are past on top. Knows nothing of VS Code. */

import type { Overview, OverviewAction, RegisterOverview } from '../../../protocol/overview.ts';
import { messages } from '../messages.ts';
import { byDeadline, nameOfAction, titleOfRegister, weekOf } from './overview.ts';

/** The groupings of the actions; the names are kept in the state of the workspace. */
export const GROUPINGS = ['gremium', 'eigenaar', 'kopje', 'week'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The grouping that was kept as the choice of the user; the first one when that is none. */
export function groupingFrom(kept: unknown): Grouping {
  return GROUPINGS.find((one) => one === kept) ?? GROUPINGS[0];
}

export interface ActionNode {
  readonly kind: 'action';
  /** The same as long as the action stands in the same place. */
  readonly id: string;
  readonly label: string;
  readonly register: RegisterOverview;
  readonly action: OverviewAction;
}

/** A register of which not all is shown; it leads to the file. */
export interface RestNode {
  readonly kind: 'rest';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly register: RegisterOverview;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly past: number;
  readonly children: readonly ActionNode[];
  /** True when it is shown unfolded at first: it has something past, or there is room for all. */
  readonly isOpen: boolean;
}

export type TreeNode = GroupNode | ActionNode | RestNode;

/** A group that an action belongs to. What sorts first stands on top among groups that have as much to say. */
interface Group {
  readonly key: string;
  readonly label: string;
  readonly rank: number;
}

/** The most rows of which all groups are unfolded. */
const MOST_OPEN_ROWS = 60;

/** The order of the groups of a kind: those that say something, then the one for what says nothing. */
const FIRST = 0;
const NAMED = 1;
const REST = 2;

/** The tree in its order: groups with something past on top, then by name (weeks by date), and last what is not shown. */
export function treeOf({ registers }: Overview, grouping: Grouping): TreeNode[] {
  const groups = new Map<string, { group: Group; children: ActionNode[] }>();
  for (const register of registers) {
    for (const action of register.actions) {
      for (const group of groupsOf(action, register, grouping)) {
        const id = `${group.rank}:${group.key}`;
        const found = groups.get(id) ?? { group, children: [] };
        groups.set(id, found);
        const at = `${id}|${register.uri}#${action.line}`;
        found.children.push({ kind: 'action', id: at, label: nameOfAction(action), register, action });
      }
    }
  }
  const nodes = [...groups].map(([id, { group, children }]) => ({
    group,
    node: {
      kind: 'group' as const,
      id,
      label: group.label,
      past: children.filter(({ action }) => action.past).length,
      children: children.sort(byUrgency),
    },
  }));
  nodes.sort((a, b) => compareGroups(a, b, grouping));
  const count = nodes.reduce((sum, { node }) => sum + 1 + node.children.length, 0);
  const shown = nodes.map(({ node }, index) => ({
    ...node,
    isOpen: count <= MOST_OPEN_ROWS || node.past > 0 || index === 0,
  }));
  return [...shown, ...registers.flatMap(restOf)];
}

function groupsOf(action: OverviewAction, { gremium }: RegisterOverview, grouping: Grouping): Group[] {
  switch (grouping) {
    case 'gremium':
      return [named(gremium, messages.noGremium)];
    case 'eigenaar':
      return action.owners.length === 0
        ? [named(null, messages.noOwner)]
        : action.owners.map((owner) => named(owner, messages.noOwner));
    case 'kopje':
      return [named(action.heading, messages.noHeading)];
    case 'week': {
      if (action.past) return [{ key: '', label: messages.lateGroup, rank: FIRST }];
      if (action.deadline === null) return [named(null, messages.noDeadline)];
      return [{ ...weekOf(action.deadline), rank: NAMED }];
    }
  }
}

function named(name: string | null, none: string): Group {
  return name === null
    ? { key: '', label: none, rank: REST }
    : { key: name.toLocaleLowerCase('nl'), label: name, rank: NAMED };
}

interface Sorted {
  readonly group: Group;
  readonly node: { readonly past: number };
}

function compareGroups(a: Sorted, b: Sorted, grouping: Grouping): number {
  const isPast = (one: Sorted) => (one.node.past > 0 ? 0 : 1);
  const byName =
    grouping === 'week'
      ? a.group.key.localeCompare(b.group.key)
      : a.group.label.localeCompare(b.group.label, 'nl', { numeric: true });
  return isPast(a) - isPast(b) || a.group.rank - b.group.rank || byName;
}

/** Orders actions: what is past first, then the earliest deadline, then the order of the text. */
function byUrgency(a: ActionNode, b: ActionNode): number {
  const isPast = ({ action }: ActionNode) => (action.past ? 0 : 1);
  return isPast(a) - isPast(b) || byDeadline(a.action, b.action);
}

function restOf(register: RegisterOverview): RestNode[] {
  const { open, actions, uri } = register;
  if (open !== null && open <= actions.length) return [];
  const description = open === null ? messages.tooLarge : messages.more(open - actions.length);
  return [{ kind: 'rest', id: `rest|${uri}`, label: titleOfRegister(register), description, register }];
}
