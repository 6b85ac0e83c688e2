/** What the light bulb offers first, and how much: at each of the mistakes that people made who tried the product. */
import assert from 'node:assert/strict';
import { checkLightBulb, lightBulbAt, MOST_ITEMS } from '../../support/lightBulb.ts';

const LIST = `register LIJST: Actielijst
  gremium: DUO
  peildatum: 24 maart 2021

gremium DUO: Directeuren

persoon Henk Mulder

blok A: Blok A

`;
const ACTION = `actie 2: Bewonersbrief opstellen
  status: in uitvoering
  eigenaar: Henk Mulder
  deadline: 1 april 2021
`;

const titles = (marked: string) => lightBulbAt(marked).map(({ title }) => title);
const preferred = (marked: string) =>
  lightBulbAt(marked).flatMap(({ title, isPreferred }) => (isPreferred ? title : []));

describe('the light bulb', () => {
  const COLON = 'Zet een dubbele punt';

  for (const [mistake, text, first] of [
    ['a heading without its colon', `${LIST}actie 9 Versnelling$0\n  deadlin: 1 mei 2021\n`, COLON],
    ['a misspelt field', `${LIST}actie 9: Versnelling\n  deadlin: 1 mei 2021$0\n`, 'Wijzig in “deadline”'],
    ['rows of a table', `${LIST}${ACTION}Wat\tWie\nBrief\tHenk\nBellen\tAn$0ja\n`, 'Maak hier 2 acties van'],
    ['a misspelt keyword', `${LIST}acite 9: Versnelling$0\n`, 'Wijzig in “actie”'],
    ['a status without its colon', `${LIST}actie 9: V\n  Status nog niet gestart$0\n`, COLON],
    ['an owner without its colon', `${LIST}actie 9: V\n  eigenaar Henk$0\n  deadline: 1 mei 2021\n`, COLON],
    ['an open bracket', `${LIST}actie 9: V\n  eigenaar: Henk Mulder (OBG$0\n`, 'Sluit het haakje'],
    ['a field at the margin', `${LIST}actie 9: V\nstatus: in uit$0voering\n`, 'Spring in'],
    ['an entry that was indented', `${LIST}actie 9: V\n  actie 10: W$0\n`, 'Zet aan de kantlijn'],
    [
      'a late action with a misspelt field',
      `${LIST}${ACTION.replace('april', 'maart')}  planing: vertra$0ging\n`,
      'Wijzig in “planning”',
    ],
  ] as const) {
    it(`repairs first: ${mistake}`, () => {
      assert.equal(titles(text)[0], first);
      const [one = first] = preferred(text);
      assert.ok(one === first, 'VS Code puts what is preferred before the rest');
      checkLightBulb(text);
    });
  }

  it('has at most six items at every so many places of every mistake', () => {
    for (const text of [
      `${LIST}actie 9 Versnelling van het plan voor 1 mei\n  deadlin: 1 mei\n  Status nog niet gestart\n  eigenaar Henk\n`,
      `${LIST}gremium BO\n  leden: Anja Woortman (OBG), Bert Bos (ABC), Carla (XYZ)\n\nactie 9: V\n  eigenaar: Anja, Bert en Carla\n  status: bezig\n`,
      `${LIST}${ACTION}Wat\tStatus\tWie\nBrief\tgereed\tHenk\nBellen\tniet gestart\tAnja\n`,
      `${LIST}actie 9: V\n  status: Uitgevoerd\n  deadline: vrijdag 1 januari 2021\n  eigenaar: (10)(2e))\n  stappen:\n    [ ] een\n    [ ] twee – drie\n`,
      `${LIST}persoon A\n  persoon B\n  persoon C\n`,
    ]) {
      for (let at = LIST.length; at <= text.length; at += 3) checkLightBulb(`${text.slice(0, at)}$0${text.slice(at)}`);
    }
  });

  it('says once that a status may be another one', () => {
    const all = titles(`${LIST}actie 9: V\n  status: niet gestrat$0\n  eigenaar: allen\n  deadline: doorlopend\n`);
    assert.ok(!all.some((title) => /^(?:Schrijf de status|Wijzig de status)/u.test(title)), all.join(', '));
  });

  it('switches off the nearest problem only, last of all', () => {
    const all = titles(`${LIST}actie 9$0: V\n`);
    assert.deepEqual(
      all.filter((title) => title.startsWith('Meld')),
      all.slice(-1),
    );
    assert.match(all.at(-1)!, /^Meld \S+ niet meer in dit bestand$/u);
  });

  it('marks nothing as gereed on lines that are no part of the action', () => {
    for (const text of [
      `${LIST}${ACTION}Brief\tgere$0ed\n`,
      `${LIST}${ACTION}- Een\n- Tw$0ee\n`,
      `${LIST}${ACTION}  zomaar$0\n`,
      `${LIST}${ACTION}\n$0\n`,
      `${LIST}${ACTION}  actie 3: Y$0\n    status: gereed\n`,
      `${LIST}${ACTION}  actie 3: Y\n    sta$0tus: gereed\n`,
    ]) {
      const all = titles(text);
      assert.ok(!all.some((title) => /^(?:Markeer|Stel actie|Draag|Noteer)/u.test(title)), all.join(', '));
    }
    assert.ok(titles(`${LIST}${ACTION.replace('brief', 'br$0ief')}`).includes('Markeer actie 2 als gereed'));
  });

  it('calls what minutes make by the word and the number that stand there', () => {
    const minutes = 'gremium DUO\nvergadering DUO 13 januari 2021\n  agenda:\n    1. Brieven\n      ';
    const done = (line: string) => titles(`${minutes}${line}`).filter((title) => title.startsWith('Markeer'));
    assert.deepEqual(done('actiepunt (i)$0: Anja belt'), ['Markeer actiepunt (i) als gereed']);
    assert.deepEqual(done('actiepunt$0: Anja belt'), ['Markeer deze actie als gereed']);
  });

  it('does not count marking as gereed among the repairs of something else', () => {
    const kinds = (deadline: string) =>
      lightBulbAt(`${LIST}actie 2: X\n  status: in uitvoering\n  eigenaar: allen\n  deadline: ${deadline}$0\n`)
        .filter(({ title }) => title.startsWith('Markeer'))
        .map(({ kind }) => kind);
    assert.deepEqual(kinds('25 maart'), ['refactor']);
    // Being late is what it mends.
    assert.deepEqual(kinds('1 maart 2021'), ['quickfix']);
  });

  it('keeps what it has no room for behind one item', () => {
    const marked = `${LIST}actie 9$0: Brief voor 1 mei 2021\n  stappen:\n    [ ] een\nblok B: C\nblok D: E\n`;
    const shown = lightBulbAt(marked);
    assert.equal(shown.filter(({ title }) => !title.startsWith('Meld')).length, MOST_ITEMS);
    const more = shown.find(({ title }) => title === 'Meer wijzigingen…');
    assert.equal(more?.command?.command, 'editor.action.refactor');
    const all = lightBulbAt(marked, ['refactor']).map(({ title }) => title);
    for (const title of ['Stel actie 9 uit…', 'Noteer iets bij actie 9…', 'Verplaats actie 9 naar blok B: C']) {
      assert.ok(all.includes(title), title);
    }
  });
});
