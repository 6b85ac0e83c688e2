/** Hover on what names nothing: keywords, field names, values, marks, comments. */
import assert from 'node:assert/strict';
import { getHover } from '../../../server/src/features/hover.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import {
  choicesOf,
  ENTRIES,
  ENTRY_KINDS,
  FIELD_SYNONYMS,
  fieldNameOf,
  valueKindOf,
} from '../../../server/src/syntax/vocabulary.ts';
import { fixture, TODAY_ONLY } from '../../support/fixture.ts';
import { checkHovers } from '../../support/hovers.ts';

const PLAIN = { snippets: false, markdown: false, ownCommands: false };

/** What is shown at `$0` in plain text, and about which text; null when nothing is. */
function hoverAt(marked: string): { about: string; lines: string[] } | null {
  const { document, cursor, context } = fixture(marked, TODAY_ONLY, PLAIN);
  const hover = getHover(document, document.positionAt(cursor!), context);
  if (hover === null) return null;
  const { value } = hover.contents as { value: string };
  return { about: document.getText(hover.range), lines: value.split('\n').filter((line) => line !== '') };
}

function says(marked: string, about: string, ...lines: string[]): void {
  assert.deepEqual(hoverAt(marked), { about, lines }, marked);
}

function saysNothing(...marked: string[]): void {
  for (const one of marked) assert.equal(hoverAt(one), null, one);
}

const action = (line: string) => `actie 5: X\n  ${line}\n`;

describe('hover on the first line of an entry', () => {
  it('says what a register and a heading are, and what they give', () => {
    says(
      'regis$0ter LIJST: Acties\n  gremium: DUO\n',
      'register LIJST: Acties',
      'register LIJST: Acties',
      'Gremium: DUO',
      'De lijst zelf, met haar gremium en peildatum.',
    );
    says(
      'blok A: Uit$0voering\n  status: gereed\n',
      'blok A: Uitvoering',
      'blok A: Uitvoering',
      'Status: gereed',
      'Een kop; wat eronder staat hoort erbij.',
      'Deze velden gelden voor de acties eronder die ze zelf niet hebben.',
    );
  });
  it('says what an entry is for that has no name yet', () => {
    says('persoon$0\n', 'persoon', 'persoon', 'Een persoon, met organisatie en functie.');
    says('vergadering$0 DUO\n', 'vergadering DUO', 'vergadering DUO', 'Een vergadering met haar verslag.');
  });
  it('says whether another file is there', () => {
    const names = '//- namen.duo\norganisatie NCG: Coördinator\n';
    says(
      `//- test.duo\ngebruik na$0men.duo\n${names}`,
      'gebruik namen.duo',
      'gebruik namen.duo',
      'De namen in dit bestand (2) gaan voor die in andere bestanden.',
    );
    says('gebruik na$0men.duo\n', 'gebruik namen.duo', 'gebruik namen.duo', 'Dit bestand is hier niet te vinden.');
  });
});

describe('hover on the name of a field', () => {
  it('says what is typed there', () => {
    says(action('eige$0naar: Wim'), 'eigenaar', 'eigenaar', 'Wie de actie uitvoert.');
  });
  it('says what it is called when another word was typed', () => {
    says(action('Wi$0e: Wim'), 'Wie', 'eigenaar', 'Wie de actie uitvoert.', '“Wie” wordt gelezen als “eigenaar”.');
  });
  it('says something of every field of every entry, under each of its names', () => {
    for (const kind of ENTRY_KINDS) {
      for (const name of [...Object.keys(ENTRIES[kind].fields), ...Object.keys(FIELD_SYNONYMS)]) {
        const official = fieldNameOf(kind, name);
        if (official === undefined) continue;
        const hover = hoverAt(`${kind} 5 X\n  ${name}$0: x\n`);
        assert.equal(hover?.about, name, `${kind} ${name}`);
        assert.equal(hover.lines[0], official);
        assert.match(hover.lines[1]!, /^\p{Lu}.*\.$/u);
      }
    }
  });
  it('says how its one value is read, on the whole line', () => {
    const help = hoverAt(action('deadl$0ine:'))!.lines;
    const read = hoverAt(action('deadline: 10 dec$0ember'))!.lines;
    assert.deepEqual(hoverAt(action('deadl$0ine: 10 december'))!.lines, [...help, ...read]);
    assert.deepEqual(hoverAt(action('deadline:$0 10 december')), hoverAt(action('deadl$0ine: 10 december')));
    assert.deepEqual(hoverAt(action('status: loopt (na over$0leg)')), hoverAt(action('status: lo$0opt (na overleg)')));
    says(
      action('sta$0tus: loopt'),
      'status',
      'status',
      ...hoverAt(action('sta$0tus:'))!.lines.slice(1),
      '“loopt” wordt gelezen als “in uitvoering”.',
      'De actie is nog open.',
    );
    assert.deepEqual(hoverAt('besluit 1: X\n  da$0tum: 13-1-2021\n')!.lines.at(-1), 'woensdag 13 januari 2021, week 2');
    assert.deepEqual(
      hoverAt(action('bespr$0eken: DUO 3 maart 2021: stand'))!.lines.at(-1),
      'woensdag 3 maart 2021, week 9',
    );
  });
  it('says nothing of a field that is not known', () => {
    saysNothing(action('zoma$0ar: x'));
  });
});

describe('hover on a value', () => {
  it('says something of every word that can be chosen', () => {
    for (const kind of ENTRY_KINDS) {
      for (const name of Object.keys(ENTRIES[kind].fields)) {
        for (const choice of choicesOf(valueKindOf(kind, name)!) ?? []) {
          const hover = hoverAt(`${kind} 5 X\n  ${name}: ${choice}$0\n`);
          assert.equal(hover?.about, choice, `${kind} ${name}: ${choice}`);
        }
      }
    }
  });
  it('says what a status stands for', () => {
    says(action('status: in uit$0voering'), 'in uitvoering', 'De actie is nog open.');
    says(
      action('status: Afge$0rond (1 maart)'),
      'Afgerond',
      '“Afgerond” wordt gelezen als “gereed”.',
      'De actie is gesloten: er wordt niets meer verwacht.',
    );
    says('toezegging 1: X\n  status: afgewe$0zen\n', 'afgewezen', 'Het is niet toegezegd. De toezegging is gesloten.');
    says(action('status: lo$0opt'), 'loopt', '“loopt” wordt gelezen als “in uitvoering”.', 'De actie is nog open.');
    says(
      action('status: akk$0oord'),
      'akkoord',
      '“akkoord” is geen status die het programma kent. Tot u kiest, telt dit als open.',
    );
  });
  it('gives a date in full', () => {
    says('besluit 1: X\n  datum: 13-$01-2021\n', '13-1-2021', 'woensdag 13 januari 2021, week 2');
    says('besluit 1: X\n  datum: 3 januari$0 2021\n', '3 januari 2021', 'zondag 3 januari 2021, week 53');
    says('besluit 1: X\n  datum: 31 febr$0uari 2021\n', '31 februari 2021', 'Deze datum bestaat niet.');
  });
  it('says when an action is on the agenda', () => {
    says(action('bespreken: DUO 3 ma$0art 2021: stand'), '3 maart 2021', 'woensdag 3 maart 2021, week 9');
    says(action('bespreken: DUO ma$0art 2021'), 'maart 2021', 'vanaf 1 maart 2021 tot en met 31 maart 2021');
    says(action('bespreken: n.v$0.t.'), 'n.v.t.', 'Zonder vaste dag.');
    saysNothing(action('bespreken: mel$0den zodra het start'));
  });
  it('says what a line of the history says that is read', () => {
    const line = '3 maart 2021 DUO: status niet gestart -> gereed';
    says(`actie 5: X\n  historie:\n    3 ma$0art${line.slice(7)}\n`, '3 maart 2021', 'woensdag 3 maart 2021, week 9');
    says(
      `actie 5: X\n  historie:\n    ${line.replace('gereed', 'ger$0eed')}\n`,
      'niet gestart -> gereed',
      'Het veld “status:” werd “gereed”, het was “niet gestart”.',
    );
    saysNothing('actie 5: X\n  historie:\n    3 maart 2021: bespro$0ken\n');
  });
  it('says whether a step is done, and when', () => {
    says('actie 5: X\n  stappen:\n    [$0x] 3 maart 2021: brief\n', '[x]', 'Deze stap is gedaan.');
    says('actie 5: X\n  stappen:\n    [$0 ] brief\n', '[ ]', 'Deze stap moet nog.');
    says('actie 5: X\n  stappen:\n    [x] 3$0 maart 2021: brief\n', '3 maart 2021', 'woensdag 3 maart 2021, week 9');
  });
  it('says what was noted at an item of an agenda, and what a line changes', () => {
    const minutes = (item: string, line: string) =>
      `vergadering DUO 13 januari 2021\n  agenda:\n    ${item}\n      a. Brief\n        actiepunt: X\n      ${line}\n`;
    const noted = 'Hier genoteerd: 1 nieuw actiepunt, 1 besluit.';
    says(minutes('7. Ac$0ties', 'besluit: Ja'), '7. Acties', 'Agendapunt 7: Acties', noted);
    says(
      minutes('7. Acties', 'besluit: Ja').replace('Brief', 'Br$0ief'),
      'a. Brief',
      'Agendapunt 7a: Brief',
      'Hier genoteerd: 1 nieuw actiepunt.',
    );
    says(
      minutes('7. Acties', 'actie 9: status -> aange$0houden'),
      'aangehouden',
      'Het veld “status:” werd “aangehouden”.',
    );
    saysNothing(minutes('7. Acties', 'zomaar ie$0ts'));
  });
  it('says who is meant in a list', () => {
    const names = 'organisatie NCG\n';
    says(`${names}${action('eigenaar: PM$0')}`, 'PM', 'Nog niet bekend wie.');
    says(`${names}${action('eigenaar: al$0len, Wim')}`, 'allen', 'Iedereen.');
    says(`${names}${action('eigenaar: Wi$0m (NCG)')}`, 'Wim (NCG)', 'Iemand van NCG.');
    says(
      `${names}${action('werkgroep: *Wi$0m (?)')}`,
      '*Wim (?)',
      'Met een sterretje ervoor: de projectleider.',
      'Met een vraagteken erachter: nog niet zeker.',
    );
    saysNothing(`${names}${action('eigenaar: Wi$0m')}`, `${names}${action('eigenaar: NCG (tij$0delijk)')}`);
  });
  it('says what another name stands for', () => {
    const entry = 'organisatie NCG\n  ook bekend als: de Co$1\n  verschreven als: NG$2\n';
    says(entry.replace('$1', '$0').replace('$2', 'C'), 'de Co', 'Telt overal als NCG.');
    says(entry.replace('$1', '').replace('$2', '$0C'), 'NGC', 'Wordt gelezen als NCG, en als spelfout gemeld.');
  });
  it('says what is counted with', () => {
    const gremium = (line: string) => `gremium DUO\n  leden: Wim, Piet\n  ${line}\n`;
    says(gremium('maximum: $06'), '6', 'Van de 6 plaatsen zijn er 2 bezet.');
    says(gremium('frequentie: 2 weke$0lijks'), '2 wekelijks', 'Om de 14 dagen.');
    says(gremium('frequentie: per kwart$0aal'), 'per kwartaal', 'Om de 3 maanden.');
    saysNothing(gremium('frequentie: zo$0maar'));
    says(
      action('opdracht: 10 maa$0rt 2021 vastgesteld'),
      '10 maart 2021',
      'Telt mee in de historie, op 10 maart 2021.',
    );
  });
  it('shows the heading, the register and the meeting that a field names', () => {
    assert.equal(hoverAt(`blok A: Eén\n${action('blok: $0A')}`)?.lines[0], 'blok A: Eén');
    const minutes = 'register LIJST: Acties\nvergadering DUO 13 januari 2021\n';
    assert.equal(hoverAt(`${minutes}  register: LIJ$0ST\n`)?.lines[0], 'register LIJST: Acties');
    says(
      `${minutes}${action('uit: DUO 13 janu$0ari 2021 agendapunt 7b')}`,
      'DUO 13 januari 2021 agendapunt 7b',
      'vergadering DUO 13 januari 2021',
    );
    saysNothing(action('blok: $0B'), action('uit: D$0UO 14 januari 2021'), action('uit: een br$0ief'));
  });
});

describe('hover on a mark in the place of a name', () => {
  it('says by which law, in lists and in texts', () => {
    const wob =
      'Weggelakt op grond van de Wet openbaarheid van bestuur (Wob). In een lijst van personen telt dit als een ingevulde naam.';
    const woo = wob.replace('Wet openbaarheid van bestuur (Wob)', 'Wet open overheid (Woo)');
    says(action('eigenaar: Wim, (10)$0(2e) (NCG)'), '(10)(2e)', wob);
    says(action('toelichting: gevraagd door 5.1.$02.e'), '5.1.2.e', woo);
    says('actie 5: Bellen met (10)$0(2e)\n', '(10)(2e)', wob);
    saysNothing('// (10)$0(2e)\n', action('toelichting: (10) $0 jaar'));
  });
});

describe('hover on a comment that switches problems off', () => {
  const line = '// duo: geen kring, meldingen, zomaar\n';
  it('says what each word does', () => {
    const kring = RULES.find(({ code }) => code === 'kring')!.manual.replace(/\s+/gu, ' ');
    says(
      line.replace('duo', 'd$0uo'),
      '// duo: geen',
      'Wat hier staat, wordt in dit bestand niet gemeld. Scheid codes met komma’s.',
    );
    says(line.replace('kring', 'kr$0ing'), 'kring', 'kring', 'Wordt in dit bestand niet gemeld.', kring);
    says(line.replace('zomaar', 'zom$0aar'), 'zomaar', '“zomaar” is geen code van een melding. Dit woord doet niets.');
    assert.equal(hoverAt(line.replace('meldingen', 'meld$0ingen'))?.about, 'meldingen');
  });
  it('says that it does nothing further down', () => {
    says(
      'actie 5: X\n// duo: geen kr$0ing\n',
      '// duo: geen kring',
      'Deze regel doet hier niets. Zet hem boven aan het bestand, voor het eerste onderdeel.',
    );
  });
});

describe('hover on a whole file', () => {
  it('says something of every keyword, field name, mark, status and date, the same with marks or without', () => {
    checkHovers(`register LIJST: Acties
  peildatum: 24 maart 2021
actie 5: *Brief*
  status: in uitvoering
  eigenaar: (10)(2e)
  deadline: 1 april 2021
  historie:
    13 januari 2021 DUO: status -> in uitvoering
vergadering DUO 13 januari 2021
  agenda:
    1. Opening
      actie 5: besproken
`);
  });
});
