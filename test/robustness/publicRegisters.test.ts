/**
 * Generated registers on their way to the public: every name that was put into a text stops them, and what stops them besides is
 * counted. People are called what people are called, titles hold streets, places and words that are surnames too.
 */
import assert from 'node:assert/strict';
import { seeded } from '../../bench/register/random.ts';
import { stopsOf } from '../unit/exchange/public/made.ts';

/** Among the fifty that are most common in the Netherlands. */
const SURNAMES = [
  ...['de Jong', 'Jansen', 'de Vries', 'van den Berg', 'van Dijk', 'Bakker', 'Janssen', 'Visser', 'Smit', 'Meijer'],
  ...['de Boer', 'Mulder', 'de Groot', 'Bos', 'Vos', 'Peters', 'Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer'],
  ...['de Wit', 'Dijkstra', 'Smits', 'de Graaf', 'van der Meer', 'van der Linden', 'Kok', 'Jacobs', 'de Haan'],
  ...['Vermeulen', 'van den Heuvel', 'van der Veen', 'van den Broek', 'de Bruijn', 'de Bruin', 'van der Heijden'],
  ...['Schouten', 'van Beek', 'Willems', 'van Vliet', 'van de Ven', 'Hoekstra', 'Maas', 'Verhoeven', 'Koster'],
  ...['van Dam', 'van der Wal', 'Prins', 'Blom', 'Huisman', 'Peeters', 'van Groningen', 'van Assen', 'Zijlstra'],
];
const FIRST_NAMES = [
  ...['Jan', 'Anja', 'Henk', 'Maria', 'Piet', 'Els', 'Kees', 'Fatima', 'Mark', 'Roos', 'Wil', 'Ad', 'Noor', 'Bas'],
  ...['Marieke', 'Johan', 'Ingrid', 'Bart', 'Zoë', 'Ahmed', 'Storm', 'Linda', 'Peter', 'Jos', 'Iris', 'Mees'],
];
/** Titles without anybody in them. */
const TITLES = [
  ...['Subsidie aanvragen bij de provincie Groningen', 'Brug over de Meer repareren', 'Bos bij de school opruimen'],
  ...['Bakker vragen om broodjes', 'De boer spreken over het land', 'Bergruimte huren', 'Mulderstraat afsluiten'],
  ...[
    'Kok zoeken voor het feest',
    'Vergadering in Assen voorbereiden',
    'Jan van Galenstraat: drempels',
    'Wit papier kopen',
  ],
  ...[
    'Verkeersplan Dijkstraat',
    'Prinsenhof huren',
    'Visserijbeleid bespreken',
    'Groot onderhoud aan het dak',
    'Dekking zoeken',
  ],
  ...[
    'Wil de gemeente meebetalen?',
    'Storm: schade opnemen',
    'Mark en matrix uitleggen',
    'Roos en tuin',
    'Begroting 2024',
  ],
  ...['De wit-gele lijnen', 'Meijersplein inrichten', 'Reactie op Kamerbrief d.d. 12 jan 2021', 'AB en DB informeren'],
  ...[
    'Overleg met NCG, BZK en EZK',
    'Plan van aanpak VvE en OR',
    'Dam aanleggen',
    'Heuvel afgraven',
    'Smits en smeden',
  ],
  ...[
    'Beek verleggen langs de Broekweg',
    'Haantje op de toren',
    'Graafwerk starten',
    'Bruin worden: zonbeleid',
    'Ven schoonmaken',
  ],
];
/** Sentences with somebody in them, who is called in full, by surname, by first name. */
const SEEDED = [
  (name: string) => `Overleg met ${name} plannen`,
  (name: string) => `Brief aan ${name}`,
  (name: string) => `Vragen of ${name}, die ziek was, terug is`,
  (name: string) => `Stand van zaken (${name})`,
];

interface Made {
  readonly text: string;
  readonly seeds: number;
}

function registerOf(seed: number): Made {
  const random = seeded(seed);
  const people = Array.from({ length: 5 }, () => ({ first: random.pick(FIRST_NAMES), last: random.pick(SURNAMES) }));
  const names = people.map(({ first, last }) => `${first} ${last}`);
  const lines = ['register R: Actielijst', 'gremium DUO: Overleg', `  leden: ${names.slice(0, 2).join(', ')} (NCG)`];
  for (const name of new Set(names.slice(2))) lines.push(`persoon ${name}`);
  for (const name of ['NCG', 'BZK', 'EZK', 'gemeente']) lines.push(`organisatie ${name}`);
  let seeds = 0;
  for (let number = 1; number <= 12; number++) {
    let title = random.pick(TITLES);
    if (random.next() < 0.1) {
      const { first, last } = random.pick(people);
      const capital = last.charAt(0).toUpperCase() + last.slice(1);
      title = random.pick(SEEDED)(random.pick([`${first} ${last}`, capital, first]));
      seeds++;
    }
    lines.push(`actie ${number}: ${title}`, `  eigenaar: ${random.pick(names)}`);
  }
  return { text: `${lines.join('\n')}\n`, seeds };
}

describe('a thousand generated registers', function () {
  this.timeout(120_000);

  it('stop at everybody who is named in a title, and at few other words', () => {
    let seeds = 0;
    const falseStops = new Map<string, number>();
    let stopped = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const { text, seeds: own } = registerOf(seed);
      const stops = stopsOf(text);
      const lines = text.split('\n');
      const at = new Set(stops.filter((one) => one !== 'made').map((one) => Number.parseInt(one, 10)));
      const isSeeded = (line: string) =>
        /^actie \d+: (?:Overleg met .* plannen|Brief aan|Vragen of|Stand van zaken)/u.test(line);
      for (const [index, line] of lines.entries()) {
        if (isSeeded(line)) assert.ok(at.has(index + 1), `${seed}: ${line}\n${text}`);
        else if (at.has(index + 1)) {
          const words = stops.filter((one) => one.startsWith(`${index + 1}:`)).map((one) => one.replace(/^\S+ /u, ''));
          const key = `${words.join(', ')} in ${line.replace(/^actie \d+: /u, '')}`;
          falseStops.set(key, (falseStops.get(key) ?? 0) + 1);
        }
      }
      seeds += own;
      if (at.size > 0) stopped++;
    }
    assert.ok(seeds > 1_000 && stopped > 700, `${seeds} names in ${stopped} registers`);
    // A capital in the middle of a sentence says that it is a name, of a lake as of somebody; of a plural nobody can tell.
    assert.deepEqual([...falseStops.keys()].sort(), [
      'Meer in Brug over de Meer repareren',
      'Smits in Smits en smeden',
    ]);
    const count = [...falseStops.values()].reduce((sum, one) => sum + one, 0);
    assert.ok(count <= 60, `${count} of 12,000 titles stop for nothing`);
  });
});
