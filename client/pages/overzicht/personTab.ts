/** The tab of what one person, or one organisation, has in all registers. */
import type { PersonItem, PersonOverview } from '../../../protocol/across.ts';
import { filled } from '../../src/across/acrossMessages.ts';
import { countText, deadlineText, type ListLine, nameOf, registerName } from '../../src/across/actionLines.ts';
import { made } from '../shared/dom.ts';
import { copyButton, refill, type TabHost, table, toLine, type Words } from './parts.ts';
import { Rows } from './rows.ts';

export class PersonTab {
  readonly element: HTMLElement;
  readonly #host: TabHost;
  readonly #head = made('div');
  readonly #seats = made('div');
  readonly #rows: Rows;

  /** @param choose asks for another person. */
  constructor(host: TabHost, choose: () => void) {
    this.#host = host;
    const { words } = host;
    const { columns } = words;
    const button = made('button', { type: 'button', class: 'eerste' }, words.choosePerson);
    button.addEventListener('click', choose);
    this.#rows = new Rows({
      label: words.tabs.persoon,
      columns: (['deadline', 'wat', 'rol', 'register'] as const).map((name) => [
        name === 'rol' ? 'eigenaar' : name,
        columns[name],
      ]),
      describedBy: 'persoon-hoe',
      go: host.go,
    });
    this.element = made(
      'div',
      { class: 'vol' },
      made(
        'div',
        { class: 'velden' },
        button,
        copyButton(words, () => this.#rows.copied),
      ),
      this.#head,
      made('p', { id: 'persoon-hoe', class: 'onzichtbaar' }, words.howTo),
      this.#rows.element,
      this.#seats,
    );
    this.show(null);
  }

  show(person: PersonOverview | null): void {
    const { words } = this.#host;
    if (person === null) {
      this.#rows.show([]);
      this.#seats.replaceChildren();
      refill(this.#head, made('p', {}, words.noPerson));
      return;
    }
    const { name, kind, namesakes, mayBeMore, items, leftOut } = person;
    const late = items.filter(({ past }) => past).length;
    const count = countText({ shown: items.length, late, total: items.length }, words);
    this.#head.replaceChildren(
      made('h2', { lang: 'nl' }, filled(words.personHas, { naam: name })),
      made('p', {}, kind === null ? words.notDeclared : words.kinds[kind]),
      ...(namesakes.length === 0 ? [] : [made('p', {}, filled(words.namesakes, { namen: namesakes.join(', ') }))]),
      ...(mayBeMore ? [made('p', {}, words.mayBeMore)] : []),
      made(
        'p',
        { class: 'telling', role: 'status' },
        items.length === 0 ? filled(words.personNothing, { naam: name }) : count,
      ),
      ...(leftOut === 0 ? [] : [made('p', {}, filled(words.personMore, { n: leftOut }))]),
    );
    this.#rows.show(linesOf(items, words));
    this.#showSeats(person);
  }

  #showSeats({ seats }: PersonOverview): void {
    const { words } = this.#host;
    const { seatColumns } = words;
    const rows = seats.map((seat) => [
      toLine(seat.gremium, seat, this.#host),
      `${seat.field}: ${seat.text}`,
      seat.isNow ? words.seatNow : words.seatNotNow,
    ]);
    const shown =
      rows.length === 0 ? [] : [table(words.seats, [seatColumns.gremium, seatColumns.plaats, seatColumns.nu], rows)];
    refill(this.#seats, ...shown);
  }
}

/** The items below the gremium or the register that they stand in; a register with something late in front. */
function linesOf(items: readonly PersonItem[], words: Words): ListLine[] {
  const groups = new Map<string, PersonItem[]>();
  for (const item of items) {
    const name = item.gremium ?? registerName({ title: item.register, uri: item.uri });
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [item]);
    else known.push(item);
  }
  return [...groups].flatMap(([name, rows]): ListLine[] => {
    const late = rows.filter(({ past }) => past).length;
    const counted = countText({ shown: rows.length, late, total: rows.length }, words);
    return [
      { key: `groep ${name}`, kind: 'group', cells: [`${name} (${counted})`], isLate: late > 0 },
      ...rows.map((item): ListLine => {
        const { uri, line, past, deadline, roles, through, register } = item;
        const rol = roles.join(', ');
        const role = through.length === 0 ? rol : `${rol} (${through.join(', ')})`;
        const cells = [
          deadlineText(deadline, past, words),
          nameOf(item, words),
          role,
          registerName({ title: register, uri }),
        ];
        return { key: `${uri} ${line}`, kind: 'row', cells, isLate: past, place: { uri, line } };
      }),
    ];
  });
}
