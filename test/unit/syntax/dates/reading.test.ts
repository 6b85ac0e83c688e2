import assert from 'node:assert/strict';
import {
  findDates,
  findDeadlineForms,
  readDate,
  readLeadingDate,
  readLeadingPeriod,
} from '../../../../server/src/syntax/dates/read.ts';

const words = (text: string, nodes: readonly { readonly span: { start: number; end: number } }[]) =>
  nodes.map(({ span }) => text.slice(span.start, span.end));

describe('readDate', () => {
  for (const [text, date] of [
    ['13 januari 2021', '13-1-2021'],
    [' wo 13 januari 2021 (15.00 uur)', '13-1-2021'],
    ['22-1', '22-1-undefined'],
    ['31 februari 2021', '31-2-2021'],
    ['uiterlijk 13 januari 2021', undefined],
    ['januari 2021', undefined],
    ['13 januari 2021, 15.00 uur', undefined],
    ['', undefined],
  ] as const) {
    it(JSON.stringify(text), () => {
      const found = readDate(text);
      assert.equal(found && `${found.day}-${found.month}-${found.year}`, date);
    });
  }
});

describe('readLeadingDate', () => {
  for (const [text, date] of [
    ['13 januari 2021 DUO: opdracht gevraagd', '13 januari 2021'],
    ['13 januari 2021: opdracht', '13 januari 2021'],
    ['13 januari: opdracht', '13 januari'],
    ['  wo. 13-1-2021 MS en BS: x', 'wo. 13-1-2021'],
    ['22-1: splitsen', '22-1'],
    ['22 januari 2021', '22 januari 2021'],
    ['2021-01-13:', '2021-01-13'],
    [`13 januari 2021 ${'lang '.repeat(100)}`, '13 januari 2021'],
    [`${' '.repeat(115)}1 januari`, undefined], // beyond what is looked at, and not cut to `1 jan`
    ['1-13-2021-4: besluit', undefined],
    ['DUO 13 januari 2021: x', undefined],
    ['januari 2021: x', undefined],
    ['15 adressen: x', undefined],
    ['maandag bellen: x', undefined],
    ['', undefined],
  ] as const) {
    it(JSON.stringify(text.slice(0, 40)), () => {
      const found = readLeadingDate(text);
      assert.equal(found && text.slice(found.date.span.start, found.end), date);
      assert.equal(found?.end, found?.date.span.end);
    });
  }
});

describe('readLeadingPeriod', () => {
  for (const [text, form, kind] of [
    ['2-12-2020 over overbruggingskrediet', '2-12-2020', 'period'],
    ['januari/februari 2021: stand van zaken', 'januari/februari 2021', 'period'],
    ['Q2 2021', 'Q2 2021', 'period'],
    ['voor het volgende Bestuurlijk Overleg over geld', 'voor het volgende Bestuurlijk Overleg', 'nextMeeting'],
    ['volgend DUO: geld', 'volgend DUO', 'nextMeeting'],
    ['z.s.m.; geld', 'z.s.m.', 'asap'],
    ['n.v.t. (geld)', 'n.v.t.', 'open'],
    ['na actie 15, 16 en dan verder', 'na actie 15, 16', 'afterAction'],
    ['maart en dan verder', 'maart', 'period'],
    ['maart van het jaar', 'maart', 'period'],
    ['Melden zodra het start.', undefined, undefined],
    ['Vanaf week 17 november 2 wekelijks overleg', undefined, undefined],
    ['', undefined, undefined],
  ] as const) {
    it(JSON.stringify(text), () => {
      const found = readLeadingPeriod(text);
      assert.equal(found && text.slice(found.deadline.span.start, found.end), form);
      assert.equal(found?.deadline.kind, kind);
    });
  }
});

describe('findDates', () => {
  for (const [text, ...dates] of [
    ['24 februari vastgesteld', '24 februari'],
    ['10 maart is besproken dat hier geen opdracht voor nodig is van DUO', '10 maart'],
    ['27 januari vastgesteld, 11 februari nader ingevuld', '27 januari', '11 februari'],
    ['24 maart wordt het in DUO besproken', '24 maart'],
    ['17 december 2020 vastgesteld', '17 december 2020'],
    ['tussen 4 januari en 11 januari 175 meldingen', '4 januari', '11 januari'],
    ['Aanpak per subgroep (22-1) Splitsen (29-1)', '22-1', '29-1'],
    ['22/11/2020 in DUO voorstel NCG', '22/11/2020'],
    ['op woensdag 3 februari\n2021 besproken', 'woensdag 3 februari'],
    ['1-2 keer per week, stand 3-1, (punt 1-2)'],
    ['aanpak 1588, 13.000 euro, besluit 2021-01-13-04'],
    ['Vierde kwartaal 2020 en 2e week januari'],
    ['Niet van toepassing'],
    [''],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(words(text, findDates(text)), dates));
  }
});

describe('findDeadlineForms', () => {
  for (const [text, ...forms] of [
    ['Starten zodra dat kan (Q1/Q2 2021)', 'Q1/Q2 2021'],
    ['22 februari 2021 verzonden', '22 februari 2021'],
    ['Uiterlijk voor 1 mei moeten alle bewoners een brief hebben', 'Uiterlijk voor 1 mei'],
    ['Anja komt voor het volgende DUO met een stuk', 'voor het volgende DUO'],
    ['Vierde kwartaal 2020 eerste gesprekken', 'Vierde kwartaal 2020'],
    ['Vanaf week 17 november 2 wekelijks overleg', '17 november'],
    ['Catshuisoverleg 2e week januari', 'januari'],
    ['duurzaamheidssubsidie z.s.m, woningverbetering 30 juni.', 'z.s.m', '30 juni'],
    ['uiterlijk per 1 juli 2021 in werking treden', 'uiterlijk per 1 juli 2021'],
    ['evalueren de voorzitters na de zomer de eerste resultaten', 'na de zomer'],
    ['pas na actie 15 en besluit iv', 'na actie 15'],
    ['Afhankelijk van wanneer de regelingen (actie 15) afgerond zijn'],
    ['na brief B'],
    ['zie het rapport 2019, Jan en de zomer?'],
    ['moet de brief er feitelijk vóór kerst liggen, of half januari', 'vóór kerst', 'half januari'],
    ['met Kerst en Pasen dicht; zomer en winter open, Kerst 2021 ook', 'Kerst 2021'],
    // one range, as a whole value too; a comma cuts it
    ['dec 2020/jan en eind maart/begin april', 'dec 2020/jan en eind maart/begin april'],
    ['dec 2020/jan, en eind maart/begin april', 'dec 2020/jan', 'eind maart/begin april'],
    ['Doorglopend'],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(words(text, findDeadlineForms(text)), forms));
  }
});
