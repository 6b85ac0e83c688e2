/** Texts of `duo diff`, `duo merge` and of git together with them. */
export const comparing = {
  /** Behind the name of an entry: what happened to it. */
  added: 'nieuw',
  removed: 'weggehaald',
  layoutOnly: 'alleen de opmaak is anders',
  /** Before a value that was changed, beside the names of fields. */
  title: 'titel',
  number: 'nummer of naam',
  keyword: 'eerste woord',
  place: 'plaats',
  comments: 'commentaar',
  unread: 'regel die niet wordt gelezen',
  /** In the place of a value where there is none. */
  nothing: '(leeg)',
  moved: (from: string, to: string) => (from === to ? `elders ${from}` : `van ${from} naar ${to}`),
  below: (heading: string) => `onder ${heading}`,
  belowNone: 'onder geen kop',
  outside: 'Boven het eerste of onder het laatste onderdeel',
  fileLayoutOnly: 'Alleen lege regels of regeleinden zijn anders.',
  summary: (added: number, removed: number, changed: number) =>
    `${added} nieuw, ${removed} weggehaald, ${changed} gewijzigd.`,
};

export const diffCommand = {
  usage: `Gebruik: duo diff OUD NIEUW [--format text|json|md] [--lang nl|en]
         duo diff REVISIE1 REVISIE2 BESTAND
         duo diff REVISIE BESTAND
         duo diff BESTAND
         duo diff PAD… --since DAG|VERGADERING [--peildatum DATUM] [--format text|json|md]

Zegt per actie, besluit, toezegging enzovoort wat er anders is. OUD en NIEUW zijn bestanden, of bestanden in een
revisie van git: REVISIE:BESTAND. Met één revisie wordt vergeleken met het bestand zoals het nu is, zonder revisie
met HEAD. Met - leest het wat erin wordt gestuurd (stdin).
Met --since zegt het uit de datums en de historie wat er na die dag is veranderd: --since "13 januari 2021",
--since "DUO 13 januari 2021", of --since DUO voor de laatste vergadering van dat gremium.
Eindigt met 0 als er niets anders is, met 1 als er iets anders is, met 2 als de opdracht niet kan worden uitgevoerd.`,
  noFiles: 'Noem twee bestanden, of een bestand en een of twee revisies van git.',
  badSince: (typed: string) =>
    `“${typed}” is geen dag en geen vergadering die in de lijst staat. Schrijf --since "13 januari 2021", of de naam van het gremium.`,
  dayOnlyWithSince: '--peildatum hoort bij --since.',
  oneStdin: 'Met - kan maar één van beide worden ingestuurd. Noem voor de andere een bestand.',
  badFormat: (typed: string) => `“${typed}” is geen vorm. Kies uit: text, json, md.`,
  notInRevision: (path: string) => `${path} staat niet in git, of kan daar niet worden gelezen.`,
  noText: (path: string) => `${path} is geen tekst in UTF-8.`,
  noGit: 'git is hier niet gevonden. Zonder git kunnen alleen bestanden worden vergeleken.',
};

export const mergeCommand = {
  usage: `Gebruik: duo merge BASIS HUIDIG BINNENKOMEND [-o BESTAND] [--force] [--path NAAM] [--marker-size AANTAL] [--driver] [--lang nl|en]
         duo merge --install [--global] | --uninstall [--global]

Voegt twee versies van een register samen, per onderdeel en per veld. BASIS is de versie waar beide van komen. Zonder -o
komt het resultaat in HUIDIG, zoals git dat wil. Wat beide anders zeggen, blijft allebei staan en wordt gemerkt;
het lampje in de editor lost het op.
Met --install gebruikt git dit voor alle .duo-bestanden van de map waar u bent, met --global voor die van uw account.
Eindigt met 0 als er niets te kiezen is, met 1 als er iets te kiezen is, met 2 als de opdracht niet kan worden uitgevoerd.`,
  threeFiles: 'Noem drie bestanden: de basis, de huidige en de binnenkomende versie.',
  badSize: (typed: string) =>
    `“${typed}” is geen aantal tekens voor --marker-size. Kies een getal van 1 tot en met 100.`,
  onlyInstall: 'Bij --install en --uninstall horen geen bestanden, en ze gaan niet samen.',
  onlyWithInstall: '--global hoort bij --install of --uninstall.',
  conflicts: (name: string, count: number) =>
    `${name}: op ${count === 1 ? '1 plaats' : `${count} plaatsen`} moet u kiezen tussen twee teksten. Open het bestand en gebruik het lampje.`,
  doubled: (name: string, entries: string) =>
    `${name}: twee verschillende nieuwe onderdelen hebben hetzelfde nummer: ${entries}. Beide staan er; geef een van beide een ander nummer.`,
  written: (path: string) => `${path} is geschreven.`,
};

export const gitSetUp = {
  /** The name of the driver, as git shows it. */
  name: 'samenvoegen van .duo-registers per onderdeel en per veld',
  noGit: 'git is hier niet gevonden. Er is niets ingesteld.',
  noRepository: 'Deze map hoort niet bij git. Ga naar een map die erbij hoort, of gebruik --global.',
  failed: 'git heeft de instelling geweigerd. Er kan iets half zijn ingesteld; probeer het nog eens.',
  setting: (name: string) => `In de instellingen van git staat nu: ${name}`,
  attributes: (path: string) => `In ${path} staat nu dat .duo-bestanden zo worden samengevoegd.`,
  share: (path: string) =>
    `Neem ${path} op in git, zodat het ook bij uw collega’s geldt. Elk van hen voert daarna duo merge --install uit.`,
  already: 'Alles was al ingesteld.',
  works: 'Nagekeken: git voegt hiermee een proefregister goed samen.',
  worksNot:
    'De instellingen staan er, maar bij de proef heeft git het proefregister niet goed samengevoegd. Kijk in docs/git.md wat eraan te doen is.',
  removed: (name: string) => `Uit de instellingen van git is gehaald: ${name}`,
  attributesRemoved: (path: string) => `Uit ${path} is de regel voor .duo-bestanden gehaald.`,
  nothingToRemove: 'Er was niets ingesteld.',
  cannotWrite: (path: string) => `${path} kan niet worden geschreven.`,
};
