/**
 * Another reference date, from the clock or typed, gives the problems of a server that is started afresh at that day, whatever was typed
 * before and behind it. `DUO_SEQUENCES` says how many sequences are tried, `DUO_SEED` repeats a run.
 */
import assert from 'node:assert/strict';
import { getDiagnostics } from '../../server/src/features/diagnostics.ts';
import type { DefaultDate } from '../../server/src/model/index/referenceDate.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import { PlainEntries } from '../../server/src/problems/plain/plainEntries.ts';
import { ProblemIndex } from '../../server/src/problems/problemIndex.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { runs } from '../support/runs.ts';
import { SAMPLES } from '../support/samples.ts';
import { FRAGMENTS, LIST, NAMES, OTHER, randomFrom, URIS } from './threeFiles.ts';

const { DUO_SEQUENCES, DUO_SEED } = process.env;
const SEQUENCES = Number(DUO_SEQUENCES ?? runs(800));
const SEED = Number(DUO_SEED ?? 20_261_130);
const STEPS = 8;
const noFiles = { readFolder: async function* () {}, readFile: async () => undefined };
const failed = (code: string, error: unknown) => {
  throw new Error(`rule ${code} failed`, { cause: error });
};

/** What was met in any sequence is told by its lines in the next, from the first entry on. */
const PLAIN = new PlainEntries(0, 0);

/** The days around which something in the files is past, or somebody in office. */
const DAYS = [
  ...['2020-06-01', '2021-01-13', '2021-02-01', '2021-02-02', '2021-02-24', '2021-03-01', '2021-03-02', '2021-03-03'],
  ...['2021-03-04', '2021-03-24', '2021-04-01', '2021-04-02', '2021-05-05', '2021-05-06', '2022-01-01', '2030-12-31'],
].map((text) => dayOf(...(text.split('-').map(Number) as [number, number, number]))!);

/** A list in which nothing but these days makes a difference: no minutes, no action that names its heading. */
const DATED = `register LIJST: Actielijst

actie 1: A
  status: in uitvoering
  eigenaar: OBG
  deadline: 1 maart 2021
actie 2: B
  status: in uitvoering
  eigenaar: OBG
  deadline: 1 mei 2021
  bespreken: DUO 2 maart 2021
blok A: Uitvoering
  eigenaar: OBG
  deadline: 3 maart 2021
actie 3: C
  status: in uitvoering
`;
const DATED_FRAGMENTS = [
  '  deadline: 3 maart\n',
  '  deadline: 1 februari 2021\n',
  'actie 4: D\n  status: in uitvoering\n',
  '  planning: op schema\n',
  '  toelichting: x\n',
  'blok B: B\n  deadline: 1 april 2021\n',
  'blok C: C\n  deadline: 2 maart\n',
  '  historie:\n    3 maart 2021: besproken\n',
];

class Server {
  readonly workspace = new Workspace(noFiles);
  readonly problems: ProblemIndex;
  #today: DefaultDate;

  constructor(texts: readonly string[], today: DefaultDate) {
    this.#today = today;
    this.problems = new ProblemIndex(this.workspace.index, { failed, plain: PLAIN });
    texts.forEach((text, index) => {
      const register = this.workspace.open(URIS[index]!, 'duo', 1, text);
      this.problems.add(register.facts, register.unread, today);
    });
    for (const register of this.workspace.openRegisters) while (this.workspace.readMore(register, 100));
  }

  setToday(today: DefaultDate): void {
    this.#today = today;
    this.problems.setDefaultDate(today);
  }

  edit(file: number, start: number, end: number, text: string): void {
    const register = this.workspace.openRegister(URIS[file]!)!;
    register.follow(this.workspace.index.edit(register.facts, start, end, text));
    while (this.workspace.readMore(register, 100));
  }

  /** The problems of each file; as many are counted as the rules find when they are run over all entries. */
  show(): string[][] {
    return URIS.map((uri) => {
      const { facts } = this.workspace.openRegister(uri)!;
      const { list, total } = this.#list(uri);
      assert.equal(total, checkEntries(ruleContext(this.workspace.index.scopeOf(uri)!, this.#today), failed).length);
      return getDiagnostics(facts.document.text, list).map((one) => JSON.stringify(one));
    });
  }

  #list(uri: string) {
    const list = this.problems.of(this.workspace.openRegister(uri)!.facts)!.list(1000);
    return { list, total: list.total };
  }
}

describe('another reference date', () => {
  it(`leaves what a server has that was started at that day (${SEQUENCES} sequences)`, function () {
    this.timeout(10 * 60_000);
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const random = randomFrom(SEED + sequence);
      const int = (below: number) => Math.floor(random() * below);
      const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
      const isDated = int(2) === 0;
      const texts = [isDated ? DATED : LIST.replace(/^ {2}peildatum: .*\n/mu, ''), NAMES, OTHER];
      if (int(10) === 0) texts[2] = pick(SAMPLES).text;
      const today = () => ({ setting: int(3) === 0 ? pick(DAYS) : undefined, today: pick(DAYS) });
      let day = today();
      const server = new Server(texts, day);
      const log: string[] = [];
      try {
        for (let step = 0; step < STEPS; step++) {
          const file = isDated ? 0 : int(3);
          const text = texts[file]!;
          if (int(2) === 0) {
            day = today();
            log.push(JSON.stringify(day));
            server.setToday(day);
          } else {
            const line = text.lastIndexOf('\n', int(text.length)) + 1;
            const added =
              int(4) === 0 ? `  peildatum: ${int(40)} maart 2021\n` : pick(isDated ? DATED_FRAGMENTS : FRAGMENTS);
            const end = int(3) === 0 ? Math.min(text.length, line + int(60)) : line;
            log.push(JSON.stringify({ file, line, end, added }));
            server.edit(file, line, end, added);
            texts[file] = text.slice(0, line) + added + text.slice(end);
          }
          if (int(3) > 0) server.show();
        }
        assert.deepEqual(server.show(), new Server(texts, day).show());
      } catch (error) {
        throw new Error(`sequence ${sequence} (DUO_SEED=${SEED + sequence} DUO_SEQUENCES=1):\n${log.join('\n')}`, {
          cause: error,
        });
      }
    }
  });
});
