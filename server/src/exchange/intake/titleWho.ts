/** A column for what is to be done and who does it, `Actie (wie)`: its cells are titles, and who stands behind them is asked. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import type { Collector } from './collector.ts';
import type { DraftEntry, Origin } from './draft.ts';
import { endOf, markedEnd } from './lineEnds.ts';
import type { MappedColumn } from './mapped.ts';
import { isSurePerson } from './persons.ts';
import { isOurs, isTitleAndWho } from './roles.ts';
import { whoAndWhenIn } from './whoWhen.ts';

const isWork = ({ kind }: DraftEntry) => kind === 'actie' || kind === 'toezegging';

export class TitleWho {
  readonly #isNamed: boolean;
  /** No column says who. */
  readonly #isBare: boolean;

  constructor(columns: readonly MappedColumn[]) {
    this.#isNamed = namesWho(columns);
    this.#isBare = !isOurs(columns.map(({ header }) => header)) && !columns.some(saysWho);
  }

  ask(entry: DraftEntry, into: Collector, origin: Origin): void {
    const who = this.#isNamed ? whoIn(entry.title) : this.#isBare ? whoAtEnd(entry.title) : undefined;
    if (who !== undefined && isWork(entry)) into.doubt(entry, 'whoInTitle', [who, entry.title], origin);
  }
}

const saysWho = ({ role, header }: MappedColumn) =>
  role.is === 'whoWhen' ||
  (role.is === 'field' && (role.name === 'eigenaar' || role.name === 'werkgroep')) ||
  header === '';

/** Somebody beyond doubt at the end of a title, by whatever sign. */
function whoAtEnd(title: string): string | undefined {
  const marked = markedEnd(title)?.who;
  if (marked !== undefined) return marked;
  const said = endOf(title)?.said;
  const who = said === undefined ? undefined : (whoAndWhenIn(said)?.who ?? said);
  return who !== undefined && isSurePerson(who) ? who : undefined;
}

/** True where the header of the title says who too, and no other column does. */
function namesWho(columns: readonly MappedColumn[]): boolean {
  const title = columns.find(({ role }) => role.is === 'title');
  return title !== undefined && !columns.some(saysWho) && isTitleAndWho(title.header, 'actie');
}

/** Who stands before a colon, in brackets or behind a dash at the end of a title; undefined without. */
function whoIn(title: string): string | undefined {
  const [, inBrackets, behind] = /(?:\(([^()]{2,40})\)| [-–] ([^-–]{2,40}))$/u.exec(title) ?? [];
  const who = inBrackets ?? behind ?? /^([^:]{2,40}): \S/u.exec(title)?.[1];
  return who !== undefined && isSomebody(who, 'actie') ? who : undefined;
}
