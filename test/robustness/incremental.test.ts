/**
 * Random sequences of edits give the same text, entries, problems and outline as a server that is started afresh on the
 * result. `DUO_SEQUENCES` says how many sequences are tried (in CI 10,000), `DUO_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getDiagnostics } from '../../server/src/features/diagnostics.ts';
import { getDocumentSymbols } from '../../server/src/features/documentSymbols.ts';
import { dayOf } from '../../server/src/model/calendar.ts';
import { type DefaultDate, referenceDate } from '../../server/src/model/referenceDate.ts';
import { ProblemIndex } from '../../server/src/problems/problemIndex.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import type { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';

const { CI, DUO_SEQUENCES, DUO_SEED } = process.env;
const SEQUENCES = Number(DUO_SEQUENCES ?? (CI ? 10_000 : 1500));
const SEED = Number(DUO_SEED ?? 20_261_121);
const EDITS_PER_SEQUENCE = 6;
const TODAY: DefaultDate = { setting: undefined, today: dayOf(2021, 3, 24)! };
const URIS = ['file:///werk/lijst.duo', 'file:///werk/namen.duo', 'file:///werk/ander.duo'] as const;

const LIST = `register LIJST: Actielijst
  peildatum: 24 maart 2021
  gremium: DUO

gebruik namen.duo

blok A: Uitvoering
  eigenaar: Anja Woortman
  deadline: 1 april 2021

actie 1: Brief opstellen
  status: in uitvoering
  organisaties: NCG, Stut en Steun
  na: actie 2, ANDER/1

actie 2: Kaart maken
  status: gereed
  eigenaar: Piet (OBG) & Saskia
  deadline: 1 maart
  historie:
    3 februari 2021 DUO: status niet gestart -> in uitvoering

onderwerp I: Eerste
  deadline: 1 februari 2021
  status: niet gestart

actie 3: Zonder iets
actie 4: Met blok
  blok: B
  eigenaar: (NCG)

blok B: Toezicht

actie 5: Laat
  eigenaar: Ankie
  deadline: vrijdag 1 maart 2021
  status: loopt
actie 5: Dubbel
  bespreken: DUO 1 april 2021
actie 8: Agenda
  bespreken: DUO 3 maart
  deadline: 28 februari 2021
  planning: op schema

actie 6: Wacht
  status: niet gestart
  eigenaar: Piet (OBG)
  na: 1
  deadline: volgend DUO
  historie:
    1 februari 2021: besproken
actie 7: Elders
  zelfde als: ANDER/1
  deadline: z.s.m.
  historie:
    1 december 2020: gemeld
  uit: besluit 2021-03-03-i
besluit 1: Vastgesteld
  acties: 3

vergadering DUO 3 maart 2021
  aanwezig: Anja Visser, Saskia Dijkema (NCG)
  agenda:
    1. Opening
    2. Acties
      actie 1: status -> gereed
      actie ANDER/1: vervalt
      actiepunt (i): brief
        eigenaar: Anja Woortman
        deadline: volgend DUO
      besluit (i): akkoord
`;
const NAMES = `organisatie NCG: Nationaal Coördinator Groningen
organisatie Stut en Steun
persoon Anja Woortman
  organisatie: NCG
  ook bekend als: Anke
persoon Anja Visser
persoon Saskia Dijkema
  functie: secretaris
gremium DUO: Directeuren Uitvoeringsoverleg
  voorzitter: Anja Woortman
  leden: OBG (vanaf 1 maart 2021)
  frequentie: 2 wekelijks
  vanaf: 6 januari 2021
organisatie OBG
  onderdeel van: Rijk
`;
const OTHER = `register ANDER: Ander
blok A: Zelfde
actie 1: Een
  status: gereed
  eigenaar: Wim
actie 2: Twee
  na: LIJST/1
vergadering DUO 13 januari 2021
  register: LIJST
  agenda:
    actie 6: status -> in uitvoering
    besluit 1: herzien
`;

const FRAGMENTS = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  ':',
  '  ',
  'actie ',
  '9',
  'persoon Ankie\n',
  '\nactie 6: Nieuw\n  status: gereed\n',
  'blok C: Nieuw\n  status: gereed\n  eigenaar: Wim\n',
  'onderwerp II: Onder\n',
  '  eigenaar: Anja\n',
  '  eigenaar: Onbekend\n',
  '  deadline: 1 januari 2021\n',
  '  deadline: 5 mei\n',
  '  peildatum: 1 juni 2020\n',
  '  blok: A\n',
  '  blok: A-I\n',
  '  na: 3\n',
  'register LIJST: Weer\n',
  'register NIEUW\n',
  'gebruik ander.duo\n',
  'organisatie OBG\n',
  'gremium BO\n',
  '// opmerking\n',
  '  status: gerred\n',
  '  verschreven als: Saskai\n',
  'actie 5: Nog eens\r\n',
  '  eigenaar:\n',
  '    2 maart 2021 XX: ja\n',
  '  eigenaar: Anja; Piet, Wim en Stut en Steun\n',
  '\uFEFF',
  '  tot: 1 januari 2021\n',
  '  na: 6\n',
  '  zelfde als: LIJST/3\n',
  '  deadline: voor het volgende DUO\n',
  '  deadline: na actie 6\n',
  '  uit: besluit 1\n',
  '  frequentie: maandelijks\n',
  '      actie 6: status -> gereed\n',
  '      actiepunt (ii): stuk\n        eigenaar: OBG\n',
  '      besluit 1: anders\n',
  'vergadering DUO 24 februari 2021\n  aanwezig: Wim\n  agenda:\n    actie 7: gemeld\n',
  'besluit 2\n',
  '  opvolger: Wim\n',
  'stuk X\n  van: Anja Woortman\n',
  '  bespreken: volgend DUO\n',
  '  bespreken: maart\n',
  '  planning: op schema\n',
  '  stappen:\n    [ ] plan\n    [x] brief (3 maart)\n',
  '  deadline: na brief B\n',
  '  deadline: 28 maart\n',
  '  eigenaar: PM\n',
  '  maximum: 1\n',
  '  status: gereed (1 maart 2021)\n',
  '      actie 5: besproken en afgerond\n',
  'toezegging 3: X\n  deadline: zomaar\n  status: gevraagd\n',
  'persoon Ank\u200Bie\n',
];

/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const noFiles = { readFolder: async function* () {}, readFile: async () => undefined };
const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

class Server {
  readonly workspace = new Workspace(noFiles);
  readonly problems = new ProblemIndex(this.workspace.index, failed);

  constructor(texts: readonly string[]) {
    texts.forEach((text, index) => {
      const register = this.workspace.open(URIS[index]!, 'duo', 1, text);
      this.problems.add(register.facts, register.unread, TODAY);
    });
    // As it goes when large files are read between other messages.
    for (const register of this.workspace.openRegisters) while (this.workspace.readMore(register, 3));
  }

  register(index: number): OpenRegister {
    return this.workspace.openRegister(URIS[index]!)!;
  }

  /** All that a user can see of a file. */
  show(index: number) {
    const register = this.register(index);
    const { document } = register.facts;
    const scope = this.workspace.index.scopeOf(register.uri)!;
    const reference = referenceDate(scope, TODAY);
    const client = { snippets: false, markdown: false, ownCommands: false };
    return {
      text: register.getText(),
      entries: [...document.entries].map(({ start, line, length, kind, entry }) => ({
        start,
        line,
        length,
        kind,
        entry,
      })),
      problems: getDiagnostics(document.text, this.problems.of(register.facts)!.list(1000)),
      symbols: getDocumentSymbols(register, { scope, reference, client }),
    };
  }

  /** What an editor shows: the list of a file is sent when that was typed in, else only when it says that it has changed. */
  readonly published: string[][] = [];

  publish(edited?: number): void {
    for (const index of [0, 1, 2]) {
      const { facts } = this.register(index);
      const problems = this.problems.of(facts)!;
      if (!problems.takeChanged() && index !== edited && this.published[index] !== undefined) continue;
      // Where another file's entry stands may have changed without a word.
      const list = getDiagnostics(facts.document.text, problems.list(1000));
      // One line for each, so that a failure shows which.
      this.published[index] = list.map(({ relatedInformation, ...own }) => JSON.stringify(own));
    }
  }

  /** How many problems the rules find when they are simply run over all entries. */
  count(index: number): number {
    const scope = this.workspace.index.scopeOf(URIS[index]!)!;
    return checkEntries(ruleContext(scope, TODAY), failed).length;
  }
}

describe('a sequence of edits', () => {
  it(`leaves what a server has that was started afresh (${SEQUENCES} sequences)`, function () {
    this.timeout(15 * 60_000);
    const sample = readFileSync(new URL('../../samples/actielijst.duo', import.meta.url), 'utf8').slice(0, 6000);
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const random = randomFrom(SEED + sequence);
      const int = (below: number) => Math.floor(random() * below);
      const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
      const lineEnd = pick(['\n', '\n', '\r\n', '\r']);
      const texts = [LIST, NAMES, OTHER].map((text) => text.replaceAll('\n', lineEnd));
      if (int(40) === 0) texts[2] = sample;
      const server = new Server(texts);
      server.publish();
      const log: string[] = [];
      const undo: { file: number; start: number; end: number; text: string }[] = [];
      try {
        for (let i = 0; i < EDITS_PER_SEQUENCE; i++) {
          const file = int(3);
          const text = texts[file]!;
          const start = int(text.length + 1);
          const kind = int(10);
          const other = texts[int(3)]!;
          const from = int(other.length);
          let edit = { file, start, end: start, text: pick(FRAGMENTS) };
          if (kind < 2) edit.end = Math.min(text.length, start + 1 + int(3));
          else if (kind < 4) edit = { file, start, end: Math.min(text.length, start + int(200)), text: '' };
          // A piece of a register over a piece of another, headings and all.
          else if (kind === 4)
            edit = {
              file,
              start,
              end: Math.min(text.length, start + int(150)),
              text: other.slice(from, from + int(300)),
            };
          else if (kind === 5 && undo.length > 0) edit = undo.pop()!;
          else if (kind < 8) {
            // At the beginning of a line, where it means something.
            const line = Math.max(text.lastIndexOf(lineEnd, start) + lineEnd.length, 0);
            edit = { file, start: line, end: line, text: pick(FRAGMENTS) };
          }
          const now = texts[edit.file]!;
          edit.start = Math.min(edit.start, now.length);
          edit.end = Math.min(edit.end, now.length);
          if (kind !== 5)
            undo.push({
              file: edit.file,
              start: edit.start,
              end: edit.start + edit.text.length,
              text: now.slice(edit.start, edit.end),
            });
          else undo.length = 0;
          log.push(JSON.stringify(edit));
          const register = server.register(edit.file);
          server.workspace.index.edit(register.facts, edit.start, edit.end, edit.text);
          texts[edit.file] = now.slice(0, edit.start) + edit.text + now.slice(edit.end);
          server.publish(edit.file);
          // What is asked in between must not change what comes.
          if (int(3) === 0) server.show(int(3));
        }
        const fresh = new Server(texts);
        fresh.publish();
        assert.deepEqual(server.published, fresh.published);
        for (const file of [0, 1, 2]) {
          const shown = server.show(file);
          assert.equal(shown.text, texts[file]);
          assert.deepEqual(shown, fresh.show(file));
          assert.equal(server.problems.of(server.register(file).facts)!.list(1000).total, server.count(file));
          assert.equal(shown.problems.length, server.count(file));
        }
      } catch (error) {
        throw new Error(`sequence ${sequence} (DUO_SEED=${SEED + sequence} DUO_SEQUENCES=1):\n${log.join('\n')}`, {
          cause: error,
        });
      }
    }
  });
});
