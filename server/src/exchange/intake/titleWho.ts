/** A column for what is to be done and who does it, `Actie (wie)`: its cells are titles, and who stands behind them is asked. */
import { isSomebody } from '../../syntax/minutesOwner.ts';
import type { Collector } from './collector.ts';
import type { DraftEntry, Origin } from './draft.ts';
import type { MappedColumn } from './mapped.ts';
import { isTitleAndWho } from './roles.ts';

export class TitleWho {
  readonly #isNamed: boolean;

  constructor(columns: readonly MappedColumn[]) {
    this.#isNamed = namesWho(columns);
  }

  ask(entry: DraftEntry, into: Collector, origin: Origin): void {
    const who = this.#isNamed ? whoIn(entry.title) : undefined;
    if (who !== undefined) into.doubt(entry, 'whoInTitle', [who, entry.title], origin);
  }
}

/** True where the header of the title says who too, and no other column does. */
function namesWho(columns: readonly MappedColumn[]): boolean {
  const isOwner = ({ role }: MappedColumn) =>
    role.is === 'whoWhen' || (role.is === 'field' && role.name === 'eigenaar');
  const title = columns.find(({ role }) => role.is === 'title');
  return title !== undefined && !columns.some(isOwner) && isTitleAndWho(title.header, 'actie');
}

/** Who stands before a colon, in brackets or behind a dash at the end of a title; undefined without. */
function whoIn(title: string): string | undefined {
  const [, inBrackets, behind] = /(?:\(([^()]{2,40})\)| [-–] ([^-–]{2,40}))$/u.exec(title) ?? [];
  const who = inBrackets ?? behind ?? /^([^:]{2,40}): \S/u.exec(title)?.[1];
  return who !== undefined && isSomebody(who, 'actie') ? who : undefined;
}
